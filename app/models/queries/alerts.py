"""The rules of alerts, the figures they look at, and what was told."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from functools import reduce
from operator import add

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from app.alerts.rules import Rule
from app.measures.catalogue import BY_KEY
from app.measures.parts import NOTHING
from app.models.alert import Alert, AlertRule
from app.models.pbx import QueueState
from app.models.queries import sums
from app.models.rows.alerts import AlertRow, AlertRuleRow
from app.models.rows.sums import SumKey, SumKind

WINDOW = timedelta(minutes=30)  # the calls a figure is counted of
WAITING, LONGEST_WAIT = "waiting", "longest_wait"  # as the PBX says now
LIVE = (WAITING, LONGEST_WAIT)
MOST = 200


def rules(session: Session) -> list[AlertRuleRow]:
    """Return every rule, in the order in which they were made."""
    return [
        _rule(row) for row in session.scalars(select(AlertRule).order_by(AlertRule.made_at, AlertRule.id))
    ]


def history(session: Session) -> list[AlertRow]:
    """Return what was told, and what is beyond its bound now, the newest first."""
    found = session.execute(
        select(Alert, AlertRule)
        .join(AlertRule, AlertRule.id == Alert.rule_id)
        .order_by(Alert.crossed_at.desc())
        .limit(MOST)
    )
    return [_alert(alert, rule) for alert, rule in found]


def values(
    session: Session, rows: Sequence[AlertRuleRow], now: datetime
) -> dict[tuple[str, str], float | None]:
    """Return the figure of each rule, by measure and queue."""
    by_queue = sums.of_time(session, SumKind.QUEUE, now - WINDOW, now)
    whole = reduce(add, by_queue.values(), NOTHING)
    found: dict[tuple[str, str], float | None] = {}
    for row in rows:
        measure, queue = row.rule.measure, row.queue
        if measure in LIVE:
            found[measure, queue] = _live(session, measure, queue, now)
        elif measure in BY_KEY:
            parts = by_queue.get(SumKey(queue), NOTHING) if queue else whole
            found[measure, queue] = BY_KEY[measure].of(parts).value
    return found


def _live(session: Session, measure: str, queue: str, now: datetime) -> float | None:
    question = select(func.sum(QueueState.waiting), func.min(QueueState.oldest_at))
    if queue:
        question = question.where(QueueState.queue == queue)
    waiting, oldest = session.execute(question).one()
    if waiting is None:
        return None  # no bridge has told anything
    if measure == WAITING:
        return float(waiting)
    return 0.0 if oldest is None else (now - oldest).total_seconds()


def _rule(row: AlertRule) -> AlertRuleRow:
    rule = Rule(
        row.measure,
        row.is_above,
        row.bound,
        timedelta(seconds=row.lasting_seconds),
        timedelta(seconds=row.quiet_seconds),
        row.muted_until,
    )
    return AlertRuleRow(row.id, row.queue, rule)


def _alert(alert: Alert, rule: AlertRule) -> AlertRow:
    return AlertRow(alert.id, _rule(rule), alert.value, alert.crossed_at, alert.told_at, alert.ended_at)
