"""What comes after a try."""

from datetime import UTC, datetime, timedelta

from app.planning.attempts import MOST_TRIES, AttemptOutcome, needs_decision, next_try
from app.planning.calling_windows import CalledParty
from app.planning.landing import Obstacle

NOW = datetime(2026, 11, 22, 9, tzinfo=UTC)


def test_busy_is_tried_again_soon_and_then_later() -> None:
    waits = []
    for tries in range(1, 6):
        landing = next_try(AttemptOutcome.BUSY, tries, NOW)
        assert landing is not None
        assert landing.at is not None
        waits.append(landing.at - NOW)
    assert waits == [timedelta(minutes=minutes) for minutes in (5, 15, 30, 60, 60)]


def test_the_next_try_keeps_to_the_customers_hours() -> None:
    party = CalledParty("SA", ("Asia/Riyadh",))
    evening = datetime(2026, 11, 22, 18, 50, tzinfo=UTC)  # ten to ten in Riyadh
    landing = next_try(AttemptOutcome.NO_ANSWER, 1, evening, party=party)
    assert landing is not None
    assert landing.at == datetime(2026, 11, 23, 5, tzinfo=UTC)
    assert landing.obstacles == (Obstacle.CUSTOMER_HOURS,)


def test_who_was_reached_or_refuses_is_not_tried_again() -> None:
    for outcome in (AttemptOutcome.REACHED, AttemptOutcome.REFUSED, AttemptOutcome.CALLED_IN):
        assert next_try(outcome, 1, NOW) is None
        assert not needs_decision(outcome, MOST_TRIES)


def test_after_the_last_try_a_person_decides() -> None:
    assert next_try(AttemptOutcome.NO_ANSWER, MOST_TRIES, NOW) is None
    assert needs_decision(AttemptOutcome.NO_ANSWER, MOST_TRIES)
    assert needs_decision(AttemptOutcome.WRONG_NUMBER, 1)
    assert not needs_decision(AttemptOutcome.VOICEMAIL, 1)
