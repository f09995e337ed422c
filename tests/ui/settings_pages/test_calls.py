"""The page of calls."""

from pytestqt.qtbot import QtBot

from app.settings import Settings
from app.ui.settings_pages import regions
from app.ui.settings_pages.calls import CallsPage


def test_every_country_of_the_list_can_be_chosen(qtbot: QtBot) -> None:
    """Numbers without a prefix belong to it."""
    settings = Settings()
    page = CallsPage(settings)
    qtbot.addWidget(page)
    for code in regions.CODES:
        page.field("numbers.region").store(code)
        assert settings.region == code
    assert page.title() == "Calls"
