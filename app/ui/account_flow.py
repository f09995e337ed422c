"""Registers the telephone at the PBX of the settings, with the password from the keyring."""

import re

from PySide6.QtCore import QObject, Signal, Slot

from app.credentials import Credentials
from app.settings import Settings
from app.telephony.protocol import AccountId, ConfigureAccount, Event, MediaEncryption
from app.ui.engine_link import EngineLink
from app.ui.jobs import Jobs

ACCOUNT = AccountId("pbx")
_OF_ACCOUNT = frozenset(
    setting.key
    for setting in (
        Settings.registrar,
        Settings.sip_user,
        Settings.sip_login,
        Settings.sip_proxy,
        Settings.call_encryption,
        Settings.agrees_on_keys,
        Settings.ca_file,
        Settings.old_tls,
    )
)
_SCHEME = re.compile(r"sips?:", re.IGNORECASE)


class AccountFlow(QObject):
    """The password lives in the keyring; it is read when it is needed and passed on, and nowhere kept."""

    password_kept = Signal(
        bool
    )  # whether the one given last is in the keyring, or known for this session only

    def __init__(
        self,
        settings: Settings,
        link: EngineLink,
        keyring: Jobs[Credentials],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._settings, self._link, self._keyring = settings, link, keyring
        self._is_configured = False
        self._is_held = False
        settings.listeners.append(self._follow)
        link.snapshot_received.connect(self._on_snapshot)

    @Slot(str)
    def take_password(self, password: str) -> None:
        """Keep a password for the account of now, and register with it."""
        name = self._name()
        self._keyring.ask(self, lambda credentials: credentials.keep(name, password), self._on_kept)

    def hold(self) -> None:
        """Take no calls for an account while nobody is signed in."""
        self._is_held = True
        self._configure()

    def release(self) -> None:
        """Somebody is there: calls may come."""
        if self._is_held:
            self._is_held = False
            self._configure()

    def begin(self) -> None:
        """Register with the engine that is connected already."""
        self._configure()

    def _follow(self, key: str) -> None:
        if key in _OF_ACCOUNT:
            self._configure()

    @Slot(object)
    def _on_snapshot(self, _snapshot: Event) -> None:
        self._is_configured = False  # this may be an engine that was started again
        self._configure()

    def _on_kept(self, is_kept: bool) -> None:
        self.password_kept.emit(is_kept)
        self._configure()

    def _configure(self) -> None:
        name = self._name()
        if self._settings.registrar and self._settings.sip_user and not self._is_held:
            self._keyring.ask(
                self,
                lambda credentials: credentials.password(name) or "",
                lambda password: self._register(name, password),
            )
        elif self._is_configured:
            self._is_configured = False
            self._link.send(ConfigureAccount(account=ACCOUNT, registrar=""))

    def _register(self, name: str, password: str) -> None:
        if (
            self._is_held or name != self._name()
        ):  # changed while the keyring was asked; another answer is on its way
            return
        self._is_configured = True
        settings = self._settings
        self._link.send(
            ConfigureAccount(
                account=ACCOUNT,
                registrar=_with_scheme(settings.registrar),
                user=settings.sip_user,
                password=password,
                auth_user=settings.sip_login,
                proxy=_with_scheme(settings.sip_proxy),
                encryption=MediaEncryption(settings.call_encryption),
                agrees_on_keys=settings.agrees_on_keys,
                ca_file=settings.ca_file,
                may_use_old_tls=settings.old_tls,
            )
        )

    def _name(self) -> str:
        """Return the name a password is kept under: that of the account, without scheme and parameters."""
        host = _SCHEME.sub("", self._settings.registrar).partition(";")[0]
        return f"{self._settings.sip_user}@{host}"


def _with_scheme(address: str) -> str:
    return address if not address or _SCHEME.match(address) else f"sip:{address}"
