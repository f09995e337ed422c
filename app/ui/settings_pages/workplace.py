"""Who works here, and where the customers are kept."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout

from app.settings import Settings
from app.ui.panel import named
from app.ui.settings_pages import reading, words
from app.ui.settings_pages.choice_field import ChoiceField
from app.ui.settings_pages.number_field import NumberField
from app.ui.settings_pages.page import SettingsPage
from app.ui.settings_pages.text_field import TextField
from app.ui.widgets.buttons import TextButton
from app.ui.widgets.text_label import TextLabel


class WorkplacePage(SettingsPage):
    """The agent's login and the database."""

    icon = "briefcase"
    own_password_wanted = Signal()  # the person wants another password

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
        self.password_label = named(TextLabel(tone="muted", wrap=True), "password_label")
        self.password_button = named(TextButton(), "password_button")
        row = QHBoxLayout()
        row.addWidget(self.password_button)
        row.addStretch(1)
        self.add_row(self.password_label, row)
        self.password_button.clicked.connect(self.own_password_wanted)
        self.retranslate_ui()
        self.restyle()

    def title(self) -> str:
        """Return what the page is called."""
        return self.tr("Workplace")

    def retranslate_ui(self) -> None:
        """Set every text this page shows."""
        super().retranslate_ui()
        self.password_label.setText(self.tr("Your password"))
        self.password_button.setText(self.tr("Choose a password…"))
