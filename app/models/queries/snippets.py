"""Questions about snippets."""

from uuid import UUID

from sqlalchemy import and_, or_, select
from sqlalchemy.orm import Session

from app.models.agent import Agent
from app.models.rows.snippets import SnippetRow, SnippetScope
from app.models.snippet import Snippet
from app.models.team import Team


def of_agent(session: Session, agent_id: UUID) -> list[SnippetRow]:
    """Return the snippets an agent can use: everybody's, the brand's, the team's, his own; by key."""
    team_id = session.scalar(select(Agent.team_id).where(Agent.id == agent_id))
    brand_id = session.scalar(select(Team.brand_id).where(Team.id == team_id)) if team_id else None
    is_shared = and_(Snippet.agent_id.is_(None), Snippet.team_id.is_(None))
    wanted = [Snippet.agent_id == agent_id, and_(is_shared, Snippet.brand_id.is_(None))]
    if team_id is not None:
        wanted.append(Snippet.team_id == team_id)
    if brand_id is not None:
        wanted.append(and_(is_shared, Snippet.brand_id == brand_id))
    found = session.scalars(select(Snippet).where(or_(*wanted)).order_by(Snippet.key_en, Snippet.key_ar))
    return [_row(snippet) for snippet in found]


def _row(snippet: Snippet) -> SnippetRow:
    scope = SnippetScope.ALL
    if snippet.agent_id is not None:
        scope = SnippetScope.OWN
    elif snippet.team_id is not None:
        scope = SnippetScope.TEAM
    elif snippet.brand_id is not None:
        scope = SnippetScope.BRAND
    return SnippetRow(snippet.id, scope, snippet.key_ar, snippet.key_en, snippet.text_ar, snippet.text_en)
