"""A company loads its own departments and priorities."""

import argparse
from pathlib import Path

import pytest

from app.commands import cases
from app.errors import BadInput, Unavailable
from tests.models.cases_made import RESOURCES

OURS = RESOURCES / "cases" / "telecom_and_retail.yaml"


def options(folder: Path, *words: str) -> argparse.Namespace:
    """Return what somebody types, for a database in a folder."""
    parser = argparse.ArgumentParser()
    cases.add_arguments(parser)
    return parser.parse_args(["--database", f"sqlite:///{folder / 'cases.sqlite'}", *words])


def test_our_rules_are_there_and_a_file_takes_their_place(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cases.run(options(tmp_path)) == cases.DONE
    assert "finance: Finance · المالية; passed on at most 2 times" in capsys.readouterr().out
    text = (
        OURS.read_text(encoding="utf-8")
        .replace("en: Finance", "en: Money")
        .replace("reply_hours: 1,", "reply_hours: 0.5,")
    )
    own = tmp_path / "own.yaml"
    own.write_text(text, encoding="utf-8")
    assert cases.run(options(tmp_path, str(own))) == cases.DONE
    said = capsys.readouterr().out
    assert "finance: Money" in said
    assert "wide, now: urgent; answered within 0.5, settled within 8 working hours" in said
    own.write_text("departments: []", encoding="utf-8")
    with pytest.raises(BadInput, match="a list belongs here"):
        cases.run(options(tmp_path, str(own)))
    with pytest.raises(Unavailable, match=r"gone\.yaml"):
        cases.run(options(tmp_path, str(tmp_path / "gone.yaml")))
