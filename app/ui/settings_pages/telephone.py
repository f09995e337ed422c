"""The account at the PBX, and where calls come from."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QLineEdit, QVBoxLayout

from app.settings import Settings
from app.ui.panel import named
from app.ui.settings_pages import reading, words
from app.ui.settings_pages.choice_field import ChoiceField
from app.ui.settings_pages.number_field import NumberField
from app.ui.settings_pages.page import SettingsPage
from app.ui.settings_pages.switch_field import SwitchField
from app.ui.settings_pages.text_field import TextField
from app.ui.theme.look import px
from app.ui.widgets.text_label import TextLabel


class TelephonePage(SettingsPage):
    """The password is handed on and forgotten here: it goes to the system's keyring, never to a file."""

    icon = "phone"

    password_given = Signal(str)

    def __init__(self, settings: Settings) -> None:
        super().__init__(
            (
                TextField(settings, Settings.registrar, reading.read_registrar, is_left_to_right=True),
                TextField(settings, Settings.sip_user, reading.read_extension, is_left_to_right=True),
                TextField(settings, Settings.sip_login, reading.read_extension, is_left_to_right=True),
                TextField(settings, Settings.sip_proxy, reading.read_registrar, is_left_to_right=True),
                ChoiceField(
                    settings, Settings.call_encryption, Settings.call_encryption.choices, _encryption_words
                ),
                TextField(settings, Settings.ca_file, reading.read_file, is_left_to_right=True),
                SwitchField(settings, Settings.agrees_on_keys),
                SwitchField(settings, Settings.old_tls),
                TextField(settings, Settings.stun, reading.read_addresses, is_left_to_right=True),
                TextField(settings, Settings.nameservers, reading.read_addresses, is_left_to_right=True),
                TextField(settings, Settings.trunk, reading.read_addresses, is_left_to_right=True),
                TextField(
                    settings, Settings.sip_address, reading.read_network_address, is_left_to_right=True
                ),
                NumberField(settings, Settings.sip_port),
            )
        )
        self._is_kept: bool | None = None
        self.password_line = named(QLineEdit(), "password_line")
        self.password_label = named(TextLabel(tone="muted", wrap=True), "password_label")
        self.password_hint = named(TextLabel(size="xs", tone="muted", wrap=True), "password_hint")

        self.password_line.setEchoMode(QLineEdit.EchoMode.Password)
        self.password_label.setBuddy(self.password_line)
        self._password_column = QVBoxLayout()
        self._password_column.addWidget(self.password_line)
        self._password_column.addWidget(self.password_hint)
        self.add_row(self.password_label, self._password_column)

        self.password_line.editingFinished.connect(self._on_password)

        self.retranslate_ui()
        self.restyle()

    def title(self) -> str:
        """Return what the page is called."""
        return self.tr("Telephone")

    def show_password_kept(self, *, is_kept: bool) -> None:
        """Say whether the password given last is in the keyring, or only known until the program ends."""
        self._is_kept = is_kept
        self.retranslate_ui()

    def retranslate_ui(self) -> None:
        """Set every text this page shows."""
        super().retranslate_ui()
        self.password_label.setText(self.tr("Password at the PBX"))
        self.password_line.setAccessibleName(self.tr("Password at the PBX"))
        self.password_line.setPlaceholderText(self.tr("Type a new one to change it"))
        self.password_hint.setText(self._kept_words())
        self.password_hint.set_tone("warn" if self._is_kept is False else "muted")

    def restyle(self) -> None:
        """Set the sizes that follow the text size."""
        super().restyle()
        self._password_column.setSpacing(px(3))

    def _kept_words(self) -> str:
        if self._is_kept is None:
            return self.tr("It is kept in the system's keyring.")
        if self._is_kept:
            return self.tr("Saved in the system's keyring.")
        return self.tr("The keyring did not take it: it is known until Hatif is closed.")

    @Slot()
    def _on_password(self) -> None:
        password = self.password_line.text()
        if password:
            self.password_line.clear()
            self.password_given.emit(password)


def _encryption_words(value: object) -> str:
    return words.choice(Settings.call_encryption.key, value)
