"""Teams."""

from app.models.database import Database
from app.models.queries import teams
from tests.models import builders


def test_a_team_is_found_by_its_key(database: Database) -> None:
    with database.writing() as session:
        key = builders.team(session, "care")
        assert teams.with_key(session, "care") == key
        assert teams.with_key(session, "other") is None
