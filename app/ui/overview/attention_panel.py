"""What needs attention first, and who asks for help: one list, the worst on top."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.ui.isolates import first_strong, local_digits, ltr
from app.ui.language import Language
from app.ui.overview import floor_words
from app.ui.overview.attention import Attention, Cause, Weight
from app.ui.overview.floor import Floor
from app.ui.panel import Panel, named
from app.ui.theme.look import px
from app.ui.widgets.buttons import TextButton
from app.ui.widgets.card import Card
from app.ui.widgets.elapsed_time import clock_face
from app.ui.widgets.painted_list import Entry, PaintedList
from app.ui.widgets.text_label import TextLabel

_TONES = {Weight.ALARM: "danger", Weight.WARNING: "warn", Weight.NOTICE: "accent"}
_ICONS = {
    Cause.HELP: "life-buoy", Cause.QUEUE_WAITS: "hourglass", Cause.QUEUE_ALONE: "hourglass",
    Cause.UNREACHABLE: "wifi-off", Cause.NOT_RESPONDING: "phone-missed", Cause.OVER_BREAK: "coffee",
}  # fmt: skip


class AttentionPanel(Panel):
    """A press goes to the agent or the callers; a request for help is taken by one."""

    agent_wanted = Signal(object)  # UUID
    queue_wanted = Signal(str)
    take_wanted = Signal(object)  # a request's UUID
    close_wanted = Signal(object)

    def __init__(self, language: Language, floor: Floor, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language, self._floor = language, floor
        self._found: dict[str, Attention] = {}
        self._now: datetime | None = None
        self._me: UUID | None = None

        self.title_label = named(TextLabel(size="md"), "title_label")
        self.count_label = named(TextLabel(size="sm", tone="muted"), "count_label")
        self.list = named(PaintedList(), "list")
        self.empty_label = named(TextLabel(tone="muted", wrap=True), "empty_label")
        self.take_button = named(TextButton("primary", "life-buoy", size=15), "take_button")
        self.close_button = named(TextButton("ghost", "check", size=15), "close_button")

        head = QHBoxLayout()
        head.addWidget(self.title_label, 1)
        head.addWidget(self.count_label)
        deeds = QHBoxLayout()
        deeds.addWidget(self.take_button)
        deeds.addWidget(self.close_button)
        deeds.addStretch(1)
        ground = Card()
        self._column = QVBoxLayout(ground)
        self._column.addLayout(head)
        self._column.addWidget(self.list, 1)
        self._column.addWidget(self.empty_label)
        self._column.addLayout(deeds)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(ground)

        self.list.entry_marked.connect(self._show_deeds)
        self.list.entry_opened.connect(self._on_opened)
        self.take_button.clicked.connect(self._on_take)
        self.close_button.clicked.connect(self._on_close)
        self.retranslate_ui()
        self.restyle()
        self._show_deeds()

    def work_for(self, agent_id: UUID) -> None:
        """Know who looks: what he has taken, he can close."""
        self._me = agent_id

    def show_found(self, found: Sequence[Attention], now: datetime) -> None:
        """Show what needs attention now."""
        self._now = now
        self._found = {_key(one): one for one in found}
        self._show()

    def retranslate_ui(self) -> None:
        """Set every text this panel shows."""
        self.title_label.setText(self.tr("Needs attention"))
        self.list.setAccessibleName(self.tr("Needs attention"))
        self.empty_label.setText(self.tr("All is well: nobody waits too long and nobody asks for help."))
        self.take_button.setText(self.tr("I am coming"))
        self.close_button.setText(self.tr("Done"))
        self._show()

    def restyle(self) -> None:
        """Set the sizes that follow the text size."""
        self._column.setContentsMargins(px(12), px(8), px(12), px(8))
        self._column.setSpacing(px(4))

    def _show(self) -> None:
        self.list.show_entries([self._entry(key, one) for key, one in self._found.items()])
        self.list.setVisible(bool(self._found))
        self.list.updateGeometry()
        self.empty_label.setVisible(not self._found and bool(self._floor.people))
        self.count_label.setText(self._language.number(len(self._found)) if self._found else "")
        self._show_deeds()

    def _entry(self, key: str, one: Attention) -> Entry:
        person = self._floor.people.get(one.agent_id) if one.agent_id else None
        if person is not None:
            who = first_strong(person.shown_name(self._language.code))
        else:
            who = floor_words.queue(one.queue, self._floor.queues, self._language.code)
        text = floor_words.attention(one).replace("%1", who) if who else floor_words.help_kind(one.kind)
        if one.text:
            text = f"{text} · {first_strong(one.text)}"
        passed = int((self._now - one.since).total_seconds()) if self._now and one.since else 0
        return Entry(
            key, text, ltr(local_digits(clock_face(passed))),
            _ICONS.get(one.cause, "triangle-alert"), _TONES[one.weight], one.is_taken,
        )  # fmt: skip

    @Slot()
    def _show_deeds(self) -> None:
        one = self._found.get(self.list.marked)
        request = one is not None and one.request_id is not None
        self.take_button.setVisible(request and one is not None and not one.is_taken)
        self.close_button.setVisible(request and one is not None and one.is_taken)

    @Slot(str)
    def _on_opened(self, key: str) -> None:
        one = self._found.get(key)
        if one is None:
            return
        if one.agent_id is not None:
            self.agent_wanted.emit(one.agent_id)
        elif one.queue:
            self.queue_wanted.emit(one.queue)

    @Slot()
    def _on_take(self) -> None:
        one = self._found.get(self.list.marked)
        if one is not None and one.request_id is not None:
            self.take_wanted.emit(one.request_id)

    @Slot()
    def _on_close(self) -> None:
        one = self._found.get(self.list.marked)
        if one is not None and one.request_id is not None:
            self.close_wanted.emit(one.request_id)


def _key(one: Attention) -> str:
    return f"{one.cause}/{one.request_id or one.agent_id or one.queue}"
