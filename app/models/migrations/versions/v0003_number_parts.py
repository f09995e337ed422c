"""Any three digits in a row of a number find its owner."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"

_SQLITE = (
    """CREATE VIRTUAL TABLE search_digits USING fts5(
        digits, content='', contentless_delete=1, detail=none, tokenize='trigram'
    )""",
    """CREATE TRIGGER search_digits_added AFTER INSERT ON search_entries BEGIN
        INSERT INTO search_digits (rowid, digits) VALUES (new.number, new.digits);
    END""",
    """CREATE TRIGGER search_digits_taken AFTER DELETE ON search_entries BEGIN
        DELETE FROM search_digits WHERE rowid = old.number;
    END""",
    """CREATE TRIGGER search_digits_changed AFTER UPDATE ON search_entries BEGIN
        DELETE FROM search_digits WHERE rowid = old.number;
        INSERT INTO search_digits (rowid, digits) VALUES (new.number, new.digits);
    END""",
    """UPDATE search_entries SET digits = coalesce((
        SELECT group_concat(ltrim(numbers.digits, '+'), ' ') FROM numbers
        WHERE numbers.customer_id = search_entries.customer_id
    ), '')""",
)
_SQLITE_BACK = (
    "DROP TRIGGER search_digits_changed",
    "DROP TRIGGER search_digits_taken",
    "DROP TRIGGER search_digits_added",
    "DROP TABLE search_digits",
)
_POSTGRESQL = (
    """UPDATE search_entries SET digits = coalesce((
        SELECT string_agg(ltrim(numbers.digits, '+'), ' ') FROM numbers
        WHERE numbers.customer_id = search_entries.customer_id
    ), '')""",
    # pg_trgm would do the same, but not every server has it or may have it
    """CREATE FUNCTION digit_triples(digits text) RETURNS text[]
        LANGUAGE sql IMMUTABLE PARALLEL SAFE
        RETURN ARRAY(
            SELECT DISTINCT substr(digits, place, 3) FROM generate_series(1, length(digits) - 2) place
        )""",
    "CREATE INDEX ix_search_entries_digits ON search_entries USING gin (digit_triples(digits))",
)
_RANGED = (
    *(("numbers", "digits"), ("numbers", "reversed"), ("calls", "digits"), ("follow_ups", "digits")),
    *(("blocked_numbers", "digits"), ("orders", "number"), ("invoices", "number"), ("cases", "number")),
)
_POSTGRESQL_BACK = ("DROP INDEX ix_search_entries_digits", "DROP FUNCTION digit_triples")


def upgrade() -> None:
    """Write each customer's digits beside his words, and index them."""
    op.add_column("search_entries", sa.Column("digits", sa.Text(), server_default="", nullable=False))
    if _is_sqlite():
        _run(_SQLITE)
    else:
        _run(_POSTGRESQL)
        _order_by("C")


def downgrade() -> None:
    """Take the digits away again."""
    if _is_sqlite():
        _run(_SQLITE_BACK)
    else:
        _order_by("default")
        _run(_POSTGRESQL_BACK)
    op.drop_column("search_entries", "digits")


def _is_sqlite() -> bool:
    return op.get_bind().dialect.name == "sqlite"


def _order_by(collation: str) -> None:
    """Beginnings are found by ranges, which the order of a language would tear apart."""
    for table, column in _RANGED:
        op.execute(f'ALTER TABLE {table} ALTER {column} TYPE varchar(40) COLLATE "{collation}"')


def _run(statements: tuple[str, ...]) -> None:
    for statement in statements:
        op.execute(statement)
