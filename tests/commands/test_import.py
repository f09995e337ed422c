"""Customers are taken in from the command line."""

import argparse
import json
from pathlib import Path

import pytest
from openpyxl import Workbook

from app.commands import import_
from app.models.database import Database
from app.models.queries import search


def hatif_import(*words: str) -> int:
    """Run `hatif import …`."""
    parser = argparse.ArgumentParser()
    import_.add_arguments(parser)
    return import_.run(parser.parse_args(words))


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Return a file from an Arabic Excel, with a header of the sender's own."""
    file = tmp_path / "people.csv"
    file.write_bytes("Kunde;رقم الجوال\nمنى;0501234567\n;0501234568\nعلي;12 345 abc\n".encode("cp1256"))
    return file


def test_a_file_is_taken_in_and_bad_lines_are_named(
    file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    url, report = f"sqlite:///{tmp_path / 'hatif.sqlite'}", tmp_path / "report.csv"
    code = hatif_import(str(file), "--database", url, "--column", "name=Kunde", "--report", str(report))
    assert code == import_.SOME_BAD
    assert capsys.readouterr().out.splitlines() == [
        "3 lines read, 1 taken in",
        "0 were there already, 2 left out",
        "0 have a number that somebody else has too",
        "line 3: -: no_name",
        "line 4: رقم الجوال: bad_number",
    ]
    assert report.read_text(encoding="utf-8-sig").splitlines()[1] == "3,,no_name,"
    database = Database.open(url)
    with database.reading() as session:
        assert [row.name for row in search.customers(session, "منى", region="SA")] == ["منى"]
    database.close()


def test_a_dry_run_only_says_what_would_happen(
    file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    words = (str(file), "--profile", str(tmp_path), "--column", "name=Kunde")
    assert hatif_import(*words, "--dry-run") == import_.SOME_BAD
    assert "1 would be taken in" in capsys.readouterr().out
    assert hatif_import(*words) == import_.SOME_BAD
    assert "1 taken in" in capsys.readouterr().out


def test_a_file_without_names_is_refused(
    file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert hatif_import(str(file), "--profile", str(tmp_path)) == import_.UNUSABLE
    assert "no column for a name" in capsys.readouterr().err


def test_cards_of_a_telephone_book_are_taken_in(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "people.vcf"
    file.write_text(
        "BEGIN:VCARD\nVERSION:3.0\nFN:Mona Ali\nTEL;TYPE=CELL:0501234567\nEND:VCARD\n", encoding="utf-8"
    )
    assert hatif_import(str(file), "--profile", str(tmp_path)) == import_.ALL_TAKEN
    assert "1 taken in" in capsys.readouterr().out


@pytest.mark.parametrize(
    "words", [["--column", "shoe_size=Kunde"], ["--column", "name=missing"], ["--encoding", "x"]]
)
def test_what_cannot_be_is_refused(
    file: Path, words: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert hatif_import(str(file), "--profile", str(tmp_path), *words) == import_.UNUSABLE
    assert capsys.readouterr().err


def test_a_workbook_is_taken_in_and_its_columns_are_remembered(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for name, person in (("one", "منى"), ("two", "هند")):
        book = Workbook()
        for line in (["Kunde", "Nummer", "x"], [person, 501234567, ""]):
            book.active.append(line)  # type: ignore[union-attr]  # a new book has a sheet
        book.save(tmp_path / f"{name}.xlsx")
    words = ("--profile", str(tmp_path), "--headings")
    first = (str(tmp_path / "one.xlsx"), *words, "--map", "name=Kunde", "--map", "mobile=#2")
    assert hatif_import(*first) == import_.ALL_TAKEN
    assert hatif_import(str(tmp_path / "two.xlsx"), *words) == import_.ALL_TAKEN
    assert "1 have a number" in capsys.readouterr().out


def test_a_window_is_told_what_it_needs_as_json(
    file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    words = (str(file), "--profile", str(tmp_path), "--json")
    assert hatif_import(*words, "--preview", "--headings") == import_.ALL_TAKEN
    preview = json.loads(capsys.readouterr().out)["preview"]
    assert (preview["headings"], preview["fields"]) == (["Kunde", "رقم الجوال"], ["", "mobile"])
    assert (preview["encoding"], preview["delimiter"], preview["sample"][0][0]) == ("cp1256", ";", "منى")
    assert hatif_import(*words, "--headings", "--fields", "name,mobile") == import_.SOME_BAD
    progress, report = map(json.loads, capsys.readouterr().out.splitlines())
    assert progress == {"progress": [3, 4]}
    assert report["report"]["taken"] == 1
    assert report["report"]["first_bad"][0] == [3, "", "no_name"]
    assert hatif_import(*words, "--fields", "name") == import_.UNUSABLE
    assert "columns" in json.loads(capsys.readouterr().err)["error"]


def test_a_preview_of_cards_says_how_many_there_are(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "people.vcf"
    file.write_text("BEGIN:VCARD\nFN:Mona\nEND:VCARD\n", encoding="utf-8")
    hatif_import(str(file), "--profile", str(tmp_path), "--preview")
    assert json.loads(capsys.readouterr().out) == {"preview": {"is_cards": True, "total": 1}}
