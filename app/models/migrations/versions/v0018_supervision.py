"""Supervisors' messages and orders, the calls agents are on, and people's own views of a list."""

from collections.abc import Iterator
from typing import Any

import sqlalchemy as sa
from alembic import op

from app.models.columns import Key, Moment

revision = "0018"
down_revision = "0017"

_TABLES = ("saved_views", "present_calls", "state_orders", "message_receipts", "messages")
_AT_MOST = 100  # changes of one statement that are told one by one
_CALL = (
    "json_build_object('call_id', call_id, 'direction', direction, 'queue', queue, 'since', since,"
    " 'answered_at', answered_at, 'held_since', held_since)::text"
)
# table: verbs that are told, the kind they are told as, subject, customer, detail
_TOLD = {
    "messages": (("INSERT", "UPDATE"), "messages", "id", "NULL::uuid", "''"),
    "message_receipts": (("INSERT", "UPDATE"), "receipts", "message_id", "NULL::uuid", "''"),
    "state_orders": (("INSERT", "UPDATE"), "state_orders", "agent_id", "NULL::uuid", "''"),
    "present_calls": (("INSERT", "UPDATE"), "present_calls", "agent_id", "customer_id", _CALL),
    "present_calls_end": (("DELETE",), "present_calls", "agent_id", "NULL::uuid", "''"),
}
_EVERYBODYS = "SECURITY DEFINER SET search_path = public, pg_temp"
_MADE_NOW = "pg_current_xact_id()::text::bigint, clock_timestamp()"


def upgrade() -> None:
    """Make the tables; a server tells of them."""
    _make_messages()
    _make_orders()
    _make_calls()
    _make_views()
    if op.get_bind().dialect.name == "postgresql":
        for statement in _telling():
            op.get_bind().exec_driver_sql(statement)


def downgrade() -> None:
    """Take it all away."""
    for table in _TABLES:
        op.drop_table(table)
    if op.get_bind().dialect.name == "postgresql":
        for name in _TOLD:
            op.execute(f"DROP FUNCTION tell_of_{name}()")


def _make_messages() -> None:
    op.create_table(
        "messages",
        sa.Column("id", Key(length=16), nullable=False),
        _key("brand_id", nullable=True),
        _key("from_agent_id"),
        *(_key(name, nullable=True) for name in ("to_agent_id", "to_team_id")),
        *_texts("text"),
        *(_moment(name) for name in ("sent_at", "expires_at")),
        sa.Column("needs_acknowledgement", sa.Boolean(), server_default=sa.false(), nullable=False),
        _moment("withdrawn_at", nullable=True),
        _of("brand_id", "brands", "messages"),
        *(_of(name, "agents", "messages") for name in ("from_agent_id", "to_agent_id")),
        _of("to_team_id", "teams", "messages"),
        sa.PrimaryKeyConstraint("id", name="pk_messages"),
    )
    _indexes("messages", "brand_id", "from_agent_id", "to_agent_id", "to_team_id", "expires_at")
    op.create_table(
        "message_receipts",
        *(_key(name) for name in ("message_id", "agent_id")),
        _moment("seen_at"),
        _moment("acknowledged_at", nullable=True),
        _of("message_id", "messages", "message_receipts", ondelete="CASCADE"),
        _of("agent_id", "agents", "message_receipts"),
        sa.PrimaryKeyConstraint("message_id", "agent_id", name="pk_message_receipts"),
    )
    _indexes("message_receipts", "agent_id")


def _make_orders() -> None:
    op.create_table(
        "state_orders",
        sa.Column("id", Key(length=16), nullable=False),
        *(_key(name) for name in ("agent_id", "by_agent_id")),
        *_codes("kind", "state", "break_reason"),
        *_texts("why"),
        _moment("ordered_at"),
        _moment("taken_at", nullable=True),
        *_codes("result"),
        *(_of(name, "agents", "state_orders") for name in ("agent_id", "by_agent_id")),
        sa.PrimaryKeyConstraint("id", name="pk_state_orders"),
    )
    _indexes("state_orders", "agent_id", "by_agent_id")
    rule = sa.text("taken_at IS NULL")
    op.create_index(
        "ix_state_orders_open", "state_orders", ["ordered_at"], sqlite_where=rule, postgresql_where=rule
    )


def _make_calls() -> None:
    op.create_table(
        "present_calls",
        *(_key(name) for name in ("agent_id", "call_id")),
        *_codes("direction", "queue"),
        _key("customer_id", nullable=True),
        _moment("since"),
        *(_moment(name, nullable=True) for name in ("answered_at", "held_since")),
        _of("agent_id", "agents", "present_calls"),
        _of("customer_id", "customers", "present_calls", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("agent_id", name="pk_present_calls"),
    )
    _indexes("present_calls", "customer_id")


def _make_views() -> None:
    op.create_table(
        "saved_views",
        sa.Column("id", Key(length=16), nullable=False),
        _key("agent_id"),
        *_codes("place"),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("content", sa.Text(), server_default="", nullable=False),
        _moment("saved_at"),
        _of("agent_id", "agents", "saved_views"),
        sa.PrimaryKeyConstraint("id", name="pk_saved_views"),
        sa.UniqueConstraint("agent_id", "place", "name", name="uq_saved_views_agent_id_place_name"),
    )
    _indexes("saved_views", "agent_id")


def _key(name: str, *, nullable: bool = False) -> "sa.Column[Any]":
    return sa.Column(name, Key(length=16), nullable=nullable)


def _moment(name: str, *, nullable: bool = False) -> "sa.Column[Any]":
    return sa.Column(name, Moment(timezone=True), nullable=nullable)


def _codes(*names: str) -> Iterator["sa.Column[Any]"]:
    return (sa.Column(name, sa.String(length=40), server_default="", nullable=False) for name in names)


def _texts(*names: str) -> Iterator["sa.Column[Any]"]:
    return (sa.Column(name, sa.String(length=200), server_default="", nullable=False) for name in names)


def _of(column: str, other: str, table: str, ondelete: str = "RESTRICT") -> sa.ForeignKeyConstraint:
    name = f"fk_{table}_{column}_{other}"
    return sa.ForeignKeyConstraint([column], [f"{other}.id"], name=name, ondelete=ondelete)


def _indexes(table: str, *columns: str) -> None:
    for column in columns:
        op.create_index(f"ix_{table}_{column}", table, [column])


def _telling() -> Iterator[str]:
    for name, (verbs, kind, subject, customer, detail) in _TOLD.items():
        yield f"""CREATE FUNCTION tell_of_{name}() RETURNS trigger LANGUAGE plpgsql {_EVERYBODYS} AS $$
            DECLARE how_many integer; who text := left(session_user, 40);
            BEGIN
                SELECT count(*) INTO how_many FROM (SELECT 1 FROM touched LIMIT {_AT_MOST + 1}) AS few;
                IF how_many > {_AT_MOST} THEN
                    INSERT INTO news (transaction, at, kind, login) VALUES ({_MADE_NOW}, '{kind}', who);
                ELSE
                    INSERT INTO news (transaction, at, kind, subject_id, customer_id, login, detail)
                    SELECT {_MADE_NOW}, '{kind}', {subject}, {customer}, who, {detail} FROM touched;
                END IF;
                RETURN NULL;
            END $$"""  # noqa: S608  all ours
        for verb in verbs:
            rows = "OLD" if verb == "DELETE" else "NEW"
            yield (
                f"CREATE TRIGGER {name}_{verb.lower()}_is_told AFTER {verb}"
                f" ON {name.removesuffix('_end')} REFERENCING {rows} TABLE AS touched"
                f" FOR EACH STATEMENT EXECUTE FUNCTION tell_of_{name}()"
            )
