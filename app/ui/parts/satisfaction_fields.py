"""How content the customer is, in his own words; or why he was not asked, or how he will be."""

from dataclasses import replace

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from app.ui.language import Language
from app.ui.panel import Panel, named
from app.ui.parts.choice_row import ChoiceRow
from app.ui.state.wrap_up_form import WrapUpForm
from app.ui.state.wrapped_call import WrappedCall
from app.ui.theme.look import px
from app.ui.widgets.text_label import TextLabel

_NOT_ASKED, _LINK = "not_asked", "link"
_REASONS_NOT_ASKED = ("hurry", "dropped", "upset", "survey", "asked_lately", "other")
_KEYPAD = "keypad"


class SatisfactionFields(Panel):
    """Exactly one of a mark, a link, and a reason for neither; who asks too often is told."""

    edited = Signal(object)  # WrapUpForm
    graded = Signal()  # by the keyboard

    def __init__(self, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self._form = WrapUpForm()
        self._call = WrappedCall()
        self.row = named(ChoiceRow(("1", "2", "3", "4", "5", _LINK, _NOT_ASKED), gap=4), "satisfaction_row")
        self.not_asked_field = named(QComboBox(), "not_asked_field")
        self.hint_label = named(TextLabel(size="xs", tone="muted", wrap=True), "satisfaction_hint")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(3))
        column.addWidget(self.row)
        column.addWidget(self.not_asked_field)
        column.addWidget(self.hint_label)
        self.setFocusProxy(self.row.buttons["1"])
        self.row.chosen.connect(self._on_chosen)
        self.not_asked_field.activated.connect(self._on_not_asked_activated)
        self.retranslate_ui()

    @property
    def is_open(self) -> bool:
        """Whether nothing was said yet."""
        form = self._form
        return form.satisfaction is None and not form.not_asked and not form.survey

    def begin(self) -> None:
        """Let one figure be the mark."""
        self.row.buttons["1"].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def show_form(self, form: WrapUpForm, call: WrappedCall) -> None:
        """Show what was said."""
        self._form, self._call = form, call
        was_not_asked = form.satisfaction is None and bool(form.not_asked)
        if form.survey == _LINK:
            self.row.show_value(_LINK)
        else:
            self.row.show_value(_NOT_ASKED if was_not_asked else str(form.satisfaction or ""))
        self.not_asked_field.setVisible(was_not_asked and form.survey != _KEYPAD)
        if form.not_asked in _REASONS_NOT_ASKED:
            self.not_asked_field.setCurrentIndex(_REASONS_NOT_ASKED.index(form.not_asked))
        self.row.buttons[_LINK].setEnabled(call.not_again_before is None and call.customer_id is not None)
        hint = self._hint()
        self.hint_label.setText(hint)
        self.hint_label.setVisible(bool(hint))

    def retranslate_ui(self) -> None:
        """Set every text."""
        digits = [self._language.number(each) for each in range(1, 6)]
        said = (
            self.tr("Very dissatisfied"), self.tr("Dissatisfied"), self.tr("Neither"),
            self.tr("Satisfied"), self.tr("Very satisfied"),
        )  # fmt: skip
        link = self.tr("The customer gets a link and answers by himself")
        hint = self.tr("The customer was not asked")
        self.row.set_texts((*digits, self.tr("Link"), self.tr("Not asked")), (*said, link, hint))
        self.not_asked_field.setAccessibleName(self.tr("Why not asked"))
        chosen = self.not_asked_field.currentIndex()
        self.not_asked_field.clear()
        self.not_asked_field.addItems(
            [
                self.tr("Customer was in a hurry"),
                self.tr("The call dropped"),
                self.tr("Customer was upset"),
                self.tr("A survey follows by itself"),
                self.tr("Asked not long ago"),
                self.tr("Other reason"),
            ]
        )
        self.not_asked_field.setCurrentIndex(max(chosen, 0))
        self.show_form(self._form, self._call)

    def _hint(self) -> str:
        if self._form.survey == _KEYPAD:
            return self.tr("The customer answers by keypad.")
        moment = self._call.not_again_before
        if moment is None:
            return ""
        day = self._language.date_of(moment.astimezone().date())
        return self.tr("Asked not long ago: do not ask again before %1.").replace("%1", day)

    @Slot(str)
    def _on_chosen(self, value: str) -> None:
        lately = self._call.not_again_before is not None
        first = "asked_lately" if lately else _REASONS_NOT_ASKED[0]
        grade = int(value) if value.isdecimal() else None
        form = replace(
            self._form,
            satisfaction=grade,
            not_asked=first if value == _NOT_ASKED else "",
            survey=_LINK if value == _LINK else "",
        )
        self.edited.emit(form)
        if grade is not None and self.row.buttons[value].hasFocus():
            self.graded.emit()

    @Slot(int)
    def _on_not_asked_activated(self, index: int) -> None:
        self.edited.emit(
            replace(self._form, satisfaction=None, survey="", not_asked=_REASONS_NOT_ASKED[index])
        )
