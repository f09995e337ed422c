"""The disk is full while a call is recorded."""

import signal
from pathlib import Path

import pytest

from app.telephony.protocol import CallChanged, CallEnded, CallId, CallState, RecordingState, StartRecording
from tests.faults.figures import Fault
from tests.telephony import running_engine
from tests.telephony.bare_caller import BareCaller
from tests.telephony.running_engine import pass_time
from tests.telephony.test_calls import talk

pytestmark = [pytest.mark.end_to_end, pytest.mark.slow]

LONGEST_GAP_SECONDS = 0.2  # also while others use the computer; a stop of the sound is longer
ROOM_BYTES = 60_000  # less than two seconds of a recording


def test_the_call_goes_on_while_its_recording_cannot(tmp_path: Path, fault: Fault) -> None:
    """Sound keeps coming without a gap, orders are carried out, and the engine ends as it should."""
    assert signal.getsignal(signal.SIGXFSZ) == signal.SIG_IGN, "Python lets a process live on"
    limited = ("prlimit", f"--fsize={ROOM_BYTES}")
    engine = running_engine.start(tmp_path / "agent", "--trunk", "127.0.0.1", before=limited)
    try:
        with BareCaller(engine.sip_port) as caller:
            call: CallId = talk(caller, engine)
            engine.desk.order(StartRecording(call_id=call, path=str(tmp_path / "call.wav")))
            engine.desk.wait_for(CallChanged, lambda event: event.call.recording is RecordingState.ON)
            began = caller.arrivals[-1]
            pass_time(4.0)
            assert caller.longest_gap_seconds(since=began) <= LONGEST_GAP_SECONDS
            assert (tmp_path / "call.wav").stat().st_size <= ROOM_BYTES
            engine.reconnect()
            assert [each.state for each in engine.desk.snapshot.calls] == [CallState.TALKING]
            caller.bye()
            with fault.recovery():
                assert engine.desk.wait_for(CallEnded).call_id == call
    finally:
        engine.stop()
    assert engine.process.returncode == 0
