"""A setting that names a sound device."""

from collections.abc import Sequence

from app.settings import Setting, Settings
from app.telephony.protocol import SoundDevice
from app.ui.isolates import first_strong
from app.ui.settings_pages.choice_field import ChoiceField


class DeviceField(ChoiceField):
    """The devices there are now, after the system's own choice; one that was unplugged stays in the list."""

    def __init__(self, settings: Settings, setting: Setting[str], *, is_input: bool) -> None:
        self._is_input = is_input
        self._names: dict[str, str] = {}
        super().__init__(settings, setting, ("",), self._name_of)

    def show_devices(self, devices: Sequence[SoundDevice]) -> None:
        """Offer the devices of the right kind."""
        fitting = [device for device in devices if device.is_input is self._is_input]
        self._names = {device.key: device.name for device in fitting}
        self.offer(("", *self._names))

    def _name_of(self, key: object) -> str:
        if not key:
            return self.tr("As the system has it")
        name = self._names.get(str(key))
        if name is not None:
            return first_strong(name)
        return self.tr("%1 (not connected)").replace("%1", first_strong(str(key)))
