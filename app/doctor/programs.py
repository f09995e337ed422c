"""The programs Hatif stands on: whether they are there, load, and are of the right version."""

import importlib
import re
import sys
from collections.abc import Iterator
from importlib import metadata

from app import __version__
from app.doctor.finding import Finding, Grade, Profile
from app.settings import Settings

_SOUND_SQLITE = (3, 51, 3)  # the first without the error that damages a database in WAL mode
_OWN_WHEEL = "install the wheel that packaging/pjsip builds"
_REINSTALL = "make the environment again: python3 hatif.py prepare"


def look(profile: Profile) -> Iterator[Finding]:
    """Look at Python, Qt, PJSIP and SQLite."""
    yield Finding("hatif", Grade.OK, f"Hatif {__version__} on {sys.platform}")
    yield _python()
    yield _qt()
    yield from _pjsip(profile.settings)
    yield _sqlite()


def _python() -> Finding:
    version = ".".join(map(str, sys.version_info[:3]))
    if sys.version_info[:2] in ((3, 11), (3, 12)):
        return Finding("python", Grade.OK, f"Python {version}")
    return Finding("python", Grade.PROBLEM, f"Python {version}: the telephone needs 3.11 or 3.12", _REINSTALL)


def _qt() -> Finding:
    version = _version_of("PySide6-Essentials")
    if version is None:
        return Finding("qt", Grade.PROBLEM, "Qt for Python is missing: no window can open", _REINSTALL)
    if sys.version_info < (3, 12) and version.startswith("6.12"):
        return Finding("qt", Grade.PROBLEM, f"Qt for Python {version} crashes on Python 3.11", _REINSTALL)
    return Finding("qt", Grade.OK, f"Qt for Python {version}")


def _pjsip(settings: Settings) -> Iterator[Finding]:
    try:
        wheel = importlib.import_module("app.telephony.wheel").at_hand()
    except ImportError as error:
        yield Finding("pjsip", Grade.PROBLEM, f"PJSIP does not load: {error.msg}", _REINSTALL)
        return
    yield Finding(
        "pjsip", Grade.OK, f"PJSIP {_version_of('pjsua2-python')}, {wheel.most_calls} calls at a time"
    )
    if wheel.has_current_tls:
        yield Finding("tls", Grade.OK, f"calls can be encrypted: OpenSSL {wheel.openssl}")
        return
    wants_tls = (
        re.match("sips:", settings.registrar, re.IGNORECASE) or "transport=tls" in settings.registrar.lower()
    )
    text = "this PJSIP brings an OpenSSL that nobody maintains, no Opus and no echo cancellation"
    if wants_tls and not settings.old_tls:
        yield Finding("tls", Grade.PROBLEM, f"{text}: the PBX's TLS is refused", _OWN_WHEEL)
    else:
        yield Finding("tls", Grade.NOTE, f"{text}: use it inside a trusted network", _OWN_WHEEL)


def _sqlite() -> Finding:
    try:
        driver = importlib.import_module("sqlcipher3.dbapi2")
    except ImportError as error:
        return Finding("sqlite", Grade.PROBLEM, f"SQLite does not load: {error.msg}", _REINSTALL)
    if driver.sqlite_version_info < _SOUND_SQLITE:
        text = f"SQLite {driver.sqlite_version} can damage a database"
        return Finding("sqlite", Grade.PROBLEM, text, _REINSTALL)
    return Finding("sqlite", Grade.OK, f"SQLite {driver.sqlite_version}")


def _version_of(distribution: str) -> str | None:
    try:
        return metadata.version(distribution)
    except metadata.PackageNotFoundError:
        return None
