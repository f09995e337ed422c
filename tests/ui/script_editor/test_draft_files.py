"""Drafts are kept in files of the profile."""

from pathlib import Path

import pytest

from app.errors import Unavailable
from app.ui.script_editor.draft_files import DraftFiles


def test_a_draft_is_kept_found_and_forgotten(tmp_path: Path) -> None:
    files = DraftFiles(tmp_path / "drafts")
    assert files.keys() == ()
    assert files.text("billing") == ""
    files.keep("billing", "one")
    files.keep("billing", "two")
    assert files.text("billing") == "two"
    assert files.keys() == ("billing",)
    files.forget("billing")
    files.forget("billing")
    assert files.keys() == ()


def test_where_steps_were_put_is_kept_beside_the_draft_and_longer_than_it(tmp_path: Path) -> None:
    files = DraftFiles(tmp_path / "drafts")
    assert files.places("billing") == {}
    files.keep_places("billing", {"hello": (500.0, -20.5)})
    files.forget("billing")
    assert files.places("billing") == {"hello": (500.0, -20.5)}
    assert files.keys() == ()
    (tmp_path / "drafts" / "billing.places").write_text('{"hello": 7}', encoding="utf-8")
    assert files.places("billing") == {}
    files.keep_places("billing", {})
    assert not (tmp_path / "drafts" / "billing.places").exists()


def test_a_key_that_is_none_leads_nowhere_else_on_the_disk(tmp_path: Path) -> None:
    with pytest.raises(Unavailable):
        DraftFiles(tmp_path).keep("../../elsewhere", "x")


def test_a_full_or_closed_disk_is_told_of(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    with pytest.raises(Unavailable, match="cannot be kept"):
        DraftFiles(tmp_path / "file" / "below").keep("billing", "x")
