"""One call by an independent telephone, from the ring to the database, by the window's own controls."""

import shutil
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.end_to_end.desk import stored
from tests.end_to_end.desk.caller import free_port
from tests.end_to_end.desk.seat import Seat

SCENARIO = Path(__file__).with_name("customer.xml")
KNOWN = "0500001234"  # as a trunk at home sends it
NAME = "Abdulrahman Al-Shammari"
NOTE = "Invoice sent again."
CLOCKS_DIFFER_AT_MOST_SECONDS = 1.0

pytestmark = [
    pytest.mark.end_to_end,
    pytest.mark.skipif(not shutil.which("sipp"), reason="sipp (Debian: sip-tester) is not installed"),
]

Sipp = subprocess.Popen[bytes]


@pytest.fixture
def sipp(tmp_path: Path) -> Iterator[Callable[[Seat], Sipp]]:
    """Let a customer call a desk once."""
    running: list[Sipp] = []

    def call(desk: Seat) -> Sipp:
        words = ["sipp", f"127.0.0.1:{desk.sip_port}", "-i", "127.0.0.1", "-p", str(free_port()), "-m", "1"]
        words += ["-sf", str(SCENARIO), "-s", "hatif", "-key", "caller", KNOWN, "-nostdin", "-timeout", "50"]
        quiet = subprocess.DEVNULL
        running.append(subprocess.Popen(words, cwd=tmp_path, stdout=quiet, stderr=quiet))
        return running[-1]

    yield call
    for process in running:
        process.kill()
        process.wait(5)


def test_a_call_is_identified_answered_wrapped_up_and_stored(
    desk: Seat, sipp: Callable[[Seat], Sipp]
) -> None:
    """The caller's number comes in national form; everything found in SQLite was entered in the window."""
    calls_before = int(desk.look().calls_today)
    customer = sipp(desk)
    offered_at = desk.until(lambda now: now.banner).at
    ringing = desk.until(lambda now: now.banner and now.banner.name == NAME and now.banner.is_armed)
    assert ringing.conversation is None, "he is known before the answer"

    answered_at = desk.click("answer").at
    desk.until_talking(lambda talk: talk.name == NAME and talk.seconds >= 2)
    desk.click("notes")
    desk.write(NOTE)
    ended_at = desk.click("end").at
    assert customer.wait(15) == 0, "sipp saw what its scenario expects"

    desk.until(lambda now: now.wraps_up)
    desk.choose("reason", "duplicate")
    desk.choose("outcome", "information given")
    desk.click("resolved yes")
    desk.click("satisfaction 4")
    desk.click("finish")
    desk.until(lambda now: not now.wraps_up and now.calls_today == str(calls_before + 1))

    call = stored.newest_call(desk.profile)
    assert (call.customer, call.as_written, call.digits) == (NAME, KNOWN, "+966500001234")
    assert (call.kind, call.queue, call.end_reason) == ("call_in", "Billing", "local_hangup")
    assert (call.reason, call.outcome) == ("billing.duplicate_charge", "information_given")
    assert (call.resolved, call.satisfaction, call.note) == ("yes", 4, NOTE)
    assert call.is_complete
    kept = [stored.moment(text) for text in (call.offered_at, call.answered_at, call.ended_at)]
    assert kept == pytest.approx([offered_at, answered_at, ended_at], abs=CLOCKS_DIFFER_AT_MOST_SECONDS)
