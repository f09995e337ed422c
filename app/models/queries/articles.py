"""Questions about the knowledge base."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Select, and_, case, func, or_, select
from sqlalchemy.orm import Session

from app.models.agent import Agent
from app.models.article import Article, ArticleMiss, ArticleRating
from app.models.rows.articles import ArticleRow, ArticleStatus, Audience, MissRow
from app.models.team import Team

_MOST_MISSES = 100


def of_agent(session: Session, agent_id: UUID, *, with_drafts: bool = False) -> list[ArticleRow]:
    """Return the articles an agent sees, by title: those of his brand, and those of none."""
    wanted = _rows(agent_id).where(_is_his(agent_id)).order_by(Article.title_en, Article.title_ar)
    if not with_drafts:
        wanted = wanted.where(Article.status == ArticleStatus.PUBLISHED)
    return [_row(found) for found in session.execute(wanted)]


def by_key(session: Session, agent_id: UUID, key: str) -> ArticleRow | None:
    """Return a published article by its key, as scripts name it; None when there is none."""
    wanted = _rows(agent_id).where(Article.key == key, Article.status == ArticleStatus.PUBLISHED)
    found = session.execute(wanted.where(_is_his(agent_id))).first()
    return None if found is None else _row(found)


def stamp(session: Session) -> tuple[int, datetime | None, datetime | None]:
    """Return what is another after every change of an article or a rating."""
    count, changed = session.execute(select(func.count(Article.id), func.max(Article.updated_at))).one()
    return count, changed, session.scalar(select(func.max(ArticleRating.at)))


def misses(session: Session, since: datetime) -> list[MissRow]:
    """Return what was looked for in vain, the most wanted first."""
    times, last = func.count(), func.max(ArticleMiss.at)
    wanted = (
        select(ArticleMiss.words, times, last)
        .where(ArticleMiss.at >= since)
        .group_by(ArticleMiss.words)
        .order_by(times.desc(), last.desc())
        .limit(_MOST_MISSES)
    )
    return [MissRow(*found) for found in session.execute(wanted)]


def _is_his(agent_id: UUID) -> Any:  # noqa: ANN401  a condition
    brand = (
        select(Team.brand_id)
        .join(Agent, Agent.team_id == Team.id)
        .where(Agent.id == agent_id)
        .scalar_subquery()
    )
    return or_(Article.brand_id.is_(None), Article.brand_id == brand)


def _rows(agent_id: UUID) -> Select[Any]:
    counted = (
        select(
            ArticleRating.article_id,
            func.sum(case((ArticleRating.is_helpful, 1), else_=0)).label("helpful"),
            func.count().label("rated"),
        )
        .group_by(ArticleRating.article_id)
        .subquery()
    )
    own = and_(ArticleRating.article_id == Article.id, ArticleRating.agent_id == agent_id)
    return (
        select(
            Article, Agent.name, Agent.name_latin, counted.c.helpful, counted.c.rated,
            ArticleRating.is_helpful,
        )
        .outerjoin(Agent, Agent.id == Article.owner_id)
        .outerjoin(counted, counted.c.article_id == Article.id)
        .outerjoin(ArticleRating, own)
    )  # fmt: skip


def _row(found: Sequence[Any]) -> ArticleRow:
    article, owner, owner_latin, helpful, rated, own_rating = found
    return ArticleRow(
        id=article.id,
        key=article.key,
        title_ar=article.title_ar,
        title_en=article.title_en,
        text_ar=article.text_ar,
        text_en=article.text_en,
        keywords=article.keywords,
        suits=article.suits,
        audience=Audience(article.audience or Audience.AGENTS),
        status=ArticleStatus(article.status or ArticleStatus.DRAFT),
        review_on=article.review_on,
        owner=owner or "",
        owner_latin=owner_latin or "",
        updated_at=article.updated_at,
        helpful=int(helpful or 0),
        unhelpful=int(rated or 0) - int(helpful or 0),
        own_rating=own_rating,
    )
