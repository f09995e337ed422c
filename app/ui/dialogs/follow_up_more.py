"""What more there is to say about a follow-up: how, whose, why, in whose words, and how often."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QFormLayout, QLineEdit, QSpinBox, QWidget

from app.planning.recurrence import OnHoliday, Recurrence, Unit
from app.ui.isolates import first_strong, stripped
from app.ui.language import Language
from app.ui.panel import Panel, named
from app.ui.parts.recurrence_words import in_words
from app.ui.state.wrap_up_form import Paper
from app.ui.theme.look import px
from app.ui.widgets.text_label import TextLabel

_KINDS = ("call", "email", "message", "visit", "task")
_MINE, _MINE_THEN_TEAM, _TEAMS = "mine", "then_team", "team"
THEN_TEAM_MINUTES = (15, 30, 60)
_NEVER, _DAYS, _WEEKS = "", Unit.DAYS, Unit.WEEKS


class FollowUpMore(Panel):
    """Everything here has a usual value, so that most promises need none of it."""

    edited = Signal()

    def __init__(self, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self._papers: tuple[Paper | None, ...] = (None,)
        self.kind_field = named(QComboBox(), "kind_field")
        self.owner_field = named(QComboBox(), "owner_field")
        self.why_field = named(QLineEdit(), "why_field")
        self.words_field = named(QLineEdit(), "words_field")
        self.about_field = named(QComboBox(), "about_field")
        self.repeat_field = named(QComboBox(), "repeat_field")
        self.count_field = named(QSpinBox(), "count_field")
        self.holiday_field = named(QComboBox(), "holiday_field")
        self.rule_label = named(TextLabel(size="xs", tone="muted", wrap=True), "rule_label")
        self._labels = tuple(TextLabel(size="sm", tone="muted") for _ in range(8))
        self.count_field.setRange(1, 99)

        self._form = QFormLayout(self)
        self._form.setContentsMargins(0, 0, 0, 0)
        self._form.setVerticalSpacing(px(6))
        for label, field in zip(self._labels, self._fields(), strict=True):
            self._form.addRow(label, field)
        self._form.addRow("", self.rule_label)

        for combo in (self.kind_field, self.owner_field, self.repeat_field, self.holiday_field):
            combo.activated.connect(self._on_edited)
        self.count_field.valueChanged.connect(self._on_edited)
        self.retranslate_ui()

    @property
    def kind(self) -> str:
        """Return over what the promise is kept."""
        return str(self.kind_field.currentData())

    def begin(self, papers: Sequence[Paper] = ()) -> None:
        """Return to what is usual, and offer these cases and orders."""
        self._papers = (None, *papers)
        self._name_papers()
        for combo in (self.kind_field, self.owner_field, self.repeat_field):
            combo.setCurrentIndex(0)
        self.holiday_field.setCurrentIndex(0)
        self.count_field.setValue(1)
        self.why_field.clear()
        self.words_field.clear()
        self._show_rule()

    def values(self) -> dict[str, Any]:
        """Return what a planned follow-up takes of it."""
        owner, minutes = self.owner_field.currentData()
        rule = self._rule()
        paper = self._papers[max(0, self.about_field.currentIndex())]
        return {
            "case_id": paper.case_id if paper else None,
            "order_id": paper.order_id if paper else None,
            "kind": self.kind,
            "why": stripped(self.why_field.text()).strip(),
            "customer_words": stripped(self.words_field.text()).strip(),
            "is_teams": owner == _TEAMS,
            "team_after_minutes": minutes,
            "recurrence": "" if rule is None else rule.as_text(),
        }

    def retranslate_ui(self) -> None:
        """Set every text."""
        texts = (
            *(self.tr("How"), self.tr("Whose"), self.tr("Why"), self.tr("In the customer's words")),
            *(self.tr("About"), self.tr("Repeat"), self.tr("Every"), self.tr("On days off")),
        )
        for label, field, text in zip(self._labels, self._fields(), texts, strict=True):
            label.setText(text)
            field.setAccessibleName(text)
        kinds = (
            *(self.tr("Call"), self.tr("E-mail"), self.tr("Message"), self.tr("Visit")),
            self.tr("Task without contact"),
        )
        _fill(self.kind_field, zip(kinds, _KINDS, strict=True))
        owners: list[tuple[str, object]] = [(self.tr("Mine"), (_MINE, 0))]
        for minutes in THEN_TEAM_MINUTES:
            text = self.tr("Mine, after %Ln minute(s) the team's", "", minutes)
            owners.append((text, (_MINE_THEN_TEAM, minutes)))
        owners.append((self.tr("The team's"), (_TEAMS, 0)))
        _fill(self.owner_field, owners)
        repeats = ((self.tr("Once"), _NEVER), (self.tr("Days"), _DAYS), (self.tr("Weeks"), _WEEKS))
        _fill(self.repeat_field, repeats)
        holidays = (
            (self.tr("On the next workday"), OnHoliday.NEXT_WORKDAY),
            (self.tr("Leave it out"), OnHoliday.SKIP),
            (self.tr("All the same"), OnHoliday.KEEP),
        )
        _fill(self.holiday_field, holidays)
        self._name_papers()
        self._show_rule()

    def _name_papers(self) -> None:
        """Offer cases and orders where the customer has any."""
        texts = [
            first_strong(paper.label) if paper else self.tr("Nothing in particular") for paper in self._papers
        ]
        _fill(self.about_field, ((text, place) for place, text in enumerate(texts)))
        self._form.setRowVisible(self.about_field, len(self._papers) > 1)

    def _fields(self) -> tuple[QWidget, ...]:
        return (
            *(self.kind_field, self.owner_field, self.why_field, self.words_field),
            *(self.about_field, self.repeat_field, self.count_field, self.holiday_field),
        )

    def _rule(self) -> Recurrence | None:
        unit = self.repeat_field.currentData()
        if not unit:
            return None
        return Recurrence(
            self.count_field.value(), Unit(unit), on_holiday=OnHoliday(self.holiday_field.currentData())
        )

    def _show_rule(self) -> None:
        rule = self._rule()
        for field in (self.count_field, self.holiday_field, self.rule_label):
            self._form.setRowVisible(field, rule is not None)
        self.rule_label.setText("" if rule is None else in_words(self._language, rule))

    def _on_edited(self) -> None:
        self._show_rule()
        self.edited.emit()


def _fill(combo: QComboBox, items: Any) -> None:  # noqa: ANN401  pairs of a text and anything
    """Name the choices anew and keep the chosen one."""
    chosen = max(0, combo.currentIndex())
    combo.clear()
    for text, value in items:
        combo.addItem(text, value)
    combo.setCurrentIndex(chosen)
