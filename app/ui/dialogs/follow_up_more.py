"""What more there is to say about a follow-up: how, whose, why, in whose words, and how often."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QFormLayout, QLineEdit, QWidget

from app.models.rows.follow_ups import ContactKind
from app.planning.country_rules import Basis
from app.ui.isolates import first_strong, ltr, stripped
from app.ui.language import Language
from app.ui.panel import Panel, named
from app.ui.parts.recurrence_fields import RecurrenceFields
from app.ui.state.wrap_up_form import Paper
from app.ui.theme.look import px
from app.ui.widgets.text_label import TextLabel

_KINDS = tuple(ContactKind)
_MINE, _MINE_THEN_TEAM, _TEAMS = "mine", "then_team", "team"
THEN_TEAM_MINUTES = (15, 30, 60)
_BASES = ("", Basis.CONSENTED, Basis.COLD)  # that he asked for it is the usual


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
        self.number_field = named(QComboBox(), "number_field")
        self.basis_field = named(QComboBox(), "basis_field")
        self.recurrence = named(RecurrenceFields(language), "recurrence")
        self._labels = tuple(TextLabel(size="sm", tone="muted") for _ in range(7))

        self._form = QFormLayout(self)
        self._form.setContentsMargins(0, 0, 0, 0)
        self._form.setVerticalSpacing(px(6))
        for label, field in zip(self._labels, self._fields(), strict=True):
            self._form.addRow(label, field)
        self._form.addRow(self.recurrence)

        for combo in (self.kind_field, self.owner_field, self.number_field, self.basis_field):
            combo.activated.connect(self._on_edited)
        self.recurrence.edited.connect(self.edited)
        self.retranslate_ui()

    @property
    def kind(self) -> str:
        """Return over what the promise is kept."""
        return str(self.kind_field.currentData())

    @property
    def number(self) -> str:
        """Return which number is to be called; "" is the one that is called anyway."""
        return str(self.number_field.currentData() or "")

    @property
    def basis(self) -> str:
        """Return why he may be called; "" is that he asked for it."""
        return str(self.basis_field.currentData())

    def begin(self, papers: Sequence[Paper] = (), numbers: Sequence[tuple[str, str]] = ()) -> None:
        """Return to what is usual, and offer these cases and orders, and these numbers with their words."""
        self._papers = (None, *papers)
        self._name_papers()
        self.number_field.clear()
        for number, label in numbers:
            self.number_field.addItem(" · ".join(filter(None, (ltr(number), first_strong(label)))), number)
        for combo in (self.kind_field, self.owner_field, self.basis_field):
            combo.setCurrentIndex(0)
        self.why_field.clear()
        self.words_field.clear()
        self.recurrence.begin()
        self._show_call_fields()

    def values(self) -> dict[str, Any]:
        """Return what a planned follow-up takes of it."""
        owner, minutes = self.owner_field.currentData()
        rule = self.recurrence.rule()
        is_call = self.kind == ContactKind.CALL
        paper = self._papers[max(0, self.about_field.currentIndex())]
        return {
            "case_id": paper.case_id if paper else None,
            "order_id": paper.order_id if paper else None,
            "kind": self.kind,
            "why": stripped(self.why_field.text()).strip(),
            "customer_words": stripped(self.words_field.text()).strip(),
            "basis": self.basis if is_call else "",
            "is_teams": owner == _TEAMS,
            "team_after_minutes": minutes,
            "recurrence": "" if rule is None else rule.as_text(),
        }

    def retranslate_ui(self) -> None:
        """Set every text."""
        texts = (
            *(self.tr("How"), self.tr("Number"), self.tr("Permission"), self.tr("Whose")),
            *(self.tr("Why"), self.tr("In the customer's words"), self.tr("About")),
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
        bases = (
            self.tr("He asked for this call"),
            self.tr("He agreed to calls with offers"),
            self.tr("None: he was not asked"),
        )
        _fill(self.basis_field, zip(bases, _BASES, strict=True))
        self._name_papers()
        self._show_call_fields()

    def _name_papers(self) -> None:
        """Offer cases and orders where the customer has any."""
        texts = [
            first_strong(paper.label) if paper else self.tr("Nothing in particular") for paper in self._papers
        ]
        _fill(self.about_field, ((text, place) for place, text in enumerate(texts)))
        self._form.setRowVisible(self.about_field, len(self._papers) > 1)

    def _fields(self) -> tuple[QWidget, ...]:
        return (
            *(self.kind_field, self.number_field, self.basis_field, self.owner_field),
            *(self.why_field, self.words_field, self.about_field),
        )

    def _show_call_fields(self) -> None:
        """Ask for a number only where there are several, and why only for a call."""
        is_call = self.kind == ContactKind.CALL
        self._form.setRowVisible(self.number_field, is_call and self.number_field.count() > 1)
        self._form.setRowVisible(self.basis_field, is_call)

    def _on_edited(self) -> None:
        self._show_call_fields()
        self.edited.emit()


def _fill(combo: QComboBox, items: Any) -> None:  # noqa: ANN401  pairs of a text and anything
    """Name the choices anew and keep the chosen one."""
    chosen = max(0, combo.currentIndex())
    combo.clear()
    for text, value in items:
        combo.addItem(text, value)
    combo.setCurrentIndex(chosen)
