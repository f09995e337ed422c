"""The system's own keyring. Importing it takes a quarter of a second and 10 MB: see app.keyring_apart."""

import importlib
import logging
import sys

from keyring.backend import KeyringBackend
from keyring.errors import InitError, KeyringLocked, NoKeyringError, PasswordDeleteError

from app.credentials import Answer, KeyringTrouble

# No other is used, whatever the environment or keyring's own settings say: the null backend loses a secret
# without a word, and the file backends write it down.
_ALLOWED = {
    "linux": (("keyring.backends.SecretService", "Keyring"), ("keyring.backends.kwallet", "DBusKeyring")),
    "darwin": (("keyring.backends.macOS", "Keyring"),),
    "win32": (("keyring.backends.Windows", "WinVaultKeyring"),),
}

log = logging.getLogger(__name__)


class SystemKeyring:
    """Secret Service or KWallet, the Keychain, or the Credential Locker. Each call may block."""

    def read(self, service: str, name: str) -> Answer:
        """Return the secret kept under a name."""
        try:
            return Answer(_backend().get_password(service, name), KeyringTrouble.NONE)
        except Exception as error:  # noqa: BLE001  each system's keyring raises what it likes
            return Answer(None, _trouble_of(error))

    def write(self, service: str, name: str, secret: str) -> KeyringTrouble:
        """Keep a secret and read it back: some keyrings take what they do not keep."""
        try:
            backend = _backend()
            backend.set_password(service, name, secret)
            kept = backend.get_password(service, name)
        except Exception as error:  # noqa: BLE001  each system's keyring raises what it likes
            return _trouble_of(error)
        return KeyringTrouble.NONE if kept == secret else KeyringTrouble.FAILED

    def delete(self, service: str, name: str) -> KeyringTrouble:
        """Forget a secret. One that is not there is forgotten already."""
        try:
            _backend().delete_password(service, name)
        except PasswordDeleteError:
            answer = self.read(service, name)
            return KeyringTrouble.FAILED if answer.secret is not None else answer.trouble
        except Exception as error:  # noqa: BLE001  each system's keyring raises what it likes
            return _trouble_of(error)
        return KeyringTrouble.NONE

    @property
    def name(self) -> str:
        """What the keyring in use is called; an empty text when there is none."""
        try:
            return type(_backend()).__module__.rpartition(".")[2]
        except NoKeyringError:
            return ""


def _backend() -> KeyringBackend:
    """Return the first allowed keyring that works now; one may appear when the person logs in to it."""
    for module_name, class_name in _ALLOWED.get(sys.platform, ()):
        try:
            kind: type[KeyringBackend] = getattr(importlib.import_module(module_name), class_name)
            _ = kind.priority  # a property of the class; it raises when this keyring cannot work here
            return kind()
        except (RuntimeError, ImportError, OSError) as error:
            log.debug("%s cannot be used: %s", module_name, type(error).__name__)
    raise NoKeyringError("this system has no keyring that may be used")


def _trouble_of(error: Exception) -> KeyringTrouble:
    if isinstance(error, NoKeyringError):
        return KeyringTrouble.NO_KEYRING
    # Without a screen nobody can be asked to unlock a keyring or to make one; both errors come of that.
    if isinstance(error, KeyringLocked | InitError) or type(error).__name__ == "LockedException":
        return KeyringTrouble.LOCKED
    log.warning("the keyring failed: %s", type(error).__name__)
    return KeyringTrouble.FAILED
