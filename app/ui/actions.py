"""Everything the agent can do, in one place: text, icon, key, and when it is possible."""

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QAction, QGuiApplication, QKeySequence

from app.telephony.protocol import EndReason, RecordingState
from app.ui import own_keys
from app.ui.marking import QT_TRANSLATE_NOOP
from app.ui.parts.current_page import CurrentPage
from app.ui.state.agent_status import AgentStatus
from app.ui.state.call_page import CallPage, Phase
from app.ui.state.calls import Calls
from app.ui.state.new_number import is_new_number

IN_CALL = frozenset({Phase.TALKING, Phase.HELD})
WITH_LINE = IN_CALL | {Phase.DIALLING}

_MIRRORED = {"Alt+Left": "Alt+Right"}


@dataclass(frozen=True, slots=True)
class Deed:
    """One thing the agent can do. The first key is shown; the others are aliases."""

    name: str
    text: str
    icon: str
    keys: tuple[str, ...] = ()
    is_checkable: bool = False


# Main keys do not depend on the keyboard layout; Ctrl+letter does not fire on an Arabic-only one.
DEEDS = (
    Deed("answer", QT_TRANSLATE_NOOP("Actions", "Answer"), "phone", ("F4",)),
    Deed("decline", QT_TRANSLATE_NOOP("Actions", "Decline"), "x", ("F6",)),
    Deed("mute", QT_TRANSLATE_NOOP("Actions", "Mute"), "mic", ("F7",), is_checkable=True),
    Deed("hold", QT_TRANSLATE_NOOP("Actions", "Hold"), "pause", ("F8",), is_checkable=True),
    Deed("transfer", QT_TRANSLATE_NOOP("Actions", "Transfer"), "phone-forwarded", ("F9",)),
    Deed("keypad", QT_TRANSLATE_NOOP("Actions", "Keypad"), "grid-3x3", ("F10",)),
    Deed("hang_up", QT_TRANSLATE_NOOP("Actions", "End"), "phone-off", ("F12",)),
    Deed("complete_transfer", QT_TRANSLATE_NOOP("Actions", "Put through"), "phone-forwarded", ("Shift+F9",)),
    Deed("join", QT_TRANSLATE_NOOP("Actions", "Conference"), "users", ("F11",)),
    Deed("back_to_customer", QT_TRANSLATE_NOOP("Actions", "Back to the customer"), "undo-2", ("Shift+F8",)),
    Deed("attach_number", QT_TRANSLATE_NOOP("Actions", "Attach the number"), "link", ("Shift+F4",)),
    Deed("next_callback", QT_TRANSLATE_NOOP("Actions", "Next callback"), "phone-outgoing", ("F5",)),
    Deed("redial", QT_TRANSLATE_NOOP("Actions", "Dial again"), "phone", ("Ctrl+F4",)),
    Deed(
        "pause_recording",
        QT_TRANSLATE_NOOP("Actions", "Pause the recording"),
        "pause",
        ("Ctrl+F8",),
        is_checkable=True,
    ),
    Deed("park", QT_TRANSLATE_NOOP("Actions", "Park the call"), "square-parking", ("Ctrl+F7",)),
    Deed("take_card", QT_TRANSLATE_NOOP("Actions", "Take card details"), "credit-card", ("Ctrl+F9",)),
    Deed("ready", QT_TRANSLATE_NOOP("Actions", "Ready"), "circle-check", ("Ctrl+1",)),
    Deed("take_break", QT_TRANSLATE_NOOP("Actions", "Break"), "coffee", ("Ctrl+2",)),
    Deed("training", QT_TRANSLATE_NOOP("Actions", "Training"), "graduation-cap", ("Ctrl+3",)),
    Deed("sign_out", QT_TRANSLATE_NOOP("Actions", "Sign out"), "log-out", ("Ctrl+4",)),
    Deed("lock", QT_TRANSLATE_NOOP("Actions", "Lock"), "lock", ("Ctrl+5",)),
    Deed("finish", QT_TRANSLATE_NOOP("Actions", "Save and ready"), "check", ("Ctrl+Return", "Ctrl+Enter")),
    Deed(
        "finish_to_break", QT_TRANSLATE_NOOP("Actions", "Save, then break"), "coffee", ("Ctrl+Shift+Return",)
    ),
    Deed("wrap_up", QT_TRANSLATE_NOOP("Actions", "Wrap-up"), "list-checks", ("Shift+F12",)),
    Deed(
        "extend_wrap_up",
        QT_TRANSLATE_NOOP("Actions", "More time for the wrap-up"),
        "hourglass",
        ("Ctrl+F12",),
    ),
    Deed("incomplete", QT_TRANSLATE_NOOP("Actions", "Incomplete wrap-ups"), "list-checks", ("Ctrl+F1",)),
    Deed("survey", QT_TRANSLATE_NOOP("Actions", "Let the customer answer by keypad"), "star", ("Ctrl+F10",)),
    Deed("script_back", QT_TRANSLATE_NOOP("Actions", "Back"), "arrow-left", ("Alt+Left",)),
    Deed("search", QT_TRANSLATE_NOOP("Actions", "Search or dial"), "search", ("F3",)),
    Deed("articles", QT_TRANSLATE_NOOP("Actions", "Articles"), "book-open-text", ("Shift+F3", "Ctrl+K")),
    Deed("papers", QT_TRANSLATE_NOOP("Actions", "Orders and invoices"), "package", ("Ctrl+F5",)),
    Deed("contact", QT_TRANSLATE_NOOP("Actions", "Record a contact"), "message-square", ("Shift+F11",)),
    Deed("notes", QT_TRANSLATE_NOOP("Actions", "Notes"), "notebook-pen", ("F2",)),
    Deed("edit_customer", QT_TRANSLATE_NOOP("Actions", "Edit customer"), "pencil", ("Shift+F2",)),
    Deed("open_case", QT_TRANSLATE_NOOP("Actions", "Open a case"), "flag", ("Shift+F5",)),
    Deed("ask_help", QT_TRANSLATE_NOOP("Actions", "Ask for help"), "life-buoy", ("Shift+F7",)),
    Deed("hard_call", QT_TRANSLATE_NOOP("Actions", "Abusive caller"), "octagon-alert", ("Shift+F6",)),
    Deed("all_keys", QT_TRANSLATE_NOOP("Actions", "All keys"), "keyboard", ("F1",)),
    Deed("messages", QT_TRANSLATE_NOOP("Actions", "Messages"), "bell", ("Shift+F1",)),
    Deed("switch_language", QT_TRANSLATE_NOOP("Actions", "العربية"), "languages", ("Ctrl+Shift+L",)),
    Deed("switch_theme", QT_TRANSLATE_NOOP("Actions", "Dark or light"), "moon", ("Ctrl+Shift+D",)),
    Deed("scripts", QT_TRANSLATE_NOOP("Actions", "Edit scripts"), "book-open-text", ("Ctrl+F11",)),
    Deed("offers", QT_TRANSLATE_NOOP("Actions", "Edit offers"), "tag", ("Ctrl+Shift+F11",)),
    Deed("settings", QT_TRANSLATE_NOOP("Actions", "Settings"), "settings", ("Ctrl+,",)),
)


class Actions(QObject):
    """The actions of one window, enabled only when they can be done now."""

    keys_changed = Signal()

    def __init__(self, calls: Calls, status: AgentStatus, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._calls = calls
        self._status = status
        self._own_keys: dict[str, str] = {}
        self._all = {deed.name: self._made(deed) for deed in DEEDS}

        self.answer = self._all["answer"]
        self.decline = self._all["decline"]
        self.mute = self._all["mute"]
        self.hold = self._all["hold"]
        self.transfer = self._all["transfer"]
        self.keypad = self._all["keypad"]
        self.hang_up = self._all["hang_up"]
        self.complete_transfer = self._all["complete_transfer"]
        self.join = self._all["join"]
        self.back_to_customer = self._all["back_to_customer"]
        self.attach_number = self._all["attach_number"]
        self.next_callback = self._all["next_callback"]
        self.redial = self._all["redial"]
        self.pause_recording, self.take_card = self._all["pause_recording"], self._all["take_card"]
        self.ready, self.take_break = self._all["ready"], self._all["take_break"]
        self.training = self._all["training"]
        self.sign_out = self._all["sign_out"]
        self.lock = self._all["lock"]
        self.finish = self._all["finish"]
        self.finish_to_break = self._all["finish_to_break"]
        self.wrap_up = self._all["wrap_up"]
        self.extend_wrap_up = self._all["extend_wrap_up"]
        self.incomplete = self._all["incomplete"]
        self.survey, self.park = self._all["survey"], self._all["park"]
        self.script_back, self.search = self._all["script_back"], self._all["search"]
        self.articles, self.papers = self._all["articles"], self._all["papers"]
        self.contact, self.offers = self._all["contact"], self._all["offers"]
        self.notes = self._all["notes"]
        self.edit_customer = self._all["edit_customer"]
        self.open_case = self._all["open_case"]
        self.ask_help = self._all["ask_help"]
        self.hard_call = self._all["hard_call"]
        self.all_keys, self.messages = self._all["all_keys"], self._all["messages"]
        self.switch_language = self._all["switch_language"]
        self.switch_theme = self._all["switch_theme"]
        self.scripts = self._all["scripts"]
        self.settings = self._all["settings"]
        self.survey.setVisible(False)  # until an extension is known that asks
        self.park.setVisible(False)  # until a number for parking is known
        self.offers.setVisible(False)
        self.ask_help.setVisible(False)  # until there is a team to ask
        self.scripts.setVisible(False)  # until somebody signs in who may change them

        self._current = CurrentPage(calls, self)

        self._current.script_changed.connect(self.refresh)
        self._current.identified.connect(self.refresh)
        calls.current_changed.connect(self.refresh)
        calls.incoming_changed.connect(self.refresh)
        calls.page_changed.connect(self.refresh)
        status.changed.connect(self.refresh)
        self.retranslate_ui()
        self.refresh()

    @property
    def every(self) -> tuple[QAction, ...]:
        """Return all actions in the order of the list of keys."""
        return tuple(self._all.values())

    def retranslate_ui(self) -> None:
        """Set every text, and the keys that point into the reading direction; a tooltip names the key too."""
        for deed in DEEDS:
            text, keys = QCoreApplication.translate("Actions", deed.text), self.keys_of(deed)
            action = self._all[deed.name]
            action.setText(text)
            twins = [twin for key in keys if (twin := own_keys.twin(key))]
            action.setShortcuts([QKeySequence(key) for key in (*keys, *twins)])
            action.setToolTip(f"{text} ({keys[0]})" if keys else text)

    def keys_of(self, deed: Deed, *, usual: bool = False) -> tuple[str, ...]:
        """Return the keys of a deed, the one that is shown first; or those it has by itself."""
        is_from_right = QGuiApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft
        keys = tuple(_MIRRORED.get(key, key) for key in deed.keys) if is_from_right else deed.keys
        own = "" if usual else self._own_keys.get(deed.name, "")
        return (own, *keys[1:]) if own else keys

    def use_keys(self, own: Mapping[str, str]) -> None:
        """Use the keys an agent has chosen; one that is needed for something else is left as it was."""
        self._own_keys = {}
        for name, key in own.items():
            in_use = {deed.name: self.keys_of(deed) for deed in DEEDS}
            if name in in_use and not own_keys.fault(name, key, in_use)[0]:
                self._own_keys[name] = key
        self.retranslate_ui()
        self.keys_changed.emit()

    def event(self, event: QEvent) -> bool:
        """Follow a language switch."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate_ui()
        return super().event(event)

    @Slot()
    def refresh(self) -> None:
        """Enable what can be done now."""
        page = self._calls.current
        phase = page.phase if page else None
        rings = bool(self._calls.incoming)
        self.answer.setEnabled(rings)
        self.decline.setEnabled(rings)
        self.next_callback.setEnabled(page is None and not rings)
        self.redial.setEnabled((page is None or _was_cut_off(page)) and not rings)
        recording = page.picture.recording if page and page.ended is None else RecordingState.NONE
        self.pause_recording.setEnabled(recording is not RecordingState.NONE)
        self.pause_recording.setChecked(recording is RecordingState.PAUSED)
        consult, spoken = self._calls.consult, self._calls.spoken
        self.take_card.setEnabled(phase is Phase.TALKING and consult is None)
        for action in (self.mute, self.keypad):
            action.setEnabled(spoken is not None and spoken.phase in IN_CALL)
        self.hold.setEnabled(phase in IN_CALL)
        self.hard_call.setEnabled(phase in IN_CALL or phase is Phase.WRAP_UP)
        self.transfer.setEnabled(phase in IN_CALL and consult is None)
        self.park.setEnabled(self.transfer.isEnabled() and self.park.isVisible())
        self.hang_up.setEnabled(spoken is not None and spoken.phase in WITH_LINE)
        self.mute.setChecked(bool(spoken and spoken.picture.is_muted))
        self.hold.setChecked(phase is Phase.HELD)
        has_two = phase in IN_CALL and consult is not None and consult.phase in IN_CALL
        self.complete_transfer.setEnabled(has_two)
        self.join.setEnabled(has_two and not self._calls.is_conference)
        self.back_to_customer.setEnabled(consult is not None)
        self.attach_number.setEnabled(is_new_number(page))
        for action in (self.finish, self.finish_to_break):
            action.setEnabled(phase is Phase.WRAP_UP)
        self.wrap_up.setEnabled(phase in IN_CALL or phase is Phase.WRAP_UP)
        self.extend_wrap_up.setEnabled(phase is Phase.WRAP_UP)
        self.survey.setEnabled(phase in IN_CALL and consult is None and self.survey.isVisible())
        self.script_back.setEnabled(_can_go_back(page))

    def _made(self, deed: Deed) -> QAction:
        action = QAction(self)
        action.setObjectName(deed.name)
        action.setProperty("icon_name", deed.icon)
        action.setCheckable(deed.is_checkable)
        return action


def _was_cut_off(page: CallPage) -> bool:
    """Say whether a fault has ended the conversation: then one key calls back."""
    ended = page.ended
    return page.phase is Phase.WRAP_UP and ended is not None and ended.reason is EndReason.FAILED


def _can_go_back(page: CallPage | None) -> bool:
    return bool(page and page.runner and page.runner.place(page.script_language or "en").can_go_back)
