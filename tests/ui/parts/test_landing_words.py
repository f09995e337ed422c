"""Where a promise lands, in sentences."""

from datetime import UTC, datetime, timedelta

from app.planning.landing import Landing, Obstacle
from app.planning.wish import Landed, Wish
from app.ui.isolates import stripped
from app.ui.language import Language
from app.ui.parts.landing_words import sentences

NOON = datetime(2026, 11, 22, 9, tzinfo=UTC)
WISH = Wish(NOON, "", None)
RIYADH = "Asia/Riyadh"


def told(language: Language, landed: Landed) -> list[str]:
    return [stripped(sentence) for sentence in sentences(landed, language, RIYADH)]


def test_all_is_well_without_words(english: Language) -> None:
    assert told(english, Landed(WISH, Landing(NOON), RIYADH)) == []


def test_why_and_where_are_said(english: Language) -> None:
    landing = Landing(NOON + timedelta(days=9), (Obstacle.CUSTOMER_WEEKEND, Obstacle.OUR_HOURS))
    weekend, ours, where = told(english, Landed(WISH, landing, RIYADH))
    assert "weekend" in weekend
    assert "team" in ours
    assert "1 Dec" in where


def test_the_customers_own_clock_is_told_where_it_is_another(english: Language) -> None:
    (there,) = told(english, Landed(WISH, Landing(NOON), "Europe/London"))
    assert there.startswith("Where the customer is: ")
    assert there.endswith("(London).")


def test_never_another_clock_and_a_full_hour_are_said(english: Language) -> None:
    (_, never) = told(english, Landed(WISH, Landing(None, (Obstacle.DO_NOT_CALL,)), RIYADH))
    assert never == "It cannot be promised."
    elsewhere, full = told(english, Landed(WISH, Landing(NOON), RIYADH, "Europe/London", is_hour_full=True))
    assert "09:00 (London)" in elsewhere
    assert "enough" in full
