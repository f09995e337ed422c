"""Offers come in their order, in their time, and not again and again."""

from datetime import UTC, datetime, timedelta

from app.offers.choice import Answered, OfferAnswerKind, Terms, chosen

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
DAY = timedelta(days=1)


def keys(*terms: Terms[str], answers: tuple[Answered[str], ...] = (), segment: str = "gold") -> list[str]:
    return chosen(terms, {"segment": segment}, answers, NOW)


def test_offers_come_in_their_order_and_not_too_many() -> None:
    terms = [Terms(key=str(place), place=place) for place in (5, 1, 4, 2)]
    assert keys(*terms) == ["1", "2", "4"]


def test_an_offer_has_its_time_its_segment_and_its_rules() -> None:
    assert keys(Terms(key="early", starts_at=NOW + DAY), Terms(key="over", ends_at=NOW)) == []
    assert keys(Terms(key="now", starts_at=NOW - DAY, ends_at=NOW + DAY, segment="gold")) == ["now"]
    assert keys(Terms(key="gold", segment="gold"), segment="basic") == []
    assert keys(Terms(key="rule", rules="segment is basic"), Terms(key="broken", rules="what?")) == []


def test_what_was_accepted_is_not_offered_again() -> None:
    answer = Answered("a", OfferAnswerKind.ACCEPTED, NOW - 400 * DAY)
    assert keys(Terms(key="a"), answers=(answer,)) == []


def test_a_cap_counts_the_answers_of_its_days() -> None:
    capped = Terms(key="a", cap_times=2, cap_days=30)
    old, recent = (Answered("a", OfferAnswerKind.DECLINED, NOW - days * DAY) for days in (31, 3))
    others = Answered("b", OfferAnswerKind.DECLINED, NOW)
    assert keys(capped, answers=(old, recent, others)) == ["a"]
    assert keys(capped, answers=(recent, recent)) == []
    assert keys(Terms(key="a", cap_times=1), answers=(old,)) == []
    assert keys(Terms(key="a"), answers=(recent,) * 9) == ["a"]
