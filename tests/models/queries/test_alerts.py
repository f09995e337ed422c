"""What the rules of alerts look at."""

from app.alerts.rules import Rule
from app.models.database import Database
from app.models.keys import new_key
from app.models.queries import alerts
from app.models.rows.alerts import AlertRuleRow
from tests.models.builders import NOON


def test_without_calls_and_without_a_bridge_there_is_nothing_to_look_at(database: Database) -> None:
    """Neither is nought."""
    rows = [
        AlertRuleRow(new_key(), "", Rule(key, True, 1)) for key in ("service_level", "waiting", "offered")
    ]
    with database.reading() as session:
        values = alerts.values(session, rows, NOON)
        assert (alerts.rules(session), alerts.history(session)) == ([], [])
    assert values == {("service_level", ""): None, ("waiting", ""): None, ("offered", ""): 0}
