"""Whose hours count."""

from datetime import date

from sqlalchemy import insert

from app.models.brand import Brand
from app.models.changes import working_times as changes
from app.models.database import Database
from app.models.keys import new_key
from app.models.queries.working_times import hours_of
from app.models.team import Team
from app.planning import spans
from app.planning.working_hours import of_week


def test_the_brands_country_zone_and_hours_are_its_teams_unless_they_have_their_own(
    database: Database,
) -> None:
    brand, team, own = new_key(), new_key(), new_key()
    with database.writing() as session:
        values = {"id": brand, "key": "b", "name_ar": "ب", "region": "AE", "time_zone": "Asia/Dubai"}
        session.execute(insert(Brand), [values])
        rows = [{"id": key, "key": str(key)[-30:], "name_ar": "ف", "brand_id": brand} for key in (team, own)]
        session.execute(insert(Team), rows)
        changes.set_week(session, of_week([5], [spans.read("10:00-14:00")]), brand_id=brand, actor="desk")
        changes.set_week(session, of_week([6], [spans.read("11:00-12:00")]), team_id=own, actor="desk")
        brands, teams = hours_of(session, team, "SA"), hours_of(session, own, "SA")
    assert (brands.country, brands.zone) == ("AE", "Asia/Dubai")
    assert brands.works_on(date(2026, 11, 28))
    assert not brands.works_on(date(2026, 11, 29))
    assert teams.works_on(date(2026, 11, 29))
    assert not teams.works_on(date(2026, 11, 28))


def test_without_a_team_the_country_says(database: Database) -> None:
    with database.reading() as session:
        hours = hours_of(session, None, "SA")
    assert (hours.country, hours.zone, hours.own) == ("SA", "Asia/Riyadh", None)
