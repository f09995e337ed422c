"""Keeps articles, what agents think of them, and what they looked for in vain."""

import re
from uuid import UUID

from sqlalchemy import delete, insert, select
from sqlalchemy.orm import Session

from app import redaction, times
from app.errors import BadInput
from app.models.agent import Agent
from app.models.article import Article, ArticleMiss, ArticleRating
from app.models.changes import audit
from app.models.changes.insertion import put
from app.models.keys import new_key
from app.models.rows.articles import ArticleRow, ArticleStatus
from app.models.team import Team

LONGEST_TITLE, LONGEST_TEXT, LONGEST_WORDS = 200, 20_000, 80
_KEY = re.compile(r"[a-z][a-z0-9_]{1,38}")


def keep(session: Session, row: ArticleRow, *, agent_id: UUID) -> None:
    """Keep an article, new or changed; whoever keeps it sees to it from now on."""
    _check(session, row)
    now = times.now()
    before = session.execute(select(Article.status, Article.published_at).where(Article.id == row.id)).first()
    is_new_to_agents = row.status is ArticleStatus.PUBLISHED and (
        before is None or before.status != ArticleStatus.PUBLISHED
    )
    values = {
        "id": row.id,
        "brand_id": _brand_of(session, agent_id),
        "key": row.key,
        "title_ar": redaction.masked(row.title_ar.strip())[:LONGEST_TITLE],
        "title_en": redaction.masked(row.title_en.strip())[:LONGEST_TITLE],
        "text_ar": redaction.masked(row.text_ar.strip()),
        "text_en": redaction.masked(row.text_en.strip()),
        "keywords": redaction.masked(" ".join(row.keywords.split())),
        "suits": " ".join(row.suits.replace(",", " ").split()),
        "audience": row.audience.value,
        "status": row.status.value,
        "owner_id": agent_id,
        "review_on": row.review_on,
        "published_at": now if is_new_to_agents else before.published_at if before else None,
        "updated_at": now,
    }
    put(session, Article, values)
    audit.record(session, agent_id, "keep", "article", row.id, {"status": row.status.value})


def rate(
    session: Session, article_id: UUID, *, is_helpful: bool | None, comment: str = "", agent_id: UUID
) -> None:
    """Keep what an agent thinks of an article; None takes it back."""
    if session.scalar(select(Article.id).where(Article.id == article_id)) is None:
        raise BadInput("there is no such article any more")
    if is_helpful is None:
        own = (ArticleRating.article_id == article_id) & (ArticleRating.agent_id == agent_id)
        session.execute(delete(ArticleRating).where(own))
        return
    values = {"article_id": article_id, "agent_id": agent_id, "is_helpful": is_helpful, "at": times.now()}
    put(session, ArticleRating, values | {"comment": redaction.masked(comment.strip())[:LONGEST_TITLE]})


def note_miss(session: Session, words: str, language: str, *, agent_id: UUID) -> None:
    """Keep what was looked for in vain; numbers of whatever kind are none of its business."""
    said = re.sub(r"\d{3,}", "…", redaction.masked(" ".join(words.split())))[:LONGEST_WORDS].casefold()
    row = {"id": new_key(), "agent_id": agent_id, "words": said, "language": language, "at": times.now()}
    session.execute(insert(ArticleMiss), [row])


def forget_misses(session: Session, words: str, *, agent_id: UUID) -> None:
    """The article that was missing is written, or not wanted."""
    session.execute(delete(ArticleMiss).where(ArticleMiss.words == words))
    audit.record(session, agent_id, "forget_misses", "article", None)


def _check(session: Session, row: ArticleRow) -> None:
    if not _KEY.fullmatch(row.key):
        raise BadInput("The key is made of small Latin letters, digits and “_”, and begins with a letter.")
    other = select(Article.id).where(Article.key == row.key, Article.id != row.id)
    if session.scalar(other) is not None:
        raise BadInput("Another article has this key already.")
    for title, text in ((row.title_ar, row.text_ar), (row.title_en, row.text_en)):
        if bool(title.strip()) is not bool(text.strip()):
            raise BadInput("In each language an article has both a title and a text, or neither.")
        if len(text) > LONGEST_TEXT:
            raise BadInput(f"An article has at most {LONGEST_TEXT} characters; make two of it.")
    if not row.title_ar.strip() and not row.title_en.strip():
        raise BadInput("An article needs a title and a text in one language at least.")


def _brand_of(session: Session, agent_id: UUID) -> UUID | None:
    team = select(Agent.team_id).where(Agent.id == agent_id).scalar_subquery()
    return session.scalar(select(Team.brand_id).where(Team.id == team))
