"""A call to oneself, to hear whether telephone, network and headset work together; nothing of it is kept."""

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from app.models.keys import new_key
from app.settings import Settings
from app.telephony.protocol import (
    AnswerCall,
    CallChanged,
    CallEnded,
    CallId,
    CallOffered,
    CallPicture,
    CallState,
    Direction,
    Event,
    HangUp,
    LevelsMeasured,
    MeasureCall,
    MediaMeasured,
    Order,
    PlaceCall,
    ShowedCall,
    WatchLevels,
)
from app.ui.engine_link import EngineLink
from app.ui.state.trial_news import TrialEnd, TrialNews, TrialStage

RING_MS = 15_000
TALK_MS = 5_000
_TALKS = frozenset({CallState.TALKING, CallState.HELD_REMOTELY})


class TrialCall(QObject):
    """Calls the PBX's echo; where none is known, one's own extension, and picks up.

    No page opens for it. A customer who calls meanwhile ends it.
    """

    told = Signal(object)  # TrialNews

    def __init__(
        self,
        settings: Settings,
        link: EngineLink,
        parent: QObject | None = None,
        *,
        ring_ms: int = RING_MS,
        talk_ms: int = TALK_MS,
    ) -> None:
        super().__init__(parent)
        self._settings, self._link = settings, link
        self._own: CallId | None = None  # the call we place
        self._back: CallId | None = None  # the same call, as it comes back to us
        self._own_is_up = False
        self._over: set[CallId] = set()  # hung up, and not ended yet
        self._loudest = -1  # of what the microphone heard; nobody measures without a sound device
        self._ring_time = QTimer(self, interval=ring_ms, singleShot=True)
        self._talk_time = QTimer(self, interval=talk_ms, singleShot=True)

        link.event_received.connect(self._on_event)
        link.refused.connect(self._on_refused)
        self._ring_time.timeout.connect(self._on_nobody)
        self._talk_time.timeout.connect(self._on_heard_enough)

    def is_apart(self, picture: CallPicture) -> bool:
        """Say whether a call is part of the trial."""
        if picture.call_id in (self._own, self._back) or picture.call_id in self._over:
            return True
        return self._own is not None and self._comes_back(picture)

    @Slot()
    def begin(self) -> None:
        """Call; one trial at a time."""
        if self._own is not None:
            return
        settings = self._settings
        self._own, self._back, self._loudest = CallId(str(new_key())), None, -1
        self._own_is_up = True
        self.told.emit(TrialNews(TrialStage.CALLING))
        self._ring_time.start()
        self._link.send(WatchLevels(on=True))
        self._link.send(PlaceCall(call_id=self._own, to=settings.echo_extension or settings.sip_user))

    def end(self) -> None:
        """Hang up without a word about it."""
        self._end(TrialEnd.LEFT)

    def _comes_back(self, picture: CallPicture) -> bool:
        """Say whether this is our own call: the PBX sends it to the extension that was dialled."""
        return (
            picture.direction is Direction.INBOUND
            and not self._settings.echo_extension
            and picture.caller.number == self._settings.sip_user
        )

    @Slot(object)
    def _on_event(self, event: Event) -> None:
        if isinstance(event, CallEnded):
            self._over.discard(event.call_id)
            self._back = None if event.call_id == self._back else self._back
        if self._own is None:
            return
        match event:
            case CallOffered():
                self._take_offer(event.call)
            case CallChanged() if event.call.call_id == self._own and event.call.state in _TALKS:
                self._talk()
            case LevelsMeasured() if self._talk_time.isActive():
                self._loudest = max(self._loudest, event.microphone)
            case MediaMeasured() if event.call_id == self._own and self._has_talked():
                self._end(TrialEnd.HEARD if event.received_packets else TrialEnd.SILENT)
            case CallEnded() if event.call_id == self._own:
                self._own_is_up = False
                self._end(TrialEnd.REFUSED if self._ring_time.isActive() else TrialEnd.CUT)

    def _take_offer(self, picture: CallPicture) -> None:
        if self._back is None and self._comes_back(picture):
            self._back = picture.call_id
            self._link.send(ShowedCall(call_id=picture.call_id))
            self._link.send(AnswerCall(call_id=picture.call_id))
        else:
            self._end(TrialEnd.LEFT)

    def _talk(self) -> None:
        if self._ring_time.isActive():
            self._ring_time.stop()
            self._talk_time.start()
            self.told.emit(TrialNews(TrialStage.TALKING))

    def _has_talked(self) -> bool:
        return not self._ring_time.isActive() and not self._talk_time.isActive()

    @Slot(object, object)
    def _on_refused(self, order: Order, _refusal: object) -> None:
        if isinstance(order, PlaceCall | MeasureCall) and order.call_id == self._own:
            self._end(TrialEnd.REFUSED)

    @Slot()
    def _on_nobody(self) -> None:
        self._end(TrialEnd.NOBODY)

    @Slot()
    def _on_heard_enough(self) -> None:
        if self._own is not None:
            self._link.send(MeasureCall(call_id=self._own))

    def _end(self, how: TrialEnd) -> None:
        if self._own is None:
            return
        own = self._own if self._own_is_up else None
        calls = [call_id for call_id in (own, self._back) if call_id is not None]
        self._own = self._back = None
        self._over.update(calls)
        self._ring_time.stop()
        self._talk_time.stop()
        for call_id in calls:
            self._link.send(HangUp(call_id=call_id))
        self._link.send(WatchLevels(on=False))
        self.told.emit(TrialNews(TrialStage.OVER, how, self._loudest))
