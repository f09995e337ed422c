"""What is exported opens safely in a spreadsheet, and comes back as it was."""

import argparse
import csv
import json
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from uuid import UUID

import pytest

from app.commands import import_
from app.errors import BadInput, Unavailable
from app.models import customer_file
from app.models.database import Database
from app.models.queries.exports import ExportRow, all_customers
from tests.models import builders


@pytest.fixture
def rows(database: Database) -> list[ExportRow]:
    """Return a customer with everything, and one with hardly anything, who means no good."""
    with database.writing() as session:
        builders.full_customer(session)
        builders.customer(
            session,
            "0112345678 ext 204",
            "0559876543",
            name="",
            name_latin='=HYPERLINK("http://x")',
            needs="@x",
        )
    with database.reading() as session:
        return list(all_customers(session))


def test_no_cell_can_become_a_formula(rows: list[ExportRow], tmp_path: Path) -> None:
    path = tmp_path / "people.csv"
    assert customer_file.write(rows, path) == 2
    assert path.read_bytes().startswith(b"\xef\xbb\xbf")
    with path.open(encoding="utf-8-sig", newline="") as file:
        cells = [cell for line in csv.reader(file) for cell in line]
    assert '\'=HYPERLINK("http://x")' in cells
    assert "'@x" in cells
    assert not [cell for cell in cells if cell.startswith(("=", "-", "@", "\t", "\r"))]


@pytest.mark.parametrize(("name", "language"), [("people.csv", "en"), ("people.xlsx", "ar")])
def test_what_was_exported_can_be_imported(
    rows: list[ExportRow],
    tmp_path: Path,
    bare_url: str,
    capsys: pytest.CaptureFixture[str],
    name: str,
    language: str,
) -> None:
    path = tmp_path / name
    told: list[int] = []
    assert customer_file.write(rows * 300, tmp_path / f"many-{name}", language, told.append) == 600
    assert told == [500]
    customer_file.write(rows, path, language)
    parser = argparse.ArgumentParser()
    import_.add_arguments(parser)
    words = [str(path), "--database", bare_url, "--region", "AE", "--profile", str(tmp_path)]
    assert import_.run(parser.parse_args(words)) == import_.ALL_TAKEN, capsys.readouterr().out
    other = Database.open(bare_url)
    with other.reading() as session:
        back = [comparable(row) for row in all_customers(session)]
    other.close()
    assert sorted(back) == sorted(comparable(row) for row in rows)


def comparable(row: ExportRow) -> str:
    """Return what of a customer a CSV file holds for other programs."""
    return repr(replace(row, key=UUID(int=0), currency="", time_zone="", balance=row.balance or Decimal(0)))


def test_json_holds_everything(rows: list[ExportRow], tmp_path: Path) -> None:
    path = tmp_path / "people.json"
    assert customer_file.write(rows, path) == 2
    read = json.loads(path.read_text(encoding="utf-8"))
    assert read[0]["name"] == "عبد الرحمن الشمري"
    assert read[0]["balance"] == "1499.5000"
    assert read[1]["numbers"] == ["+966112345678;ext=204", "+966559876543"]
    assert customer_file.write([], path) == 0
    assert json.loads(path.read_text(encoding="utf-8")) == []


def test_other_files_are_refused(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match=r"\.csv, \.xlsx, \.json"):
        customer_file.write([], tmp_path / "people.doc")
    with pytest.raises(Unavailable, match="cannot be written"):
        customer_file.write([], tmp_path / "missing" / "people.csv")


def test_everything_about_one_is_a_page_to_read(tmp_path: Path) -> None:
    path = tmp_path / "one.html"
    tables = {"customers": [{"id": "k", "name": "<منى>", "is_company": False}], "notes": []}
    assert customer_file.write_tables(tables, path) == 1
    page = path.read_text(encoding="utf-8")
    assert "&lt;منى&gt;" in page
    assert "is company" not in page
    with pytest.raises(BadInput):
        customer_file.write_tables(tables, tmp_path / "one.csv")
    assert list(tmp_path.glob("*.new")) == []
