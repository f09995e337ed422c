"""Articles are kept when they can be read, rated by agents, and missed when they are not there."""

from dataclasses import replace
from datetime import date
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from app.errors import BadInput
from app.models.article import Article, ArticleMiss, ArticleRating
from app.models.changes import articles
from app.models.database import Database
from app.models.keys import new_key
from app.models.rows.articles import ArticleRow, ArticleStatus, Audience
from tests.models import builders

CARD = "4111 1111 1111 1111"  # a number made for tests


def made(key: str = "refunds", **values: Any) -> ArticleRow:
    """Return an article in both languages."""
    plain = ArticleRow(
        id=new_key(), key=key, title_ar="الاسترداد", title_en="Refunds", text_ar="خمسة أيام",
        text_en="Five days", status=ArticleStatus.PUBLISHED, audience=Audience.CUSTOMERS,
    )  # fmt: skip
    return replace(plain, **values)


def kept(session: Session, row: ArticleRow) -> UUID:
    """Keep an article as somebody who works here."""
    agent = builders.agent(session, f"writer-{row.key}")
    articles.keep(session, row, agent_id=agent)
    return agent


def test_an_article_is_kept_with_its_owner_and_masked(database: Database) -> None:
    row = made(text_en=f"Never write {CARD}", suits="refund, returns/ask", review_on=date(2027, 1, 1))
    with database.writing() as session:
        agent = kept(session, row)
        articles.keep(session, replace(row, status=ArticleStatus.RETIRED), agent_id=agent)
    with database.reading() as session:
        article = session.scalars(select(Article)).one()
        assert (article.owner_id, article.suits, article.status) == (agent, "refund returns/ask", "retired")
        assert article.review_on == date(2027, 1, 1)
        assert article.published_at is not None
        assert CARD not in article.text_en


REFUSED: tuple[tuple[dict[str, Any], str], ...] = (
    ({"key": "Refunds!"}, "small Latin letters"),
    ({"text_en": " "}, "both a title and a text"),
    ({"title_ar": "", "text_ar": "", "title_en": "", "text_en": ""}, "in one language at least"),
    ({"text_en": "x" * 20_001}, "at most 20000"),
    ({"key": "refunds"}, "has this key already"),
)


def test_what_cannot_be_kept_is_said(database: Database) -> None:
    with database.writing() as session:
        agent = kept(session, made())
    for values, why in REFUSED:
        with pytest.raises(BadInput, match=why), database.writing() as session:
            articles.keep(session, made(**{"key": "other", **values}), agent_id=agent)


def test_the_latest_rating_counts_and_can_be_taken_back(database: Database) -> None:
    row = made()
    with database.writing() as session:
        agent = kept(session, row)
        articles.rate(session, row.id, is_helpful=True, agent_id=agent)
        articles.rate(session, row.id, is_helpful=False, comment=f"old {CARD}", agent_id=agent)
    with database.writing() as session:
        rating = session.scalars(select(ArticleRating)).one()
        assert (rating.is_helpful, CARD in rating.comment) == (False, False)
        articles.rate(session, row.id, is_helpful=None, agent_id=agent)
    with database.reading() as session:
        assert session.scalars(select(ArticleRating)).all() == []
    with pytest.raises(BadInput, match="no such article"), database.writing() as session:
        articles.rate(session, new_key(), is_helpful=True, agent_id=agent)


def test_what_is_missed_is_kept_without_numbers(database: Database) -> None:
    with database.writing() as session:
        agent = builders.agent(session)
        articles.note_miss(session, f"  Refund 0501234567  {CARD} ", "en", agent_id=agent)
    with database.writing() as session:
        miss = session.scalars(select(ArticleMiss)).one()
        assert miss.words.startswith("refund …")
        assert not any(len(word) > 2 and word.isdecimal() for word in miss.words.split())
        articles.forget_misses(session, miss.words, agent_id=agent)
    with database.reading() as session:
        assert session.scalars(select(ArticleMiss)).all() == []
