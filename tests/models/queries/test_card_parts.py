"""No table is searched from end to end, however many customers there are."""

import re
from collections.abc import Callable
from pathlib import Path
from shutil import copy
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy.orm import Session

from app.models.database import Database
from app.models.queries import callers, cards, days, search
from tests.models import builders

BIG = (
    "accounts|addresses|calls|cases|customers|follow_ups|interactions|invoices|numbers|orders|search_entries"
)

ASKING: dict[str, Callable[[Session, UUID], object]] = {
    "caller": lambda session, _key: callers.identify(session, "0501234567", region="SA"),
    "card": cards.card,
    "day": lambda session, key: days.my_day(session, key, builders.NOON),
    "search": lambda session, _key: search.customers(session, "050123", region="SA"),
}


@pytest.mark.parametrize("name", list(ASKING))
def test_no_table_is_searched_from_end_to_end(name: str, tmp_path: Path, file_template: Path) -> None:
    path = tmp_path / "hatif.sqlite"
    copy(file_template, path)
    database = Database.open(f"sqlite:///{path}")
    with database.writing() as session:
        owner = builders.full_customer(session)
    asked: list[str] = []
    with database.reading() as session:
        driver: Any = session.connection().connection.driver_connection
        driver.set_trace_callback(asked.append)  # with the values in their places
        ASKING[name](session, owner)
        driver.set_trace_callback(None)
        plans = [
            step[3]
            for text in asked
            if text.startswith(("WITH", "SELECT"))
            for step in driver.execute(f"EXPLAIN QUERY PLAN {text}")
        ]
    database.close()
    assert plans
    assert [step for step in plans if re.match(rf"SCAN ({BIG})(_\d+)?\b", step)] == []
