"""The settings, as an agent changes them."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QComboBox
from pytestqt.qtbot import QtBot

from app.settings import Setting, Settings
from app.telephony.protocol import SoundDevice
from app.ui.dialogs.settings import SettingsDialog
from tests.ui.languages import language
from tests.ui.structure import faults_in_every_look, settle

WITHOUT_A_FIELD = {
    "privacy.retention",
    "desk.is_set_up",
    "logs.level",
    "logs.megabytes",
    "ui.keys",
    "ui.window_layout",
    "transfer.favourites",
    "transfer.recent",
    "wrap_up.favourites",
    "wrap_up.last_used",
    "reports.orders",
    "desk.brand",
    "updates.repository",
    "updates.authority",
    "updates.ring",
    "updates.deferral_days",
    "updates.minimum_version",
}  # they remember themselves, or are for administrators


@pytest.fixture
def settings() -> Settings:
    """Settings with nothing stored."""
    return Settings()


@pytest.fixture
def dialog(qtbot: QtBot, settings: Settings) -> SettingsDialog:
    """The dialog, open."""
    dialog = SettingsDialog(settings)
    qtbot.addWidget(dialog)
    dialog.begin()
    return dialog


def test_every_declared_setting_stands_on_one_page(dialog: SettingsDialog) -> None:
    """A new one cannot be forgotten."""
    keys = [field.setting.key for page in dialog.pages for field in page.fields]
    assert len(keys) == len(set(keys))
    assert set(keys) == set(Setting.declared) - WITHOUT_A_FIELD


def test_the_keyboard_goes_through_the_pages(dialog: SettingsDialog, qtbot: QtBot) -> None:
    """Down shows the next page."""
    qtbot.keyClick(dialog.page_list, Qt.Key.Key_Down)
    assert dialog.stack.currentWidget() is dialog.calls_page


def test_a_choice_counts_at_once(dialog: SettingsDialog, qtbot: QtBot, settings: Settings) -> None:
    """There is nothing to save; the desk is told which setting it was."""
    box = dialog.appearance_page.field("ui.theme").editor
    assert isinstance(box, QComboBox)
    with qtbot.waitSignal(dialog.setting_changed) as told:
        qtbot.keyClick(box, Qt.Key.Key_Down)
    assert told.args == ["ui.theme"]
    assert settings.theme == "dark"


def test_opened_again_it_shows_what_changed_elsewhere(
    dialog: SettingsDialog, qtbot: QtBot, settings: Settings
) -> None:
    """And asks what is plugged in."""
    dialog.hide()
    settings.language = "en"
    with qtbot.waitSignal(dialog.devices_wanted):
        dialog.begin()
    box = dialog.appearance_page.field("ui.language").editor
    assert isinstance(box, QComboBox)
    assert box.currentText() == "English"


def test_devices_and_passwords_are_passed_on(dialog: SettingsDialog, qtbot: QtBot) -> None:
    """Between the pages and the desk."""
    dialog.show_devices((SoundDevice(key="m", name="Microphone", is_input=True),))
    box = dialog.sound_page.field("sound.microphone").editor
    assert isinstance(box, QComboBox)
    assert box.count() == 2
    qtbot.keyClicks(dialog.telephone_page.password_line, "secret")
    with qtbot.waitSignal(dialog.password_given) as given:
        qtbot.keyClick(dialog.telephone_page.password_line, Qt.Key.Key_Return)
    assert given.args == ["secret"]
    dialog.show_password_kept(is_kept=False)
    assert dialog.telephone_page.password_hint.tone == "warn"


def test_escape_closes_it_and_it_blocks_nothing(dialog: SettingsDialog, qtbot: QtBot) -> None:
    """A call may ring at any time."""
    assert not dialog.isModal()
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_it_follows_a_language_switch(dialog: SettingsDialog, qtbot: QtBot, qapp: QApplication) -> None:
    """With every page and choice."""
    with language(qapp, "ar"):
        qtbot.waitUntil(lambda: dialog.windowTitle() == "الإعدادات")
        texts = [dialog.page_list.item(place).text() for place in range(dialog.page_list.count())]
        assert texts == ["المظهر", "المكالمات", "الصوت", "النطق", "الهاتف", "البريد والطلبات", "مكان العمل"]
        box = dialog.appearance_page.field("ui.theme").editor
        assert isinstance(box, QComboBox)
        assert box.currentText() == "فاتح"


@pytest.mark.parametrize("place", range(5))
def test_nothing_is_cut_off_on_any_page(dialog: SettingsDialog, qapp: QApplication, place: int) -> None:
    """In both languages, all themes and text sizes."""
    dialog.page_list.setCurrentRow(place)
    settle(qapp)
    assert faults_in_every_look(qapp, dialog, sizes=[(680, 440), (1000, 700)]) == []


def test_what_the_workplace_has_fixed_is_seen_and_cannot_be_changed(
    dialog: SettingsDialog, settings: Settings
) -> None:
    """Three settings on three pages; lifted, they can be changed again, also while the dialog is open."""
    pages = {
        "ui.theme": dialog.appearance_page,
        "telephony.registrar": dialog.telephone_page,
        "calls.wrap_up_seconds": dialog.calls_page,
    }
    settings.managed = {"ui.theme": "dark", "telephony.registrar": "pbx.example", "calls.wrap_up_seconds": 90}
    dialog.show_values()
    for key, page in pages.items():
        field = page.field(key)
        assert not field.editor.isEnabled()
        assert field.hint_label.text().endswith("Fixed by your workplace.")
        field.store(field.setting.default)
        assert field.value == settings.managed[key]
    settings.managed = {}
    dialog.show_values()
    assert all(page.field(key).editor.isEnabled() for key, page in pages.items())
