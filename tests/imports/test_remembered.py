"""What columns held is remembered for files that look the same, and nothing of what stands in them."""

from pathlib import Path

from app.imports.columns import Field
from app.imports.remembered import MOST_FILES, Remembered

FIELDS = (Field.NAME, Field.NOTHING)


def test_a_file_with_the_same_headings_is_known_again(tmp_path: Path) -> None:
    path = tmp_path / "config" / "columns.json"
    Remembered(path).keep(("Kunde", "x"), FIELDS)
    assert Remembered(path).fields(("Kunde", "x"), 2) == FIELDS
    assert Remembered(path).fields(("Kunde", "y"), 2) is None
    assert Remembered(path).fields(("Kunde", "x"), 3) is None
    assert "Kunde" not in path.read_text(encoding="utf-8")


def test_files_without_headings_are_known_by_their_width(tmp_path: Path) -> None:
    remembered = Remembered(tmp_path / "columns.json")
    remembered.keep((), FIELDS)
    assert remembered.fields((), 2) == FIELDS


def test_only_the_latest_are_kept(tmp_path: Path) -> None:
    remembered = Remembered(tmp_path / "columns.json")
    for place in range(MOST_FILES + 1):
        remembered.keep((f"h{place}", "x"), FIELDS)
    assert remembered.fields(("h0", "x"), 2) is None
    assert remembered.fields((f"h{MOST_FILES}", "x"), 2) == FIELDS


def test_a_damaged_or_unwritable_file_costs_only_the_memory(tmp_path: Path) -> None:
    path = tmp_path / "columns.json"
    path.write_text("[", encoding="utf-8")
    assert Remembered(path).fields((), 2) is None
    Remembered(tmp_path / "columns.json" / "below").keep((), FIELDS)
    Remembered(path).keep((), FIELDS)
    path.write_text(path.read_text(encoding="utf-8").replace("name", "of_tomorrow"), encoding="utf-8")
    assert Remembered(path).fields((), 2) is None
