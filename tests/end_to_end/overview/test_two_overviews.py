"""Two supervisors look at the same floor, each with his own login: both see the same, one of them helps."""

from collections.abc import Iterator
from dataclasses import dataclass
from multiprocessing import get_context
from uuid import UUID

import psycopg
import pytest
from sqlalchemy import insert

from app import times
from app.models import access
from app.models.agent import Agent
from app.models.changes import agent_states
from app.models.changes import help_requests as help_changes
from app.models.database import Database
from app.models.help_request import HelpRequest
from app.models.keys import new_key
from app.models.permissions import GroupRole
from app.models.rows.agents import AgentRow
from app.models.rows.help_requests import HelpKind, NewHelpRequest
from app.models.server import logins
from app.models.team import Team
from tests.end_to_end.overview.viewer import Viewer
from tests.models.postgres import Server, binaries
from tests.telephony.running_engine import until

pytestmark = [pytest.mark.slow, pytest.mark.end_to_end, pytest.mark.timeout(180)]
DEBIAN_PACKAGES = ("postgresql",)
BOSSES = ("huda", "nasser")
SOON_SECONDS = 5.0


@dataclass
class Floor:
    """The server, an agent at work, and two who look at her."""

    server: Server
    url: str
    sara: UUID
    viewers: list[Viewer]

    def work(self, state: str, reason: str) -> None:
        """Have the agent do something else, as her desk does."""
        database = Database.open(self.url)
        with database.writing() as session:
            agent_states.enter(session, self.sara, state, reason, times.now())
        database.close()

    def both_show(self, reason: str, within: float) -> None:
        """Wait until both overviews show what she does, and of now."""
        for viewer in self.viewers:
            until(lambda: _is(viewer, self.sara, reason), timeout_seconds=within)  # noqa: B023  used at once


def _is(viewer: Viewer, agent_id: UUID, reason: str) -> bool:
    shown = viewer.look(agent_id)
    return shown.reason == reason and not shown.is_stale


@pytest.fixture
def floor() -> Iterator[Floor]:
    """A server that is set up for a team, with two supervisors and an agent of it."""
    if (folder := binaries()) is None:
        pytest.skip("there is no PostgreSQL on this computer")
    server = Server(folder)
    server.start()
    url = server.make("two_overviews")
    database = Database.open(url)
    team, sara = new_key(), new_key()
    people = [AgentRow(new_key(), login, "", login, "supervisor", "") for login in BOSSES]
    with psycopg.connect(url, autocommit=True) as owner:
        access.set_up(owner)
        for login in BOSSES:
            logins.add(owner, login, GroupRole.SUPERVISOR, "a long password")
    with database.writing() as session:
        session.execute(insert(Team), [{"id": team, "key": "day", "name_ar": "النهار", "name_en": "Day"}])
        rows = [{"id": one.id, "login": one.login, "role": one.role, "team_id": team} for one in people]
        session.execute(
            insert(Agent), [*rows, {"id": sara, "login": "sara", "role": "agent", "team_id": team}]
        )
        agent_states.enter(session, sara, "ready", "", times.now())
    database.close()
    context = get_context("spawn")
    viewers = [Viewer(context, server.url("two_overviews", one.login), one) for one in people]
    yield Floor(server, url, sara, viewers)
    for viewer in viewers:
        viewer.close()
    server.stop()


def test_both_see_the_same_and_one_of_them_helps(floor: Floor) -> None:
    for viewer in floor.viewers:
        until(lambda: viewer.look(floor.sara).doing == "ready", timeout_seconds=30)  # noqa: B023  used at once
    floor.work("break", "meal")
    floor.both_show("meal", SOON_SECONDS)

    request = NewHelpRequest(id=new_key(), kind=HelpKind.ADVICE)
    database = Database.open(floor.url)
    with database.writing() as session:
        help_changes.ask(session, request, times.now(), agent_id=floor.sara)
    for viewer in floor.viewers:
        until(lambda: viewer.look(floor.sara).needs_help, timeout_seconds=SOON_SECONDS)  # noqa: B023  as above
    for viewer in floor.viewers:
        viewer.take(request.id)
    until(lambda: sum(map(bool, _quicker(floor))) == 1, timeout_seconds=SOON_SECONDS)
    with database.reading() as session:
        taken = session.get(HelpRequest, request.id)
        assert taken is not None
        assert taken.taken_by is not None
    database.close()


def _quicker(floor: Floor) -> list[list[str]]:
    """Return, for each overview, what it told of a colleague who was quicker."""
    return [[text for text in one.look(floor.sara).told if "quicker" in text] for one in floor.viewers]
