"""The account at the PBX, and where calls come from."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QComboBox, QLineEdit, QVBoxLayout

from app.pbx_accounts import first_of, further_of
from app.settings import Settings
from app.ui.isolates import ltr
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

    password_given = Signal(str)  # for the first account
    further_password_given = Signal(str, str)  # for another one: its name and the password

    def __init__(self, settings: Settings) -> None:
        super().__init__(
            (
                TextField(settings, Settings.registrar, reading.read_registrar, is_left_to_right=True),
                TextField(settings, Settings.sip_user, reading.read_extension, is_left_to_right=True),
                TextField(settings, Settings.sip_login, reading.read_extension, is_left_to_right=True),
                TextField(settings, Settings.sip_proxy, reading.read_registrar, is_left_to_right=True),
                TextField(
                    settings, Settings.further_accounts, reading.read_further_accounts, is_left_to_right=True
                ),
                SwitchField(settings, Settings.asks_for_voicemail),
                TextField(
                    settings, Settings.parking_places, reading.read_dialled_numbers, is_left_to_right=True
                ),
                TextField(settings, Settings.echo_extension, reading.read_extension, is_left_to_right=True),
                ChoiceField(
                    settings, Settings.call_encryption, Settings.call_encryption.choices, _encryption_words
                ),
                TextField(settings, Settings.ca_file, reading.read_file, is_left_to_right=True),
                SwitchField(settings, Settings.agrees_on_keys),
                SwitchField(settings, Settings.old_tls),
                SwitchField(settings, Settings.finds_ways),
                TextField(settings, Settings.stun, reading.read_addresses, is_left_to_right=True),
                TextField(settings, Settings.nameservers, reading.read_addresses, is_left_to_right=True),
                TextField(settings, Settings.trunk, reading.read_addresses, is_left_to_right=True),
                TextField(
                    settings, Settings.sip_address, reading.read_network_address, is_left_to_right=True
                ),
                NumberField(settings, Settings.sip_port),
            )
        )
        self._settings = settings
        self._is_kept: bool | None = None
        self.account_choice = named(QComboBox(), "account_choice")
        self.password_line = named(QLineEdit(), "password_line")
        self.password_label = named(TextLabel(tone="muted", wrap=True), "password_label")
        self.password_hint = named(TextLabel(size="xs", tone="muted", wrap=True), "password_hint")

        self.password_line.setEchoMode(QLineEdit.EchoMode.Password)
        self.password_label.setBuddy(self.password_line)
        self._password_column = QVBoxLayout()
        self._password_column.addWidget(self.account_choice)
        self._password_column.addWidget(self.password_line)
        self._password_column.addWidget(self.password_hint)
        self.add_row(self.password_label, self._password_column)

        self.password_line.editingFinished.connect(self._on_password)
        self.stored.connect(self._show_accounts)

        self.retranslate_ui()
        self.restyle()

    def title(self) -> str:
        """Return what the page is called."""
        return self.tr("Telephone")

    def show_values(self) -> None:
        """Show what is stored now, and whose password may be given."""
        super().show_values()
        self._show_accounts()

    def show_password_kept(self, *, is_kept: bool) -> None:
        """Say whether the password given last is in the keyring, or only known until the program ends."""
        self._is_kept = is_kept
        self.retranslate_ui()

    def retranslate_ui(self) -> None:
        """Set every text this page shows."""
        super().retranslate_ui()
        self.account_choice.setAccessibleName(self.tr("Whose password"))
        self._show_accounts()
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
    def _show_accounts(self) -> None:
        """Ask whose password it is only where there are several accounts."""
        further = further_of(self._settings)
        first = first_of(self._settings)
        names = [first.name if first else "", *(account.name for account in further)]
        if names != [self.account_choice.itemData(place) for place in range(self.account_choice.count())]:
            self.account_choice.clear()
            for name in names:
                self.account_choice.addItem(ltr(name), name)
        self.account_choice.setVisible(bool(further))

    @Slot()
    def _on_password(self) -> None:
        password = self.password_line.text()
        if not password:
            return
        self.password_line.clear()
        if self.account_choice.currentIndex() > 0:
            self.further_password_given.emit(self.account_choice.currentData(), password)
        else:
            self.password_given.emit(password)


def _encryption_words(value: object) -> str:
    return words.choice(Settings.call_encryption.key, value)
