"""What the PBX says goes on now, what it is asked to do, and which bridge speaks with it."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from app.models.base import Base, Code, Count, Digits, Flag, LongText, OfAgent, PrimaryKey, ShortText
from app.models.columns import Key
from app.models.partial_index import partial_index


class PbxAgent(Base):
    """What one agent does, as the PBX sees it: the truth about who gets calls."""

    __tablename__ = "pbx_agents"

    agent_id: Mapped[UUID] = mapped_column(
        Key(), ForeignKey("agents.id", ondelete="CASCADE"), primary_key=True
    )
    state: Mapped[Code]  # a PbxState
    since: Mapped[datetime]
    is_paused: Mapped[Flag]  # also during a call: then it is what comes next
    reason: Mapped[Code]
    queues: Mapped[LongText]  # the keys of those he is signed in to, with spaces between
    pbx_call: Mapped[ShortText]  # the call that rings or is talked in; empty when there is none
    queue: Mapped[Code]  # the queue that call came from
    direction: Mapped[Code]
    digits: Mapped[Digits]  # the other side
    call_since: Mapped[datetime | None]


class QueueState(Base):
    """How one queue stands now."""

    __tablename__ = "queue_states"

    id: Mapped[PrimaryKey]
    queue: Mapped[Code] = mapped_column(unique=True)  # a key of queues
    waiting: Mapped[Count]
    oldest_at: Mapped[datetime | None]  # since when the one waits who has waited longest
    signed_in: Mapped[Count]
    ready: Mapped[Count]  # signed in, not paused, telephone idle and reachable
    ringing: Mapped[Count]
    talking: Mapped[Count]
    paused: Mapped[Count]  # and not in a call
    unreachable: Mapped[Count]
    changed_at: Mapped[datetime]


class PbxOrder(Base):
    """Something somebody asks of the PBX, and what became of it. The bridge carries it out."""

    __tablename__ = "pbx_orders"
    __table_args__ = (
        Index("ix_pbx_orders_asked_by", "asked_by", "asked_at"),
        partial_index("ix_pbx_orders_waiting", "asked_at", rule="state = 'waiting'"),
    )

    id: Mapped[PrimaryKey]
    verb: Mapped[Code]  # an OrderVerb
    asked_by: Mapped[UUID] = mapped_column(Key(), ForeignKey("agents.id", ondelete="RESTRICT"))
    agent_id: Mapped[OfAgent]  # whom it is about
    queue: Mapped[Code]  # empty: all of the agent's
    pbx_call: Mapped[ShortText]
    target: Mapped[ShortText]  # an extension or a queue
    reason: Mapped[Code]
    asked_at: Mapped[datetime]
    valid_seconds: Mapped[Count] = mapped_column(default=30, server_default="30")
    state: Mapped[Code] = mapped_column(default="waiting", server_default="waiting")  # an OrderState
    answer: Mapped[Code]  # an OrderAnswer, where there is more to say
    done_at: Mapped[datetime | None]


class PbxBridge(Base):
    """One running bridge; of all that stand by one leads."""

    __tablename__ = "pbx_bridges"

    id: Mapped[PrimaryKey]
    name: Mapped[ShortText]  # computer and process
    version: Mapped[Code]
    pbx: Mapped[ShortText]  # what the PBX calls itself
    is_leader: Mapped[Flag]
    is_connected: Mapped[Flag]  # to the PBX, and its picture is complete
    started_at: Mapped[datetime]
    seen_at: Mapped[datetime]  # every second while it lives
    reconciled_at: Mapped[datetime | None]  # when everything was last compared with the PBX
    problem: Mapped[Code]  # a BridgeProblem; empty when all is well


class Supervision(Base):
    """Somebody listened to, whispered to or joined an agent's call."""

    __tablename__ = "supervisions"
    __table_args__ = (Index("ix_supervisions_agent_id", "agent_id", "began_at"),)

    id: Mapped[PrimaryKey]  # the order's
    supervisor_id: Mapped[OfAgent]
    agent_id: Mapped[UUID] = mapped_column(Key(), ForeignKey("agents.id", ondelete="RESTRICT"))
    mode: Mapped[Code]  # "listen", "whisper", "barge"
    pbx_call: Mapped[ShortText] = mapped_column(index=True)
    began_at: Mapped[datetime]
    ended_at: Mapped[datetime | None]
    is_told: Mapped[Flag]  # the agent is to know of it, by policy
