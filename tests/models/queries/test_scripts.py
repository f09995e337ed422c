"""An empty database has no versions and no ways."""

from app.models.database import Database
from app.models.queries import scripts


def test_nothing_was_published_yet(database: Database) -> None:
    with database.reading() as session:
        assert scripts.versions(session) == []
        assert scripts.how_many(session) == 0
        assert scripts.uses(session, "billing") == []
