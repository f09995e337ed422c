"""Making the demo's files, here on a computer without any voice."""

from functools import partial
from pathlib import Path

import pytest

from app import demo_preparation, times
from app.demo_files import PREPARED, DemoFiles
from app.models.changes import sample_data
from app.models.database import Database
from app.practice import call_list, company
from tests.voiceless import Voiceless


def test_without_a_voice_there_is_a_company_whose_customers_stay_silent(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    """A file that was left half made is no obstacle; the word comes once everything is there."""
    monkeypatch.setattr(demo_preparation, "Speech", Voiceless)
    monkeypatch.setattr(company, "made", partial(company.made, size=60))  # the whole one is more of the same
    files = DemoFiles.of(tmp_path, times.now())
    files.database.with_suffix(".part").write_bytes(b"half a company")
    demo_preparation.prepare(tmp_path)
    assert capsysbinary.readouterr().out == PREPARED
    assert files.are_there
    assert len(call_list.read(files.calls)) == 15
    assert list(files.voices.iterdir()) == []
    assert list(tmp_path.glob("*.part*")) == []
    database = Database.open(f"sqlite:///{files.database}")
    with database.reading() as session:
        assert sample_data.is_filled(session)
    database.close()
