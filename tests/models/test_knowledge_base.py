"""One agent's knowledge base finds, suggests, and notices what a colleague has changed."""

from dataclasses import replace
from uuid import UUID

from sqlalchemy import insert

from app.models.changes import articles as changes
from app.models.database import Database
from app.models.keys import new_key
from app.models.knowledge_base import KnowledgeBase
from app.models.outcome import Reason
from app.models.rows.agents import AgentRow
from app.models.rows.articles import ArticleStatus
from tests.models import builders
from tests.models.changes.test_articles import made


def opened(database: Database) -> KnowledgeBase:
    """Return the knowledge base of a new agent with two articles and a draft."""
    with database.writing() as session:
        key = builders.agent(session)
        changes.keep(session, made(suits="refund"), agent_id=key)
        sim = made("lost_sim", title_en="Lost SIM", title_ar="شريحة مفقودة", suits="sim/block")
        changes.keep(session, sim, agent_id=key)
        changes.keep(session, made("later", status=ArticleStatus.DRAFT), agent_id=key)
    return KnowledgeBase(database, AgentRow(key, "sara", "سارة", "Sara", "supervisor", "101"))


def reasons(database: Database) -> tuple[UUID, UUID]:
    """Keep a reason below another one and return both."""
    above, below = new_key(), new_key()
    with database.writing() as session:
        for key, parent, name in ((above, None, "refund"), (below, above, "refund_late")):
            row = {"id": key, "parent_id": parent, "key": name, "name_ar": name, "name_en": name}
            session.execute(insert(Reason), [row])
    return above, below


def test_articles_are_found_by_words_and_all_are_listed_without(database: Database) -> None:
    base = opened(database)
    assert [row.key for row in base.search("شريحه", "ar")] == ["lost_sim"]
    assert [row.key for row in base.search("", "en")] == ["lost_sim", "refunds"]
    assert base.search("weather", "en") == []
    assert {row.key for row in base.everything()} == {"lost_sim", "later", "refunds"}


def test_what_suits_the_step_and_the_reason_is_suggested(database: Database) -> None:
    base = opened(database)
    _above, below = reasons(database)
    assert [row.key for row in base.suitable("sim", "block", below)] == ["lost_sim", "refunds"]
    assert [row.key for row in base.suitable("", "", None)] == []


def test_a_change_is_noticed_and_ratings_count(database: Database) -> None:
    base = opened(database)
    (row,) = base.search("refunds", "en")
    base.keep(replace(row, title_en="Money back", text_en="Six days"))
    assert [found.text_en for found in base.search("money", "en")] == ["Six days"]
    base.rate(row.id, is_helpful=True)
    assert base.search("money", "en")[0].own_rating is True
    base.rate(row.id, is_helpful=None)
    assert base.search("money", "en")[0].own_rating is None
    found = base.by_key("refunds")
    assert found is not None
    assert found.title_en == "Money back"


def test_what_is_not_found_is_kept_until_it_is_written(database: Database) -> None:
    base = opened(database)
    base.note_miss("Roaming", "en")
    assert [miss.words for miss in base.misses()] == ["roaming"]
    base.forget_misses("roaming")
    assert base.misses() == []
