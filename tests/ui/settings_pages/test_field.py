"""What every field does."""

import pytest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from app.settings import Setting, Settings
from app.ui.language import Language
from app.ui.settings_pages.field import SettingField


class _Line(SettingField):
    """The simplest field there can be."""

    def __init__(self, settings: Settings, setting: Setting[int]) -> None:
        super().__init__(settings, setting, QLineEdit())
        self.retranslate_ui()
        self.restyle()

    def show_value(self) -> None:
        """Show nothing."""


@pytest.fixture
def settings() -> Settings:
    """Settings with nothing stored."""
    return Settings()


def _field(qtbot: QtBot, settings: Settings, setting: Setting[int]) -> _Line:
    field = _Line(settings, setting)
    qtbot.addWidget(field)
    field.show()
    return field


def test_a_value_is_stored_and_told(qtbot: QtBot, settings: Settings) -> None:
    """Once, and not again when it is the same."""
    field = _field(qtbot, settings, Settings.ring_seconds)
    with qtbot.waitSignal(field.stored) as told:
        field.store(30)
    assert told.args == ["calls.ring_seconds"]
    assert settings.ring_seconds == field.value == 30
    with qtbot.assertNotEmitted(field.stored):
        field.store(30)


def test_what_the_settings_refuse_is_said_beside_the_field(qtbot: QtBot, settings: Settings) -> None:
    """And nothing is stored; a good value takes it away."""
    field = _field(qtbot, settings, Settings.ring_seconds)
    with qtbot.assertNotEmitted(field.stored):
        field.store(999)
    assert settings.ring_seconds == 20
    assert field.problem_label.isVisible()
    assert field.editor.accessibleDescription() == "This cannot be used here."
    assert field.editor.property("wrong") == "true"
    field.store(21)
    assert not field.problem_label.isVisible()
    assert field.editor.accessibleDescription() == ""


def test_a_field_says_when_a_restart_is_needed(qtbot: QtBot, settings: Settings) -> None:
    """Before one changes it."""
    assert _field(qtbot, settings, Settings.sip_port).hint_label.text() == "Takes effect at the next start."
    assert not _field(qtbot, settings, Settings.ring_seconds).hint_label.isVisible()


def test_an_editor_is_named_after_its_setting(qtbot: QtBot, settings: Settings) -> None:
    """For tests by its key, for the screen reader by its title."""
    field = _field(qtbot, settings, Settings.ring_seconds)
    assert field.editor.objectName() == "calls_ring_seconds_editor"
    assert field.editor.accessibleName() == "Ring for (seconds)"


def test_what_the_workplace_has_fixed_is_shown_and_cannot_be_changed(
    qtbot: QtBot, settings: Settings, english: Language
) -> None:
    """And it says so beneath."""
    settings.managed[Settings.ring_seconds.key] = 30
    field = _field(qtbot, settings, Settings.ring_seconds)
    assert not field.editor.isEnabled()
    assert field.hint_label.text() == "Fixed by your workplace."
    field.store(40)
    assert settings.ring_seconds == 30
