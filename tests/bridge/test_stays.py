"""What becomes of callers in queues, event by event."""

import pytest

from app.bridge.picture import Picture, Stay
from app.bridge.reducer import after
from app.models.rows.pbx import OfferOutcome, QueueOutcome
from tests.bridge.happenings import Clock


def stays_after(*events: object) -> list[Stay]:
    """Return the stays that these events make."""
    picture = Picture()
    for event in events:
        picture = after(picture, event)  # type: ignore[arg-type]
    return [stay for _, stay in sorted(picture.stays.items())]


def test_a_call_rings_at_one_is_taken_by_another_and_ends() -> None:
    clock = Clock()
    (stay,) = stays_after(
        clock.enters("c1"),
        clock.rings("c1", "1001"),
        clock.rang("c1", "1001"),
        clock.rings("c1", "1002"),
        clock.rings("c1", "1003"),
        clock.leaves("c1"),
        clock.answers("c1", "1002"),
        clock.part("c1", "1002", by="agent"),
    )
    assert (stay.outcome, stay.extension, stay.ended_by) == (QueueOutcome.ANSWERED, "1002", "agent")
    assert (stay.waited_seconds, stay.talked_seconds) == (3, 60)
    assert [offer.outcome for offer in stay.offers] == [
        OfferOutcome.NOT_ANSWERED,
        OfferOutcome.ANSWERED,
        OfferOutcome.ELSEWHERE,
    ]
    assert stay.offered_at == stay.offers[0].rang_at
    assert stay.left_at is not None
    assert stay.answered_at is not None
    assert stay.left_at < stay.answered_at


def test_who_hangs_up_has_abandoned_and_what_rang_was_nobody_s_fault() -> None:
    clock = Clock()
    events = (clock.enters("c1"), clock.rings("c1", "1001"), clock.gives_up("c1"), clock.leaves("c1"))
    (stay,) = stays_after(*events, clock.line_gone("c1"))
    assert (stay.outcome, stay.waited_seconds) == (QueueOutcome.ABANDONED, 7)
    assert stay.offers[0].outcome is OfferOutcome.GAVE_UP


@pytest.mark.parametrize("outcome", [QueueOutcome.TIMED_OUT, QueueOutcome.LEFT, QueueOutcome.MOVED])
def test_the_dialplan_says_why_nobody_answered(outcome: QueueOutcome) -> None:
    clock = Clock()
    (stay,) = stays_after(clock.enters("c1"), clock.leaves("c1"), clock.ends("c1", outcome))
    assert stay.outcome is outcome
    assert stay.ended_at is not None


def test_asterisk_says_abandoned_when_it_gave_up_itself_until_the_dialplan_says_better() -> None:
    clock = Clock()
    timed_out = clock.gives_up("c1"), clock.leaves("c1"), clock.ends("c1", QueueOutcome.TIMED_OUT)
    (stay,) = stays_after(clock.enters("c1"), *timed_out, clock.line_gone("c1"))
    assert (stay.outcome, stay.waited_seconds) == (QueueOutcome.TIMED_OUT, 7)


def test_who_is_not_let_in_is_counted_each_time() -> None:
    clock = Clock()
    refused = QueueOutcome.REFUSED
    found = stays_after(clock.ends("c1", refused), clock.ends("c1", refused), clock.enters("c1"))
    assert [stay.outcome for stay in found] == [refused, refused, QueueOutcome.WAITING]


def test_who_left_without_a_word_is_known_when_his_line_ends() -> None:
    clock = Clock()
    (stay,) = stays_after(clock.enters("c1"), clock.leaves("c1"), clock.line_gone("c1"))
    assert stay.outcome is QueueOutcome.LEFT
    (stay,) = stays_after(clock.enters("c1"), clock.line_gone("c1"))
    assert stay.outcome is QueueOutcome.ABANDONED


def test_a_caller_who_comes_back_to_a_queue_has_two_stays() -> None:
    clock = Clock()
    first = (clock.enters("c1"), clock.answers("c1", "1001"))
    found = stays_after(*first, clock.enters("c1"), clock.part("c1", "1001", by="transfer"))
    assert [(stay.outcome, stay.ended_by) for stay in found] == [
        (QueueOutcome.ANSWERED, "transfer"),
        (QueueOutcome.WAITING, ""),
    ]


def test_a_call_whose_beginning_was_not_seen_is_an_estimate() -> None:
    clock = Clock()
    (stay,) = stays_after(
        clock.enters("c1"), clock.leaves("c1"), clock.line_gone("c1"), clock.part("c1", "1001")
    )
    assert (stay.outcome, stay.is_estimated) == (QueueOutcome.ANSWERED, True)


def test_who_hung_up_is_known_even_when_the_queue_forgets_to_say_it() -> None:
    clock = Clock()
    talk = (clock.line("c1"), clock.enters("c1"), clock.answers("c1", "1001"))
    line = clock.line("l1", "1001", pbx_call="c1")
    for hung_up, by in (("c1", "caller"), ("l1", "agent")):
        (stay,) = stays_after(*talk, line, clock.hangs_up(hung_up), clock.line_gone("c1"))
        assert (stay.outcome, stay.ended_by) == (QueueOutcome.ANSWERED, by)
    (stay,) = stays_after(*talk, clock.ends("c1", QueueOutcome.LEFT), clock.line_gone("c1"))
    assert (stay.outcome, stay.ended_by) == (QueueOutcome.ANSWERED, "agent")
    said = (clock.hangs_up("c1"), clock.line_gone("c1"), clock.part("c1", "1001", by="transfer"))
    (stay,) = stays_after(*talk, *said)
    assert (stay.ended_by, stay.talked_seconds) == ("transfer", 60)


def test_a_decline_is_told_apart_although_the_queue_calls_it_no_answer() -> None:
    clock = Clock()
    declined = clock.rang("c1", "1001", OfferOutcome.DECLINED, queue="")
    (stay,) = stays_after(clock.enters("c1"), clock.rings("c1", "1001"), declined, clock.rang("c1", "1001"))
    assert [offer.outcome for offer in stay.offers] == [OfferOutcome.DECLINED]


def test_what_is_said_of_unknown_callers_changes_nothing() -> None:
    clock = Clock()
    nothing = (
        clock.leaves("c1"),
        clock.gives_up("c1"),
        clock.rings("c1", "1001"),
        clock.rang("c1", "1001"),
        clock.rang("c1", "1001", queue=""),
        clock.answers("c1", "1001"),
        clock.part("c1", "1001"),
        clock.line_gone("c1"),
    )
    assert stays_after(*nothing) == []
