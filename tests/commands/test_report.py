"""`hatif report` writes files, once where they are ordered."""

from pathlib import Path

import pytest

from app.__main__ import main
from app.models.changes import calls
from app.models.database import Database
from app.settings import Settings, save
from tests.models import builders

pytestmark = pytest.mark.usefixtures("qapp")  # a PDF makes an application without windows where there is none


@pytest.fixture
def profile(tmp_path: Path) -> Path:
    """A profile with one call on the day the builders' calls are made on, and an order."""
    data, config = tmp_path / "data", tmp_path / "config"
    database = Database.open(f"sqlite:///{data / 'hatif.sqlite'}")
    with database.writing() as session:
        calls.save_wrap_up(session, builders.wrap_up(builders.agent(session)))
    database.close()
    settings = Settings()
    settings.encryption = "off"
    settings.report_orders = f"agent, last_7_days, daily, csv, en, {tmp_path / 'out'}"
    config.mkdir(exist_ok=True)
    save(settings, config / "settings.json")
    return tmp_path


def _run(profile: Path, *arguments: str) -> int:
    return main(["report", *arguments, "--profile", str(profile)])


def test_a_report_is_written_in_the_form_the_file_is_named_for(
    profile: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """With its days named, or a span."""
    day = f"{builders.NOON:%Y-%m-%d}"
    path = profile / "queues.csv"
    assert _run(profile, "queue", str(path), "--first", day, "--language", "en", "--compare") == 0
    lines = path.read_text(encoding="utf-8-sig").splitlines()
    assert lines[0].startswith("Queue,Calls offered,Calls offered – compared")
    assert lines[1].startswith("billing,1,0")
    assert _run(profile, "queue", str(path), "--first", day, "--language", "en", "--compare-first", day) == 0
    assert path.read_text(encoding="utf-8-sig").splitlines()[1].startswith("billing,1,1")
    assert _run(profile, "day", str(profile / "days.pdf"), "--span", "last_30_days") == 0
    assert (profile / "days.pdf").read_bytes().startswith(b"%PDF-")
    assert _run(profile, "day") != 0
    assert "name the .xlsx" in capsys.readouterr().err


def test_what_is_ordered_is_written_once_a_day(profile: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A second run of the timer writes nothing."""
    assert _run(profile, "due") == 0
    assert len(list((profile / "out").glob("agent-*.csv"))) == 1
    assert "written" in capsys.readouterr().err
    assert _run(profile, "due") == 0
    assert "written" not in capsys.readouterr().err
    assert _run(profile, "sum-up") == 0
    assert "0 half hours" in capsys.readouterr().out
    assert _run(profile, "sum-up", "--anew") == 0
