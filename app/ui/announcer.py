"""Says into the headset who is calling, to an agent who wants that and is not talking."""

from PySide6.QtCore import QCoreApplication, QObject, Slot

from app.settings import Settings
from app.telephony.protocol import CallId
from app.ui.language import Language
from app.ui.parts import words
from app.ui.speech_flow import SpeechFlow
from app.ui.state.call_page import CallPage, Phase
from app.ui.state.calls import Calls

_LIVE = frozenset({Phase.DIALLING, Phase.TALKING, Phase.HELD})


class Announcer(QObject):
    """Names and queues only: a number, an account or a note is never said aloud."""

    def __init__(
        self,
        calls: Calls,
        speech: SpeechFlow,
        settings: Settings,
        language: Language,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._calls, self._speech = calls, speech
        self._settings, self._language = settings, language
        self._announced: CallId | None = None  # the call that is being announced, or was last
        calls.incoming_changed.connect(self._on_incoming_changed)

    @Slot()
    def _on_incoming_changed(self) -> None:
        """Announce a call once, when it is known who it is; fall silent when it rings no more."""
        incoming = self._calls.incoming
        if not incoming or incoming[0].call_id != self._announced:
            self._fall_silent()
        if not incoming or not self._settings.announces_caller or self._is_talking():
            return
        page = incoming[0]
        if page.call_id == self._announced:
            return
        if page.identification is None:
            page.identified.connect(self._on_incoming_changed)
            return
        self._announced = page.call_id
        self._speech.say(self._sentence(page), self._language.code)

    def _is_talking(self) -> bool:
        return any(page.phase in _LIVE for page in self._calls.pages)

    def _fall_silent(self) -> None:
        if self._announced is not None:
            self._announced = None
            self._speech.stop()

    def _sentence(self, page: CallPage) -> str:
        code = self._language.code
        queue = self._calls.workplace.queue(page.picture.queue.queue, code)
        called = QCoreApplication.translate("Announcer", "Call from %1").replace("%1", self._who(page, code))
        return ". ".join(filter(None, (called, queue)))

    @staticmethod
    def _who(page: CallPage, code: str) -> str:
        if page.card is not None:
            return words.person_name(page.card, code)
        has_candidates = bool(page.identification and page.identification.candidates)
        shared = QCoreApplication.translate("Announcer", "a number that several people share")
        return shared if has_candidates else words.caller_name(page.picture.caller)
