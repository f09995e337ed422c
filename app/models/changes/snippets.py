"""Keeps and removes snippets."""

from uuid import UUID

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from app import redaction, times
from app.errors import BadInput
from app.models.agent import Agent
from app.models.changes import audit
from app.models.changes.insertion import put
from app.models.rows.snippets import SnippetRow, SnippetScope
from app.models.snippet import Snippet
from app.models.team import Team

LONGEST_KEY, LONGEST_TEXT = 40, 2000


def keep(session: Session, row: SnippetRow, *, agent_id: UUID) -> None:
    """Keep a snippet, new or changed; card numbers in it are masked."""
    keys = [key.strip().lstrip("/") for key in (row.key_ar, row.key_en)]
    if not any(keys) or any(len(key) > LONGEST_KEY or len(key.split()) > 1 for key in keys):
        raise BadInput("A snippet needs a key of one word.")
    if not (row.text_ar.strip() or row.text_en.strip()):
        raise BadInput("A snippet needs a text.")
    values = {
        "id": row.id,
        "agent_id": None,
        "team_id": None,
        "brand_id": None,
        "key_ar": keys[0],
        "key_en": keys[1],
        "text_ar": redaction.masked(row.text_ar.strip())[:LONGEST_TEXT],
        "text_en": redaction.masked(row.text_en.strip())[:LONGEST_TEXT],
        "changed_at": times.now(),
    }
    put(session, Snippet, values | _owner(session, row.scope, agent_id))
    audit.record(session, agent_id, "keep", "snippet", row.id)


def remove(session: Session, snippet_id: UUID, *, agent_id: UUID) -> None:
    """Take a snippet away; one that is gone already stays gone."""
    if session.execute(delete(Snippet).where(Snippet.id == snippet_id).returning(Snippet.id)).first():
        audit.record(session, agent_id, "remove", "snippet", snippet_id)


def _owner(session: Session, scope: SnippetScope, agent_id: UUID) -> dict[str, UUID | None]:
    if scope is SnippetScope.OWN:
        return {"agent_id": agent_id}
    if scope is SnippetScope.ALL:
        return {}
    team_id = session.scalar(select(Agent.team_id).where(Agent.id == agent_id))
    if team_id is None:
        raise BadInput("You belong to no team yet; keep the snippet as your own.")
    if scope is SnippetScope.TEAM:
        return {"team_id": team_id}
    brand_id = session.scalar(select(Team.brand_id).where(Team.id == team_id))
    if brand_id is None:
        raise BadInput("Your team belongs to no brand yet; keep the snippet as the team's.")
    return {"brand_id": brand_id}
