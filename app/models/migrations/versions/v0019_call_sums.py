"""Calls are summed up by half hour and day, and whatever changes a call marks its half hour."""

from collections.abc import Iterator

import sqlalchemy as sa
from alembic import op

from app.models.columns import Key, Moment

revision = "0019"
down_revision = "0018"

_COUNTS = (
    *("offered", "answered", "abandoned", "abandoned_short", "unserved", "waited_seconds"),
    *(f"waits_{step}" for step in (5, 10, 15, 20, 30, 45, 60, 90, 120, 180, 300, 600, "longer")),
    *("handled", "handled_in", "talk_seconds", "hold_seconds", "wrap_up_seconds", "held", "transferred"),
    *("not_answered", "declined", "incomplete_wrap_ups", "said_resolved", "said_either"),
    *("scores", "high_scores", "score_sum"),
)
_OF_SAME_CALL = (
    "SELECT calls.offered_at AS at FROM {rows} JOIN calls ON calls.pbx_call = {rows}.pbx_call"
    " WHERE {rows}.pbx_call <> ''"
)
# table: how the moments of the calls that its rows are about are found, from the rows that were touched
_MOMENTS = {
    "calls": ("SELECT offered_at AS at FROM {rows}",),
    "wrap_ups": ("SELECT calls.offered_at AS at FROM {rows} JOIN calls ON calls.id = {rows}.call_id",),
    "script_uses": ("SELECT calls.offered_at AS at FROM {rows} JOIN calls ON calls.id = {rows}.call_id",),
    "satisfactions": (
        "SELECT calls.offered_at AS at FROM {rows} JOIN calls ON calls.id = {rows}.interaction_id",
    ),
    "interactions": ("SELECT calls.offered_at AS at FROM {rows} JOIN calls ON calls.id = {rows}.id",),
    "queue_calls": (
        "SELECT entered_at AS at FROM {rows}",
        # A caller the PBX knows of is no longer counted from the desk's call.
        _OF_SAME_CALL,
    ),
    "queue_offers": ("SELECT rang_at AS at FROM {rows}",),
}
_VERBS = {"INSERT": "NEW", "UPDATE": "NEW", "DELETE": "OLD"}
_NO_INSERTS = frozenset({"interactions"})  # its call comes after it
_MOVING = frozenset({"calls", "queue_calls", "queue_offers"})  # a change may take them to another half hour


def upgrade() -> None:
    """Make the tables, mark every half hour there is, and have changes marked from now on."""
    number = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
    op.create_table(
        "call_sums",
        sa.Column("id", Key(length=16), nullable=False),
        sa.Column("kind", sa.String(length=40), server_default="", nullable=False),
        sa.Column("grain", sa.Integer(), server_default="0", nullable=False),
        sa.Column("slot", Moment(), nullable=False),
        sa.Column("name", sa.String(length=40), server_default="", nullable=False),
        sa.Column("item_id", Key(length=16), nullable=True),
        sa.Column("brand_id", Key(length=16), nullable=True),
        *(sa.Column(name, sa.Integer(), server_default="0", nullable=False) for name in _COUNTS),
        sa.ForeignKeyConstraint(
            ["brand_id"], ["brands.id"], name="fk_call_sums_brand_id_brands", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_call_sums"),
    )
    op.create_index("ix_call_sums_slot", "call_sums", ["kind", "grain", "slot"])
    op.create_table(
        "sum_marks",
        sa.Column("number", number, autoincrement=True, nullable=False),
        sa.Column("slot", Moment(), nullable=False),
        sa.PrimaryKeyConstraint("number", name="pk_sum_marks"),
    )
    op.create_index("ix_sum_marks_slot", "sum_marks", ["slot"])
    op.create_index("ix_calls_offered_at", "calls", ["offered_at"])
    is_server = op.get_bind().dialect.name == "postgresql"
    slot = _slot_on_server if is_server else _slot_in_file
    connection = op.get_bind()
    for source in ("SELECT offered_at AS at FROM calls", "SELECT entered_at AS at FROM queue_calls"):
        every = f"SELECT DISTINCT {slot('at')} FROM ({source}) AS present"  # noqa: S608  ours
        connection.exec_driver_sql(f"INSERT INTO sum_marks (slot) {every}")
    for statement in _on_server() if is_server else _in_file():
        connection.exec_driver_sql(statement)


def downgrade() -> None:
    """Sum nothing up any more."""
    is_server = op.get_bind().dialect.name == "postgresql"
    for table in _MOMENTS:
        for verb in _verbs(table):
            on = f" ON {table}" if is_server else ""
            op.execute(f"DROP TRIGGER {table}_{verb.lower()}_is_marked{on}")
        if table in _MOVING:
            op.execute(f"DROP TRIGGER {table}_moving_is_marked{on}")
        if is_server:
            op.execute(f"DROP FUNCTION mark_{table}()")
    op.drop_index("ix_calls_offered_at", "calls")
    op.drop_table("sum_marks")
    op.drop_table("call_sums")


def _verbs(table: str) -> list[str]:
    return [verb for verb in _VERBS if not (table in _NO_INSERTS and verb == "INSERT")]


def _occasions(table: str) -> Iterator[tuple[str, str, str]]:
    """Return name, verb and rows of each trigger of a table."""
    for verb in _verbs(table):
        yield verb.lower(), verb, _VERBS[verb]
    if table in _MOVING:
        yield "moving", "UPDATE", "OLD"


def _slot_on_server(moment: str) -> str:
    return f"to_timestamp(floor(extract(epoch FROM {moment}) / 1800) * 1800)"


def _slot_in_file(moment: str) -> str:
    half = f"CASE WHEN substr({moment}, 15, 2) < '30' THEN '00' ELSE '30' END"
    return f"substr({moment}, 1, 14) || {half} || ':00.000000'"


def _on_server() -> Iterator[str]:
    """Mark once for all rows of a statement; a mark that is there is held until the change is kept.

    Whoever sums up takes the marks away first. Without the lock he could take one away, sum up without
    seeing the change that is not kept yet, and nothing would tell of it afterwards.
    """
    for table, sources in _MOMENTS.items():
        found = " UNION ".join(source.format(rows="touched") for source in sources)
        yield f"""CREATE FUNCTION mark_{table}() RETURNS trigger LANGUAGE plpgsql
            SECURITY DEFINER SET search_path = public, pg_temp AS $$
            DECLARE half_hour timestamptz;
            BEGIN
                FOR half_hour IN SELECT DISTINCT {_slot_on_server("at")} FROM ({found}) AS changed LOOP
                    PERFORM 1 FROM sum_marks WHERE slot = half_hour LIMIT 1 FOR KEY SHARE SKIP LOCKED;
                    IF NOT FOUND THEN INSERT INTO sum_marks (slot) VALUES (half_hour); END IF;
                END LOOP;
                RETURN NULL;
            END $$"""  # noqa: S608  all ours
        for name, verb, rows in _occasions(table):
            yield (
                f"CREATE TRIGGER {table}_{name}_is_marked AFTER {verb} ON {table}"
                f" REFERENCING {rows} TABLE AS touched"
                f" FOR EACH STATEMENT EXECUTE FUNCTION mark_{table}()"
            )


def _in_file() -> Iterator[str]:
    """Mark row by row; there is one writer at a time, so that a mark that is there stays."""
    for table, sources in _MOMENTS.items():
        for name, verb, row in _occasions(table):
            marks = "".join(_mark(_of_row(source, row)) for source in sources)
            yield f"CREATE TRIGGER {table}_{name}_is_marked AFTER {verb} ON {table} BEGIN {marks} END"


def _of_row(source: str, row: str) -> str:
    """Return a source for one row, which a file's trigger knows by name and not as a table."""
    if " JOIN " not in source:
        column = source.split()[1]
        return f"SELECT {row}.{column} AS at"
    joined, _, condition = source.partition(" WHERE ")
    on = joined.split(" ON ")[1].format(rows=row)
    more = f" AND {condition.format(rows=row)}" if condition else ""
    return f"SELECT calls.offered_at AS at FROM calls WHERE {on}{more}"  # noqa: S608  ours


def _mark(source: str) -> str:
    slot = _slot_in_file("at")
    return (
        f"INSERT INTO sum_marks (slot) SELECT DISTINCT {slot} FROM ({source}) AS changed"  # noqa: S608  ours
        f" WHERE NOT EXISTS (SELECT 1 FROM sum_marks WHERE slot = {slot});"
    )
