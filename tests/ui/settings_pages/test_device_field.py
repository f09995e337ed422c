"""Choosing a sound device."""

from PySide6.QtWidgets import QComboBox
from pytestqt.qtbot import QtBot

from app.settings import Settings
from app.telephony.protocol import SoundDevice
from app.ui.isolates import stripped
from app.ui.settings_pages.device_field import DeviceField

DEVICES = (
    SoundDevice(key="mic-1", name="Headset microphone", is_input=True),
    SoundDevice(key="out-1", name="Headset", is_input=False),
)


def _field(qtbot: QtBot, settings: Settings) -> tuple[DeviceField, QComboBox]:
    field = DeviceField(settings, Settings.microphone, is_input=True)
    qtbot.addWidget(field)
    box = field.editor
    assert isinstance(box, QComboBox)
    return field, box


def _texts(box: QComboBox) -> list[str]:
    return [stripped(box.itemText(place)) for place in range(box.count())]


def test_devices_of_the_right_kind_are_offered_after_the_systems_choice(qtbot: QtBot) -> None:
    """A microphone is no speaker."""
    field, box = _field(qtbot, Settings())
    assert _texts(box) == ["As the system has it"]
    field.show_devices(DEVICES)
    assert _texts(box) == ["As the system has it", "Headset microphone"]


def test_a_device_that_was_unplugged_stays_chosen(qtbot: QtBot) -> None:
    """It is plugged in again tomorrow."""
    settings = Settings({"sound.microphone": "mic-1"})
    field, box = _field(qtbot, settings)
    field.show_devices(())
    assert stripped(box.currentText()) == "mic-1 (not connected)"
    field.show_devices(DEVICES)
    assert stripped(box.currentText()) == "Headset microphone"
    assert settings.microphone == "mic-1"
