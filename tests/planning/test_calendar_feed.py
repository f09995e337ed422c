"""A feed on loopback behind a secret address."""

import threading
import urllib.error
import urllib.request
from collections.abc import Iterator

import pytest

from app.planning.calendar_feed import CalendarFeed


@pytest.fixture
def feed() -> Iterator[CalendarFeed]:
    """Return a feed that is being served."""
    feed = CalendarFeed(lambda: b"BEGIN:VCALENDAR", "secret")
    thread = threading.Thread(target=feed.serve_forever, args=(0.05,))
    thread.start()
    yield feed
    feed.shutdown()
    thread.join()
    feed.server_close()


def test_whoever_knows_the_address_gets_the_calendar(feed: CalendarFeed) -> None:
    with urllib.request.urlopen(feed.address) as response:  # noqa: S310  our own
        assert response.headers["Content-Type"] == "text/calendar; charset=utf-8"
        assert response.read() == b"BEGIN:VCALENDAR"


def test_whoever_does_not_gets_nothing(feed: CalendarFeed) -> None:
    wrong = feed.address.replace("secret", "guessed")
    with pytest.raises(urllib.error.HTTPError, match="404") as caught:
        urllib.request.urlopen(wrong)  # noqa: S310  our own
    caught.value.close()
