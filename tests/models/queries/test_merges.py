"""The latest merges are listed with both names."""

from app.models.changes import merges
from app.models.database import Database
from app.models.queries.merges import latest
from tests.models import builders


def test_both_names_and_who_did_it_are_told(database: Database) -> None:
    with database.writing() as session:
        agent = builders.agent(session)
        kept = builders.customer(session, name="منى")
        gone = builders.customer(session, name="", name_latin="Mona")
        merge_id = merges.merge(session, kept, gone, agent_id=agent)
    with database.reading() as session:
        (row,) = latest(session)
    assert (row.merge_id, row.kept_id, row.kept_name, row.gone_name, row.agent_name) == (
        merge_id,
        kept,
        "منى",
        "Mona",
        "سارة",
    )
