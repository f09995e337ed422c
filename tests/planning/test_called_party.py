"""Whom a call would reach."""

from app.planning.called_party import party_at
from app.planning.country_rules import Basis


def test_a_number_alone_is_somebody_who_asked() -> None:
    party, place = party_at(number="0501234567", region="SA")
    assert (party.country, party.zones, party.basis) == ("SA", ("Asia/Riyadh",), Basis.REQUESTED)
    assert place.other_zones == ()


def test_where_address_and_number_differ_both_clocks_count() -> None:
    party, _ = party_at(number="+442079460000", region="SA", country="SA", basis="consented", has_agreed=True)
    assert party.zones == ("Asia/Riyadh", "Europe/London")
    assert party.basis is Basis.CONSENTED


def test_what_the_customer_said_is_enough() -> None:
    party, _ = party_at(number="+442079460000", region="SA", country="SA", said="Asia/Tokyo")
    assert party.zones == ("Asia/Tokyo",)


def test_an_agreement_that_is_not_on_record_is_none() -> None:
    party, _ = party_at(number="0501234567", region="SA", basis="consented")
    assert party.basis is Basis.COLD
