"""Gives all threads of a process one heap."""

import ctypes
import sys

_ARENA_MAX = -8  # M_ARENA_MAX in glibc's malloc.h


def keep_one_heap() -> None:
    """Ask glibc for one heap; to be called before the second thread begins. Elsewhere nothing is asked.

    By itself it gives each thread a heap of its own, so that none waits for another. The desk's threads take
    turns anyway, and the room left over in each of their heaps would be two or three megabytes.
    """
    if sys.platform == "linux":
        mallopt = getattr(ctypes.CDLL(None), "mallopt", None)  # not every C library has it
        if mallopt is not None:
            mallopt(_ARENA_MAX, 1)
