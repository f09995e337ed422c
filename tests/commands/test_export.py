"""Customers are written to files from the command line, and that it was done is on record."""

import argparse
import json
from pathlib import Path

import pytest
from openpyxl import load_workbook
from sqlalchemy import select

from app.commands import export
from app.models.audit import AuditEntry
from app.models.database import Database
from app.models.keys import new_key
from tests.models import builders


def hatif_export(*words: str) -> int:
    """Run `hatif export …`."""
    parser = argparse.ArgumentParser()
    export.add_arguments(parser)
    return export.run(parser.parse_args(words))


def test_everybody_is_written_and_it_is_on_record(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    url, file = f"sqlite:///{tmp_path / 'hatif.sqlite'}", tmp_path / "people.json"
    database = Database.open(url)
    with database.writing() as session:
        builders.full_customer(session)
    assert hatif_export(str(file), "--database", url) == export.WRITTEN
    assert capsys.readouterr().out == "1 customers written\n"
    assert json.loads(file.read_text(encoding="utf-8"))[0]["name_latin"] == "Abdulrahman Al-Shammari"
    with database.reading() as session:
        assert "export" in session.scalars(select(AuditEntry.action)).all()
    database.close()


def test_other_files_are_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert hatif_export(str(tmp_path / "people.doc"), "--profile", str(tmp_path)) == export.UNUSABLE
    assert "customers are written to" in capsys.readouterr().err


def test_everything_about_one_customer_is_written(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    url, file = f"sqlite:///{tmp_path / 'hatif.sqlite'}", tmp_path / "one.json"
    database = Database.open(url)
    with database.writing() as session:
        owner = builders.full_customer(session)
        builders.customer(session, name="غيره")
    database.close()
    assert hatif_export(str(file), "--database", url, "--customer", str(owner)) == export.WRITTEN
    assert "rows written" in capsys.readouterr().out
    read = json.loads(file.read_text(encoding="utf-8"))
    assert [row["name_latin"] for row in read["customers"]] == ["Abdulrahman Al-Shammari"]
    for words in (
        (str(file), "--customer", str(new_key())),
        (str(tmp_path / "x.csv"), "--customer", str(owner)),
    ):
        assert hatif_export(*words, "--database", url) == export.UNUSABLE


def test_only_a_kind_of_customers_is_written_and_a_window_hears_of_it(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    url, file = f"sqlite:///{tmp_path / 'hatif.sqlite'}", tmp_path / "people.xlsx"
    database = Database.open(url)
    with database.writing() as session:
        builders.full_customer(session)
        builders.customer(session)
    database.close()
    words = (str(file), "--database", url, "--filter", "vip", "--language", "ar", "--json")
    assert hatif_export(*words) == export.WRITTEN
    assert json.loads(capsys.readouterr().out) == {"report": {"written": 1}}
    assert load_workbook(file)["العملاء"].max_row == 2
    assert hatif_export(str(tmp_path / "x.doc"), "--database", url, "--json") == export.UNUSABLE
    assert "customers are written" in json.loads(capsys.readouterr().err)["error"]
