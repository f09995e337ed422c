"""Where passwords are kept: a secret is put into the keyring, read back and deleted."""

import secrets
from collections.abc import Iterator

from app.credentials import Credentials, KeyringTrouble
from app.doctor.finding import Finding, Grade, Profile
from app.system_keyring import SystemKeyring

_REMEDIES = {
    KeyringTrouble.NO_KEYRING: "on Debian: apt install gnome-keyring, and sign in to a desktop session",
    KeyringTrouble.LOCKED: "unlock the keyring: sign in with a password, or open Passwords and Keys",
    KeyringTrouble.FAILED: "look into the system's own program for passwords",
}


def look(profile: Profile) -> Iterator[Finding]:
    """Try the keyring with a secret that means nothing."""
    credentials = Credentials("doctor")
    if credentials.keep("trial", secrets.token_hex(8)):
        credentials.forget("trial")
        yield Finding("keyring", Grade.OK, f"passwords are kept by {SystemKeyring().name}")
        return
    text = f"passwords are forgotten when Hatif ends (the keyring: {credentials.trouble.replace('_', ' ')})"
    yield Finding("keyring", Grade.NOTE, text, _REMEDIES[credentials.trouble])
