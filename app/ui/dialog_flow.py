"""Opens the dialogs of a call and passes on what is entered in them; each is made when it is first wanted."""

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from app.ui.call_flow import CallFlow
from app.ui.dialogs.all_keys import AllKeysDialog
from app.ui.dialogs.keypad import KeypadDialog
from app.ui.dialogs.transfer import TransferDialog
from app.ui.parts import words
from app.ui.state.call_page import CallPage
from app.ui.window_state import WindowState


class DialogFlow(QObject):
    """None of them stops a call, and none opens by itself."""

    def __init__(
        self,
        state: WindowState,
        flow: CallFlow,
        window: QWidget,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._state = state
        self._calls = state.calls
        self._flow = flow
        self._window = window
        self.keypad: KeypadDialog | None = None
        self.transfer: TransferDialog | None = None
        self.all_keys: AllKeysDialog | None = None
        actions = state.actions
        actions.keypad.triggered.connect(self._on_keypad)
        actions.transfer.triggered.connect(self._on_transfer)
        actions.all_keys.triggered.connect(self._on_all_keys)
        state.calls.page_changed.connect(self._on_page_changed)

    @Slot()
    def _on_keypad(self) -> None:
        if self.keypad is None:
            self.keypad = KeypadDialog(self._window)
            self.keypad.digit_pressed.connect(self._flow.send_digits)
        self.keypad.begin()

    @Slot()
    def _on_transfer(self) -> None:
        page = self._calls.current
        if page is None:
            return
        if self.transfer is None:
            self.transfer = TransferDialog(self._window)
            self.transfer.transfer_requested.connect(self._flow.transfer)
        self.transfer.begin(self._who(page))

    def _who(self, page: CallPage) -> str:
        if page.card is not None:
            return words.person_name(page.card, self._state.language.code)
        return words.caller_name(page.picture.caller)

    @Slot()
    def _on_all_keys(self) -> None:
        if self.all_keys is None:
            self.all_keys = AllKeysDialog(self._state.actions, self._window)
        self.all_keys.begin()

    @Slot(object)
    def _on_page_changed(self, page: CallPage) -> None:
        """A keypad or a transfer without a call has nothing to do."""
        if page is self._calls.current and page.ended is not None:
            for dialog in (self.keypad, self.transfer):
                if dialog is not None:
                    dialog.hide()
