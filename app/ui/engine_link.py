"""The one object that talks to the telephony engine, finds or starts it, and notices when it is gone."""

import logging
from collections.abc import Callable
from dataclasses import replace
from enum import StrEnum
from itertools import count
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

from app import engine_process, times
from app.engine_process import EngineAddress, Started
from app.telephony.protocol import (
    LONGEST_LINE,
    Event,
    Hello,
    Message,
    Order,
    OrderDone,
    OrderRefused,
    Refusal,
    Snapshot,
    read_message,
)
from app.ui.socket_line import SocketLine

LOG = logging.getLogger(__name__)
SILENT_AFTER_SECONDS = 1.9  # the engine's heart beats every second; the agent is told within two
LOOK_EVERY_MS = 15
START_TAKES_AT_MOST_SECONDS = 10.0
MANY_STARTS = 3
WITHIN_SECONDS = 30.0
PAUSE_MS = 5_000  # an engine that dies again and again is not started again and again


class LinkState(StrEnum):
    """How the desk stands with its engine."""

    STARTING = "starting"
    UP = "up"
    SILENT = "silent"  # connected, but the heart does not beat
    GONE = "gone"  # the process ended; another one is being started
    FAILED = "failed"  # it cannot be started; `why` says so


class EngineLink(QObject):
    """Keeps one engine running and connected; orders given while there is none are refused at once."""

    state_changed = Signal()
    snapshot_received = Signal(object)  # Snapshot
    event_received = Signal(object)  # every other Event
    refused = Signal(object, object)  # the Order, and its Refusal

    def __init__(
        self, folder: Path, command: Callable[[], list[str]], errors: Path, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.state = LinkState.STARTING
        self.why = ""  # the engine's own sentence when it failed
        self.sip_port = 0  # where it takes calls; 0 until it has said so
        self._folder = folder
        self._command = command
        self._errors = errors
        self._process: Started | None = None
        self._dying: list[Started] = []  # children whose death is not told yet
        self._numbers = count(1)
        self._open_orders: dict[int, Order] = {}
        self._starts: list[float] = []
        self._heard_at = 0.0
        self._started_at = 0.0
        self._is_stopping = False

        self._line = SocketLine(LONGEST_LINE, self)
        self._look = QTimer(self, interval=LOOK_EVERY_MS)
        self._pulse = QTimer(self, singleShot=True)
        self._pulse.setTimerType(Qt.TimerType.PreciseTimer)
        self._rest = QTimer(self, interval=PAUSE_MS, singleShot=True)

        self._line.opened.connect(self._on_opened)
        self._line.closed.connect(self._on_closed)
        self._line.refused.connect(self._on_refused)
        self._line.received.connect(self._on_received)
        self._look.timeout.connect(self._on_look)
        self._pulse.timeout.connect(self._on_pulse)
        self._rest.timeout.connect(self._launch)

    def start(self, process: Started | None = None) -> None:
        """Connect to the engine of the folder; one that is starting may be handed in, else it is started."""
        self._is_stopping = False
        self._process = process or self._process
        self._started_at = times.monotonic()
        if process is None and engine_process.find(self._folder) is None:
            self._launch()
        self._look.start()
        self._on_look()

    def stop(self) -> None:
        """Let go of the engine; it ends by itself when no call is left."""
        self._is_stopping = True
        self._look.stop()
        self._pulse.stop()
        self._rest.stop()
        self._line.close()
        self._reap()

    def send(self, order: Order) -> None:
        """Give an order; its refusal comes through `refused`."""
        order = replace(order, number=next(self._numbers))
        if not self._line.is_open:
            self.refused.emit(order, Refusal.FAILED)
            return
        self._open_orders[order.number] = order
        self._line.write(order.to_line())

    @Slot()
    def _launch(self) -> None:
        self._reap()
        self._started_at = now = times.monotonic()
        self._starts = [at for at in self._starts if now - at < WITHIN_SECONDS]
        if len(self._starts) >= MANY_STARTS and not self._rest.isActive():
            LOG.warning("the engine was started %d times; the next start waits", len(self._starts))
            self._starts.clear()
            self._rest.start()
            return
        self._starts.append(now)
        if self._process is not None and self._process.poll() is None:
            self._dying.append(self._process)
        self._process = engine_process.start(self._command(), self._errors)

    @Slot()
    def _on_look(self) -> None:
        if not self._line.is_idle or self._rest.isActive():
            return
        address = engine_process.find(self._folder)
        if address is not None:
            self._line.connect_to(address.port)
        elif self._process is not None and self._process.poll() not in (None, 0):
            self._fail(self._errors.read_text(encoding="utf-8", errors="replace").strip())
        elif times.monotonic() - self._started_at > START_TAKES_AT_MOST_SECONDS:
            self._fail("")

    def _fail(self, why: str) -> None:
        self._look.stop()
        self.why = why.splitlines()[-1] if why else ""
        self._become(LinkState.FAILED)

    @Slot()
    def _on_opened(self) -> None:
        self._look.stop()
        address = engine_process.find(self._folder)
        self._heard_at = times.monotonic()
        self._line.write(Hello(token=_token(address)).to_line())
        self._pulse.start(_ms(SILENT_AFTER_SECONDS))

    @Slot()
    def _on_closed(self) -> None:
        self._pulse.stop()
        if self._is_stopping:
            return
        self._become(LinkState.GONE)
        self._refuse_open_orders()
        self._reap()
        self.start()

    @Slot()
    def _on_refused(self) -> None:
        if self._is_stopping:
            return
        # The address was left by an engine that is dead.
        (self._folder / engine_process.ADDRESS_FILE).unlink(missing_ok=True)
        self._launch()

    @Slot(bytes)
    def _on_received(self, line: bytes) -> None:
        self._heard_at = times.monotonic()
        if self.state is not LinkState.UP:
            self._become(LinkState.UP)
        self._take(line)

    def _take(self, line: bytes) -> None:
        try:
            message = read_message(line)
        except ValueError:
            LOG.warning("a line of the engine was not understood")  # a newer engine may know more kinds
            return
        self._dispatch(message)

    def _dispatch(self, message: Message) -> None:
        match message:
            case Snapshot():
                self.sip_port = message.sip_port
                self.snapshot_received.emit(message)
            case OrderDone():
                self._open_orders.pop(message.order, None)
            case OrderRefused():
                order = self._open_orders.pop(message.order, None)
                LOG.warning("order refused: %s %s", type(order).__name__, message.refusal)
                self.refused.emit(order, message.refusal)
            case Event():
                self.event_received.emit(message)

    @Slot()
    def _on_pulse(self) -> None:
        left = self._heard_at + SILENT_AFTER_SECONDS - times.monotonic()
        if left <= 0:
            self._become(LinkState.SILENT)
        self._pulse.start(_ms(left if left > 0 else SILENT_AFTER_SECONDS))

    def _reap(self) -> None:
        """Take note of a child's death; until then it still counts as a living process."""
        self._dying = [process for process in self._dying if process.poll() is None]
        if self._process is not None:
            self._process.poll()

    def _refuse_open_orders(self) -> None:
        orders, self._open_orders = self._open_orders, {}
        for order in orders.values():
            self.refused.emit(order, Refusal.FAILED)

    def _become(self, state: LinkState) -> None:
        if state is not self.state:
            LOG.info("engine is %s", state)
            self.state = state
            self.state_changed.emit()


def _ms(seconds: float) -> int:
    return int(seconds * 1000) + 1  # never a moment too early


def _token(address: EngineAddress | None) -> str:
    return address.token if address else ""
