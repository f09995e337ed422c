"""The register of privacy requests, from the command line."""

from pathlib import Path
from uuid import UUID

import pytest

from app.commands import db
from app.commands.privacy_requests import DONE, LATE
from tests.commands.test_db import hatif_db

KEY = UUID(int=7)


def test_a_request_is_taken_in_listed_and_answered(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """An overdue one ends with 1, for whoever has it run each day."""
    words = ("privacy-requests", "--database", f"sqlite:///{tmp_path / 'hatif.sqlite'}")
    assert hatif_db(*words) == DONE
    assert capsys.readouterr().out == "No request is open.\n"
    taken = hatif_db(*words, "--take", "access", "--customer", str(KEY), "--received", "2020-01-02")
    assert taken == LATE
    said = capsys.readouterr().out
    assert said == f"1: access about {KEY}, received 2020-01-02, OVERDUE since 2020-02-01 00:00 UTC\n"
    assert hatif_db(*words, "--extend", "1") == LATE
    assert "2020-03-02 00:00 UTC (extended)" in capsys.readouterr().out
    assert hatif_db(*words, "--answer", "1") == DONE
    assert capsys.readouterr().out == "No request is open.\n"
    assert hatif_db(*words, "--all") == DONE
    assert capsys.readouterr().out.rstrip().endswith(", too late")


@pytest.mark.parametrize("wrong", [("--answer", "9"), ("--take", "breach", "--received", "soon"),
                                   ("--take", "access", "--received", "2999-01-01")])  # fmt: skip
def test_what_cannot_be_is_refused_in_a_sentence(
    wrong: tuple[str, ...], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    words = ("privacy-requests", "--database", f"sqlite:///{tmp_path / 'hatif.sqlite'}")
    assert hatif_db(*words, *wrong) == db.UNUSABLE
    assert len(capsys.readouterr().err.splitlines()) == 1
