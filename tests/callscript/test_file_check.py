"""Checking script files together."""

from pathlib import Path

import pytest

from app.callscript.file_check import TreeKeys, check, tree_keys
from app.callscript.problem import ProblemKind
from app.errors import BadInput, Unavailable
from tests.callscript.scripts import CALM, FOLDER, MAIN, VERIFY


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with a good script and its parts."""
    for name, text in (("main", MAIN), ("calm", CALM), ("verify", VERIFY)):
        (tmp_path / f"{name}.yaml").write_text(text, encoding="utf-8")
    return tmp_path


def told(paths: list[Path]) -> list[tuple[str, ProblemKind]]:
    """File and kind of each problem."""
    return [(finding.path.name, finding.problem.kind) for finding in check(paths)]


def test_a_good_folder_has_no_problems(folder: Path) -> None:
    assert told([folder]) == []


def test_one_file_is_checked_with_the_parts_beside_it(folder: Path) -> None:
    assert told([folder / "main.yaml"]) == []
    (folder / "calm.yaml").unlink()
    assert told([folder / "main.yaml"]) == [("main.yaml", ProblemKind.UNKNOWN_SCRIPT)]


def test_a_file_that_cannot_be_read_does_not_hide_the_others(folder: Path) -> None:
    (folder / "calm.yaml").write_text("script: [", encoding="utf-8")
    (folder / "verify.yaml").write_text(VERIFY.replace("en: Verify", "en: ''"), encoding="utf-8")
    assert told([folder]) == [
        ("calm.yaml", ProblemKind.NOT_YAML),
        ("main.yaml", ProblemKind.UNKNOWN_SCRIPT),
        ("verify.yaml", ProblemKind.MISSING_LANGUAGE),
    ]


def test_two_files_of_one_key_are_found(folder: Path) -> None:
    (folder / "twin.yaml").write_text(MAIN, encoding="utf-8")
    assert told([folder]) == [("twin.yaml", ProblemKind.DOUBLE)]


def test_a_file_named_twice_is_checked_once(folder: Path) -> None:
    (folder / "main.yaml").write_text("script: [", encoding="utf-8")
    assert len(told([folder, folder / "main.yaml"])) == 1


def test_proposals_are_compared_with_the_tree(folder: Path) -> None:
    keys = TreeKeys(frozenset(("customer_hung_up",)), frozenset())
    found = [(finding.path.name, finding.problem.what) for finding in check([folder], keys)]
    assert found == [
        ("main.yaml", "There is no reason “billing.other”."),
        ("main.yaml", "There is no outcome “resolved”."),
    ]


def test_the_tree_that_comes_with_the_program_is_read() -> None:
    keys = tree_keys(FOLDER.parent / "outcomes" / "telecom_and_retail.yaml")
    assert {"resolved", "callback_promised"} <= keys.outcomes
    assert "billing.duplicate_charge" in keys.reasons


def test_a_tree_that_is_none_is_refused(tmp_path: Path) -> None:
    (tmp_path / "tree.yaml").write_text("hello", encoding="utf-8")
    with pytest.raises(BadInput):
        tree_keys(tmp_path / "tree.yaml")
    with pytest.raises(Unavailable):
        tree_keys(tmp_path / "gone.yaml")
