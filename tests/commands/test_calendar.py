"""Follow-ups as a calendar."""

import argparse
import threading
import urllib.request
from datetime import timedelta
from pathlib import Path

import pytest
from icalendar import Calendar

from app import times
from app.commands import calendar
from app.errors import BadInput
from app.models.database import Database
from app.planning.calendar_feed import CalendarFeed
from tests.models import builders
from tests.models.promises_made import stored


def options(tmp_path: Path, *arguments: str) -> argparse.Namespace:
    """Return parsed options for a database in which Sara has two follow-ups, one of them done."""
    url = f"sqlite:///{tmp_path / 'calls.sqlite'}"
    database = Database.open(url)
    with database.writing() as session:
        sara, tomorrow = builders.agent(session), times.now() + timedelta(days=1)
        customer = builders.customer(session, name="منى")
        stored(session, tomorrow, agent_id=sara, customer_id=customer, what="Send it")
        stored(session, tomorrow, agent_id=sara, completed_at=times.now())
    database.close()
    parser = argparse.ArgumentParser()
    calendar.add_arguments(parser)
    return parser.parse_args([*arguments, "--database", url, "--profile", str(tmp_path / "profile")])


def test_open_follow_ups_are_written_without_customers_names(tmp_path: Path) -> None:
    file = tmp_path / "mine.ics"
    assert calendar.run(options(tmp_path, "sara", str(file))) == calendar.WRITTEN
    (event,) = Calendar.from_ical(file.read_bytes()).walk("VEVENT")
    assert event["SUMMARY"] == "Send it"
    assert "منى" not in file.read_text(encoding="utf-8")


def test_nobodys_calendar_is_refused(tmp_path: Path) -> None:
    with pytest.raises(BadInput):
        calendar.run(options(tmp_path, "nobody", str(tmp_path / "x.ics")))


def test_the_feed_keeps_its_address_and_tells_the_newest(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    fed: list[bytes] = []

    def once(feed: CalendarFeed) -> None:
        """Serve one request instead of all."""
        client = threading.Thread(target=lambda: fed.append(urllib.request.urlopen(feed.address).read()))  # noqa: S310
        client.start()
        feed.handle_request()
        client.join()

    monkeypatch.setattr(CalendarFeed, "serve_forever", once)
    monkeypatch.setattr(CalendarFeed, "daemon_threads", False)
    chosen = options(tmp_path, "sara", "--with-customers", "--port", "0")
    for _ in range(2):
        calendar.run(chosen)
    secrets = {line.split("/")[3] for line in capsys.readouterr().out.splitlines()}
    assert len(secrets) == 1
    assert all("منى".encode() in body for body in fed)
    assert len(fed) == 2
