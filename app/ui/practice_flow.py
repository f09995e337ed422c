"""Lets simulated customers call: real SIP calls with sound, made by a second engine over loopback."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from app.models.keys import new_key
from app.practice.practice import Practice, PreparedCall
from app.telephony.protocol import (
    CallChanged,
    CallEnded,
    CallId,
    CallState,
    Event,
    HangUp,
    PlaceCall,
    PlaySound,
    Snapshot,
    StopEngine,
)
from app.ui.engine_link import EngineLink, LinkState
from app.ui.jobs import Jobs

LOOPBACK = "127.0.0.1"


@dataclass(slots=True)
class _OnTheLine:
    call_id: CallId
    sound: Path
    is_talking: bool = False


class PracticeFlow(QObject):
    """One simulated customer at a time."""

    changed = Signal()  # whether a call can be asked for, or what kind comes next

    def __init__(
        self, desk: EngineLink, customers: EngineLink, practice: Jobs[Practice], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._customers = customers
        self._practice = practice
        self.prepared: PreparedCall | None = None
        self._line: _OnTheLine | None = None

        desk.snapshot_received.connect(self.changed)
        customers.snapshot_received.connect(self._on_customers_snapshot)
        customers.event_received.connect(self._on_event)
        customers.state_changed.connect(self.changed)
        customers.refused.connect(self._on_refused)

    @property
    def is_possible(self) -> bool:
        """Say whether a customer can call now."""
        is_up = self._customers.state is LinkState.UP and self._desk.sip_port > 0
        return is_up and self._line is None and self.prepared is not None

    def prepare(self) -> None:
        """Choose the next call."""
        self._practice.ask(self, lambda practice: practice.next_call(), self._on_prepared)

    @Slot()
    def call(self) -> None:
        """Let the prepared customer call."""
        if not self.is_possible or self.prepared is None:
            return
        call, sound = self.prepared.call, self.prepared.sound
        self._line = _OnTheLine(CallId(str(new_key())), sound)
        self._customers.send(
            PlaceCall(
                call_id=self._line.call_id,
                to=f"sip:hatif@{LOOPBACK}:{self._desk.sip_port}",
                from_uri=call.from_uri(LOOPBACK),
                headers=call.headers(str(self._line.call_id)),
            )
        )
        self.prepared = None
        self.changed.emit()
        self.prepare()

    def give_up(self) -> None:
        """Let the customer hang up."""
        if self._line is not None:
            self._customers.send(HangUp(call_id=self._line.call_id))

    def stop(self) -> None:
        """End the customers' engine."""
        if self._customers.state is LinkState.UP:
            self._customers.send(StopEngine())
        self._customers.stop()

    def _on_prepared(self, prepared: PreparedCall) -> None:
        self.prepared = prepared
        self.changed.emit()

    @Slot(object)
    def _on_customers_snapshot(self, snapshot: Snapshot) -> None:
        """A desk that was started again finds the customer still on the line."""
        self._line = (
            _OnTheLine(snapshot.calls[0].call_id, Path(), is_talking=True) if snapshot.calls else None
        )
        self.changed.emit()

    @Slot(object)
    def _on_event(self, event: Event) -> None:
        line = self._line
        if line is None:
            return
        if isinstance(event, CallChanged) and event.call.call_id == line.call_id:
            if event.call.state is CallState.TALKING and not line.is_talking:
                line.is_talking = True
                self._speak(line)
        elif isinstance(event, CallEnded) and event.call_id == line.call_id:
            self._hang_up()

    @Slot(object, object)
    def _on_refused(self, order: object, _refusal: object) -> None:
        if isinstance(order, PlaceCall):
            self._hang_up()

    def _speak(self, line: _OnTheLine) -> None:
        if line.sound.is_file():  # without a voice on this computer the customer stays silent
            self._customers.send(PlaySound(call_id=line.call_id, path=str(line.sound), repeat=True))

    def _hang_up(self) -> None:
        self._line = None
        self.changed.emit()
