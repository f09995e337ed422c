"""Hours are set and read."""

from datetime import date

from sqlalchemy import select

from app.models.changes import working_times
from app.models.database import Database
from app.models.queries.working_times import hours_of, sheet_of
from app.models.rows.working_times import HoursSheet, SpecialDayRow
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


def test_a_sheet_takes_the_place_of_what_was_set_and_is_read_again(database: Database) -> None:
    today = date(2026, 11, 22)
    week = of_week([5], [spans.read("10:00-14:00")])
    day = SpecialDayRow(date(2026, 12, 1), is_open=True, name="Stocktaking")
    with database.writing() as session:
        team = builders.team(session, "night")
        working_times.set_week(session, {}, actor="desk")
        working_times.set_day(session, date(2026, 11, 1), is_open=False, team_id=team, actor="desk")
        working_times.set_day(session, date(2026, 11, 30), is_open=False, team_id=team, actor="desk")
        sheet = HoursSheet(team, week, {}, (day,))
        working_times.keep_sheet(session, sheet, today=today, actor="desk")
        assert sheet_of(session, team, today) == sheet
        assert len(sheet_of(session, team, date(2026, 10, 1)).days) == 2  # what is over stays as it was
        assert sheet_of(session, None, today) == HoursSheet(None, week={})
        working_times.keep_sheet(session, HoursSheet(team), today=today, actor="desk")
        assert sheet_of(session, team, today) == HoursSheet(team)
        assert hours_of(session, team, "SA").own == {}  # everybody's
