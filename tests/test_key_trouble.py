"""Why a key cannot be had."""

from app.file_keys import SENTENCES
from app.key_trouble import KeyTrouble


def test_each_trouble_has_its_sentence() -> None:
    assert set(SENTENCES) == set(KeyTrouble)
