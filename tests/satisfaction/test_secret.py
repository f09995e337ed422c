"""The secret is made once, for its owner alone."""

import stat
from pathlib import Path

import pytest

from app.errors import Damaged, Unavailable
from app.satisfaction.secret import LENGTH, NAME, of_folder


def test_it_stays_the_same_and_nobody_else_may_read_it(tmp_path: Path) -> None:
    first = of_folder(tmp_path / "data")
    assert len(first) == LENGTH
    assert of_folder(tmp_path / "data") == first
    assert stat.S_IMODE((tmp_path / "data" / NAME).stat().st_mode) == 0o600


def test_a_damaged_one_is_not_used(tmp_path: Path) -> None:
    (tmp_path / NAME).write_bytes(b"short")
    with pytest.raises(Damaged, match="delete it"):
        of_folder(tmp_path)
    (tmp_path / NAME).unlink()
    (tmp_path / NAME).mkdir()
    with pytest.raises(Unavailable):
        of_folder(tmp_path)
