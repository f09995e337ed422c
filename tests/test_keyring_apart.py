"""A real keyring, asked by a process of its own."""

from pathlib import Path

import pytest

from app import keyring_apart
from app.credentials import Answer, KeyringTrouble
from app.keyring_apart import KeyringApart
from tests import keyring_session

ASKS = """
import sys
from app.keyring_apart import KeyringApart
keyring = KeyringApart()
print(keyring.read("test", "sip").secret, keyring.write("test", "sip", "كلمة"))
print(keyring.read("test", "sip").secret)
print(keyring.delete("test", "sip"), keyring.read("test", "sip").secret, "keyring" in sys.modules)
"""


def test_secrets_go_to_and_fro_and_the_libraries_stay_away(tmp_path: Path) -> None:
    """That is what it is for."""
    said = keyring_session.output(tmp_path, ASKS, keyring=True)
    assert said.split() == ["None", "none", "كلمة", "none", "None", "False"]


def test_without_a_keyring_the_trouble_is_told(tmp_path: Path) -> None:
    """As if it had been asked here."""
    script = "from app.keyring_apart import KeyringApart; print(KeyringApart().read('a', 'b').trouble)"
    assert keyring_session.output(tmp_path, script, keyring=False).split() == ["no_keyring"]


def test_a_helper_that_dies_is_a_keyring_that_failed(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing is raised on account of a keyring."""
    monkeypatch.setattr(keyring_apart, "HELPER", "--no-such-option")
    assert KeyringApart().read("a", "b") == Answer(None, KeyringTrouble.FAILED)
