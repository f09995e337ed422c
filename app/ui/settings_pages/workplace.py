"""Who works here, and where the customers are kept."""

from functools import partial

from app.settings import Settings
from app.ui.settings_pages import reading, words
from app.ui.settings_pages.choice_field import ChoiceField
from app.ui.settings_pages.number_field import NumberField
from app.ui.settings_pages.page import SettingsPage
from app.ui.settings_pages.text_field import TextField


class WorkplacePage(SettingsPage):
    """The agent's login and the database."""

    icon = "briefcase"

    def __init__(self, settings: Settings) -> None:
        super().__init__(
            (
                TextField(settings, Settings.agent_login, reading.read_plain),
                NumberField(settings, Settings.lock_minutes),
                TextField(settings, Settings.database_url, reading.read_database, is_left_to_right=True),
                TextField(settings, Settings.database_authority, reading.read_file, is_left_to_right=True),
                ChoiceField(
                    settings,
                    Settings.encryption,
                    Settings.encryption.choices,
                    partial(words.choice, Settings.encryption.key),
                ),
            )
        )
        self.retranslate_ui()
        self.restyle()

    def title(self) -> str:
        """Return what the page is called."""
        return self.tr("Workplace")
