"""Registers the telephone at the PBXs of the settings, with passwords from the keyring."""

from functools import partial

from PySide6.QtCore import QObject, Signal, Slot

from app.credentials import Credentials
from app.pbx_accounts import PbxAccount, first_of, further_of, with_scheme
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
        Settings.further_accounts,
        Settings.call_encryption,
        Settings.agrees_on_keys,
        Settings.ca_file,
        Settings.old_tls,
        Settings.asks_for_voicemail,
        Settings.finds_ways,
    )
)

Wanted = dict[AccountId, PbxAccount]


class AccountFlow(QObject):
    """Passwords live in the keyring; they are read when they are needed and passed on, and nowhere kept."""

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
        self._configured: set[AccountId] = set()
        self._is_held = False
        self._is_asking = False  # the keyring, which takes its time
        self._must_ask_again = False
        settings.listeners.append(self._follow)
        link.snapshot_received.connect(self._on_snapshot)

    @Slot(str)
    def take_password(self, password: str) -> None:
        """Keep a password for the first account of now, and register with it."""
        first = first_of(self._settings)
        self.take_further_password(first.name if first else self._half_name(), password)

    @Slot(str, str)
    def take_further_password(self, name: str, password: str) -> None:
        """Keep a password for an account, and register with it."""
        self._keyring.ask(self, lambda credentials: credentials.keep(name, password), self._on_kept)

    def hold(self) -> None:
        """Take no calls for any account while nobody is signed in."""
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
        self._configured.clear()  # this may be an engine that was started again
        self._configure()

    def _on_kept(self, is_kept: bool) -> None:
        self.password_kept.emit(is_kept)
        self._configure()

    def _wanted(self) -> Wanted:
        """Return what shall be registered, the account that calls go out through first."""
        first = first_of(self._settings)
        if self._is_held or first is None:
            return {}
        further = {AccountId(account.name): account for account in further_of(self._settings)}
        return {ACCOUNT: first, **further}

    def _configure(self) -> None:
        wanted = self._wanted()
        for account in sorted(self._configured - set(wanted)):
            self._configured.discard(account)
            self._link.send(ConfigureAccount(account=account, registrar=""))
        if wanted and self._is_asking:
            self._must_ask_again = True
        elif wanted:
            self._ask(wanted)

    def _ask(self, wanted: Wanted) -> None:
        names = [account.name for account in wanted.values()]
        self._is_asking, self._must_ask_again = True, False
        self._keyring.ask(
            self,
            lambda credentials: {name: credentials.password(name) or "" for name in names},
            partial(self._register, wanted),
            self._on_failed,
        )

    def _on_failed(self, error: Exception) -> None:
        self._is_asking = False
        self._keyring.failed.emit(error)

    def _register(self, wanted: Wanted, passwords: dict[str, str]) -> None:
        self._is_asking = False
        if self._must_ask_again or wanted != self._wanted():  # something changed while the keyring was asked
            self._configure()
            return
        for account, place in wanted.items():
            self._configured.add(account)
            self._link.send(self._order(account, place, passwords[place.name]))

    def _order(self, account: AccountId, place: PbxAccount, password: str) -> ConfigureAccount:
        """Return the order; login and proxy are the first account's, all else is everybody's."""
        settings, is_first = self._settings, account == ACCOUNT
        return ConfigureAccount(
            account=account,
            registrar=place.registrar,
            user=place.user,
            password=password,
            auth_user=settings.sip_login if is_first else "",
            proxy=with_scheme(settings.sip_proxy) if is_first else "",
            encryption=MediaEncryption(settings.call_encryption),
            agrees_on_keys=settings.agrees_on_keys,
            ca_file=settings.ca_file,
            may_use_old_tls=settings.old_tls,
            asks_for_voicemail=settings.asks_for_voicemail,
            finds_ways=settings.finds_ways,
        )

    def _half_name(self) -> str:
        """Return what a password is kept under that is given before address or extension are."""
        return PbxAccount(self._settings.sip_user, with_scheme(self._settings.registrar)).name
