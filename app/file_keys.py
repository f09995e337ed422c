"""The key of a profile's own files: asked of the keyring once, by whichever lane of the desk comes first."""

import logging
from enum import StrEnum
from pathlib import Path
from threading import Lock

from app import file_lock, times
from app.credentials import Credentials, KeyringTrouble
from app.errors import NoKey
from app.folders import Folders
from app.key_trouble import KeyTrouble
from app.settings import Settings

ASKED_AGAIN_SECONDS = 30.0  # a person who dismissed the keyring's question is not asked at every keystroke
_FILES = ("hatif.sqlite", "journal.sqlite")
_PLAIN = b"SQLite format 3\x00"
_PAGE_BYTES = 4096
_MARK, _MARK_PLACE = b"HTIF", 68  # the application_id of ours, which a damaged beginning may have left

log = logging.getLogger(__name__)


class Encryption(StrEnum):
    """What whoever runs this computer wants of the profile's files."""

    WHEN_POSSIBLE = "when_possible"  # without a keyring the work goes on, and the agent is told
    REQUIRED = "required"  # without a keyring nothing is opened
    OFF = "off"  # the whole disk is encrypted, perhaps


SENTENCES = {
    KeyTrouble.LOCKED: "{} is encrypted, and the keyring does not give its key; unlock the keyring.",
    KeyTrouble.LOST: "{} is encrypted, and the keyring has no key; put it back with `hatif db keep-key`.",
    KeyTrouble.REQUIRED: "{} must be encrypted, and there is no keyring to keep its key; start one.",
}


class FileKeys:
    """Says with which key a file is opened. Every call may block, for as long as a person takes to answer."""

    def __init__(self, folders: Folders, settings: Settings) -> None:
        self._folders = folders
        self._wish = Encryption(settings.encryption)
        self._one_at_a_time = Lock()
        self._key: str | None = None
        self._trouble = KeyringTrouble.NONE
        self._asked_at: float | None = None

    def key_for(self, path: Path) -> str:
        """Return the key a file has, or is to have; "" when it is to stay as it is. NoKey says why not.

        A readable file outside of the profile stays so: others, with keyrings of their own, may share it.
        """
        is_own = path.parent == self._folders.data
        is_wanted = self._wish is Encryption.REQUIRED or (is_own and self._wish is not Encryption.OFF)
        if not is_wanted and not is_encrypted(path):
            return ""
        with self._one_at_a_time:
            key = self._asked(path)
        if key is not None:
            return key
        if is_encrypted(path):
            raise _missing(path, KeyTrouble.LOST if self._is_lost else KeyTrouble.LOCKED)
        if self._wish is Encryption.REQUIRED:
            raise _missing(path, KeyTrouble.REQUIRED)
        return ""

    def key_for_journal(self, path: Path) -> str:
        """Return the key of the journal, which opens whatever the keyring does: what is typed must be kept.

        A journal whose key cannot be had is set aside, and read when the keyring gives it again.
        """
        try:
            return self.key_for(path)
        except NoKey:
            if self._wish is Encryption.REQUIRED:
                raise
            return ""

    @property
    def leaves_readable(self) -> bool:
        """Whether files stay readable for anybody with the disk because no keyring could be used."""
        return self._key is None and self._wish is Encryption.WHEN_POSSIBLE and self._asked_at is not None

    @property
    def _is_lost(self) -> bool:
        return self._trouble is KeyringTrouble.NONE

    def _asked(self, path: Path) -> str | None:
        if self._key is None and self._may_ask():
            credentials = Credentials(self._folders.mark)
            # Two processes that start for the first time must not make two keys.
            with file_lock.alone(self._folders.data / "key.lock"):
                self._key = credentials.database_key(may_make=not self._has_encrypted(path))
            self._trouble = credentials.trouble
            self._asked_at = times.monotonic()
            if self._key is None:
                log.warning("there is no key for the files: %s", self._trouble)
        return self._key

    def _may_ask(self) -> bool:
        return self._asked_at is None or times.monotonic() - self._asked_at >= ASKED_AGAIN_SECONDS

    def _has_encrypted(self, path: Path) -> bool:
        """Say whether a key was made before: a new one would open nothing."""
        return any(is_encrypted(file) for file in (path, *map(self._folders.data.joinpath, _FILES)))


def is_encrypted(path: Path) -> bool:
    """Say whether a file is there and looks in no way like a readable database."""
    try:
        if path.stat().st_size % _PAGE_BYTES:
            return False
        with path.open("rb") as file:
            begins = file.read(len(_PLAIN))
            file.seek(_MARK_PLACE)
            mark = file.read(len(_MARK))
    except OSError:
        return False
    return begins not in (b"", _PLAIN) and mark != _MARK


def _missing(path: Path, trouble: KeyTrouble) -> NoKey:
    return NoKey(SENTENCES[trouble].format(path.name), trouble)
