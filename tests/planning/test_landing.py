"""A promise for a forbidden hour lands, and says why."""

from datetime import UTC, datetime

from app.planning.calling_windows import CalledParty
from app.planning.country_rules import Basis
from app.planning.landing import Obstacle, land
from app.planning.working_hours import WorkingHours

NOW = datetime(2026, 11, 22, 6, tzinfo=UTC)
CUSTOMER = CalledParty("SA", ("Asia/Riyadh",))
OURS = WorkingHours("SA", "Asia/Riyadh")


def test_an_hour_that_suits_everybody_is_kept() -> None:
    wish = datetime(2026, 11, 22, 9, tzinfo=UTC)
    assert land(wish, party=CUSTOMER, hours=OURS, now=NOW).at == wish
    assert land(wish, party=CUSTOMER, hours=OURS, now=NOW).is_as_wished


def test_the_night_before_the_weekend_lands_on_sunday_and_says_why() -> None:
    landing = land(datetime(2026, 11, 26, 21, tzinfo=UTC), party=CUSTOMER, hours=OURS, now=NOW)
    assert landing.at == datetime(2026, 11, 29, 5, tzinfo=UTC)
    assert landing.obstacles == (Obstacle.CUSTOMER_HOURS, Obstacle.OUR_HOURS)


def test_what_is_over_lands_now_or_later() -> None:
    landing = land(datetime(2026, 11, 21, 6, tzinfo=UTC), party=None, hours=None, now=NOW)
    assert (landing.at, landing.obstacles) == (NOW, (Obstacle.PAST,))


def test_who_must_not_be_called_is_never_planned() -> None:
    party = CalledParty("SA", ("Asia/Riyadh",), is_do_not_call=True)
    assert land(NOW, party=party, hours=None, now=NOW).obstacles[-1] is Obstacle.DO_NOT_CALL
    cold = CalledParty("FR", ("Europe/Paris",), Basis.COLD)
    assert land(NOW, party=cold, hours=None, now=NOW).at is None


def test_hours_that_never_meet_are_given_up() -> None:
    nobody = WorkingHours("SA", "Asia/Riyadh", own={})
    assert land(NOW, party=CUSTOMER, hours=nobody, now=NOW).at is None
