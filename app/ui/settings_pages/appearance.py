"""How everything looks and reads."""

from app.settings import Settings
from app.ui.settings_pages import words
from app.ui.settings_pages.choice_field import ChoiceField
from app.ui.settings_pages.page import SettingsPage
from app.ui.settings_pages.switch_field import SwitchField

TEXT_PERCENTS = (90, 100, 110, 125, 150, 175, 200)


class AppearancePage(SettingsPage):
    """Language, digits, theme and text size; everything open follows at once."""

    icon = "palette"

    def __init__(self, settings: Settings) -> None:
        fields = (
            ChoiceField(
                settings,
                Settings.language,
                Settings.language.choices,
                lambda value: words.choice("ui.language", value),
            ),
            SwitchField(settings, Settings.arabic_digits),
            ChoiceField(
                settings,
                Settings.theme,
                Settings.theme.choices,
                lambda value: words.choice("ui.theme", value),
            ),
            ChoiceField(
                settings,
                Settings.text_percent,
                TEXT_PERCENTS,
                lambda value: words.choice("ui.text_percent", value),
            ),
            SwitchField(settings, Settings.mini_panel),
        )
        super().__init__(fields)
        self.retranslate_ui()
        self.restyle()

    def title(self) -> str:
        """Return what the page is called."""
        return self.tr("Appearance")
