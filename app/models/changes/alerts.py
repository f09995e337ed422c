"""Keeps the rules of alerts, and writes down what crosses a bound."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import delete, func, insert, select, text, update
from sqlalchemy.orm import Session

from app import times
from app.alerts.rules import Crossing, Deed, Rule, look
from app.errors import BadInput
from app.measures.catalogue import BY_KEY
from app.models.alert import Alert, AlertRule
from app.models.changes import audit
from app.models.keys import new_key
from app.models.queries import alerts
from app.models.rows.alerts import AlertRow, AlertRuleRow

_LOCK = 0x484154464C4F4F4B  # "HATFLOOK": desks look one after another


def keep(session: Session, rule: Rule, queue: str, *, agent_id: UUID, at: datetime) -> UUID:
    """Keep a new rule; BadInput when nothing is known of its figure."""
    key = new_key()
    values = {"id": key, **_values(rule, queue), "made_by": agent_id, "made_at": at}
    session.execute(insert(AlertRule), [values])
    audit.record(session, agent_id, "add", "alert_rule", key, {"measure": rule.measure, "bound": rule.bound})
    return key


def change(session: Session, rule_id: UUID, rule: Rule, queue: str, *, agent_id: UUID) -> None:
    """Have a rule watch otherwise; what it told stays, and what was beyond the old bound begins anew."""
    session.execute(update(AlertRule).where(AlertRule.id == rule_id).values(**_values(rule, queue)))
    session.execute(delete(Alert).where(Alert.rule_id == rule_id, Alert.told_at.is_(None)))
    ended = update(Alert).where(Alert.rule_id == rule_id, Alert.ended_at.is_(None))
    session.execute(ended.values(ended_at=times.now()))
    audit.record(
        session, agent_id, "change", "alert_rule", rule_id, {"measure": rule.measure, "bound": rule.bound}
    )


def _values(rule: Rule, queue: str) -> dict[str, object]:
    if rule.measure not in BY_KEY and rule.measure not in alerts.LIVE:
        raise BadInput("There is no such figure; docs/measures.md names those there are.")
    return {
        "measure": rule.measure,
        "queue": queue,
        "is_above": rule.is_above,
        "bound": rule.bound,
        "lasting_seconds": round(rule.lasting.total_seconds()),
        "quiet_seconds": round(rule.quiet.total_seconds()),
    }


def remove(session: Session, rule_id: UUID, *, agent_id: UUID) -> None:
    """Take a rule away, with its history."""
    session.execute(delete(AlertRule).where(AlertRule.id == rule_id))
    audit.record(session, agent_id, "remove", "alert_rule", rule_id)


def mute(session: Session, rule_id: UUID, until: datetime | None, *, agent_id: UUID) -> None:
    """Have nobody told of a rule until a moment; with None they are again."""
    session.execute(update(AlertRule).where(AlertRule.id == rule_id).values(muted_until=until))
    audit.record(session, agent_id, "mute", "alert_rule", rule_id, {"until": until})


def watch(session: Session, now: datetime) -> list[AlertRow]:
    """Look at every rule once, write down what has changed, and return what is to be told now."""
    rows = alerts.rules(session)
    if not rows:
        return []
    if session.connection().dialect.name == "postgresql":
        session.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": _LOCK})
    values = alerts.values(session, rows, now)
    told = [_look_at(session, row, values.get((row.rule.measure, row.queue)), now) for row in rows]
    return [alert for alert in told if alert is not None]


def _look_at(session: Session, row: AlertRuleRow, value: float | None, now: datetime) -> AlertRow | None:
    present = session.scalars(
        select(Alert).where(Alert.rule_id == row.id, Alert.ended_at.is_(None))
    ).one_or_none()
    last_told = session.scalar(select(func.max(Alert.told_at)).where(Alert.rule_id == row.id))
    crossing = None if present is None else Crossing(present.crossed_at, present.value, present.told_at)
    deed, known = look(row.rule, crossing, value, now, last_told)
    key = new_key() if present is None else present.id
    if known is not None and present is None:
        first = {"id": key, "rule_id": row.id, "value": known.worst, "crossed_at": known.crossed_at}
        session.execute(insert(Alert), [first | {"told_at": known.told_at}])
    elif known is not None and deed in (Deed.WORSEN, Deed.TELL):
        changed = update(Alert).where(Alert.id == key)
        session.execute(changed.values(value=known.worst, told_at=known.told_at))
    elif deed is Deed.END:
        session.execute(update(Alert).where(Alert.id == key).values(ended_at=now))
    elif deed is Deed.FORGET:
        session.execute(delete(Alert).where(Alert.id == key))
    if deed is not Deed.TELL or known is None:
        return None
    return AlertRow(key, row, known.worst, known.crossed_at, now, None)
