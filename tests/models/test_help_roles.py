"""On a team's server: agents look up, offer, record and see papers; supervisors write articles and offers."""

from collections.abc import Iterator
from uuid import UUID

import pytest
from psycopg import sql
from sqlalchemy import insert
from sqlalchemy.exc import DBAPIError

from app import times
from app.adapters.papers import OrderPaper, PapersOf
from app.models.contacts import Contacts
from app.models.keys import new_key
from app.models.knowledge_base import KnowledgeBase
from app.models.offer_desk import OfferDesk
from app.models.outcome import Outcome
from app.models.paper_desk import PaperDesk
from app.models.permissions import GroupRole
from app.models.rows.agents import AgentRow
from app.models.rows.offers import NewOfferAnswer
from tests.models.changes.test_articles import made as article
from tests.models.changes.test_contacts import visit
from tests.models.changes.test_offers import made as offer
from tests.models.postgres import Server
from tests.models.teams import NAME
from tests.models.test_record_roles import Floor

TABLES = "brands, customers, agents, teams, articles, offers, outcomes"


@pytest.fixture
def floor(team: Server) -> Iterator[Floor]:
    """An agent and a supervisor of one brand, at connections of their own."""
    floor = Floor(team)
    yield floor
    floor.close()
    team.execute(sql.SQL(f"TRUNCATE {TABLES} CASCADE"), NAME)


def row(floor: Floor, role: GroupRole) -> AgentRow:
    """Return somebody as the desk knows him."""
    return AgentRow(floor.agents[role], role.value, "", role.value, "agent", "101")


def outcome_of(floor: Floor) -> UUID:
    """Keep an outcome, as supervisors may."""
    key = new_key()
    with floor.supervisor.writing() as session:
        session.execute(insert(Outcome), [{"id": key, "key": "done", "name_ar": "تم", "name_en": "Done"}])
    return key


def test_articles_are_written_by_supervisors_and_used_by_agents(floor: Floor) -> None:
    written, used = (
        KnowledgeBase(database, row(floor, role))
        for database, role in ((floor.supervisor, GroupRole.SUPERVISOR), (floor.agent, GroupRole.AGENT))
    )
    written.keep(article())
    (found,) = used.search("refund", "en")
    used.rate(found.id, is_helpful=True)
    used.rate(found.id, is_helpful=None)
    used.note_miss("roaming", "en")
    assert [miss.words for miss in written.misses()] == ["roaming"]
    written.forget_misses("roaming")
    for forbidden in (lambda: used.keep(article("other")), used.misses):
        with pytest.raises(DBAPIError, match="permission denied"):
            forbidden()


def test_offers_contacts_and_papers_are_an_agents_work(floor: Floor) -> None:
    supervisor, agent = row(floor, GroupRole.SUPERVISOR), row(floor, GroupRole.AGENT)
    OfferDesk(floor.supervisor, supervisor).keep(offer())
    offers = OfferDesk(floor.agent, agent)
    (fitting,) = offers.for_customer(floor.mona, {})
    answer = NewOfferAnswer(
        id=new_key(), offer_id=fitting.id, customer_id=floor.mona, call_id=new_key(), answer="accepted"
    )
    offers.answer(answer)
    assert offers.for_customer(floor.mona, {}) == []
    with pytest.raises(DBAPIError, match="permission denied"):
        offers.keep(offer("other"))
    contacts = Contacts(floor.agent, "SA", agent)
    contacts.record(visit(floor.mona, outcome_of(floor)))
    assert [line.kind for line in contacts.timeline(floor.mona)] == ["visit"]
    papers = PaperDesk(floor.agent)
    for number in ("W-1", "W-2"):
        papers.keep_foreign(floor.mona, "Shop", PapersOf((OrderPaper(number=number),)), times.now())
    kept = papers.of_customer(floor.mona, "Shop").foreign
    assert kept is not None
    assert kept.orders[0].number == "W-2"
