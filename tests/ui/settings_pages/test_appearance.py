"""The page of looks."""

from pytestqt.qtbot import QtBot

from app.settings import Settings
from app.ui.settings_pages.appearance import TEXT_PERCENTS, AppearancePage


def test_every_offered_text_size_will_do(qtbot: QtBot) -> None:
    """The settings would refuse another."""
    settings = Settings()
    page = AppearancePage(settings)
    qtbot.addWidget(page)
    for percent in TEXT_PERCENTS:
        page.field("ui.text_percent").store(percent)
        assert settings.text_percent == percent
    assert page.title() == "Appearance"
