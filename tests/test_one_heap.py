"""The threads of a desk share one heap."""

import subprocess
import sys

import pytest

HEAPS_OF_THREADS = """
import ctypes, sys
from threading import Barrier, Thread
from app.one_heap import keep_one_heap

if sys.argv[1] == "one":
    keep_one_heap()
libc = ctypes.CDLL(None)
libc.malloc.restype = ctypes.c_void_p
together, places = Barrier(4), []


def ask():
    together.wait()
    places.append(libc.malloc(1000) >> 26)  # a heap of its own lies in 64 megabytes of its own
    together.wait()


threads = [Thread(target=ask) for _ in range(4)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(len(set(places)))
"""


@pytest.mark.skipif(sys.platform != "linux", reason="other systems do as they like")
def test_threads_share_one_heap() -> None:
    def heaps(which: str) -> int:
        program = [sys.executable, "-c", HEAPS_OF_THREADS, which]
        return int(subprocess.run(program, capture_output=True, text=True, check=True, timeout=60).stdout)

    assert heaps("one") == 1
    assert heaps("many") > 1
