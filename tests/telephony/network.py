"""A network of its own for a test: two ends of a cable, which may be pulled, and whose addresses change."""

import contextlib
import ctypes
import os
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from uuid import uuid4

import pytest

CLONE_NEWNET = 0x4000_0000


@dataclass(slots=True)
class Network:
    """Two network namespaces joined by a cable: `desk` and `pbx`. Needs the right to make them."""

    name: str = field(default_factory=lambda: f"hatif{uuid4().hex[:8]}")

    def __enter__(self) -> "Network":
        """Lay the cable, or skip the test where that is not allowed."""
        try:
            self._ip("netns", "add", self.desk)
        except (OSError, subprocess.CalledProcessError) as error:
            pytest.skip(f"this computer lets nobody make a network namespace ({type(error).__name__})")
        self._ip("netns", "add", self.pbx)
        ends = (f"d{self.name[-8:]}", f"p{self.name[-8:]}")
        self._ip(
            "link", "add", ends[0], "netns", self.desk, "type", "veth", "peer", ends[1], "netns", self.pbx
        )
        for place, end, address in (
            (self.desk, ends[0], "10.77.0.5/24"),
            (self.pbx, ends[1], "10.77.0.1/24"),
        ):
            self._ip("-n", place, "link", "set", end, "name", "cable")
            self._ip("-n", place, "addr", "add", address, "dev", "cable")
            self._ip("-n", place, "link", "set", "lo", "up")
            self._ip("-n", place, "link", "set", "cable", "up")
        return self

    def __exit__(self, *_: object) -> None:
        """Take everything away again."""
        for place in (self.desk, self.pbx):
            subprocess.run(["ip", "netns", "del", place], check=False, capture_output=True)

    @property
    def desk(self) -> str:
        """The namespace of the desk."""
        return f"{self.name}-desk"

    @property
    def pbx(self) -> str:
        """The namespace of the PBX."""
        return f"{self.name}-pbx"

    def move(self, before: str, after: str) -> None:
        """Give the desk another address."""
        self._ip("-n", self.desk, "addr", "del", f"{before}/24", "dev", "cable")  # it takes later ones along
        self._ip("-n", self.desk, "addr", "add", f"{after}/24", "dev", "cable")

    def plug(self, *, in_: bool) -> None:
        """Pull the desk's cable, or plug it in."""
        self._ip("-n", self.desk, "link", "set", "cable", "up" if in_ else "down")

    @contextlib.contextmanager
    def entered(self, place: str) -> Iterator[None]:
        """Let sockets that are opened meanwhile be opened there."""
        own = Path("/proc/thread-self/ns/net")
        with own.open("rb") as home, Path(f"/run/netns/{place}").open("rb") as away:
            _enter(away.fileno())
            try:
                yield
            finally:
                _enter(home.fileno())

    def inside(self, place: str) -> tuple[str, ...]:
        """Return what goes before a command that shall run there."""
        return ("ip", "netns", "exec", place)

    @staticmethod
    def _ip(*words: str) -> None:
        subprocess.run(["ip", *words], check=True, capture_output=True)


def _enter(namespace: int) -> None:
    """Move this thread into a network namespace (Python has no word for it before 3.12)."""
    if ctypes.CDLL(None, use_errno=True).setns(namespace, CLONE_NEWNET):
        raise OSError(ctypes.get_errno(), os.strerror(ctypes.get_errno()))
