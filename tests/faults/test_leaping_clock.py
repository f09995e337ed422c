"""The computer's clock is set by hours while somebody talks."""

import os
import shutil
from pathlib import Path

import pytest

from app import times
from app.telephony.protocol import CallEnded
from tests.faults.figures import Fault
from tests.telephony import running_engine
from tests.telephony.bare_caller import BareCaller
from tests.telephony.running_engine import pass_time
from tests.telephony.test_calls import talk

DEBIAN_PACKAGES = ("faketime",)
pytestmark = [pytest.mark.end_to_end, pytest.mark.slow]

LONGEST_GAP_SECONDS = 0.2  # also while others use the computer; a stop of the sound is longer
LIBRARIES = ("/usr/lib/x86_64-linux-gnu/faketime", "/usr/lib/aarch64-linux-gnu/faketime")


def library() -> str:
    """Return the library that stands between a process and the clock."""
    for folder in LIBRARIES:
        if (found := Path(folder, "libfaketimeMT.so.1")).exists():
            return str(found)
    pytest.skip("faketime is not installed")


@pytest.mark.parametrize("leap", ["+3h", "-3h"])
def test_a_call_is_as_long_as_it_was_whatever_the_clock_says(tmp_path: Path, leap: str, fault: Fault) -> None:
    """Lengths are taken from the clock that nobody sets."""
    setting = tmp_path / "clock"
    setting.write_text("+0h\n")
    changed = (
        f"LD_PRELOAD={library()}",
        f"FAKETIME_TIMESTAMP_FILE={setting}",
        "FAKETIME_NO_CACHE=1",
        "FAKETIME_DONT_FAKE_MONOTONIC=1",
        "DONT_FAKE_MONOTONIC=1",
    )
    before = (shutil.which("env") or "env", *changed)
    engine = running_engine.start(tmp_path / "agent", "--trunk", "127.0.0.1", before=before)
    try:
        with BareCaller(engine.sip_port) as caller:
            talk(caller, engine)
            began = times.monotonic()
            pass_time(1.0)
            setting.write_text(f"{leap}\n")
            arrived = caller.arrivals[-1]
            pass_time(2.0)
            assert caller.longest_gap_seconds(since=arrived) <= LONGEST_GAP_SECONDS, (
                "the sound does not mind the clock"
            )
            caller.bye()
            ended = engine.desk.wait_for(CallEnded)
            lasted = times.monotonic() - began
    finally:
        engine.stop()
    fault.recovered(abs(ended.talked_seconds - lasted))
    assert ended.talked_seconds == pytest.approx(lasted, abs=1.0)
    assert os.environ.get("LD_PRELOAD", "") == ""
