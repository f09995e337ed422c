"""How much memory desk and engine use, beside linphone-desktop in the same run: idle, and in a call.

Each is started once before, unmeasured: the first start makes the profile, which is no daily work.
"""

import sys
import tempfile
from pathlib import Path

from benchmarks.instruments.caller import Caller, own_caller
from benchmarks.instruments.desk import running_desk
from benchmarks.instruments.linphone import running_linphone
from benchmarks.instruments.processes import steady_bytes
from benchmarks.instruments.screen import own_screen
from benchmarks.instruments.sound_server import own_sound_server
from benchmarks.instruments.waiting import let_pass, until

DEBIAN_PACKAGES = ("linphone-desktop",)
AT_MOST = 0.75  # of linphone-desktop's
SETTLE_SECONDS = 5


def measure_linphone(folder: Path, display: str, pulse_server: str, customer: Caller) -> tuple[int, int]:
    """Return linphone's bytes idle and in a call."""
    with running_linphone(folder, display, pulse_server):
        let_pass(SETTLE_SECONDS)
    with running_linphone(folder, display, pulse_server) as (pid, address):
        let_pass(SETTLE_SECONDS)
        idle = steady_bytes(pid)
        customer.dial(address)
        talking = _in_call(pid, customer)
    return idle, talking


def measure_desk(folder: Path, display: str, pulse_server: str, customer: Caller) -> tuple[int, int]:
    """Return the bytes of desk and engine together, idle and in a call.

    The desk was started once before: making the database is no part of an agent's day.
    """
    with running_desk(folder, display, pulse_server) as desk:
        steady_bytes(desk.process.pid)
    with running_desk(folder, display, pulse_server):
        let_pass(SETTLE_SECONDS)
    with running_desk(folder, display, pulse_server) as desk:
        let_pass(SETTLE_SECONDS)
        idle = steady_bytes(desk.process.pid)
        customer.dial(desk.address)
        let_pass(1.0)  # a call that has only just appeared cannot be answered by mistake
        desk.answer()
        talking = _in_call(desk.process.pid, customer)
    return idle, talking


def _in_call(pid: int, customer: Caller) -> int:
    until(lambda: customer.is_talking, "the call is answered")
    let_pass(SETTLE_SECONDS)
    talking = steady_bytes(pid)
    if not customer.is_talking:
        raise RuntimeError("the call ended while it was being measured")
    customer.hang_up()
    until(lambda: not customer.is_talking, "the call ends")
    return talking


def main() -> int:
    """Measure both in turn and compare."""
    with tempfile.TemporaryDirectory(prefix="hatif-memory-", ignore_cleanup_errors=True) as name:
        folder = Path(name)
        with (
            own_screen() as display,
            own_sound_server(folder / "sound") as server,
            own_caller(folder / "caller") as customer,
        ):
            print("linphone-desktop …", flush=True)
            theirs = measure_linphone(folder / "linphone", display, server, customer)
            print("desk and engine …", flush=True)
            ours = measure_desk(folder / "desk", display, server, customer)
    ratios = [our / their for our, their in zip(ours, theirs, strict=True)]
    for what, our, their, ratio in zip(("idle", "in a call"), ours, theirs, ratios, strict=True):
        print(f"{what}: {our / 1e6:.0f} MB, linphone-desktop {their / 1e6:.0f} MB: {ratio:.2f}")
    shown = f"idle {ratios[0]:.2f}, in a call {ratios[1]:.2f} of linphone-desktop's"
    print(f"memory: {shown} (target: at most {AT_MOST})")
    return 0 if max(ratios) <= AT_MOST else 1


if __name__ == "__main__":
    sys.exit(main())
