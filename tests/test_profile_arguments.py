"""A command works on what the desk works on."""

from pathlib import Path

import pytest

from app.errors import Unavailable
from app.folders import Folders
from app.profile_arguments import profile_arguments


def test_a_folder_of_ones_own_is_named_and_the_users_own_needs_no_word(tmp_path: Path) -> None:
    assert profile_arguments(Folders.under(tmp_path), is_demo=False) == ["--profile", str(tmp_path)]
    assert profile_arguments(Folders.of_user(), is_demo=False) == []


def test_the_demo_names_the_company_of_the_day(tmp_path: Path) -> None:
    folders = Folders.under(tmp_path)
    with pytest.raises(Unavailable):
        profile_arguments(folders, is_demo=True)
    folders.data.mkdir()
    for name in ("demo-2026-11-21.sqlite", "calls-2026-11-21.json"):
        (folders.data / name).touch()
    found = profile_arguments(folders, is_demo=True)
    assert found[2:] == ["--database", f"sqlite:///{folders.data / 'demo-2026-11-21.sqlite'}"]
