"""What became of a follow-up: planned, tried, moved, handed on, closed."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from app.models.rows.follow_ups import StepRow
from app.ui.dialogs.dialog import Dialog
from app.ui.isolates import first_strong
from app.ui.language import Language
from app.ui.panel import named
from app.ui.theme.look import px
from app.ui.widgets.timeline_list import TimelineItem, TimelineList

_ICONS = {
    "attempt": "phone-outgoing", "planned": "calendar-plus", "moved": "calendar-clock",
    "handed_over": "users", "to_lead": "triangle-alert", "to_team": "users", "closed": "circle-check",
    "reopened": "undo-2",
}  # fmt: skip


class FollowUpHistoryDialog(Dialog):
    """The first step stands on top."""

    def __init__(self, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self._steps: tuple[StepRow, ...] = ()
        self.list = named(TimelineList(), "list")
        self.list.setMinimumSize(px(360), px(240))
        self.body.addWidget(self.list, 1)
        self.accept_button.hide()
        self.retranslate_ui()

    def tell(self, steps: Sequence[StepRow]) -> None:
        """Show these steps."""
        self._steps = tuple(steps)
        self.retranslate_ui()
        self.open_beside_calls()

    def retranslate_ui(self) -> None:
        """Set every text."""
        self.set_title(self.tr("History of the follow-up"))
        self.list.setAccessibleName(self.tr("History of the follow-up"))
        self.list.show_items([self._item(step) for step in self._steps])

    def _item(self, step: StepRow) -> TimelineItem:
        title = self._words().get(step.kind, step.kind)
        if step.kind == "attempt":
            title = f"{title}: {self._outcomes().get(step.detail, step.detail)}"
        text = first_strong(step.agent_name)
        if step.to_at is not None:
            then = self.tr("for %1").replace("%1", self._moment(step))
            text = " · ".join(filter(None, (text, then)))
        tone = "warn" if step.kind in ("to_lead", "to_team") else "muted"
        return TimelineItem(_ICONS.get(step.kind, "circle"), tone, title, self._at(step), text)

    def _at(self, step: StepRow) -> str:
        return f"{self._language.day_of(step.at)}"

    def _moment(self, step: StepRow) -> str:
        assert step.to_at is not None  # noqa: S101  asked by the only caller
        return (
            f"{self._language.date_of(step.to_at.astimezone().date())} {self._language.time_of(step.to_at)}"
        )

    def _words(self) -> dict[str, str]:
        return {
            "planned": self.tr("Planned"),
            "moved": self.tr("Moved"),
            "handed_over": self.tr("Handed over"),
            "to_lead": self.tr("Told to the lead"),
            "to_team": self.tr("Given to the team"),
            "closed": self.tr("Closed"),
            "reopened": self.tr("Opened again"),
            "attempt": self.tr("Tried"),
        }

    def _outcomes(self) -> dict[str, str]:
        return {
            "reached": self.tr("reached"),
            "busy": self.tr("busy"),
            "no_answer": self.tr("no answer"),
            "voicemail": self.tr("voicemail"),
            "wrong_number": self.tr("wrong number"),
            "refused": self.tr("not wanted"),
            "failed": self.tr("did not get through"),
            "called_in": self.tr("called by himself"),
        }
