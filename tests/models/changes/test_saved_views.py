"""Views are kept under their names."""

import pytest

from app.errors import BadInput
from app.models.changes import saved_views
from app.models.database import Database
from app.models.keys import new_key
from app.models.queries import saved_views as questions
from app.models.rows.saved_views import SavedViewRow
from tests.models import builders
from tests.models.builders import NOON


def test_a_name_stands_for_one_view_of_one_person(database: Database) -> None:
    with database.writing() as session:
        sara, omar = builders.agent(session), builders.agent(session, "omar")
        for owner, name, content in ((sara, "Late", "1"), (sara, " Late ", "2"), (sara, "All", "3")):
            saved_views.keep(
                session, SavedViewRow(new_key(), name, content), "overview", NOON, agent_id=owner
            )
            session.flush()
        found = questions.of(session, sara, "overview")
        assert [(row.name, row.content) for row in found] == [("All", "3"), ("Late", "2")]
        assert questions.of(session, omar, "overview") == questions.of(session, sara, "elsewhere") == []
        saved_views.remove(session, found[0].id, agent_id=omar)  # not his
        saved_views.remove(session, found[1].id, agent_id=sara)
        assert [row.name for row in questions.of(session, sara, "overview")] == ["All"]


def test_a_view_has_a_name(file_database: Database) -> None:
    with file_database.writing() as session, pytest.raises(BadInput):
        saved_views.keep(session, SavedViewRow(new_key(), " ", ""), "overview", NOON, agent_id=new_key())
