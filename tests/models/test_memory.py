"""One agent's view of the database."""

from collections.abc import Iterator
from datetime import timedelta

import pytest
from sqlalchemy import insert, select

from app.models.call import Call
from app.models.changes import agents as agent_changes
from app.models.database import Database
from app.models.keys import new_key
from app.models.memory import Memory
from app.models.outcome import Outcome, Reason
from app.models.queries import agents
from app.models.rows.callers import MatchReason
from app.models.rows.customers import NewCustomer, NewNumber
from app.models.rows.follow_ups import NewFollowUp
from app.models.rows.scripts import VersionRow
from app.models.rows.snippets import SnippetRow, SnippetScope
from tests.models import builders

MONA = NewCustomer(name="منى", name_latin="Mona", numbers=(NewNumber(text="050 000 0001"),))
SINCE = builders.NOON - timedelta(hours=12)


@pytest.fixture
def memory(database: Database) -> Iterator[Memory]:
    """What Sara's desk in Riyadh remembers: nothing yet."""
    with database.writing() as session:
        agent_changes.add(session, "sara")
        sara = agents.with_login(session, "sara")
    assert sara is not None
    memory = Memory(database, "SA", sara)
    yield memory
    memory.close()


def test_a_new_customer_is_known_by_his_number_and_found_by_his_name(memory: Memory) -> None:
    """The number is read as one of the desk's own country."""
    card = memory.card_of_new(MONA)
    found = memory.identify("+966500000001", "", is_anonymous=False)
    assert found.card == card
    assert [row.customer_id for row in memory.search("mona")] == [card.customer_id]
    assert memory.card(card.customer_id) == card


def test_a_caller_who_hides_his_number_is_nobody_until_he_says_his_account(memory: Memory) -> None:
    """The account he keyed in is enough."""
    customer = memory.card_of_new(NewCustomer(name="سعد", account_number="SA-7"))
    assert memory.identify("", "", is_anonymous=True).candidates == ()
    found = memory.identify("", "SA-7", is_anonymous=True)
    assert found.card is not None
    assert found.card.customer_id == customer.customer_id
    assert found.candidates[0].reason is MatchReason.ACCOUNT


def test_a_number_the_agent_attaches_is_known_from_then_on(memory: Memory) -> None:
    """However the network writes it."""
    customer = memory.card_of_new(MONA)
    memory.attach_number(customer.customer_id, "0500000077")
    found = memory.identify("00966500000077", "", is_anonymous=False)
    assert [candidate.customer_id for candidate in found.candidates] == [customer.customer_id]


def test_a_wrap_up_saved_twice_is_one_call_of_the_day(memory: Memory, database: Database) -> None:
    """Its promise is due until it is kept; its number is read in the desk's country."""
    customer = memory.card_of_new(MONA)
    promise = NewFollowUp(new_key(), "Call back", builders.NOON, "Asia/Riyadh", "0500000001")
    wrap_up = builders.wrap_up(
        memory.agent.id, customer.customer_id, number="0500000001", note="asked", follow_ups=(promise,)
    )
    memory.save_wrap_up(wrap_up)
    memory.save_wrap_up(wrap_up)
    day = memory.my_day(SINCE)
    assert day.calls == 1
    assert [row.id for row in day.follow_ups] == [promise.id]
    assert [row.text for row in memory.card(customer.customer_id).timeline] == ["asked"]
    with database.reading() as session:
        assert session.scalars(select(Call.digits)).all() == ["+966500000001"]
    memory.complete_follow_up(promise.id, builders.NOON)
    assert memory.my_day(SINCE).follow_ups == ()


def test_another_agents_day_is_not_mine(memory: Memory, database: Database) -> None:
    """Each desk has one agent."""
    with database.writing() as session:
        omar = builders.agent(session, "omar")
    memory.save_wrap_up(builders.wrap_up(omar))
    assert memory.my_day(SINCE).calls == 0


def test_both_trees_come_together(memory: Memory, database: Database) -> None:
    """Reasons first."""
    with database.writing() as session:
        for model, key in ((Reason, "billing"), (Outcome, "solved")):
            values = {"id": new_key(), "key": key, "name_ar": "x", "name_en": "x", "place": 1}
            session.execute(insert(model), [{**values, "parent_id": None}])
    reasons, outcomes = memory.trees()
    assert [row.key for row in reasons] == ["billing"]
    assert [row.key for row in outcomes] == ["solved"]


def test_scripts_snippets_and_pinned_notes_are_kept(memory: Memory) -> None:
    """Each comes back, in the agent's own name."""
    version = VersionRow(
        key="billing", version=1, name_ar="فوترة", name_en="Billing", text="x", parts="[]", note="",
        published_by="Sara", published_at=builders.NOON, counts_from=builders.NOON, fingerprint="f",
    )  # fmt: skip
    memory.publish_script(version)
    assert memory.script_versions() == [version]
    assert memory.script_version_count() == 1
    assert memory.script_uses("billing") == []
    snippet = SnippetRow(new_key(), SnippetScope.OWN, "", "hi", "", "Hello")
    memory.keep_snippet(snippet)
    assert memory.snippets() == [snippet]
    memory.remove_snippet(snippet.id)
    assert memory.snippets() == []
    mona = memory.card_of_new(MONA).customer_id
    memory.pin_note(mona, "Speaks softly")
    (pinned,) = memory.pinned_notes(mona)
    assert (pinned.text, pinned.by) == ("Speaks softly", "sara")
    memory.unpin_note(pinned.id)
    assert memory.pinned_notes(mona) == []
