"""One device that is open or not."""

from collections.abc import Callable

import pytest

from app.errors import Unavailable
from app.telephony.device_slot import DeviceSlot
from app.telephony.devices import FoundDevice
from app.telephony.protocol import SoundDevice
from tests.telephony.running_engine import until

FIRST, SECOND = (
    FoundDevice(SoundDevice(key=key, name=key, is_input=False), handle=None) for key in ("first", "second")
)


class Cupboard:
    """Opens devices that are not there, and remembers which are open."""

    def __init__(self) -> None:
        self.opened: list[str] = []
        self.open: list[str] = []
        self.at = 100.0
        self.slot = DeviceSlot(self._open, lambda: self.at)

    def _open(self, device: FoundDevice | None, _alive: Callable[[], None]) -> "Opened":
        name = device.row.key if device else "default"
        self.opened.append(name)
        self.open.append(name)
        return Opened(self.open, name)


class Opened:
    """One of them."""

    def __init__(self, open_: list[str], name: str) -> None:
        self._open, self._name = open_, name

    def close(self) -> None:
        """Close it."""
        self._open.remove(self._name)


def test_a_device_is_opened_once_and_closed_when_nobody_wants_it() -> None:
    cupboard = Cupboard()
    for _ in range(3):
        cupboard.slot.want("first", (FIRST, SECOND))
    assert cupboard.opened == ["first"]
    cupboard.slot.want(None, (FIRST, SECOND))
    assert cupboard.open == []


def test_another_device_takes_its_place() -> None:
    cupboard = Cupboard()
    cupboard.slot.want("first", (FIRST, SECOND))
    cupboard.slot.want("second", (FIRST, SECOND))
    assert cupboard.open == ["second"]


def test_what_is_unplugged_is_replaced_and_what_is_replugged_comes_back() -> None:
    """The system's default serves meanwhile."""
    cupboard = Cupboard()
    for found in ((FIRST, SECOND), (SECOND,), (FIRST, SECOND)):
        cupboard.slot.want("first", found)
    assert cupboard.opened == ["first", "default", "first"]
    assert cupboard.open == ["first"]


def test_without_any_device_it_says_so() -> None:
    with pytest.raises(Unavailable):
        Cupboard().slot.want("", ())


def test_a_device_that_fell_silent_is_opened_again() -> None:
    """Its sound system went away without a word."""
    cupboard = Cupboard()
    cupboard.slot.want("first", (FIRST,))
    cupboard.at += 5.0
    cupboard.slot.want("first", (FIRST,))
    assert cupboard.opened == ["first", "first"]
    until(lambda: cupboard.open == ["first"])
