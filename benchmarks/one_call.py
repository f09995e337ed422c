"""What one call costs: the engine's processor time beside baresip's, and its memory beside linphonec's.

Processor: both without a sound device, in a call at the same time. Memory: both with a headset (PulseAudio),
in a call, as the share of the computer's memory (PSS).
"""

import contextlib
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import psutil

from benchmarks.instruments.headless_baresip import headless_baresip
from benchmarks.instruments.headless_engine import headless_engine
from benchmarks.instruments.linphonec import running_linphonec
from benchmarks.instruments.processes import proportional_bytes, steady_bytes
from benchmarks.instruments.rtp_caller import RtpCaller
from benchmarks.instruments.sound_server import own_sound_server
from benchmarks.instruments.waiting import let_pass

DEBIAN_PACKAGES = ("baresip", "linphone-cli")
CPU_AT_MOST = 2.0  # times baresip's
MEMORY_AT_MOST = 1.0  # of linphonec's
SECONDS = 30.0


def main() -> int:
    """Print both ratios last."""
    for program in ("baresip", "linphonec"):
        if not shutil.which(program):
            print(f"{program} is needed (Debian packages: {', '.join(DEBIAN_PACKAGES)})")
            return 1
    with tempfile.TemporaryDirectory() as name:
        cpu = _processor_ratio(Path(name) / "processor")
        memory = _memory_ratio(Path(name) / "memory")
    print(f"one call's processor time: {cpu:.2f} times baresip's (at most {CPU_AT_MOST})")
    print(f"one call's memory: {memory:.2f} times linphonec's (at most {MEMORY_AT_MOST})")
    return 0 if cpu <= CPU_AT_MOST and memory <= MEMORY_AT_MOST else 1


def _processor_ratio(folder: Path) -> float:
    folder.mkdir()
    with (
        headless_engine(folder / "engine", "--sound", "none") as engine,
        headless_baresip(folder / "baresip") as (baresip, baresip_port),
        contextlib.ExitStack() as calls,
    ):
        for port in (engine.port, baresip_port):
            _talk(calls, port)
        let_pass(4.0)
        ours, theirs = (_seconds_used(process) for process in (engine.process, baresip))
        let_pass(SECONDS)
        ours = _seconds_used(engine.process) - ours
        theirs = _seconds_used(baresip) - theirs
    print(f"engine: {100 * ours / SECONDS:.2f} % of a core in a call")
    print(f"baresip: {100 * theirs / SECONDS:.2f} % of a core in a call")
    return ours / theirs


def _memory_ratio(folder: Path) -> float:
    folder.mkdir()
    with own_sound_server(folder / "sound") as server:
        with headless_engine(folder / "engine", "--sound", "device", PULSE_SERVER=server) as engine:
            ours = _bytes_in_call("engine", engine.process, engine.port)
        with running_linphonec(folder / "linphonec", server) as (linphonec, port):
            theirs = _bytes_in_call("linphonec", linphonec, port)
    return ours / theirs


def _bytes_in_call(who: str, process: "subprocess.Popen[bytes]", port: int) -> int:
    idle = proportional_bytes(process.pid)
    with contextlib.ExitStack() as calls:
        _talk(calls, port)
        let_pass(3.0)
        talking = steady_bytes(process.pid)
    print(f"{who}: {idle / 2**20:.1f} MB idle, {talking / 2**20:.1f} MB in a call")
    return talking


def _talk(calls: contextlib.ExitStack, port: int) -> None:
    caller = RtpCaller(port)
    caller.call()
    calls.callback(caller.hang_up)


def _seconds_used(process: "subprocess.Popen[bytes]") -> float:
    used = psutil.Process(process.pid).cpu_times()
    return used.user + used.system


if __name__ == "__main__":
    sys.exit(main())
