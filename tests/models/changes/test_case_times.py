"""A department's own hours and answers come before the table's."""

from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import update

from app.models.changes.case_times import allowance
from app.models.database import Database
from app.models.department import Department
from tests.models import builders, cases_made

SUNDAY_NINE = datetime(2026, 11, 22, 6, tzinfo=UTC)


@pytest.mark.parametrize("url", ["sqlite"], indirect=True)  # the statements are the same
def test_a_case_gets_the_times_of_its_cell_its_department_and_its_kind(database: Database) -> None:
    with database.writing() as session:
        cases_made.rules(session)
        plain = allowance(session, "complaint", "wide", "now", "finance", "SA")
        assert (plain.priority, plain.bounce_limit) == ("urgent", 2)
        assert plain.due_after(SUNDAY_NINE)[0] == SUNDAY_NINE + timedelta(hours=1)
        assert plain.left(SUNDAY_NINE, None) is None
        assert plain.left(SUNDAY_NINE, SUNDAY_NINE + timedelta(hours=2)) == 7200
        team = builders.team(session, "money")
        cases_made.team_of(session, "finance", team)
        session.execute(update(Department).where(Department.key == "finance").values(reply_minutes=30))
        quick = allowance(session, "complaint", "small", "can_wait", "finance", "SA")
        assert (quick.team_id, quick.reply_minutes, quick.priority) == (team, 30, "low")
        assert quick.reply_after(SUNDAY_NINE) == SUNDAY_NINE + timedelta(minutes=30)
        assert allowance(session, "emergency", "", "", "finance", "SA").hours is None
