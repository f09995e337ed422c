"""An agent with a real engine who does the same with every call, on a thread of his own."""

import contextlib
from dataclasses import dataclass, field
from pathlib import Path
from threading import Event as ThreadEvent
from threading import Thread

from app.errors import BadInput, Unavailable
from app.telephony.protocol import (
    AccountId,
    AnswerCall,
    CallId,
    CallOffered,
    ConfigureAccount,
    DeclineCall,
    HangUp,
    ShowedCall,
    TransferCall,
)
from tests.end_to_end.asterisk import Asterisk
from tests.end_to_end.telephony.at_the_pbx import PBX, registered
from tests.telephony import running_engine
from tests.telephony.running_engine import RunningEngine


@dataclass(frozen=True, slots=True)
class Manner:
    """What an agent does with a call: he lets it ring, declines, or talks, and ends it or puts it through."""

    answers: bool = True
    declines: bool = False
    talk_seconds: float = 0.0  # 0: until the caller hangs up
    transfer_to: str = ""


@dataclass(slots=True)
class RobotAgent:
    """The engine, and the thread that waits for its calls."""

    extension: str
    engine: RunningEngine
    manner: Manner
    answered: int = 0
    _is_over: ThreadEvent = field(default_factory=ThreadEvent)
    _thread: Thread | None = None

    @classmethod
    def start(cls, extension: str, asterisk: Asterisk, folder: Path, manner: Manner) -> "RobotAgent":
        """Start and register an engine, and wait for calls."""
        engine = running_engine.start(folder / extension, "--stay")
        engine.desk.order(
            ConfigureAccount(
                account=AccountId(PBX),
                registrar=f"sip:127.0.0.1:{asterisk.port}",
                user=extension,
                password=f"word-{extension}",
                realm="",
            )
        )
        registered(engine)
        robot = cls(extension, engine, manner)
        robot._thread = Thread(target=robot._work, name=f"agent {extension}")
        robot._thread.start()
        return robot

    def stop_waiting(self) -> None:
        """Leave the calls to the test."""
        self._is_over.set()
        if self._thread is not None:
            self._thread.join()

    def stop(self) -> None:
        """Go home."""
        self.stop_waiting()
        self.engine.stop()

    def _work(self) -> None:
        while not self._is_over.is_set():
            with contextlib.suppress(TimeoutError, BadInput, Unavailable):
                offered = self.engine.desk.wait_for(CallOffered, timeout_seconds=0.2)
                self._take(offered.call.call_id)

    def _take(self, call: CallId) -> None:
        desk = self.engine.desk
        desk.order(ShowedCall(call_id=call))
        if self.manner.declines:
            desk.order(DeclineCall(call_id=call))
            return
        if not self.manner.answers:
            return
        desk.order(AnswerCall(call_id=call))
        self.answered += 1
        if self.manner.talk_seconds:
            self._is_over.wait(self.manner.talk_seconds)
            if self.manner.transfer_to:
                desk.order(TransferCall(call_id=call, to=self.manner.transfer_to))
            else:
                desk.order(HangUp(call_id=call))
        desk.forget_passed()
