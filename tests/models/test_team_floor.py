"""A supervisor's desk and an agent's, on one database."""

import pytest

from app import times
from app.models.database import Database
from app.models.desk_mail import DeskMail
from app.models.keys import new_key
from app.models.queries import agents
from app.models.rows.help_requests import HelpKind, NewHelpRequest
from app.models.rows.pbx import NewOrder, OrderVerb
from app.models.rows.saved_views import SavedViewRow
from app.models.rows.state_orders import NewStateOrder, OrderKind, OrderResult
from app.models.rows.team_floor import Behind
from app.models.rows.team_messages import NewMessage
from app.models.team_floor import TeamFloor
from tests.models.floor_made import Crew, crew


@pytest.fixture
def people(file_database: Database) -> Crew:
    """A team."""
    with file_database.writing() as session:
        return crew(session)


@pytest.fixture
def floor(file_database: Database, people: Crew) -> TeamFloor:
    """The supervisor's side."""
    with file_database.reading() as session:
        boss = agents.with_login(session, "boss")
    assert boss is not None
    return TeamFloor(file_database, boss)


@pytest.fixture
def mail(file_database: Database, people: Crew) -> DeskMail:
    """The agent's side."""
    with file_database.reading() as session:
        sara = agents.with_login(session, "sara")
    assert sara is not None
    return DeskMail(file_database, sara)


def test_what_one_does_the_other_sees(floor: TeamFloor, mail: DeskMail, people: Crew) -> None:
    floor.send(NewMessage(new_key(), "Hello", 30, to_agent_id=people.sara))
    (message,) = mail.inbox()
    mail.see(message.id)
    assert floor.sent()[0].seen == 1
    mail.acknowledge(message.id)
    assert floor.sent()[0].acknowledged == 1
    floor.withdraw(message.id)
    assert mail.inbox() == []
    order = NewStateOrder(new_key(), people.sara, OrderKind.STATE, "Many calls", "ready")
    floor.order_state(order)
    assert [row.id for row in mail.orders()] == [order.id]
    assert mail.take_order(order.id, OrderResult.DONE)
    request = NewHelpRequest(id=new_key(), kind=HelpKind.ABUSE)
    mail.ask_for_help(request)
    waiting, orders = floor.requests()
    assert ([row.id for row in waiting], orders[people.sara].result) == ([request.id], "done")
    assert floor.take_request(request.id)
    assert mail.my_requests()[0].taken_by == people.boss
    floor.close_request(request.id)
    assert mail.my_requests() == []


def test_the_floor_is_asked_for_its_parts(floor: TeamFloor, people: Crew) -> None:
    assert len(floor.picture().people) == 2
    assert floor.figures(times.now()).agents == {}
    assert not floor.behind(Behind("calls"), times.now())
    assert not floor.waiting_calls()
    assert floor.customer_names([]) == {}
    assert not floor.is_on_server
    order = NewOrder(id=new_key(), verb=OrderVerb.LISTEN, asked_by=people.boss, agent_id=people.sara)
    floor.order_pbx(order)
    answer = floor.pbx_answer(order.id)
    assert answer is not None
    assert answer.state == "waiting"


def test_views_come_back_as_they_are_kept(floor: TeamFloor) -> None:
    view = SavedViewRow(new_key(), "Late", "{}")
    assert floor.keep_view(view) == floor.views() == [view]
    assert floor.remove_view(view.id) == []


def test_another_ones_change_of_the_file_is_noticed(floor: TeamFloor, mail: DeskMail) -> None:
    before = floor.version()
    assert floor.version() == before
    mail.ask_for_help(NewHelpRequest(id=new_key(), kind=HelpKind.OTHER))
    assert floor.version() != before
