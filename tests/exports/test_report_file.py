"""Reports as files."""

from pathlib import Path

import pytest

from app.errors import BadInput, Unavailable
from app.exports.report_file import write_report
from app.reports.table import Report
from tests.ui.reports.made import by_agent


def _draw(_report: Report, path: Path, language: str) -> None:
    path.write_text(f"drawn in {language}")


def test_the_ending_says_which_form(tmp_path: Path) -> None:
    """Folders that are missing are made; nothing half written is left."""
    folder = tmp_path / "reports"
    for name in ("a.csv", "a.xlsx", "a.pdf"):
        write_report(by_agent(), folder / name, "ar", _draw)
    assert sorted(path.name for path in folder.iterdir()) == ["a.csv", "a.pdf", "a.xlsx"]
    text = (folder / "a.csv").read_text(encoding="utf-8-sig")
    assert text.splitlines()[0].startswith("الموظف,")
    assert (folder / "a.pdf").read_text() == "drawn in ar"


def test_another_ending_and_a_folder_that_cannot_be_are_told(tmp_path: Path) -> None:
    """With what to do."""
    with pytest.raises(BadInput, match=r"\.xlsx, \.csv or \.pdf"):
        write_report(by_agent(), tmp_path / "a.doc", "en", _draw)
    (tmp_path / "file").write_text("")
    with pytest.raises(Unavailable, match="cannot be written"):
        write_report(by_agent(), tmp_path / "file" / "a.csv", "en", _draw)
