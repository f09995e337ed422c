"""The page of sound."""

from PySide6.QtWidgets import QComboBox
from pytestqt.qtbot import QtBot

from app.settings import Settings
from app.telephony.protocol import SoundDevice
from app.ui.settings_pages.sound import SoundPage


def test_devices_come_into_the_lists_they_fit(qtbot: QtBot) -> None:
    """One microphone; one speaker, which can also ring."""
    page = SoundPage(Settings())
    qtbot.addWidget(page)
    page.show_devices(
        (
            SoundDevice(key="m", name="Microphone", is_input=True),
            SoundDevice(key="s", name="Speaker", is_input=False),
        )
    )
    offered = {}
    for field in page.fields[:3]:
        assert isinstance(field.editor, QComboBox)
        offered[field.setting.key] = field.editor.itemData(1)
    assert offered == {"sound.microphone": "m", "sound.speaker": "s", "sound.ring_device": "s"}
