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
    PlaceCall,
    PlaySound,
    Snapshot,
    StopEngine,
)
from app.ui.engine_link import EngineLink, LinkState
from app.ui.jobs import Jobs

LOOPBACK = "127.0.0.1"
NOBODY_SHOWED_IT = 480  # a busy computer did not show the call in time; a queue would offer it again
MOST_TRIES = 3


@dataclass(slots=True)
class _OnTheLine:
    call_id: CallId
    sound: Path
    prepared: PreparedCall | None = None  # None: found on the line by a desk that was started again
    tries_left: int = 0
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
        self._dial(self.prepared, MOST_TRIES)
        self.prepared = None
        self.changed.emit()
        self.prepare()

    def _dial(self, prepared: PreparedCall, tries: int) -> None:
        call_id = CallId(str(new_key()))
        self._line = _OnTheLine(call_id, prepared.sound, prepared, tries - 1)
        self._customers.send(
            PlaceCall(
                call_id=call_id,
                to=f"sip:hatif@{LOOPBACK}:{self._desk.sip_port}",
                from_uri=prepared.call.from_uri(LOOPBACK),
                headers=prepared.call.headers(str(call_id)),
            )
        )

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
            if event.sip_code == NOBODY_SHOWED_IT and line.prepared is not None and line.tries_left:
                self._dial(line.prepared, line.tries_left)
            else:
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
