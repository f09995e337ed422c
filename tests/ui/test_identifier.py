"""Who is calling, by a real database."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.errors import Unavailable
from app.models.keys import new_key
from app.models.memory import Memory
from app.models.rows.customers import NewCustomer, NewNumber
from app.ui.identifier import Identifier
from app.ui.jobs import Jobs
from app.ui.state.call_page import CallPage
from app.ui.state.calls import Calls
from tests.ui import memories
from tests.ui.pictures import ringing


@pytest.fixture
def memory(tmp_path: Path, qtbot: QtBot) -> Iterator[Jobs[Memory]]:
    """A database that knows Mona."""
    lane = memories.lane(tmp_path / "hatif.sqlite")
    yield lane
    lane.stop(20)


def page_from(calls: Calls, number: str) -> CallPage:
    """Add a call from a number."""
    page = CallPage(ringing(number=number), new_key())
    calls.add(page)
    return page


def test_a_known_caller_is_named_with_his_card(memory: Jobs[Memory], qtbot: QtBot) -> None:
    """However the network writes the number."""
    calls = Calls()
    identifier = Identifier(calls, memory)
    page = page_from(calls, "+966 50 000 0001")
    with qtbot.waitSignal(page.identified, timeout=10_000):
        identifier.identify(page)
    assert page.card is not None
    assert page.card.name_latin == "Mona"


def test_a_stranger_has_no_card_and_can_become_a_customer(memory: Jobs[Memory], qtbot: QtBot) -> None:
    """The next call then knows him."""
    calls = Calls()
    identifier = Identifier(calls, memory)
    page = page_from(calls, "0500000099")
    with qtbot.waitSignal(page.identified, timeout=10_000):
        identifier.identify(page)
    assert page.card is None
    new = NewCustomer(name="سعد", numbers=(NewNumber(text="0500000099"),))
    with qtbot.waitSignal(page.identified):
        identifier.add(page.call_id, new)
    assert page.card is not None
    again = page_from(calls, "966500000099")
    with qtbot.waitSignal(again.identified):
        identifier.identify(again)
    assert again.card is not None
    assert again.card.customer_id == page.card.customer_id


def test_the_agents_choice_is_not_undone_by_a_late_answer(memory: Jobs[Memory], qtbot: QtBot) -> None:
    """Nor is a customer kept whom the agent took off the call."""
    calls = Calls()
    identifier = Identifier(calls, memory)
    page = page_from(calls, "0500000001")
    with qtbot.waitSignal(page.identified, timeout=10_000):
        identifier.identify(page)
    with qtbot.waitSignal(page.identified):
        identifier.choose(page.call_id, None)
    assert page.card is None


def test_a_database_that_is_away_is_said_so(qtbot: QtBot) -> None:
    """The call goes on without a name."""

    def fail() -> Memory:
        raise Unavailable("away")

    memory: Jobs[Memory] = Jobs(fail, "memory")
    memory.start()
    calls = Calls()
    page = page_from(calls, "0500000001")
    identifier = Identifier(calls, memory)
    with qtbot.waitSignal(page.identified):
        identifier.identify(page)
    memory.stop()
    assert page.lookup_failed
    assert page.card is None


def test_a_number_is_attached_with_one_press_or_is_somebody_else_s(
    memory: Jobs[Memory], qtbot: QtBot
) -> None:
    """The next call from it finds the customer for certain."""
    calls = Calls()
    identifier = Identifier(calls, memory)
    identifier.attach()  # nobody calls: nothing happens
    page = page_from(calls, "0500000077")
    calls.show(page)
    mona = memories.answer(memory, qtbot, lambda memory: memory.search("Mona"))[0]
    with qtbot.waitSignal(page.identified):
        identifier.choose(page.call_id, mona.customer_id)
    with qtbot.waitSignal(page.identified):
        identifier.note_third_party(page.call_id)
    assert page.calls_for
    with qtbot.waitSignal(page.identified):
        identifier.attach()
    assert page.card is not None
    assert "+966500000077" in [row.number for row in page.card.numbers]
    found = memories.answer(memory, qtbot, lambda memory: memory.search("0500000077"))
    assert [row.customer_id for row in found] == [mona.customer_id]
    assert page.attached_number == "0500000077"
    with qtbot.waitSignal(page.identified):
        identifier.detach(page.call_id)
    assert page.attached_number == ""
    assert page.card is not None
    assert [row.number for row in page.card.numbers] == ["+966500000001"]
    identifier.detach(page.call_id)  # a second time: nothing happens
