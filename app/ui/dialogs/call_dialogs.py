"""Opens the dialogs of a call when their actions are triggered, and closes them with the call."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from app.folders import Folders
from app.late import late
from app.models.rows.colleagues import ColleagueRow
from app.settings import Settings
from app.ui.actions import Actions
from app.ui.language import Language
from app.ui.notices import Notices
from app.ui.parts import words
from app.ui.state.call_page import Phase
from app.ui.state.calls import Calls

if TYPE_CHECKING:
    from app.ui.dialogs.all_keys import AllKeysDialog
    from app.ui.dialogs.help import HelpDialog
    from app.ui.dialogs.keypad import KeypadDialog
    from app.ui.dialogs.messages import MessagesDialog
    from app.ui.dialogs.transfer import TransferDialog

_LIVE = frozenset({Phase.DIALLING, Phase.TALKING, Phase.HELD})


class CallDialogs(QObject):
    """Keypad, transfer and the list of keys; each is made when it is first asked for."""

    digit_pressed = Signal(str)
    transfer_requested = Signal(str)  # number, extension or SIP address
    consult_requested = Signal(str, str)  # the same, and a name
    colleagues_wanted = Signal()  # whom can one be put through to?

    def __init__(
        self,
        actions: Actions,
        calls: Calls,
        language: Language,
        settings: Settings,
        notices: Notices,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._notices = notices
        self._settings = settings
        self._actions = actions
        self._calls = calls
        self._language = language
        self._window = window
        self.keypad: KeypadDialog | None = None
        self.transfer: TransferDialog | None = None
        self.all_keys: AllKeysDialog | None = None
        self.messages: MessagesDialog | None = None
        self.help: HelpDialog | None = None
        self.folders: Folders | None = None  # whose profile a support bundle is about

        actions.keypad.triggered.connect(self._on_keypad)
        actions.transfer.triggered.connect(self._on_transfer)
        actions.messages.triggered.connect(self._on_messages)
        actions.all_keys.triggered.connect(self._on_all_keys)
        calls.current_changed.connect(self._close_without_call)
        calls.page_changed.connect(self._close_without_call)

    @Slot()
    def _on_keypad(self) -> None:
        if self.keypad is None:
            make: type[KeypadDialog] = late("app.ui.dialogs.keypad", "KeypadDialog")
            self.keypad = make(self._window)
            self.keypad.digit_pressed.connect(self.digit_pressed)
        self.keypad.begin()

    @Slot()
    def _on_transfer(self) -> None:
        page = self._calls.current
        if page is None:
            return
        if self.transfer is None:
            make: type[TransferDialog] = late("app.ui.dialogs.transfer", "TransferDialog")
            self.transfer = make(self._settings, self._language, self._window)
            self.transfer.transfer_requested.connect(self.transfer_requested)
            self.transfer.consult_requested.connect(self.consult_requested)
        caller, code = page.picture.caller, self._language.code
        named = words.person_name(page.card, code) if page.card else words.caller_number(caller)
        self.colleagues_wanted.emit()
        self.transfer.begin(named)

    @Slot(object)
    def show_colleagues(self, rows: list[ColleagueRow]) -> None:
        """Offer those one can be put through to."""
        if self.transfer is not None:
            self.transfer.show_colleagues(rows)

    @Slot()
    def _on_messages(self) -> None:
        if self.messages is None:
            make: type[MessagesDialog] = late("app.ui.dialogs.messages", "MessagesDialog")
            self.messages = make(self._notices, self._language, self._window)
        self.messages.begin()

    @Slot()
    def _on_all_keys(self) -> None:
        if self.all_keys is None:
            make: type[AllKeysDialog] = late("app.ui.dialogs.all_keys", "AllKeysDialog")
            self.all_keys = make(self._actions, self._settings, self._window)
            self.all_keys.help_wanted.connect(self._on_help)
        self.all_keys.begin()

    @Slot()
    def _on_help(self) -> None:
        if self.help is None:
            make: type[HelpDialog] = late("app.ui.dialogs.help", "HelpDialog")
            profile: list[str] = []
            if self.folders is not None:
                profile = late("app.profile_arguments", "profile_arguments")(self.folders, is_demo=False)
            self.help = make(self._language, profile, self._window)
        self.help.begin()

    @Slot()
    def _close_without_call(self) -> None:
        """Digits or a transfer must never go to another call than the one they were opened for."""
        page = self._calls.current
        if page is not None and page.phase in _LIVE:
            return
        for dialog in (self.keypad, self.transfer):
            if dialog is not None:
                dialog.hide()
