"""The table of permissions names every table, and gives nobody more than an administrator has."""

from pathlib import Path

from app.models.permissions import ALLOWED, BY_BRAND, VERBS, as_text
from app.models.tables import schema


def test_every_table_is_named() -> None:
    assert set(ALLOWED) == set(schema().tables) | {"alembic_version"}


def test_the_rows_of_every_table_about_customers_have_a_rule() -> None:
    about = {
        name
        for name, table in schema().tables.items()
        if "customer_id" in table.columns or "brand_id" in table.columns
    }
    # asked through functions; and what is the same for all who work here
    without = {"search_entries", "articles", "offers", "queues", "scripts", "teams"}
    assert about - BY_BRAND == without


def test_an_administrator_may_all_that_others_may() -> None:
    for table, (agent, supervisor, admin, bridge) in ALLOWED.items():
        assert set(agent) | set(supervisor) | set(bridge) <= set(admin), table
        assert set(agent) <= set(supervisor), table
        assert set(admin) <= set(VERBS), table


def test_nobody_may_change_what_is_on_record() -> None:
    assert all(not set("UD") & set(letters) for letters in ALLOWED["audit_entries"])


def test_the_documented_table_is_the_one_servers_are_set_up_by() -> None:
    """Written by `python -m app db permissions > docs/permissions.md`."""
    documented = Path(__file__).parents[2] / "docs" / "permissions.md"
    assert documented.read_text(encoding="utf-8") == as_text()
