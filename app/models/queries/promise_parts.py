"""Promises counted for the figures about them, as app.planning.promise_figures tells them apart."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from sqlalchemy.orm import Session

from app.measures.parts import NOTHING, Parts
from app.models.queries.promise_facts import facts
from app.models.rows.sums import SumKey
from app.planning.promise_figures import standing


def by_agent(session: Session, begin: datetime, end: datetime, now: datetime) -> Mapping[SumKey, Parts]:
    """Count the promises for some time by whom they are given to."""
    found: dict[SumKey, Parts] = {}
    for fact in facts(session, begin, end):
        key, kind = SumKey(fact.agent), standing(fact, now)
        counts: dict[str, Any] = {kind: 1}
        if fact.kept_at is not None:
            counts["tries"] = max(1, fact.tries)
        elif fact.given_up_at is None:
            counts["open_age_seconds"] = round((now - fact.created_at).total_seconds())
        found[key] = found.get(key, NOTHING) + Parts(**counts)
    return found
