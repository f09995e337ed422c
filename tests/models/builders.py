"""Makes what tests of the models need: agents, customers, finished calls."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from typing import Any
from uuid import UUID

from sqlalchemy import insert
from sqlalchemy.orm import Session

from app.models.agent import Agent
from app.models.changes import customers
from app.models.keys import new_key
from app.models.rows.calls import WrapUp
from app.models.rows.customers import NewCustomer, NewNumber
from app.models.rows.handovers import NewHandover
from app.models.team import Team

NOON = datetime(2026, 11, 21, 12, 0, tzinfo=UTC)


def agent(session: Session, login: str = "sara") -> UUID:
    """Take an agent in."""
    key = new_key()
    session.execute(insert(Agent), [{"id": key, "login": login, "name": "سارة", "name_latin": "Sara"}])
    return key


def customer(session: Session, *numbers: str, is_shared: bool = False, **values: Any) -> UUID:
    """Take a customer in, with these numbers."""
    values.setdefault("name", "أحمد الشمري")
    new = NewCustomer(**values, numbers=tuple(NewNumber(text=text, is_shared=is_shared) for text in numbers))
    return customers.add_customer(session, new)


def full_customer(session: Session) -> UUID:
    """Take a customer in who has something of everything."""
    return customer(
        session,
        "050 123 4567",
        name="عبد الرحمن الشمري",
        name_latin="Abdulrahman Al-Shammari",
        emails=("Abd@Example.com",),
        account_number="SA-880-2214",
        balance=Decimal("1499.50"),
        city="الرياض",
        city_latin="Riyadh",
        segment="gold",
        vip_reason="since 2017",
        needs="Hearing aid: speak slowly.",
    )


def wrap_up(agent_id: UUID, customer_id: UUID | None = None, **values: Any) -> WrapUp:
    """Return a finished inbound call of five minutes, answered after ten seconds."""
    plain = WrapUp(
        call_id=new_key(),
        direction="inbound",
        queue="billing",
        pbx_call="pbx-1",
        number="+966501234567",
        caller_name="",
        customer_id=customer_id,
        agent_id=agent_id,
        offered_at=NOON,
        answered_at=NOON + timedelta(seconds=10),
        ended_at=NOON + timedelta(seconds=310),
        talked_seconds=280,
        held_seconds=20,
        end_reason="remote_hangup",
    )
    return replace(plain, **values)


def handover(**values: Any) -> NewHandover:
    """Return what goes along with a call from 0501234567."""
    plain = NewHandover(
        id=new_key(),
        customer_id=None,
        pbx_call="pbx-1",
        number="0501234567",
        target="204",
        at=NOON,
        capsule="{}",
    )
    return replace(plain, **values)


def team(session: Session, key: str) -> UUID:
    """Make a team."""
    team_id = new_key()
    session.execute(insert(Team), [{"id": team_id, "key": key, "name_ar": "فريق"}])
    return team_id
