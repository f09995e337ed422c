"""Whose cards were opened, by whom and in which call is kept, many at once."""

from sqlalchemy import select

from app.models.changes import views
from app.models.customer_view import CustomerView
from app.models.database import Database
from app.models.keys import new_key
from app.models.rows.views import Viewed
from tests.models import builders


def test_several_views_are_kept_at_once(database: Database) -> None:
    call = new_key()
    with database.writing() as session:
        agent, key = builders.agent(session), builders.customer(session)
        views.keep(session, [Viewed(key, builders.NOON, call), Viewed(key, builders.NOON)], agent_id=agent)
        views.keep(session, [], agent_id=agent)
    with database.reading() as session:
        columns = (CustomerView.customer_id, CustomerView.agent_id, CustomerView.call_id, CustomerView.at)
        found = session.execute(select(*columns)).all()
    assert {tuple(row) for row in found} == {
        (key, agent, call, builders.NOON),
        (key, agent, None, builders.NOON),
    }
