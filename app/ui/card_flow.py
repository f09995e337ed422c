"""Pauses every recording before a card is said and lets it go on afterwards, without anybody's doing."""

from collections.abc import Callable, Mapping
from uuid import UUID

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtWidgets import QWidget

from app import times
from app.settings import Settings
from app.telephony.protocol import CallId, Order, PauseRecording, RecordingState
from app.ui.dialogs.card import CardDialog
from app.ui.engine_link import EngineLink
from app.ui.state.call_page import CallPage, Phase
from app.ui.state.calls import Calls
from app.ui.state.card_pause import CardPause, CardState, Recorder

ANSWER_WITHIN_MS = 3_000
MOST_SECONDS = 180
LONGER_SECONDS = 10  # the engine's own end comes after the desk's
AGAIN_MS = 2_000

Audit = Callable[[UUID, str, Mapping[str, object]], None]  # the call, the deed, and facts of it


class CardFlow(QObject):
    """One card field, for the call in front; `pbx_wanted` asks the PBX, `pbx_said` takes its answer."""

    pbx_wanted = Signal(object, bool)  # CallPage, and whether its recording shall be paused
    card_taken = Signal(str, str)  # the call's id, and the last four digits
    would_not_go_on = Signal()  # a recorder did not say that it records again

    def __init__(
        self,
        calls: Calls,
        link: EngineLink,
        settings: Settings,
        audit: Audit,
        window: QWidget,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._calls, self._link, self._settings, self._audit = calls, link, settings, audit
        self._page: CallPage | None = None
        self._opened_at = 0.0
        self.pause = CardPause()
        self.dialog = CardDialog(window)
        self._patience = QTimer(self, singleShot=True, interval=ANSWER_WITHIN_MS)
        self._second = QTimer(self, interval=1_000)
        self._again = QTimer(self, singleShot=True, interval=AGAIN_MS)

        self._patience.timeout.connect(self._on_refused)
        self._second.timeout.connect(self._on_second)
        self._again.timeout.connect(self._on_again)
        self.dialog.finished_with.connect(self._on_finished)
        self.dialog.left.connect(self.end)
        calls.page_changed.connect(self._on_page_changed)
        calls.current_changed.connect(self._on_current_changed)
        link.refused.connect(self._on_order_refused)

    @Slot()
    def begin(self) -> None:
        """Ask everybody who records the call in front to stop for a while."""
        page = self._calls.current
        if page is None or page.phase is not Phase.TALKING:
            return
        if self.pause.state in (CardState.ASKED, CardState.OPEN):
            self.dialog.open_beside_calls()
            return
        self._page, self._opened_at = page, times.monotonic()
        recorders = self._recorders(page)
        self._become(self.pause.asked(recorders))
        self.dialog.open_beside_calls()
        self._patience.start()
        self._tell_recorders(recorders, paused=True)
        self._look_at(page)  # the agent may have paused by hand before

    @Slot()
    def end(self) -> None:
        """Close the field; whoever paused records again."""
        self._patience.stop()
        self._become(self.pause.ended())

    @Slot(str, bool)
    def pbx_said(self, call_id: str, is_paused: bool) -> None:
        """The PBX confirms what it was asked, or tells on its own that it records."""
        if self._page is not None and self._page.call_id == call_id:
            told = self.pause.paused if is_paused else self.pause.recording
            self._become(told(Recorder.PBX))

    @Slot(str)
    def pbx_refused(self, call_id: str) -> None:
        """The PBX would not, or cannot be asked."""
        if self._page is not None and self._page.call_id == call_id:
            self._on_refused()

    def stop(self) -> None:
        """Close the field; the desk is closed."""
        self.end()
        for timer in (self._patience, self._second, self._again):
            timer.stop()

    def _recorders(self, page: CallPage) -> frozenset[Recorder]:
        here = page.picture.recording is not RecordingState.NONE
        return frozenset(
            who
            for who, records in ((Recorder.DESK, here), (Recorder.PBX, self._settings.pbx_records))
            if records
        )

    def _tell_recorders(self, recorders: frozenset[Recorder], *, paused: bool) -> None:
        page = self._page
        if page is None:
            return
        if Recorder.DESK in recorders:
            most = MOST_SECONDS + LONGER_SECONDS if paused else 0
            self._link.send(PauseRecording(call_id=CallId(page.call_id), paused=paused, most_seconds=most))
        if Recorder.PBX in recorders:
            self.pbx_wanted.emit(page, paused)

    def _become(self, pause: CardPause) -> None:
        before, self.pause = self.pause, pause
        if pause.state is before.state:
            return
        self._note(before.state, pause.state)
        if before.state in (CardState.ASKED, CardState.OPEN) and not pause.is_open:
            self._tell_recorders(pause.recorders, paused=False)  # a yes that comes late is taken back too
        self.dialog.show_state(pause.state)
        self._second.stop()
        match pause.state:
            case CardState.OPEN:
                self._patience.stop()
                self._opened_at = times.monotonic()
                self._second.start()
                self._on_second()
            case CardState.ENDING:
                self.dialog.hide()
                self._again.start()
            case CardState.CLOSED:
                self._again.stop()
                self.dialog.hide()

    def _note(self, before: CardState, state: CardState) -> None:
        """Put on record what touches the recording."""
        page = self._page
        if page is None:
            return
        facts = {"recorders": sorted(self.pause.recorders)}
        seconds = round(times.monotonic() - self._opened_at)
        if state is CardState.OPEN:
            self._audit(page.key, "card.recording_paused", facts)
        elif state is CardState.REFUSED:
            self._audit(page.key, "card.pause_refused", facts)
        elif before is CardState.OPEN:
            self._audit(page.key, "card.field_closed", facts | {"seconds": seconds})
        if before is CardState.ENDING:
            self._audit(page.key, "card.recording_resumed", facts)

    def _look_at(self, page: CallPage) -> None:
        match page.picture.recording:
            case RecordingState.PAUSED:
                self._become(self.pause.paused(Recorder.DESK))
            case RecordingState.ON:
                self._become(self.pause.recording(Recorder.DESK))

    @Slot(object)
    def _on_page_changed(self, page: CallPage) -> None:
        if page is not self._page:
            return
        if page.ended is not None:  # nobody records what is over
            self._become(self.pause.ended())
            for recorder in Recorder:
                self._become(self.pause.recording(recorder))
            return
        if page.phase is not Phase.TALKING:
            self.end()
        self._look_at(page)

    @Slot()
    def _on_current_changed(self) -> None:
        if self._calls.current is not self._page:
            self.end()

    @Slot(object, object)
    def _on_order_refused(self, order: Order, _refusal: object) -> None:
        if isinstance(order, PauseRecording) and order.paused and order.most_seconds:
            self._on_refused()

    @Slot()
    def _on_refused(self) -> None:
        self._patience.stop()
        self._become(self.pause.refused())

    @Slot()
    def _on_second(self) -> None:
        left = MOST_SECONDS - int(times.monotonic() - self._opened_at)
        self.dialog.show_seconds_left(max(0, left))
        if left <= 0:
            self.end()

    @Slot()
    def _on_again(self) -> None:
        """Nobody has said that he records again: ask once more, and say so."""
        if self.pause.state is CardState.ENDING:
            self.would_not_go_on.emit()
            self._tell_recorders(self.pause.confirmed, paused=False)
            self._again.start()

    @Slot(str)
    def _on_finished(self, last_four: str) -> None:
        page = self._page
        self.end()
        if page is not None and last_four:
            self.card_taken.emit(page.call_id, last_four)
