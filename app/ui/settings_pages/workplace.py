"""Who works here, and where the customers are kept."""

from app.settings import Settings
from app.ui.settings_pages import reading
from app.ui.settings_pages.page import SettingsPage
from app.ui.settings_pages.text_field import TextField


class WorkplacePage(SettingsPage):
    """The agent's login and the database."""

    icon = "briefcase"

    def __init__(self, settings: Settings) -> None:
        super().__init__(
            (
                TextField(settings, Settings.agent_login, reading.read_plain),
                TextField(settings, Settings.database_url, reading.read_database, is_left_to_right=True),
            )
        )
        self.retranslate_ui()
        self.restyle()

    def title(self) -> str:
        """Return what the page is called."""
        return self.tr("Workplace")
