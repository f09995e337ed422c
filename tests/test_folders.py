"""Where a profile's files lie, and who may look into them."""

from pathlib import Path

import pytest

from app.errors import BadInput, Unavailable
from app.folders import Folders


def test_the_folders_of_a_root_all_lie_below_it(tmp_path: Path) -> None:
    """A portable profile is one folder."""
    folders = Folders.under(tmp_path)
    for folder in (folders.data, folders.config, folders.logs, folders.run):
        assert folder.is_relative_to(tmp_path)


def test_profiles_of_one_person_share_no_folder() -> None:
    """The demo must not touch real customers."""
    own, demo = Folders.of_user(), Folders.of_user("demo")
    for name in ("data", "config", "logs", "run"):
        assert getattr(own, name) != getattr(demo, name)


def test_what_is_prepared_is_for_its_owner_alone(tmp_path: Path) -> None:
    """Also a folder that was open to everybody before."""
    folders = Folders.under(tmp_path)
    folders.data.mkdir(mode=0o755)
    folders.prepare()
    for folder in (folders.data, folders.config, folders.logs, folders.run):
        assert folder.stat().st_mode & 0o777 == 0o700


def test_preparing_twice_changes_nothing(tmp_path: Path) -> None:
    """Every start does it."""
    folders = Folders.under(tmp_path)
    folders.prepare()
    (folders.data / "file").write_text("kept")
    folders.prepare()
    assert (folders.data / "file").read_text() == "kept"


def test_a_folder_that_cannot_be_made_is_named(tmp_path: Path) -> None:
    """So that somebody can do something about it."""
    (tmp_path / "profile").write_text("in the way")
    with pytest.raises(Unavailable, match="profile/data"):
        Folders.under(tmp_path / "profile").prepare()


@pytest.mark.parametrize("name", ["../other", "a/b", ".", "a b", "x" * 65, "\x00"])
def test_a_profiles_name_cannot_lead_elsewhere(name: str) -> None:
    """It becomes part of a path."""
    with pytest.raises(BadInput):
        Folders.of_user(name)
