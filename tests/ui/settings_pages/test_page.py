"""What every page does."""

from pytestqt.qtbot import QtBot

from app.settings import Settings
from app.ui.settings_pages.number_field import NumberField
from app.ui.settings_pages.page import SettingsPage
from app.ui.settings_pages.switch_field import SwitchField
from app.ui.widgets.text_label import TextLabel


class _Page(SettingsPage):
    """A page with two fields."""

    def __init__(self, settings: Settings) -> None:
        super().__init__(
            (NumberField(settings, Settings.ring_seconds), SwitchField(settings, Settings.arabic_digits))
        )
        self.retranslate_ui()
        self.restyle()

    def title(self) -> str:
        return "Both"


def test_titles_stand_beside_fields_that_do_not_carry_them(qtbot: QtBot) -> None:
    """And lead the screen reader to the field."""
    page = _Page(Settings())
    qtbot.addWidget(page)
    page.show()
    titles = [label for label in page.findChildren(TextLabel) if label.buddy() is not None]
    assert [title.text() for title in titles] == ["Ring for (seconds)"]
    assert titles[0].buddy() is page.field("calls.ring_seconds").editor


def test_a_page_passes_on_what_its_fields_stored(qtbot: QtBot) -> None:
    """And shows what others stored."""
    settings = Settings()
    page = _Page(settings)
    qtbot.addWidget(page)
    with qtbot.waitSignal(page.stored) as told:
        page.field("ui.arabic_digits").store(False)
    assert told.args == ["ui.arabic_digits"]
    settings.ring_seconds = 33
    page.show_values()
    assert page.field("calls.ring_seconds").editor.property("text") == "33"
