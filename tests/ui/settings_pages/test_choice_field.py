"""Choosing from a list."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox
from pytestqt.qtbot import QtBot

from app.settings import Settings
from app.ui.settings_pages.choice_field import ChoiceField


def _field(qtbot: QtBot, settings: Settings) -> tuple[ChoiceField, QComboBox]:
    field = ChoiceField(settings, Settings.region, ("SA", "AE", "KW"), lambda code: f"({code})")
    qtbot.addWidget(field)
    box = field.editor
    assert isinstance(box, QComboBox)
    return field, box


def _texts(box: QComboBox) -> list[str]:
    return [box.itemText(place) for place in range(box.count())]


def test_a_choice_is_stored(qtbot: QtBot) -> None:
    """With the keyboard too."""
    settings = Settings()
    field, box = _field(qtbot, settings)
    assert _texts(box) == ["(SA)", "(AE)", "(KW)"]
    with qtbot.waitSignal(field.stored):
        qtbot.keyClick(box, Qt.Key.Key_Down)
    assert settings.region == "AE"


def test_a_stored_value_outside_the_list_is_kept(qtbot: QtBot) -> None:
    """An administrator's choice must not be overwritten by looking at it."""
    settings = Settings({"numbers.region": "JP"})
    field, box = _field(qtbot, settings)
    assert box.currentText() == "(JP)"
    field.offer(("SA",))
    assert _texts(box) == ["(SA)", "(JP)"]
    assert settings.region == "JP"


def test_a_change_from_elsewhere_is_shown(qtbot: QtBot) -> None:
    """Without being stored again."""
    settings = Settings()
    field, box = _field(qtbot, settings)
    settings.region = "KW"
    with qtbot.assertNotEmitted(field.stored):
        field.show_value()
    assert box.currentText() == "(KW)"
