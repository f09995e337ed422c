"""Working hours from the command line."""

import argparse
from pathlib import Path

import pytest

from app.commands import hours
from app.errors import BadInput
from app.models.database import Database
from tests.models import builders


def run(tmp_path: Path, *arguments: str) -> int:
    """Run the command on a database with one team."""
    url = f"sqlite:///{tmp_path / 'calls.sqlite'}"
    if not (tmp_path / "calls.sqlite").exists():
        database = Database.open(url)
        with database.writing() as session:
            builders.team(session, "care")
        database.close()
    parser = argparse.ArgumentParser()
    hours.add_arguments(parser)
    profile = str(tmp_path / "profile")
    return hours.run(parser.parse_args([*arguments, "--database", url, "--profile", profile]))


def test_a_teams_hours_are_set_and_shown_with_their_sources(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    week = ("--days", "sun,mon,tue,wed,thu,fri,sat", "--hours", "09:00-13:00,16:00-20:00")
    assert run(tmp_path, "--team", "care", *week) == hours.DONE
    told = capsys.readouterr().out
    assert "09:00-13:00, 16:00-20:00" in told
    assert "source: " in told
    assert "confirmed by lawyers" in told
    run(tmp_path, "--closed", "2030-01-01", "--open", "2030-09-23")
    assert "08:00-17:00" in capsys.readouterr().out


@pytest.mark.parametrize(
    "arguments",
    [("--days", "sun"), ("--days", "someday", "--hours", "09:00-17:00"), ("--team", "nobody"),
     ("--days", "sun", "--hours", "17-9")],
)  # fmt: skip
def test_what_cannot_be_used_is_said(tmp_path: Path, arguments: tuple[str, ...]) -> None:
    with pytest.raises(BadInput):
        run(tmp_path, *arguments)
