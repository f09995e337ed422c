"""A profile's own passwords are kept as what proves them."""

from pathlib import Path

import pytest

from app.errors import BadInput, Unavailable
from app.sign_in_local import LocalPasswords

PASSWORD = "كلمة سر طويلة"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Where they are kept."""
    return tmp_path / "passwords.json"


def test_a_password_is_asked_for_once_it_is_chosen_until_it_is_taken_back(file: Path) -> None:
    local = LocalPasswords(file)
    assert not local.has("sara")
    local.choose("sara", PASSWORD)
    assert local.has("sara")
    assert not local.has("omar")
    assert LocalPasswords(file).is_right("sara", PASSWORD)
    assert not local.is_right("sara", PASSWORD + " ")
    assert not local.is_right("omar", PASSWORD)
    local.choose("sara", "")
    assert not local.has("sara")


def test_what_lies_on_the_disk_is_argon2id_for_its_owner_alone(file: Path) -> None:
    LocalPasswords(file).choose("sara", PASSWORD)
    assert "$argon2id$" in file.read_text(encoding="utf-8")
    assert PASSWORD not in file.read_text(encoding="utf-8")
    assert file.stat().st_mode & 0o077 == 0


def test_a_short_password_is_refused(file: Path) -> None:
    with pytest.raises(BadInput, match="at least 8"):
        LocalPasswords(file).choose("sara", "short")


def test_a_damaged_file_opens_to_nobody(file: Path) -> None:
    file.write_text("{", encoding="utf-8")
    with pytest.raises(Unavailable):
        LocalPasswords(file).has("sara")
    file.write_text('{"sara": "rubbish"}', encoding="utf-8")
    assert not LocalPasswords(file).is_right("sara", "rubbish")
