"""One sound device that is open or not: opened, closed, changed, and opened again when it has died."""

import threading
from collections.abc import Callable

from app import times
from app.errors import Unavailable
from app.telephony import devices
from app.telephony.devices import FoundDevice, OpenDevice

DEAD_SECONDS = 2.0  # a device that has been still so long has stopped without saying so

Opener = Callable[[FoundDevice | None, Callable[[], None]], OpenDevice]  # the second is called while it lives


class DeviceSlot:
    """Holds at most one open device; used by the devices' own thread."""

    def __init__(self, open_: Opener, clock: Callable[[], float] = times.monotonic) -> None:
        self._open = open_
        self._clock = clock
        self._device: OpenDevice | None = None
        self._key: str | None = None
        self._lived_at = 0.0

    def want(self, key: str | None, found: tuple[FoundDevice, ...]) -> None:
        """Have the device of this key open (empty: the default), or none for None."""
        is_dead = self._device is not None and self._clock() - self._lived_at > DEAD_SECONDS
        chosen = next((device for device in found if key and device.row.key == key), None)
        effective = None if key is None else (chosen.row.key if chosen else "")  # gone: the default instead
        if effective == self._key and not is_dead and (self._device is not None or key is None):
            return
        if is_dead:
            self._abandon()
        self.close()
        if effective is None:
            return
        if not found:
            raise Unavailable(devices.NO_DEVICE)
        self._lived_at = self._clock()
        self._device = self._open(chosen, self._alive)
        self._key = effective

    def close(self) -> None:
        """Close the device, if it is open."""
        if self._device is not None:
            self._device.close()
        self._device = None
        self._key = None

    def _abandon(self) -> None:
        """Let a thread close a device that has died: with its sound system gone it may never return."""
        if self._device is not None:
            threading.Thread(target=self._device.close, name="closing a dead device", daemon=True).start()
        self._device = None

    def _alive(self) -> None:
        self._lived_at = self._clock()
