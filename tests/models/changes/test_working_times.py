"""Hours are set and read."""

from datetime import date

from sqlalchemy import select

from app.models.changes import working_times
from app.models.database import Database
from app.models.queries.working_times import hours_of
from app.models.working_time import WorkingTime
from app.planning import spans
from app.planning.working_hours import of_week
from tests.models import builders


def test_a_team_gets_hours_and_days_of_its_own(database: Database) -> None:
    night = of_week(range(7), [spans.read("18:00-24:00")])
    with database.writing() as session:
        team, other = builders.team(session, "night"), builders.team(session, "day")
        for _ in range(2):  # the second time in the place of the first
            working_times.set_week(session, night, team_id=team, actor="desk")
        working_times.set_day(
            session, date(2026, 11, 23), is_open=False, name="Moving", team_id=team, actor="desk"
        )
        working_times.set_day(session, date(2026, 9, 23), is_open=True, actor="desk")
        assert len(session.scalars(select(WorkingTime)).all()) == 7
        hours = hours_of(session, team, "SA")
        assert [span.as_text() for span in hours.on(date(2026, 11, 27))] == ["18:00-24:00"]
        assert not hours.works_on(date(2026, 11, 23))
        assert hours.works_on(date(2026, 9, 23))
        assert hours_of(session, other, "SA").own is None


def test_a_week_without_hours_is_free(database: Database) -> None:
    with database.writing() as session:
        working_times.set_week(session, {}, actor="desk")
        assert not hours_of(session, None, "SA").works_on(date(2026, 11, 22))
