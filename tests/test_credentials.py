"""Secrets in a real keyring, and without one."""

from pathlib import Path

from tests import keyring_session

KEEPS = """
from app.credentials import Credentials
first = Credentials("test")
assert first.password("sip") is None
assert first.keep("sip", "كلمة-canary")
again = Credentials("test")
assert again.password("sip") == "كلمة-canary"
assert Credentials("other").password("sip") is None
key = first.database_key()
assert key is not None and len(bytes.fromhex(key)) == 32
assert again.database_key() == key
assert Credentials("other").database_key() != key
assert again.forget("sip") and again.forget("sip")
assert first.password("sip") is None
print(first.is_kept, first.trouble)
"""


def test_a_real_keyring_keeps_secrets_apart_by_profile_and_gives_them_back(tmp_path: Path) -> None:
    """And each profile has one database key for good."""
    assert keyring_session.output(tmp_path, KEEPS, keyring=True) == "True none\n"


NOT_IN_ANY_FILE = """
from app.credentials import Credentials
print(Credentials("test").keep("sip", "canary-password"), Credentials("test").database_key())
"""


def test_no_file_holds_a_secret_in_the_clear(tmp_path: Path) -> None:
    """Neither the keyring's files nor any other."""
    answer, key = keyring_session.output(tmp_path, NOT_IN_ANY_FILE, keyring=True).split()
    assert answer == "True"
    contents = [path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()]
    assert contents
    for secret in (b"canary-password", key.encode(), bytes.fromhex(key)):
        assert all(secret not in content for content in contents)


LOCKS = """
import secretstorage
from app.credentials import Credentials
credentials = Credentials("test")
key = credentials.database_key()
collection = secretstorage.get_default_collection(secretstorage.dbus_init())
collection.lock()
assert credentials.database_key() is None, "a key for one session was given out"
assert credentials.trouble == "locked"
assert not credentials.keep("sip", "typed while it was locked")
assert (credentials.password("sip"), credentials.is_kept) == ("typed while it was locked", False)
assert Credentials("test").password("sip") is None
print(credentials.trouble)
"""


def test_with_a_locked_keyring_a_secret_is_kept_for_the_session(tmp_path: Path) -> None:
    """There is no screen to ask for its password on; a new database key would hide the old data."""
    assert keyring_session.output(tmp_path, LOCKS, keyring=True) == "locked\n"


WITHOUT = """
from app.credentials import Credentials
credentials = Credentials("test")
assert credentials.password("sip") is None
assert not credentials.keep("sip", "canary-password")
assert (credentials.password("sip"), credentials.is_kept) == ("canary-password", False)
assert credentials.database_key() is None
print(credentials.trouble)
credentials.forget("sip")
assert credentials.password("sip") is None
assert credentials.is_kept
"""


def test_without_any_keyring_secrets_live_in_memory_and_nowhere_else(tmp_path: Path) -> None:
    """No D-Bus, as on a server or in a container."""
    assert keyring_session.output(tmp_path, WITHOUT, keyring=False) == "no_keyring\n"
    assert all(b"canary" not in path.read_bytes() for path in tmp_path.rglob("*") if path.is_file())


PLAINTEXT_IS_CONFIGURED = """
import os
os.environ["PYTHON_KEYRING_BACKEND"] = "keyring.backends.null.Keyring"
from app.credentials import Credentials
credentials = Credentials("test")
print(credentials.keep("sip", "x"), credentials.trouble)
"""


def test_a_keyring_that_loses_secrets_is_not_used_even_when_it_is_configured(tmp_path: Path) -> None:
    """The null backend takes everything and keeps nothing."""
    assert keyring_session.output(tmp_path, PLAINTEXT_IS_CONFIGURED, keyring=False) == "False no_keyring\n"


IMPORTS = """
import sys
import app.credentials
print([name for name in sys.modules if name.startswith(("keyring", "secretstorage", "app.system_keyring"))])
"""


def test_importing_credentials_does_not_import_the_keyring(tmp_path: Path) -> None:
    """It would cost the first paint up to a quarter of a second."""
    assert keyring_session.output(tmp_path, IMPORTS, keyring=False) == "[]\n"
