"""Questions about messages: what an agent has to read, and who has read what a supervisor sent."""

from collections import defaultdict
from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy import ColumnElement, and_, false, or_, select
from sqlalchemy.orm import Session

from app.models.agent import Agent
from app.models.message import Message, MessageReceipt
from app.models.rows.team_messages import InboxRow, ReceiptRow, SentRow
from app.models.team import Team

_SHOWN_AFTERWARDS = timedelta(hours=12)  # a supervisor sees so long who has read what he sent


def inbox(session: Session, agent_id: UUID, now: datetime) -> list[InboxRow]:
    """Return the messages that are for the agent now, the newest first."""
    mine = and_(MessageReceipt.message_id == Message.id, MessageReceipt.agent_id == agent_id)
    rows = session.execute(
        select(
            Message.id, Agent.name, Agent.name_latin, Message.text, Message.sent_at, Message.expires_at,
            Message.needs_acknowledgement, MessageReceipt.seen_at, MessageReceipt.acknowledged_at,
        )
        .join(Agent, Agent.id == Message.from_agent_id)
        .outerjoin(MessageReceipt, mine)
        .where(
            Message.expires_at > now,
            Message.withdrawn_at.is_(None),
            Message.from_agent_id != agent_id,
            _is_to(session, agent_id),
        )
        .order_by(Message.sent_at.desc())
    )  # fmt: skip
    return [InboxRow(*row) for row in rows]


def sent(session: Session, agent_id: UUID, now: datetime) -> list[SentRow]:
    """Return what a supervisor has sent lately, the newest first, with all it is to."""
    messages = session.scalars(
        select(Message)
        .where(Message.from_agent_id == agent_id, Message.expires_at > now - _SHOWN_AFTERWARDS)
        .order_by(Message.sent_at.desc())
    ).all()
    receipts: dict[UUID, dict[UUID, tuple[datetime, datetime | None]]] = defaultdict(dict)
    found = select(MessageReceipt).where(MessageReceipt.message_id.in_([message.id for message in messages]))
    for receipt in session.scalars(found):
        receipts[receipt.message_id][receipt.agent_id] = (receipt.seen_at, receipt.acknowledged_at)
    people = _people(session) if messages else []
    return [
        SentRow(
            message.id,
            message.text,
            message.sent_at,
            message.expires_at,
            message.needs_acknowledgement,
            message.withdrawn_at,
            tuple(
                ReceiptRow(key, name, latin, *receipts[message.id].get(key, (None, None)))
                for key, name, latin, team, brand in people
                if key != agent_id and _includes(message, key, team, brand)
            ),
        )
        for message in messages
    ]


def _is_to(session: Session, agent_id: UUID) -> ColumnElement[bool]:
    team, brand = session.execute(
        select(Agent.team_id, Team.brand_id)
        .outerjoin(Team, Team.id == Agent.team_id)
        .where(Agent.id == agent_id)
    ).one()
    everybody = and_(
        Message.to_agent_id.is_(None),
        Message.to_team_id.is_(None),
        or_(Message.brand_id.is_(None), Message.brand_id == brand),
    )
    his_team = false() if team is None else Message.to_team_id == team
    return or_(Message.to_agent_id == agent_id, his_team, everybody)


def _people(session: Session) -> list[tuple[UUID, str, str, UUID | None, UUID | None]]:
    found = session.execute(
        select(Agent.id, Agent.name, Agent.name_latin, Agent.team_id, Team.brand_id)
        .outerjoin(Team, Team.id == Agent.team_id)
        .where(Agent.is_disabled.is_(False), Agent.role != "admin")
        .order_by(Agent.name, Agent.id)
    )
    return [(row[0], row[1], row[2], row[3], row[4]) for row in found]


def _includes(message: Message, agent_id: UUID, team_id: UUID | None, brand_id: UUID | None) -> bool:
    if message.to_agent_id is not None:
        return message.to_agent_id == agent_id
    if message.to_team_id is not None:
        return message.to_team_id == team_id
    return message.brand_id is None or message.brand_id == brand_id
