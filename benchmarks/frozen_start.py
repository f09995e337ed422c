"""From start to first paint: the frozen program beside the same desk from source, in the same run.

The frozen program is the folder that HATIF_FROZEN names, or one made now (three minutes) and kept.
"""

import os
import socket
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

from benchmarks.instruments import desk
from benchmarks.instruments.caller import free_port
from benchmarks.instruments.framebuffer import Framebuffer
from benchmarks.instruments.screen import own_screen
from benchmarks.instruments.sip_caller import LOOPBACK
from benchmarks.start_up import Starter

AT_MOST = 1.2  # times from source
RUNS = 9
ROOT = Path(__file__).resolve().parent.parent
CACHE = Path(os.environ.get("HATIF_TEST_CACHE", Path.home() / ".cache" / "hatif-tests")) / "frozen"


def frozen_program() -> Path:
    """Return the frozen program."""
    named = os.environ.get("HATIF_FROZEN", "")
    program = Path(named) if named else CACHE / "dist" / "hatif"
    if not program.exists():
        print("  freezing first; this takes some minutes", flush=True)
        words = ["--work", str(CACHE / "work"), "--out", str(CACHE / "dist")]
        freeze = str(ROOT / "packaging" / "frozen" / "freeze.py")
        subprocess.run([sys.executable, freeze, *words], check=True, stdout=subprocess.DEVNULL)
    return program / "hatif"


def main() -> int:
    """Start both in turn, and compare the medians; the first turn warms up."""
    program = frozen_program()
    times: dict[str, list[float]] = {"source": [], "frozen": []}
    with tempfile.TemporaryDirectory(prefix="hatif-frozen-", ignore_cleanup_errors=True) as name:
        folder = Path(name)
        with own_screen(folder) as display:
            starter = Starter(folder, display, Framebuffer(folder))
            for turn in range(RUNS + 1):
                port = free_port(socket.SOCK_DGRAM)
                source = desk.command(folder, port, "--sound", "none", "--trunk", LOOPBACK)
                words = source[source.index("desk") :]
                for kind, command in (("source", source), ("frozen", [str(program), *words])):
                    seconds = starter.start(command).painted
                    if turn:
                        times[kind].append(seconds)
                    print(f"  {turn}: {kind} {seconds:.3f} s", flush=True)
    source_seconds, frozen_seconds = (statistics.median(times[kind]) for kind in ("source", "frozen"))
    ratio = frozen_seconds / source_seconds
    print(f"from source: {source_seconds:.3f} s, frozen: {frozen_seconds:.3f} s")
    print(f"frozen_start: first paint {ratio:.2f} times from source (target: at most {AT_MOST})")
    return 0 if ratio <= AT_MOST else 1


if __name__ == "__main__":
    sys.exit(main())
