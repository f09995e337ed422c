"""Stories are told in their order, and calls hang together."""

from app.practice.company import Company

_DIRECTIONS = {"call_in": "inbound", "call_missed": "inbound", "call_out": "outbound"}


def test_a_call_has_what_the_telephone_knows_of_it(made_company: Company) -> None:
    """Everything else has not."""
    for contact in made_company.papers.contacts:
        call = contact.call
        assert (call is None) == (contact.kind not in _DIRECTIONS)
        if call is None:
            continue
        assert call.direction == _DIRECTIONS[contact.kind]
        assert (call.answered_at is None) == (call.talked_seconds == 0)
        assert call.answered_at is None or contact.at < call.answered_at < call.ended_at
        assert call.handled_seconds == 0 or call.handled_seconds > call.talked_seconds
        assert call.held_seconds < max(1, call.talked_seconds)
        assert contact.seconds == call.talked_seconds


def test_a_missed_call_has_no_outcome_and_nobody_was_asked(made_company: Company) -> None:
    """The caller gave up before anybody answered."""
    missed = [contact.call for contact in made_company.papers.contacts if contact.kind == "call_missed"]
    assert missed
    for call in missed:
        assert call is not None
        assert (call.end_reason, call.outcome_key, call.satisfaction) == ("caller_gave_up", "", None)


def test_the_calls_of_a_customer_come_from_his_number(made_company: Company) -> None:
    """So that an earlier call identifies him too."""
    numbers = {customer.id: customer.main_number.e164 for customer in made_company.customers}
    for contact in made_company.papers.contacts:
        assert contact.call is None or contact.call.digits == numbers[contact.customer_id]


def test_every_kind_of_contact_and_outcome_is_there(made_company: Company) -> None:
    """Also calls that solved nothing: a contact centre without them would be a fairy tale."""
    contacts = made_company.papers.contacts
    assert {contact.kind for contact in contacts} == {
        "call_in", "call_out", "call_missed", "email", "visit", "chat", "message", "case", "note",
    }  # fmt: skip
    assert {contact.call.resolved for contact in contacts if contact.call} == {"", "yes", "no", "pending"}
    assert {contact.call.satisfaction for contact in contacts if contact.call} == {None, 1, 2, 3, 4, 5}
