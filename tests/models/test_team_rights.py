"""On a team's server: who may write to whom, order whom about, and read what."""

from collections.abc import Iterator
from uuid import UUID

import pytest
from psycopg import sql
from sqlalchemy import insert, update
from sqlalchemy.exc import DBAPIError

from app import times
from app.models.agent import Agent
from app.models.brand import Brand
from app.models.changes import agents as agent_changes
from app.models.changes import help_requests, messages, present_calls, saved_views, state_orders
from app.models.database import Database
from app.models.keys import new_key
from app.models.permissions import GroupRole
from app.models.queries import help_requests as help_questions
from app.models.queries import state_orders as order_questions
from app.models.queries import team_floor, team_messages
from app.models.rows.help_requests import HelpKind, NewHelpRequest
from app.models.rows.saved_views import SavedViewRow
from app.models.rows.state_orders import NewStateOrder, OrderKind, OrderResult
from app.models.rows.team_floor import CallNow
from app.models.rows.team_messages import NewMessage
from app.models.team import Team
from tests.models import builders
from tests.models.postgres import Server
from tests.models.teams import LOGINS, NAME, emptied


class Site:
    """Two teams of one brand: an agent and a supervisor in the first, somebody else in the second."""

    def __init__(self, team: Server) -> None:
        self.owner = Database.open(emptied(team))
        with self.owner.writing() as session:
            brand = new_key()
            session.execute(insert(Brand), [{"id": brand, "key": "ours", "name_ar": "علامة"}])
            self.day, self.night = new_key(), new_key()
            for key, name in ((self.day, "day"), (self.night, "night")):
                row = {"id": key, "key": name, "name_ar": name, "brand_id": brand}
                session.execute(insert(Team), [row])
            self.sara: UUID = agent_changes.add(session, LOGINS[GroupRole.AGENT])
            self.boss: UUID = agent_changes.add(session, LOGINS[GroupRole.SUPERVISOR])
            session.execute(update(Agent).values(team_id=self.day))
            self.other = builders.agent(session, "other")
            session.execute(update(Agent).where(Agent.id == self.other).values(team_id=self.night))
        self.agent, self.supervisor = (
            Database.open(team.url(NAME, LOGINS[role])) for role in (GroupRole.AGENT, GroupRole.SUPERVISOR)
        )

    def close(self) -> None:
        """Let go of every connection."""
        for database in (self.agent, self.supervisor, self.owner):
            database.close()


@pytest.fixture
def site(team: Server) -> Iterator[Site]:
    """A site at work."""
    site = Site(team)
    yield site
    site.close()
    team.execute(sql.SQL("TRUNCATE brands, customers, agents, teams CASCADE"), NAME)


def test_supervisors_write_and_order_in_their_own_team_and_agents_only_answer(site: Site) -> None:
    now = times.now()
    to_all, to_sara = NewMessage(new_key(), "To all", 30), NewMessage(new_key(), "To Sara", 30, site.sara)
    with site.supervisor.writing() as session:
        for new in (to_all, to_sara):
            messages.send(session, new, now, agent_id=site.boss)
        order = NewStateOrder(new_key(), site.sara, OrderKind.STATE, "Busy", "ready")
        state_orders.give(session, order, now, agent_id=site.boss)
    for new in (NewMessage(new_key(), "x", 30, site.other), NewMessage(new_key(), "x", 30, None, site.night)):
        with pytest.raises(DBAPIError, match="row-level security"), site.supervisor.writing() as session:
            messages.send(session, new, now, agent_id=site.boss)
    stranger = NewStateOrder(new_key(), site.other, OrderKind.STATE, "Busy", "ready")
    with pytest.raises(DBAPIError, match="row-level security"), site.supervisor.writing() as session:
        state_orders.give(session, stranger, now, agent_id=site.boss)
    with pytest.raises(DBAPIError, match="permission denied"), site.agent.writing() as session:
        messages.send(session, NewMessage(new_key(), "x", 30), now, agent_id=site.sara)
    with site.agent.writing() as session:
        assert {row.text for row in team_messages.inbox(session, site.sara, now)} == {"To all", "To Sara"}
        messages.acknowledge(session, to_sara.id, now, agent_id=site.sara)
        assert [row.why for row in order_questions.waiting(session, site.sara, now)] == ["Busy"]
        assert state_orders.take(session, order.id, OrderResult.DONE, now, agent_id=site.sara)
    with pytest.raises(DBAPIError, match="row-level security"), site.agent.writing() as session:
        messages.see(session, to_all.id, now, agent_id=site.boss)  # for somebody else
    with site.supervisor.reading() as session:
        sent = {row.text: row for row in team_messages.sent(session, site.boss, now)}
        assert (sent["To Sara"].acknowledged, len(sent["To all"].receipts)) == (1, 2)
        assert order_questions.lately(session, now)[site.sara].result == "done"


def test_help_calls_and_views_are_the_teams_or_ones_own(site: Site) -> None:
    now = times.now()
    call = CallNow(new_key(), "inbound", "billing", None, now, now, None)
    with site.agent.writing() as session:
        new = NewHelpRequest(id=new_key(), kind=HelpKind.ADVICE)
        help_requests.ask(session, new, now, agent_id=site.sara)
        present_calls.show(session, site.sara, call)
        view = SavedViewRow(new_key(), "Mine", "{}")
        saved_views.keep(session, view, "overview", now, agent_id=site.sara)
    with pytest.raises(DBAPIError, match="row-level security"), site.agent.writing() as session:
        present_calls.show(session, site.other, call)
    with site.supervisor.writing() as session:
        assert help_requests.take(session, new.id, now, agent_id=site.boss)
        assert team_floor.picture(session).calls == {site.sara: call}
    with site.agent.reading() as session:
        assert help_questions.of_agent(session, site.sara)[0].taken_by == site.boss
