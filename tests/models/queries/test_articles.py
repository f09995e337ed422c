"""Agents see what is published for their brand, with what others think of it."""

from datetime import timedelta

from sqlalchemy import insert, update

from app import times
from app.models.agent import Agent
from app.models.article import Article
from app.models.brand import Brand
from app.models.changes import articles as changes
from app.models.database import Database
from app.models.keys import new_key
from app.models.queries import articles
from app.models.rows.articles import ArticleStatus
from tests.models import builders
from tests.models.changes.test_articles import made


def test_an_agent_sees_what_is_published_and_how_it_was_rated(database: Database) -> None:
    row, draft = made(), made("draft", status=ArticleStatus.DRAFT)
    with database.writing() as session:
        sara, huda = builders.agent(session), builders.agent(session, "huda")
        for one in (row, draft):
            changes.keep(session, one, agent_id=sara)
        changes.rate(session, row.id, is_helpful=True, agent_id=sara)
        changes.rate(session, row.id, is_helpful=False, agent_id=huda)
    with database.reading() as session:
        (seen,) = articles.of_agent(session, huda)
        assert (seen.helpful, seen.unhelpful, seen.own_rating, seen.owner_latin) == (1, 1, False, "Sara")
        assert len(articles.of_agent(session, sara, with_drafts=True)) == 2
        found = articles.by_key(session, sara, "refunds")
        assert found is not None
        assert found.own_rating is True
        assert articles.by_key(session, sara, "draft") is None


def test_articles_of_another_brand_are_not_seen(database: Database) -> None:
    with database.writing() as session:
        agent, team, brand = builders.agent(session), builders.team(session, "a"), new_key()
        session.execute(insert(Brand), [{"id": brand, "key": "other", "name_ar": "أخرى"}])
        session.execute(update(Agent).where(Agent.id == agent).values(team_id=team))
        for key in ("ours", "theirs"):
            changes.keep(session, made(key), agent_id=agent)
        session.execute(update(Article).where(Article.key == "theirs").values(brand_id=brand))
    with database.reading() as session:
        assert [row.key for row in articles.of_agent(session, agent)] == ["ours"]


def test_the_stamp_is_another_after_every_change(database: Database) -> None:
    row = made()
    stamps = []
    with database.writing() as session:
        agent = builders.agent(session)
        stamps.append(articles.stamp(session))
        changes.keep(session, row, agent_id=agent)
        stamps.append(articles.stamp(session))
        changes.rate(session, row.id, is_helpful=True, agent_id=agent)
        stamps.append(articles.stamp(session))
    assert len(set(stamps)) == 3


def test_what_is_missed_most_comes_first(database: Database) -> None:
    with database.writing() as session:
        agent = builders.agent(session)
        for words in ("esim", "roaming", "eSIM"):
            changes.note_miss(session, words, "en", agent_id=agent)
    with database.reading() as session:
        misses = articles.misses(session, times.now() - timedelta(days=1))
        assert [(miss.words, miss.times) for miss in misses] == [("esim", 2), ("roaming", 1)]
        assert articles.misses(session, times.now() + timedelta(days=1)) == []
