"""What was published stays as it was."""

from dataclasses import replace
from datetime import timedelta

import pytest

from app.errors import BadInput
from app.models.changes import calls, scripts
from app.models.database import Database
from app.models.queries import scripts as questions
from app.models.rows.scripts import VersionRow
from tests.models import builders
from tests.models.builders import NOON

FIRST = VersionRow(
    key="billing",
    version=1,
    name_ar="فوترة",
    name_en="Billing",
    text="script: billing\n",
    parts="[]",
    note="first",
    published_by="Huda",
    published_at=NOON,
    counts_from=NOON + timedelta(hours=1),
    fingerprint="a" * 64,
)


def test_versions_come_back_as_they_were_published(database: Database) -> None:
    """In their order, ten after nine, and once each however often they are written."""
    rows = [replace(FIRST, version=number, fingerprint=f"{number:064}") for number in (1, 2, 9, 10)]
    for row in (*rows[::-1], rows[0]):
        with database.writing() as session:
            scripts.publish(session, row)
    with database.reading() as session:
        assert questions.versions(session) == rows
        assert questions.how_many(session) == 4


def test_two_supervisors_cannot_publish_the_same_number(database: Database) -> None:
    with database.writing() as session:
        scripts.publish(session, FIRST)
    with pytest.raises(BadInput, match="Somebody else"), database.writing() as session:
        scripts.publish(session, replace(FIRST, fingerprint="b" * 64, text="script: other\n"))
    with database.reading() as session:
        assert questions.versions(session) == [FIRST]


def test_the_ways_of_calls_come_with_their_outcomes_newest_first(database: Database) -> None:
    with database.writing() as session:
        agent = builders.agent(session)
        first = builders.wrap_up(agent, script_key="billing", script_version="1", script_record="{}")
        later = NOON + timedelta(days=1)
        second = replace(
            builders.wrap_up(agent, script_key="billing", script_version="2", script_record='{"a": 1}'),
            offered_at=later,
            answered_at=None,
        )
        other = builders.wrap_up(agent, script_key="orders", script_version="1", script_record="{}")
        for wrap_up in (first, second, other):
            calls.save_wrap_up(session, wrap_up)
    with database.reading() as session:
        found = questions.uses(session, "billing")
        assert [(row.version, row.record, row.seconds) for row in found] == [
            ("2", '{"a": 1}', 0),
            ("1", "{}", 300),
        ]
        assert [row.version for row in questions.uses(session, "billing", later)] == ["2"]
