"""What is rarely said in a wrap-up: next step, tags, who hung up, more answers, the own impression."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QComboBox, QGridLayout, QLineEdit, QWidget

from app import redaction
from app.ui.isolates import stripped
from app.ui.language import Language
from app.ui.panel import Panel, named
from app.ui.parts.choice_row import ChoiceRow
from app.ui.parts.form_row import FormRow
from app.ui.state.wrap_up_form import WrapUpForm
from app.ui.state.wrapped_call import WrappedCall
from app.ui.theme.look import px
from app.wrap_up.requirements import Field

_MARKS = ("1", "2", "3", "4", "5")
_PEOPLE = ("customer", "agent", "network")
LONGEST_STEP, LONGEST_TAGS = 500, 200  # characters
LAST_NPS = 10


class WrapUpMore(Panel):
    """Made when somebody wants to see it, or an outcome asks for something in it."""

    edited = Signal(object)  # WrapUpForm

    def __init__(self, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self._form = WrapUpForm()
        self.next_step_field = named(QLineEdit(), "next_step_field")
        self.next_step_field.setMaxLength(LONGEST_STEP)
        self.tags_field = named(QLineEdit(), "tags_field")
        self.tags_field.setMaxLength(LONGEST_TAGS)
        self.ended_row = named(ChoiceRow(_PEOPLE), "ended_row")
        self.effort_row = named(ChoiceRow(_MARKS, gap=4), "effort_row")
        self.nps_field = named(QComboBox(), "nps_field")
        self.impression_row = named(ChoiceRow(_MARKS, gap=4), "impression_row")
        self._lay_out()
        self.next_step_field.textEdited.connect(self._on_next_step_edited)
        self.tags_field.editingFinished.connect(self._on_tags_edited)
        self.tags_field.textEdited.connect(self._on_tags_edited)
        self.ended_row.chosen.connect(self._on_ended_chosen)
        self.effort_row.chosen.connect(self._on_effort_chosen)
        self.nps_field.activated.connect(self._on_nps_activated)
        self.impression_row.chosen.connect(self._on_impression_chosen)
        self.retranslate_ui()

    def show_form(self, form: WrapUpForm, call: WrappedCall) -> None:
        """Show what was entered; what is being typed is left alone."""
        self._form = form
        if not self.next_step_field.hasFocus():
            self.next_step_field.setText(form.next_step)
        if not self.tags_field.hasFocus():
            self.tags_field.setText(self._separator().join(form.tags))
        self.ended_row.show_value(form.hung_up_by or call.hung_up_by)
        self.effort_row.show_value(str(form.effort or ""))
        self.impression_row.show_value(str(form.impression or ""))
        self.nps_field.setCurrentIndex(0 if form.nps is None else form.nps + 1)
        was_asked = form.satisfaction is not None
        self._ended.show_row(on=call.is_over)
        self._effort.show_row(on=call.is_over and was_asked)
        self._nps.show_row(on=call.is_over and was_asked)

    def rows(self) -> dict[Field, FormRow]:
        """Return the fields that an outcome can ask for."""
        return {Field.TAGS: self._tags, Field.NEXT_STEP: self._next_step}

    def retranslate_ui(self) -> None:
        """Set every text."""
        digits = [self._language.number(each) for each in range(1, 6)]
        self._next_step.set_name(self.tr("Next step"))
        self._tags.set_name(self.tr("Tags"))
        self._ended.set_name(self.tr("Ended by"))
        self._effort.set_name(self.tr("Was it easy?"))
        self._nps.set_name(self.tr("Recommends us"))
        self._impression.set_name(self.tr("My impression"))
        self.next_step_field.setPlaceholderText(self.tr("What happens now, and who does it"))
        self.tags_field.setPlaceholderText(self.tr("Words with commas between"))
        self.ended_row.set_texts((self.tr("Customer"), self.tr("Me"), self.tr("Connection")))
        hard_to_easy = (
            self.tr("Very hard"), self.tr("Hard"), self.tr("Neither"), self.tr("Easy"), self.tr("Very easy"),
        )  # fmt: skip
        felt = (
            self.tr("Very upset"), self.tr("Upset"), self.tr("Calm"),
            self.tr("Pleased"), self.tr("Delighted"),
        )  # fmt: skip
        self.effort_row.set_texts(digits, hard_to_easy)
        self.impression_row.set_texts(digits, felt)
        self._name_nps()

    def restyle(self) -> None:
        """Set the sizes that follow the text size."""
        self._grid.setHorizontalSpacing(px(8))
        self._grid.setVerticalSpacing(px(3))

    def _lay_out(self) -> None:
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setColumnStretch(1, 1)
        self._next_step = FormRow(self._grid, 0, self.next_step_field)
        self._tags = FormRow(self._grid, 1, self.tags_field)
        self._ended = FormRow(self._grid, 2, self.ended_row)
        self._effort = FormRow(self._grid, 3, self.effort_row)
        self._nps = FormRow(self._grid, 4, self.nps_field)
        self._impression = FormRow(self._grid, 5, self.impression_row)

    def _name_nps(self) -> None:
        chosen = self.nps_field.currentIndex()
        self.nps_field.clear()
        self.nps_field.addItem(self.tr("Not asked"))
        self.nps_field.addItems([self._language.number(mark) for mark in range(LAST_NPS + 1)])
        self.nps_field.setCurrentIndex(max(chosen, 0))

    def _separator(self) -> str:
        return "، " if self._language.code == "ar" else ", "

    @Slot(str)
    def _on_next_step_edited(self, text: str) -> None:
        self.edited.emit(replace(self._form, next_step=redaction.masked(stripped(text))))

    @Slot()
    def _on_tags_edited(self) -> None:
        words = redaction.masked(stripped(self.tags_field.text())).replace("،", ",").split(",")
        tags = tuple(dict.fromkeys(word.strip() for word in words if word.strip()))
        if tags != self._form.tags:
            self.edited.emit(replace(self._form, tags=tags))

    @Slot(str)
    def _on_ended_chosen(self, value: str) -> None:
        self.edited.emit(replace(self._form, hung_up_by=value))

    @Slot(str)
    def _on_effort_chosen(self, value: str) -> None:
        self.edited.emit(replace(self._form, effort=_mark(value)))

    @Slot(int)
    def _on_nps_activated(self, index: int) -> None:
        self.edited.emit(replace(self._form, nps=index - 1 if index > 0 else None))

    @Slot(str)
    def _on_impression_chosen(self, value: str) -> None:
        self.edited.emit(replace(self._form, impression=_mark(value)))


def _mark(value: str) -> int | None:
    return int(value) if value in _MARKS else None


def in_more(fields: Sequence[Field]) -> bool:
    """Say whether something is missing that is only shown here."""
    return bool({Field.TAGS, Field.NEXT_STEP} & set(fields))
