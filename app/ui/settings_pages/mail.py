"""Where letters are sent from, and the shop or ERP system that is asked for orders."""

from functools import partial

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QLineEdit, QVBoxLayout

from app.settings import Settings
from app.ui.panel import named
from app.ui.settings_pages import reading, words
from app.ui.settings_pages.choice_field import ChoiceField
from app.ui.settings_pages.number_field import NumberField
from app.ui.settings_pages.page import SettingsPage
from app.ui.settings_pages.text_field import TextField
from app.ui.theme.look import px
from app.ui.widgets.text_label import TextLabel


class MailPage(SettingsPage):
    """Passwords are handed on and forgotten here: they go to the system's keyring, never to a file."""

    icon = "mail"

    password_given = Signal(str, str)  # "mail" or "orders", and the password

    def __init__(self, settings: Settings) -> None:
        super().__init__(
            (
                TextField(settings, Settings.mail_server, reading.read_host, is_left_to_right=True),
                NumberField(settings, Settings.mail_port),
                ChoiceField(
                    settings,
                    Settings.mail_security,
                    Settings.mail_security.choices,
                    partial(words.choice, Settings.mail_security.key),
                ),
                TextField(settings, Settings.mail_sender, reading.read_email, is_left_to_right=True),
                TextField(settings, Settings.mail_user, reading.read_plain, is_left_to_right=True),
                TextField(settings, Settings.mail_authority, reading.read_file, is_left_to_right=True),
                TextField(settings, Settings.orders_mapping, reading.read_mapping, is_left_to_right=True),
            )
        )
        self._kept: dict[str, bool] = {}
        self.mail_line = named(QLineEdit(), "mail_line")
        self.mail_label = named(TextLabel(tone="muted", wrap=True), "mail_label")
        self.mail_hint = named(TextLabel(size="xs", tone="muted", wrap=True), "mail_hint")
        self.orders_line = named(QLineEdit(), "orders_line")
        self.orders_label = named(TextLabel(tone="muted", wrap=True), "orders_label")
        self.orders_hint = named(TextLabel(size="xs", tone="muted", wrap=True), "orders_hint")
        self._columns = [
            self._lay_out(self.mail_line, self.mail_label, self.mail_hint),
            self._lay_out(self.orders_line, self.orders_label, self.orders_hint),
        ]
        self.mail_line.editingFinished.connect(self._on_mail)
        self.orders_line.editingFinished.connect(self._on_orders)
        self.retranslate_ui()
        self.restyle()

    def title(self) -> str:
        """Return what the page is called."""
        return self.tr("Mail and orders")

    def show_password_kept(self, name: str, *, is_kept: bool) -> None:
        """Say whether the password given last is in the keyring, or only known until the program ends."""
        self._kept[name] = is_kept
        self.retranslate_ui()

    def retranslate_ui(self) -> None:
        """Set every text this page shows."""
        super().retranslate_ui()
        lines = (
            ("mail", self.mail_line, self.mail_label, self.mail_hint, self.tr("Password at the mail server")),
            ("orders", self.orders_line, self.orders_label, self.orders_hint, self.tr("Secret for orders")),
        )
        for name, line, label, hint, text in lines:
            label.setText(text)
            line.setAccessibleName(text)
            line.setPlaceholderText(self.tr("Type a new one to change it"))
            hint.setText(self._kept_words(name))
            hint.set_tone("warn" if self._kept.get(name) is False else "muted")

    def restyle(self) -> None:
        """Set the sizes that follow the text size."""
        super().restyle()
        for column in self._columns:
            column.setSpacing(px(3))

    def _lay_out(self, line: QLineEdit, label: TextLabel, hint: TextLabel) -> QVBoxLayout:
        line.setEchoMode(QLineEdit.EchoMode.Password)
        label.setBuddy(line)
        column = QVBoxLayout()
        column.addWidget(line)
        column.addWidget(hint)
        self.add_row(label, column)
        return column

    def _kept_words(self, name: str) -> str:
        is_kept = self._kept.get(name)
        if is_kept is None:
            return self.tr("It is kept in the system's keyring.")
        if is_kept:
            return self.tr("Saved in the system's keyring.")
        return self.tr("The keyring did not take it: it is known until Hatif is closed.")

    @Slot()
    def _on_mail(self) -> None:
        self._give("mail", self.mail_line)

    @Slot()
    def _on_orders(self) -> None:
        self._give("orders", self.orders_line)

    def _give(self, name: str, line: QLineEdit) -> None:
        password = line.text()
        if password:
            line.clear()
            self.password_given.emit(name, password)
