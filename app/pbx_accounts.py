"""The accounts a telephone has at PBXs: the first one, and further ones in one line of the settings."""

import logging
import re
from dataclasses import dataclass

from app.errors import BadInput
from app.settings import Settings

log = logging.getLogger(__name__)

_SCHEME = re.compile(r"sips?:", re.IGNORECASE)
_ACCOUNT = re.compile(
    r"(?P<user>[A-Za-z0-9+*#._~!-]{1,64})@"
    r"(?P<registrar>(?:sips?:)?(?:[A-Za-z0-9.-]{1,253}|\[[0-9A-Fa-f:.]{2,45}\])(?::[0-9]{1,5})?"
    r"(?:;transport=(?:udp|tcp|tls))?)",
    re.IGNORECASE,
)
MOST_FURTHER = 8


@dataclass(frozen=True, slots=True)
class PbxAccount:
    """An extension at a PBX."""

    user: str
    registrar: str  # with its scheme

    @property
    def name(self) -> str:
        """Return what its password is kept under: without scheme and parameters."""
        return f"{self.user}@{_SCHEME.sub('', self.registrar).partition(';')[0]}"


def with_scheme(address: str) -> str:
    """Return an address as SIP wants it; one with a scheme of its own, or none at all, stays."""
    return address if not address or _SCHEME.match(address) else f"sip:{address}"


def read_further(text: str) -> tuple[PbxAccount, ...]:
    """Read `1002@pbx.example, 2001@192.0.2.9:5080;transport=tls`; BadInput names what cannot be used."""
    parts = [part.strip() for part in text.replace("،", ",").split(",") if part.strip()]
    accounts = tuple(_read(part) for part in parts)
    if len({account.name for account in accounts}) < len(accounts):
        raise BadInput("an account is named twice")
    if len(accounts) > MOST_FURTHER:
        raise BadInput(f"there are more than {MOST_FURTHER} further accounts")
    return accounts


def _read(text: str) -> PbxAccount:
    found = _ACCOUNT.fullmatch(text)
    if found is None:
        raise BadInput(f"'{text}' is no account such as 1002@pbx.example.com")
    return PbxAccount(found["user"], with_scheme(found["registrar"]))


def first_of(settings: Settings) -> PbxAccount | None:
    """Return the account that calls go out through; None while it is not known where or who."""
    if not settings.registrar or not settings.sip_user:
        return None
    return PbxAccount(settings.sip_user, with_scheme(settings.registrar))


def further_of(settings: Settings) -> tuple[PbxAccount, ...]:
    """Return the accounts calls come in through besides; a line that cannot be read keeps nobody away."""
    try:
        further = read_further(settings.further_accounts)
    except BadInput:
        log.warning("the further accounts cannot be read: only the first one is registered")
        return ()
    first = first_of(settings)
    return tuple(account for account in further if first is None or account.name != first.name)
