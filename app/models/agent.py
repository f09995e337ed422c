"""The people who take the calls."""

from datetime import datetime
from enum import StrEnum

from sqlalchemy import Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from app.models.base import Base, Code, Count, Flag, OfAgent, OfTeam, PrimaryKey, ShortText
from app.models.partial_index import partial_index


class Role(StrEnum):
    """What an agent may do."""

    AGENT = "agent"
    SUPERVISOR = "supervisor"
    ADMIN = "admin"


class Agent(Base):
    """One person with a login."""

    __tablename__ = "agents"

    id: Mapped[PrimaryKey]
    login: Mapped[Code] = mapped_column(unique=True)
    name: Mapped[ShortText]
    name_latin: Mapped[ShortText]
    role: Mapped[Code]
    team_id: Mapped[OfTeam | None]
    extension: Mapped[Code]
    language: Mapped[Code]
    is_disabled: Mapped[Flag]


class AgentSkill(Base):
    """Something an agent can do, and how well."""

    __tablename__ = "agent_skills"
    __table_args__ = (UniqueConstraint("agent_id", "skill"),)

    id: Mapped[PrimaryKey]
    agent_id: Mapped[OfAgent]
    skill: Mapped[Code]
    level: Mapped[Count]


class Shift(Base):
    """When an agent is to work."""

    __tablename__ = "shifts"

    id: Mapped[PrimaryKey]
    agent_id: Mapped[OfAgent]
    starts_at: Mapped[datetime]
    ends_at: Mapped[datetime]
    zone: Mapped[Code]
    break_minutes: Mapped[Count]  # how long of it he may rest


class AgentState(Base):
    """What an agent is doing since when: one row an agent and change."""

    __tablename__ = "agent_states"
    __table_args__ = (
        partial_index("ix_agent_states_open", "agent_id", rule="until IS NULL"),
        Index("ix_agent_states_since", "since"),
    )

    id: Mapped[PrimaryKey]
    agent_id: Mapped[OfAgent]
    state: Mapped[Code]
    reason: Mapped[Code]
    since: Mapped[datetime]
    until: Mapped[datetime | None]
