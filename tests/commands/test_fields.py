"""An administrator says what of a customer is changed by two people."""

import argparse
from pathlib import Path

import pytest

from app.commands import fields
from app.errors import BadInput


def options(folder: Path, *words: str) -> argparse.Namespace:
    """Return what somebody types, for a database in a folder."""
    parser = argparse.ArgumentParser()
    fields.add_arguments(parser)
    return parser.parse_args(["--database", f"sqlite:///{folder / 'fields.sqlite'}", *words])


def test_rules_are_shown_set_and_taken_away(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert fields.run(options(tmp_path)) == fields.DONE
    assert capsys.readouterr().out == "address: changed by two people\n"
    fields.run(options(tmp_path, "--second-person", "number, email", "--shown-to", "iban=supervisor"))
    said = capsys.readouterr().out.splitlines()
    assert said == [
        "email: changed by two people",
        "iban: shown to supervisors and above",
        "number: changed by two people",
    ]
    with pytest.raises(BadInput, match="iban=supervisor"):
        fields.run(options(tmp_path, "--shown-to", "iban"))
    fields.run(options(tmp_path, "--second-person", "", "--shown-to", "iban="))
    assert capsys.readouterr().out == "no part is special\n"
