"""The first start."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit
from pytestqt.qtbot import QtBot

from app.settings import Settings
from app.telephony.protocol import SoundDevice, TrialStep
from app.ui.dialogs.first_start import FirstStartDialog
from app.ui.language import Language
from tests.ui.structure import faults_in_every_look


@pytest.fixture
def settings() -> Settings:
    """Nothing is set yet."""
    return Settings({"ui.language": "en"})


@pytest.fixture
def dialog(qtbot: QtBot, english: Language, settings: Settings) -> FirstStartDialog:
    """The dialog at its first step."""
    dialog = FirstStartDialog(settings)
    qtbot.addWidget(dialog)
    dialog.open_beside_calls()
    return dialog


def _line(dialog: FirstStartDialog, name: str) -> QLineEdit:
    """Return a line of the dialog by its name."""
    return next(line for line in dialog.findChildren(QLineEdit) if line.objectName() == name)


def test_four_steps_and_each_can_be_passed_over(
    dialog: FirstStartDialog, settings: Settings, qtbot: QtBot
) -> None:
    """Four presses are enough, and nothing is stored by them."""
    assert not dialog.back_button.isVisible()
    for step in range(1, 4):
        qtbot.mouseClick(dialog.accept_button, Qt.MouseButton.LeftButton)
        assert dialog.stack.currentIndex() == step
    assert dialog.accept_button.text() == "Ready to work"
    qtbot.mouseClick(dialog.back_button, Qt.MouseButton.LeftButton)
    assert dialog.stack.currentIndex() == 2
    qtbot.mouseClick(dialog.accept_button, Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(dialog.finished_all):
        qtbot.mouseClick(dialog.accept_button, Qt.MouseButton.LeftButton)
    assert settings.stored == {"ui.language": "en"}


def test_what_is_chosen_counts_at_once(dialog: FirstStartDialog, settings: Settings, qtbot: QtBot) -> None:
    """Devices, the account with its password, and the trial of the microphone."""
    dialog.show_devices((SoundDevice(key="m", name="Headset", is_input=True),))
    dialog.stack.setCurrentIndex(1)
    box = dialog.stack.findChildren(QComboBox)[1]
    assert box.itemData(1) == "m"
    with qtbot.waitSignal(dialog.trial_wanted):
        qtbot.mouseClick(dialog.try_button, Qt.MouseButton.LeftButton)
    for step in TrialStep:
        dialog.show_trial(step)
        assert dialog.trial_label.text()
    dialog.stack.setCurrentIndex(2)
    registrar = _line(dialog, "telephony_registrar_editor")
    qtbot.keyClicks(registrar, "pbx.example.com")
    registrar.editingFinished.emit()
    assert settings.registrar == "pbx.example.com"
    qtbot.keyClicks(dialog.password_line, "se3cret")
    with qtbot.waitSignal(dialog.password_given) as given:
        dialog.password_line.editingFinished.emit()
    assert given.args == ["se3cret"]
    assert dialog.password_line.text() == ""


def test_nothing_is_asked_that_the_workplace_has_answered(qtbot: QtBot, settings: Settings) -> None:
    """A step of which all is fixed is not there."""
    settings.managed = {"telephony.registrar": "pbx", "telephony.user": "204", "database.url": ""}
    dialog = FirstStartDialog(settings)
    qtbot.addWidget(dialog)
    assert dialog.stack.count() == 2


def test_nothing_is_cut_off(dialog: FirstStartDialog, qapp: QApplication) -> None:
    """At every step."""
    dialog.show_trial(TrialStep.FAILED)
    for step in range(4):
        dialog.stack.setCurrentIndex(step)
        looks = {"percents": (130,), "sizes": [(640, 530)]}
        assert faults_in_every_look(qapp, dialog, **looks) == []  # type: ignore[arg-type]
