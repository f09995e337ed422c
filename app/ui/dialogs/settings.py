"""The settings: pages at the leading edge, fields beside them; what is chosen counts at once."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QStackedWidget, QWidget

from app.settings import Settings
from app.telephony.protocol import SoundDevice
from app.ui.dialogs.dialog import Dialog
from app.ui.panel import named
from app.ui.settings_pages.appearance import AppearancePage
from app.ui.settings_pages.calls import CallsPage
from app.ui.settings_pages.mail import MailPage
from app.ui.settings_pages.page import SettingsPage
from app.ui.settings_pages.sound import SoundPage
from app.ui.settings_pages.speech import SpeechPage
from app.ui.settings_pages.telephone import TelephonePage
from app.ui.settings_pages.workplace import WorkplacePage
from app.ui.theme import icons
from app.ui.theme.look import px
from app.ui.widgets.card import Card


class SettingsDialog(Dialog):
    """Changes the settings as the agent goes; there is nothing to save and nothing to lose."""

    setting_changed = Signal(str)  # the setting's key, after it was stored
    password_given = Signal(str)  # for the account at the PBX
    devices_wanted = Signal()  # it was opened: ask the engine what is plugged in
    microphone_watched = Signal(bool)  # whether somebody looks at its level
    microphone_trial_wanted = Signal()
    voices_wanted = Signal()  # the page of speech is shown: ask the computer which voices it has

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.page_list = named(QListWidget(), "page_list")
        self.appearance_page = named(AppearancePage(settings), "appearance_page")
        self.calls_page = named(CallsPage(settings), "calls_page")
        self.sound_page = named(SoundPage(settings), "sound_page")
        self.speech_page = named(SpeechPage(settings), "speech_page")
        self.telephone_page = named(TelephonePage(settings), "telephone_page")
        self.mail_page = named(MailPage(settings), "mail_page")
        self.workplace_page = named(WorkplacePage(settings), "workplace_page")
        self.stack = named(QStackedWidget(), "stack")

        self.accept_button.hide()
        self.page_list.setProperty("ground", "plain")
        card = Card()
        self._card_row = QHBoxLayout(card)
        self._card_row.addWidget(self.stack)
        row = QHBoxLayout()
        row.addWidget(self.page_list)
        row.addWidget(card, 1)
        self.body.addLayout(row)
        for page in self.pages:
            QListWidgetItem(self.page_list)
            self.stack.addWidget(page)

        self.page_list.currentRowChanged.connect(self._show_page)
        for page in self.pages:
            page.stored.connect(self.setting_changed)
        self.telephone_page.password_given.connect(self.password_given)
        self.sound_page.microphone.watched.connect(self.microphone_watched)
        self.sound_page.microphone.trial_wanted.connect(self.microphone_trial_wanted)

        self.page_list.setCurrentRow(0)
        self.retranslate_ui()
        self.restyle()

    @property
    def pages(self) -> tuple[SettingsPage, ...]:
        """Return the pages in their order."""
        return (
            self.appearance_page,
            self.calls_page,
            self.sound_page,
            self.speech_page,
            self.telephone_page,
            self.mail_page,
            self.workplace_page,
        )

    def begin(self) -> None:
        """Open with what is stored now."""
        self.show_values()
        self.devices_wanted.emit()
        self.open_beside_calls()
        self.page_list.setFocus()

    def show_values(self) -> None:
        """Show what counts now, and what the workplace has fixed."""
        for page in self.pages:
            page.show_values()

    def show_devices(self, devices: Sequence[SoundDevice]) -> None:
        """Offer the sound devices there are now."""
        self.sound_page.show_devices(devices)

    def show_password_kept(self, *, is_kept: bool) -> None:
        """Say whether the password given last is in the keyring."""
        self.telephone_page.show_password_kept(is_kept=is_kept)

    def show_voices(self, voices: Sequence[tuple[str, str, tuple[str, ...]]]) -> None:
        """Offer the voices of this computer: id, name and languages of each."""
        self.speech_page.show_voices(voices)

    def retranslate_ui(self) -> None:
        """Set every text."""
        self.set_title(self.tr("Settings"))
        self.page_list.setAccessibleName(self.tr("Pages"))
        for place, page in enumerate(self.pages):
            self.page_list.item(place).setText(page.title())

    def restyle(self) -> None:
        """Set the sizes and pictures that follow the look."""
        self.page_list.setFixedWidth(px(150))
        self._card_row.setContentsMargins(px(14), px(12), px(6), px(12))
        self.setMinimumSize(px(680), px(440))
        for place, page in enumerate(self.pages):
            self.page_list.item(place).setIcon(icons.icon(page.icon, "muted", px(16)))

    def changeEvent(self, event: QEvent) -> None:
        """Follow a new look too."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.restyle()

    @Slot(int)
    def _show_page(self, place: int) -> None:
        self.stack.setCurrentIndex(place)
        if self.stack.currentWidget() is self.speech_page:
            self.voices_wanted.emit()
