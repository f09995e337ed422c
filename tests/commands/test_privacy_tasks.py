"""A customer is forgotten from the command line, and what was kept long enough is let go of."""

from datetime import timedelta
from pathlib import Path
from uuid import UUID

import pytest

from app import times
from app.commands import db
from app.journal.journal import Journal
from app.models.changes import calls
from app.models.database import Database
from app.settings import Settings, save
from tests.commands.test_db import hatif_db
from tests.models import builders


@pytest.fixture
def customer(tmp_path: Path) -> UUID:
    """Return a customer in the profile's database, who called two years ago and who is in a draft."""
    (tmp_path / "data").mkdir()
    database = Database.open(f"sqlite:///{tmp_path / 'data' / 'hatif.sqlite'}")
    at = times.now() - timedelta(days=730)
    with database.writing() as session:
        agent, key = builders.agent(session), builders.customer(session, "0501234567")
        old = builders.wrap_up(agent, key, offered_at=at, answered_at=at, ended_at=at)
        calls.save_wrap_up(session, old)
    database.close()
    journal = Journal.open(tmp_path / "data" / "journal.sqlite")
    journal.keep_draft("call", "call", f'{{"customer_id": "{key}"}}')
    journal.close()
    settings = Settings()
    settings.encryption = "off"
    settings.retention = "calls: 365, views: 30"
    (tmp_path / "config").mkdir()
    save(settings, tmp_path / "config" / "settings.json")
    return key


def test_forgetting_is_tried_first_and_reaches_drafts(
    customer: UUID, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    words = ("erase", str(customer), "--profile", str(tmp_path))
    assert hatif_db(*words, "--dry-run") == db.DONE
    assert "customers: 1 would go" in capsys.readouterr().out
    assert hatif_db(*words) == db.DONE
    assert "1 drafts on this computer" in capsys.readouterr().out
    journal = Journal.open(tmp_path / "data" / "journal.sqlite")
    assert journal.open_calls() == []
    journal.close()
    assert hatif_db(*words) == db.UNUSABLE


def test_what_is_old_goes_as_the_setting_says_or_as_told(
    customer: UUID, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    words = ("retention", "--profile", str(tmp_path))
    assert hatif_db(*words, "--dry-run") == db.DONE
    assert capsys.readouterr().out.splitlines() == [
        "calls: 1 rows older than 365 days would go",
        "views: 0 rows older than 30 days would go",
    ]
    assert hatif_db(*words, "--days", "calls: 1000") == db.DONE
    assert hatif_db(*words, "--days", "") == db.DONE
    assert hatif_db(*words) == db.DONE
    assert capsys.readouterr().out.splitlines() == [
        "calls: 0 rows older than 1000 days gone",
        "Everything stays for ever: no class has days. Name them by --days.",
        "calls: 1 rows older than 365 days gone",
        "views: 0 rows older than 30 days gone",
    ]
    assert hatif_db(*words, "--days", "shoes: 3") == db.UNUSABLE
