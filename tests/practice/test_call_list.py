"""The day's calls as a file."""

from pathlib import Path

from app.practice import call_list, calls
from app.practice.company import Company


def test_calls_come_back_as_they_were_written(made_company: Company, tmp_path: Path) -> None:
    """Arabic, withheld numbers and all."""
    made = calls.of(made_company)
    path = tmp_path / "calls.json"
    call_list.write(made, path)
    assert call_list.read(path) == made


def test_a_file_is_replaced_whole(made_company: Company, tmp_path: Path) -> None:
    """Nothing half written is left beside it."""
    made = calls.of(made_company)
    path = tmp_path / "calls.json"
    call_list.write(made, path)
    call_list.write(made[:2], path)
    assert call_list.read(path) == made[:2]
    assert list(tmp_path.iterdir()) == [path]
