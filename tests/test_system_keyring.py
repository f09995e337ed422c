"""The system's keyring, seen from one step nearer."""

from pathlib import Path

import pytest
from keyring.errors import InitError, KeyringLocked

from app import system_keyring
from app.credentials import Answer, KeyringTrouble
from app.system_keyring import SystemKeyring
from tests import keyring_session

NAME = "from app.system_keyring import SystemKeyring; print(SystemKeyring().name)"


def test_the_keyring_in_use_has_a_name(tmp_path: Path) -> None:
    """For IT to see which one it is."""
    assert keyring_session.output(tmp_path, NAME, keyring=True) == "SecretService\n"


def test_where_there_is_no_keyring_the_name_is_empty(tmp_path: Path) -> None:
    """No D-Bus, no keyring."""
    assert keyring_session.output(tmp_path, NAME, keyring=False) == "\n"


class Broken:
    """A keyring, not ours, that answers in the ways keyrings were seen to."""

    def __init__(self, error: Exception | None) -> None:
        self.error = error

    def set_password(self, service: str, name: str, secret: str) -> None:
        if self.error is not None:
            raise self.error

    def get_password(self, service: str, name: str) -> str | None:
        if self.error is not None:
            raise self.error
        return None


@pytest.mark.parametrize(
    ("error", "expected"),
    [
        (None, KeyringTrouble.FAILED),
        (KeyringLocked("the person dismissed the question"), KeyringTrouble.LOCKED),
        (InitError("no screen to ask for a new password on"), KeyringTrouble.LOCKED),
        (ConnectionResetError("D-Bus went away"), KeyringTrouble.FAILED),
    ],
    ids=["loses what it took", "locked", "cannot be made", "connection lost"],
)
def test_whatever_a_keyring_does_is_told_and_not_raised(
    monkeypatch: pytest.MonkeyPatch, error: Exception | None, expected: KeyringTrouble
) -> None:
    """The edge to something that is not ours, so a stand-in is allowed."""
    monkeypatch.setattr(system_keyring, "_backend", lambda: Broken(error))
    assert SystemKeyring().write("service", "name", "secret") is expected


def test_a_secret_is_not_shown_when_an_answer_is_printed() -> None:
    """Answers may end up in a traceback."""
    assert "canary" not in repr(Answer("canary", KeyringTrouble.NONE))
