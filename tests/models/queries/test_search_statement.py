"""A statement that is asked nothing finds nobody."""

import pytest

from app.models.database import Database
from app.models.queries.search_statement import PARAMETERS, QUESTIONS
from tests.models import builders


def test_parameters_that_are_null_find_nobody(database: Database) -> None:
    with database.writing() as session:
        builders.full_customer(session)
    nothing = dict.fromkeys(PARAMETERS) | {"limit": 20}
    with database.reading() as session:
        assert list(QUESTIONS[session.get_bind().dialect.name].ask(session, nothing)) == []


@pytest.mark.parametrize("engine", ["sqlite", "postgresql"])
def test_both_engines_take_the_same_parameters(engine: str) -> None:
    assert QUESTIONS[engine].parameters == {*PARAMETERS, "limit"}
