"""Opens the settings, and brings the sound devices to them and the choice of devices to the engine."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from app.late import late
from app.settings import Settings
from app.telephony.protocol import (
    ChooseDevices,
    DevicesListed,
    Event,
    LevelsMeasured,
    ListDevices,
    MicrophoneTried,
    TryMicrophone,
    WatchLevels,
)
from app.ui.engine_link import EngineLink

if TYPE_CHECKING:
    from app.ui.dialogs.settings import SettingsDialog

_OF_DEVICES = frozenset(
    setting.key
    for setting in (
        Settings.microphone,
        Settings.speaker,
        Settings.ring_device,
        Settings.microphone_percent,
        Settings.speaker_percent,
        Settings.cancels_echo,
    )
)


class SettingsFlow(QObject):
    """The dialog is made when it is first wanted, and kept with what was typed in it."""

    own_password_wanted = Signal()  # of the person, not of the telephone
    password_given = Signal(str)  # for the account at the PBX
    further_password_given = Signal(str, str)  # for another account: its name and the password
    secret_given = Signal(str, str)  # of the mail server or of the shop: its name and itself
    voices_wanted = Signal()

    def __init__(
        self, settings: Settings, link: EngineLink, window: QWidget | None, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._settings, self._link, self._window = settings, link, window
        self.dialog: SettingsDialog | None = None
        self._fixed = frozenset(settings.managed)
        settings.listeners.append(self._follow)
        link.snapshot_received.connect(self._on_snapshot)
        link.event_received.connect(self._on_event)

    @Slot()
    def open(self) -> None:
        """Show the settings beside whatever is going on."""
        if self.dialog is None:
            make: type[SettingsDialog] = late("app.ui.dialogs.settings", "SettingsDialog")
            self.dialog = make(self._settings, self._window)
            self.dialog.devices_wanted.connect(self._on_devices_wanted)
            self.dialog.password_given.connect(self.password_given)
            self.dialog.telephone_page.further_password_given.connect(self.further_password_given)
            self.dialog.mail_page.password_given.connect(self.secret_given)
            self.dialog.workplace_page.own_password_wanted.connect(self.own_password_wanted)
            self.dialog.voices_wanted.connect(self.voices_wanted)
            self.dialog.microphone_watched.connect(self._on_microphone_watched)
            self.dialog.microphone_trial_wanted.connect(self._on_microphone_trial_wanted)
        self.dialog.begin()

    @Slot(bool)
    def show_password_kept(self, is_kept: bool) -> None:
        """Say whether the password given last is in the keyring."""
        if self.dialog is not None:
            self.dialog.show_password_kept(is_kept=is_kept)

    @Slot(str, bool)
    def show_secret_kept(self, name: str, is_kept: bool) -> None:
        """Say whether the secret given last is in the keyring."""
        if self.dialog is not None:
            self.dialog.mail_page.show_password_kept(name, is_kept=is_kept)

    @Slot(object)
    def show_voices(self, voices: tuple[tuple[str, str, tuple[str, ...]], ...]) -> None:
        """Offer the voices of this computer."""
        if self.dialog is not None:
            self.dialog.show_voices(voices)

    def _follow(self, key: str) -> None:
        if key in _OF_DEVICES:
            self._choose_devices()
        if self.dialog is not None and (key in self._settings.managed or key in self._fixed):
            self.dialog.show_values()
        self._fixed = frozenset(self._settings.managed)

    def _choose_devices(self) -> None:
        self._link.send(self._chosen())

    def _chosen(self) -> ChooseDevices:
        settings = self._settings
        return ChooseDevices(
            microphone=settings.microphone,
            speaker=settings.speaker,
            ring=settings.ring_device,
            microphone_percent=settings.microphone_percent,
            speaker_percent=settings.speaker_percent,
            cancels_echo=settings.cancels_echo,
        )

    @Slot(object)
    def _on_snapshot(self, _snapshot: Event) -> None:
        """Tell an engine that has just started what was chosen; the system's devices it takes by itself."""
        if self._chosen() != ChooseDevices():
            self._choose_devices()

    @Slot(object)
    def _on_event(self, event: Event) -> None:
        if self.dialog is None:
            return
        match event:
            case DevicesListed():
                self.dialog.show_devices(event.devices)
            case LevelsMeasured():
                self.dialog.sound_page.microphone.show_level(event.microphone)
            case MicrophoneTried():
                self.dialog.sound_page.microphone.show_step(event.step, event.loudest)

    @Slot()
    def _on_devices_wanted(self) -> None:
        self._link.send(ListDevices())

    @Slot(bool)
    def _on_microphone_watched(self, is_watched: bool) -> None:
        self._link.send(WatchLevels(on=is_watched))

    @Slot()
    def _on_microphone_trial_wanted(self) -> None:
        self._link.send(TryMicrophone())
