"""Snippets are an agent's own, a team's, a brand's or everybody's."""

from dataclasses import replace
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import insert, update
from sqlalchemy.orm import Session

from app.errors import BadInput
from app.models.agent import Agent
from app.models.brand import Brand
from app.models.changes import snippets
from app.models.database import Database
from app.models.keys import new_key
from app.models.queries import snippets as questions
from app.models.rows.snippets import SnippetRow, SnippetScope
from app.models.team import Team
from tests.models import builders

CARD = "4111 1111 1111 1111"  # a number made for tests


def made(key: str, scope: SnippetScope = SnippetScope.OWN) -> SnippetRow:
    """A snippet with this English key."""
    return SnippetRow(new_key(), scope, "استرداد", key, "طلب الاسترداد.", "Asked for a refund.")


def joined(session: Session, login: str, team_id: UUID) -> UUID:
    """An agent of a team."""
    agent = builders.agent(session, login)
    session.execute(update(Agent).where(Agent.id == agent).values(team_id=team_id))
    return agent


def keys_of(database: Database, agent: UUID) -> list[str]:
    """The English keys an agent can use."""
    with database.reading() as session:
        return [row.key_en for row in questions.of_agent(session, agent)]


def test_everybody_sees_what_is_meant_for_him(database: Database) -> None:
    """One's own, the team's, the brand's, everybody's; nothing of anybody else's."""
    with database.writing() as session:
        brand, team, other = new_key(), new_key(), new_key()
        session.execute(insert(Brand), [{"id": brand, "key": "najd", "name_ar": "نجد"}])
        rows = [{"id": team, "key": "a", "name_ar": "أ", "brand_id": brand}]
        session.execute(insert(Team), [*rows, {"id": other, "key": "b", "name_ar": "ب", "brand_id": brand}])
        sara, huda = joined(session, "sara", team), joined(session, "huda", other)
        for scope in SnippetScope:
            snippets.keep(session, made(f"s_{scope}", scope), agent_id=sara)
        snippets.keep(session, made("h_own"), agent_id=huda)
    assert keys_of(database, sara) == ["s_all", "s_brand", "s_own", "s_team"]
    assert keys_of(database, huda) == ["h_own", "s_all", "s_brand"]


def test_a_changed_snippet_stays_one_and_a_removed_one_is_gone(database: Database) -> None:
    snippet = made("refund")
    with database.writing() as session:
        agent = builders.agent(session)
        snippets.keep(session, snippet, agent_id=agent)
        snippets.keep(session, replace(snippet, key_en="/back", text_en=f"Card {CARD}"), agent_id=agent)
    with database.reading() as session:
        (found,) = questions.of_agent(session, agent)
    assert found.key_en == "back"
    assert CARD not in found.text_en
    with database.writing() as session:
        snippets.remove(session, snippet.id, agent_id=agent)
        snippets.remove(session, snippet.id, agent_id=agent)
    assert keys_of(database, agent) == []


@pytest.mark.parametrize(
    "changed", [{"key_ar": "", "key_en": " "}, {"key_en": "two words"}, {"text_ar": "", "text_en": " "}]
)
def test_what_cannot_be_used_is_refused(database: Database, changed: dict[str, Any]) -> None:
    with database.writing() as session:
        agent = builders.agent(session)
        with pytest.raises(BadInput):
            snippets.keep(session, replace(made("refund"), **changed), agent_id=agent)


@pytest.mark.parametrize("scope", [SnippetScope.TEAM, SnippetScope.BRAND])
def test_who_has_no_team_is_told_what_to_do(database: Database, scope: SnippetScope) -> None:
    with database.writing() as session:
        agent = builders.agent(session)
        with pytest.raises(BadInput, match="keep the snippet as your own"):
            snippets.keep(session, made("refund", scope), agent_id=agent)
