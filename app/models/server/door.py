"""How a server is reached: over TLS with its name checked, with a password that never crosses the wire."""

import ipaddress
import os

from sqlalchemy.engine import URL

from app.errors import BadInput

REASON = "reason"  # in an address: why IT wants less than the strictest
POOLED = "pooled"  # in an address, as yes: a pool stands in between, which keeps no session together
SIGN_ON = "gss"  # as the value of require_auth: the computer's own sign-on (Kerberos) instead of a password
_SYSTEM = "system"  # the authorities this computer trusts anyway
# option of libpq: what it is when nobody says otherwise, and the values that are no weaker
_STRICT = {
    "sslmode": ("verify-full", {"verify-full"}),
    "channel_binding": ("require", {"require"}),
    "gssencmode": ("disable", {"disable", "require"}),
    "require_auth": ("scram-sha-256", {"scram-sha-256", SIGN_ON}),
    "ssl_min_protocol_version": ("TLSv1.2", {"TLSv1.2", "TLSv1.3"}),
}


def secured(url: URL, *, password: str = "", authority: str = "") -> URL:
    """Return the address as it is handed to the driver; what weakens it needs a reason in it.

    A server on this computer is reached as its owner set it up: nobody is in between.
    """
    chosen = {name: value for name, value in url.query.items() if name not in (REASON, POOLED)}
    if password and not url.password:
        url = url.set(password=password)
    if not is_here(url):
        _require(chosen, reason=str(url.query.get(REASON, "")))
        if chosen["sslmode"] in ("verify-full", "verify-ca"):
            chosen.setdefault("sslrootcert", authority or os.environ.get("PGSSLROOTCERT") or _SYSTEM)
    return url.set(query=chosen)


def is_here(url: URL) -> bool:
    """Say whether an address means this very computer, by its name and by its number."""
    hosts = [url.host or "", *_texts(url, "host"), *_texts(url, "hostaddr")]
    return all(_is_loopback(host) for host in hosts if host)


def is_pooled(url: URL) -> bool:
    """Say whether each transaction may meet another session of the server."""
    return "yes" in _texts(url, POOLED)


def signs_on(url: URL) -> bool:
    """Say whether the computer's own sign-on is used, so that there is no password to ask for."""
    return SIGN_ON in _texts(url, "require_auth")


def weakened(url: URL) -> dict[str, str]:
    """Return what an address weakens, and to what."""
    return {
        name: str(url.query[name])
        for name, (_, strong) in _STRICT.items()
        if name in url.query and url.query[name] not in strong
    }


def _require(chosen: dict[str, str | tuple[str, ...]], *, reason: str) -> None:
    if (
        chosen.get("require_auth") == SIGN_ON
    ):  # Kerberos proves both sides by itself, and has no channel to bind
        chosen.setdefault("channel_binding", "prefer")
    for name, (usual, strong) in _STRICT.items():
        value = chosen.setdefault(name, usual)
        is_of_sign_on = name == "channel_binding" and chosen.get("require_auth") == SIGN_ON
        if value not in strong and not is_of_sign_on and len(reason.split()) < 2:
            raise BadInput(
                f"{name}={value} is weaker than {usual}: say why in the address, as in"
                f" …?{name}={value}&{REASON}=the+test+laboratory"
            )


def _texts(url: URL, name: str) -> tuple[str, ...]:
    value = url.query.get(name, ())
    return (value,) if isinstance(value, str) else value


def _is_loopback(host: str) -> bool:
    if host == "localhost" or host.startswith("/"):  # a socket's folder
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False
