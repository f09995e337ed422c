"""The number is not the customer's yet: one press attaches it, or says that somebody calls for him."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.ui.actions import Actions
from app.ui.language import Language
from app.ui.panel import Panel, named
from app.ui.parts import words
from app.ui.state.call_page import CallPage
from app.ui.state.new_number import is_new_number
from app.ui.theme.look import px
from app.ui.widgets.buttons import TextButton
from app.ui.widgets.flow_layout import FlowLayout
from app.ui.widgets.text_label import TextLabel


class NumberOffer(Panel):
    """Shows while it is not settled whose number this is; both ways are one press."""

    third_party_told = Signal(str)  # the call's id: somebody calls for the customer
    undo_requested = Signal(str)  # the call's id: the number is not the customer's after all

    def __init__(self, actions: Actions, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._actions, self._language = actions, language
        self._page: CallPage | None = None
        self.label = named(TextLabel(size="sm", wrap=True), "label")
        self.attach_button = named(TextButton("chip", "link", size=14), "attach_button")
        self.third_party_button = named(TextButton("chip", "users", size=14), "third_party_button")
        self.undo_button = named(TextButton("chip", "undo-2", size=14), "undo_button")

        self.setProperty("ground", "tip")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        buttons = QWidget()
        flow = FlowLayout(buttons)
        for button in (self.attach_button, self.third_party_button, self.undo_button):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves the cursor in the notes
            flow.addWidget(button)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self.label)
        self._column.addWidget(buttons)

        self.attach_button.clicked.connect(actions.attach_number.trigger)
        self.third_party_button.clicked.connect(self._on_third_party)
        self.undo_button.clicked.connect(self._on_undo)
        self.retranslate_ui()
        self.restyle()

    def show_page(self, page: CallPage | None) -> None:
        """Offer it for this call, where there is something to offer."""
        self._page = page
        self.retranslate_ui()

    def retranslate_ui(self) -> None:
        """Set every text."""
        page = self._page
        is_attached = page is not None and bool(page.attached_number)
        self.setVisible(is_new_number(page) or is_attached)
        for button in (self.attach_button, self.third_party_button):
            button.setVisible(not is_attached)
        self.undo_button.setVisible(is_attached)
        if page is None or page.card is None:
            return
        name = words.person_name(page.card, self._language.code)
        known = self.tr("%1 is known by this number from now on.")
        told = known if is_attached else self.tr("%1 is not known by this number.")
        self.label.setText(told.replace("%1", name))
        self.undo_button.setText(self.tr("Undo"))
        self.attach_button.setText(self.tr("It is his number"))
        self.attach_button.setToolTip(self._actions.attach_number.toolTip())
        self.third_party_button.setText(self.tr("Somebody calls for him"))

    def restyle(self) -> None:
        """Set the sizes that follow the text size."""
        self._column.setContentsMargins(px(10), px(6), px(10), px(6))
        self._column.setSpacing(px(4))

    @Slot()
    def _on_third_party(self) -> None:
        if self._page is not None:
            self.third_party_told.emit(self._page.call_id)

    @Slot()
    def _on_undo(self) -> None:
        if self._page is not None:
            self.undo_requested.emit(self._page.call_id)
