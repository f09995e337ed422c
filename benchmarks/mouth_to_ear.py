"""From mouth to ear through the engine: how long after a sound came in by RTP it goes out by RTP.

Two callers are joined by the engine, so that what one says takes the engine's whole way in (jitter buffer,
decoder) and its whole way out (bridge, encoder). The network is loopback, so that it is the engine's own.
"""

import random
import statistics
import sys
import tempfile
from pathlib import Path

from benchmarks.instruments.headless_engine import headless_engine
from benchmarks.instruments.rtp_caller import RtpCaller
from benchmarks.instruments.waiting import let_pass, until

AT_MOST_MS = 80.0
SOUNDS = 60
LOUD_PACKETS = 6


def main() -> int:
    """Print the median last."""
    chance = random.Random(7)  # noqa: S311  moments within a packet, nothing secret
    with (
        tempfile.TemporaryDirectory() as folder,
        headless_engine(Path(folder) / "engine", "--sound", "none") as engine,
    ):
        mouth, ear = RtpCaller(engine.port), RtpCaller(engine.port)
        for caller in (mouth, ear):
            caller.call()
        until(lambda: len(engine.calls) == 2, "both are answered")
        engine.join()
        let_pass(3.0)
        took_ms = []
        for _ in range(SOUNDS):
            let_pass(0.3 + 0.02 * chance.random())
            ear.listen()
            mouth.speak(LOUD_PACKETS)
            until(lambda: ear.heard_at is not None, "the sound comes through", look_seconds=0.002)
            took_ms.append(1000 * ((ear.heard_at or 0.0) - mouth.spoke_at))
        for caller in (mouth, ear):
            caller.hang_up()
    median, slow = statistics.median(took_ms), statistics.quantiles(took_ms, n=20)[18]
    print(f"p95 {slow:.1f} ms, least {min(took_ms):.1f} ms, {len(took_ms)} sounds")
    print(f"mouth to ear through the engine: median {median:.1f} ms (at most {AT_MOST_MS:.0f})")
    return 0 if median <= AT_MOST_MS else 1


if __name__ == "__main__":
    sys.exit(main())
