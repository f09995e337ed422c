"""What the PBX says of queues, agents and calls, what it is asked to do, and which bridge speaks with it."""

from collections.abc import Iterator
from typing import Any

import sqlalchemy as sa
from alembic import op

from app.models.columns import Key, Moment

revision = "0016"
down_revision = "0015"

_TABLES = (
    "supervisions",
    "pbx_bridges",
    "pbx_orders",
    "queue_states",
    "pbx_agents",
    "keypad_answers",
    "queue_offers",
    "queue_calls",
)
_AT_MOST = 100  # changes of one statement that are told one by one
# table: the kind its changes are told as, subject, detail
_TOLD = {
    "pbx_agents": (
        "pbx_agents",
        "agent_id",
        (
            "json_build_object('state', state, 'is_paused', is_paused, 'reason', reason, 'since', since,"
            " 'queue', queue)::text"
        ),
    ),
    "queue_states": (
        "queue_states",
        "id",
        (
            "json_build_object('queue', queue, 'waiting', waiting, 'oldest_at', oldest_at,"
            " 'signed_in', signed_in, 'ready', ready, 'ringing', ringing, 'talking', talking,"
            " 'paused', paused, 'unreachable', unreachable)::text"
        ),
    ),
    "supervisions": (
        "supervisions",
        "agent_id",
        "json_build_object('mode', mode, 'is_told', is_told, 'ended_at', ended_at)::text",
    ),
}
_EVERYBODYS = "SECURITY DEFINER SET search_path = public, pg_temp"
_MADE_NOW = "pg_current_xact_id()::text::bigint, clock_timestamp()"
# A bridge shows every second that it lives; only what it can or cannot do is news.
_BRIDGE_NEWS = (
    f"""CREATE FUNCTION tell_of_pbx_bridges() RETURNS trigger LANGUAGE plpgsql {_EVERYBODYS} AS $$
        BEGIN
            INSERT INTO news (transaction, at, kind, subject_id, login)
            VALUES ({_MADE_NOW}, 'pbx_bridges', NEW.id, left(session_user, 40));
            RETURN NULL;
        END $$""",  # noqa: S608  all ours
    """CREATE TRIGGER pbx_bridges_update_is_told AFTER UPDATE ON pbx_bridges FOR EACH ROW
        WHEN ((OLD.is_leader, OLD.is_connected, OLD.problem)
            IS DISTINCT FROM (NEW.is_leader, NEW.is_connected, NEW.problem))
        EXECUTE FUNCTION tell_of_pbx_bridges()""",
)
# Orders are given now, by the server's clock, and the bridge is told at once.
_ORDERS = (
    f"""CREATE FUNCTION begin_pbx_order() RETURNS trigger LANGUAGE plpgsql {_EVERYBODYS} AS $$
        BEGIN
            NEW.asked_at := clock_timestamp();
            NEW.answer := '';
            NEW.done_at := NULL;
            PERFORM pg_notify('hatif_orders', NEW.id::text);
            RETURN NEW;
        END $$""",
    """CREATE TRIGGER pbx_orders_begin BEFORE INSERT ON pbx_orders FOR EACH ROW
        EXECUTE FUNCTION begin_pbx_order()""",
)


def upgrade() -> None:
    """Make the tables; a server tells of them, and wakes the bridge when there is an order."""
    _make_calls()
    _make_answers()
    _make_floor()
    _make_orders()
    if op.get_bind().dialect.name == "postgresql":
        for statement in (*_telling(), *_BRIDGE_NEWS, *_ORDERS):
            op.get_bind().exec_driver_sql(statement)


def downgrade() -> None:
    """Take it all away."""
    for table in _TABLES:
        op.drop_table(table)
    if op.get_bind().dialect.name == "postgresql":
        for function in (*(f"tell_of_{table}" for table in (*_TOLD, "pbx_bridges")), "begin_pbx_order"):
            op.execute(f"DROP FUNCTION {function}()")


def _make_calls() -> None:
    op.create_table(
        "queue_calls",
        sa.Column("id", Key(length=16), nullable=False),
        *_codes("queue"),
        *_texts("pbx_call", "channel"),
        _digits(),
        *_texts("caller_name"),
        sa.Column("agent_id", Key(length=16), nullable=True),
        *_codes("outcome", "ended_by"),
        _moment("entered_at"),
        *(_moment(name, nullable=True) for name in ("offered_at", "answered_at", "left_at", "ended_at")),
        *_counts("wait_seconds", "talk_seconds"),
        _flag("is_estimated"),
        _of("agent_id", "agents", "queue_calls"),
        sa.PrimaryKeyConstraint("id", name="pk_queue_calls"),
    )
    for name in ("pbx_call", "channel", "agent_id", "entered_at"):
        op.create_index(f"ix_queue_calls_{name}", "queue_calls", [name])
    op.create_index("ix_queue_calls_queue", "queue_calls", ["queue", "entered_at"])
    op.create_index("ix_queue_calls_digits", "queue_calls", ["digits", "entered_at"])
    _partial("ix_queue_calls_open", "queue_calls", "entered_at", "ended_at IS NULL")
    op.create_table(
        "queue_offers",
        sa.Column("id", Key(length=16), nullable=False),
        sa.Column("queue_call_id", Key(length=16), nullable=False),
        sa.Column("agent_id", Key(length=16), nullable=False),
        *_codes("queue", "outcome"),
        _moment("rang_at"),
        _moment("ended_at", nullable=True),
        _of("queue_call_id", "queue_calls", "queue_offers", ondelete="CASCADE"),
        _of("agent_id", "agents", "queue_offers"),
        sa.PrimaryKeyConstraint("id", name="pk_queue_offers"),
    )
    op.create_index("ix_queue_offers_queue_call_id", "queue_offers", ["queue_call_id"])
    op.create_index("ix_queue_offers_agent_id", "queue_offers", ["agent_id", "rang_at"])


def _make_answers() -> None:
    op.create_table(
        "keypad_answers",
        sa.Column("id", Key(length=16), nullable=False),
        *_texts("pbx_call"),
        *_codes("queue"),
        sa.Column("agent_id", Key(length=16), nullable=True),
        *_codes("question"),
        sa.Column("score", sa.Integer(), nullable=False),
        _moment("at"),
        sa.Column("interaction_id", Key(length=16), nullable=True),
        _of("agent_id", "agents", "keypad_answers"),
        _of("interaction_id", "interactions", "keypad_answers", ondelete="SET NULL"),
        sa.PrimaryKeyConstraint("id", name="pk_keypad_answers"),
    )
    for name in ("pbx_call", "agent_id", "interaction_id"):
        op.create_index(f"ix_keypad_answers_{name}", "keypad_answers", [name])


def _make_floor() -> None:
    op.create_table(
        "pbx_agents",
        sa.Column("agent_id", Key(length=16), nullable=False),
        *_codes("state"),
        _moment("since"),
        _flag("is_paused"),
        *_codes("reason"),
        sa.Column("queues", sa.Text(), server_default="", nullable=False),
        *_texts("pbx_call"),
        *_codes("queue", "direction"),
        _digits(),
        _moment("call_since", nullable=True),
        _of("agent_id", "agents", "pbx_agents", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("agent_id", name="pk_pbx_agents"),
    )
    op.create_table(
        "queue_states",
        sa.Column("id", Key(length=16), nullable=False),
        *_codes("queue"),
        *_counts("waiting"),
        _moment("oldest_at", nullable=True),
        *_counts("signed_in", "ready", "ringing", "talking", "paused", "unreachable"),
        _moment("changed_at"),
        sa.PrimaryKeyConstraint("id", name="pk_queue_states"),
        sa.UniqueConstraint("queue", name="uq_queue_states_queue"),
    )
    op.create_table(
        "pbx_bridges",
        sa.Column("id", Key(length=16), nullable=False),
        *_texts("name"),
        *_codes("version"),
        *_texts("pbx"),
        _flag("is_leader"),
        _flag("is_connected"),
        _moment("started_at"),
        _moment("seen_at"),
        _moment("reconciled_at", nullable=True),
        *_codes("problem"),
        sa.PrimaryKeyConstraint("id", name="pk_pbx_bridges"),
    )


def _make_orders() -> None:
    op.create_table(
        "pbx_orders",
        sa.Column("id", Key(length=16), nullable=False),
        *_codes("verb"),
        sa.Column("asked_by", Key(length=16), nullable=False),
        sa.Column("agent_id", Key(length=16), nullable=False),
        *_codes("queue"),
        *_texts("pbx_call", "target"),
        *_codes("reason"),
        _moment("asked_at"),
        sa.Column("valid_seconds", sa.Integer(), server_default="30", nullable=False),
        sa.Column("state", sa.String(length=40), server_default="waiting", nullable=False),
        *_codes("answer"),
        _moment("done_at", nullable=True),
        _of("asked_by", "agents", "pbx_orders"),
        _of("agent_id", "agents", "pbx_orders"),
        sa.PrimaryKeyConstraint("id", name="pk_pbx_orders"),
    )
    op.create_index("ix_pbx_orders_asked_by", "pbx_orders", ["asked_by", "asked_at"])
    op.create_index("ix_pbx_orders_agent_id", "pbx_orders", ["agent_id"])
    _partial("ix_pbx_orders_waiting", "pbx_orders", "asked_at", "state = 'waiting'")
    op.create_table(
        "supervisions",
        sa.Column("id", Key(length=16), nullable=False),
        sa.Column("supervisor_id", Key(length=16), nullable=False),
        sa.Column("agent_id", Key(length=16), nullable=False),
        *_codes("mode"),
        *_texts("pbx_call"),
        _moment("began_at"),
        _moment("ended_at", nullable=True),
        _flag("is_told"),
        _of("supervisor_id", "agents", "supervisions"),
        _of("agent_id", "agents", "supervisions"),
        sa.PrimaryKeyConstraint("id", name="pk_supervisions"),
    )
    op.create_index("ix_supervisions_supervisor_id", "supervisions", ["supervisor_id"])
    op.create_index("ix_supervisions_pbx_call", "supervisions", ["pbx_call"])
    op.create_index("ix_supervisions_agent_id", "supervisions", ["agent_id", "began_at"])


def _codes(*names: str) -> Iterator["sa.Column[Any]"]:
    return (sa.Column(name, sa.String(length=40), server_default="", nullable=False) for name in names)


def _texts(*names: str) -> Iterator["sa.Column[Any]"]:
    return (sa.Column(name, sa.String(length=200), server_default="", nullable=False) for name in names)


def _counts(*names: str) -> Iterator["sa.Column[Any]"]:
    return (sa.Column(name, sa.Integer(), server_default="0", nullable=False) for name in names)


def _flag(name: str) -> "sa.Column[Any]":
    return sa.Column(name, sa.Boolean(), server_default=sa.false(), nullable=False)


def _moment(name: str, *, nullable: bool = False) -> "sa.Column[Any]":
    return sa.Column(name, Moment(timezone=True), nullable=nullable)


def _digits() -> "sa.Column[Any]":
    kind = sa.String(length=40).with_variant(sa.String(length=40, collation="C"), "postgresql")
    return sa.Column("digits", kind, server_default="", nullable=False)


def _of(column: str, other: str, table: str, ondelete: str = "RESTRICT") -> sa.ForeignKeyConstraint:
    name = f"fk_{table}_{column}_{other}"
    return sa.ForeignKeyConstraint([column], [f"{other}.id"], name=name, ondelete=ondelete)


def _partial(name: str, table: str, column: str, rule: str) -> None:
    words = sa.text(rule)
    op.create_index(name, table, [column], sqlite_where=words, postgresql_where=words)


def _telling() -> Iterator[str]:
    for table, (kind, subject, detail) in _TOLD.items():
        yield f"""CREATE FUNCTION tell_of_{table}() RETURNS trigger LANGUAGE plpgsql {_EVERYBODYS} AS $$
            DECLARE how_many integer; who text := left(session_user, 40);
            BEGIN
                SELECT count(*) INTO how_many FROM (SELECT 1 FROM touched LIMIT {_AT_MOST + 1}) AS few;
                IF how_many > {_AT_MOST} THEN
                    INSERT INTO news (transaction, at, kind, login) VALUES ({_MADE_NOW}, '{kind}', who);
                ELSE
                    INSERT INTO news (transaction, at, kind, subject_id, login, detail)
                    SELECT {_MADE_NOW}, '{kind}', {subject}, who, {detail} FROM touched;
                END IF;
                RETURN NULL;
            END $$"""  # noqa: S608  all ours
        for verb in ("INSERT", "UPDATE"):
            yield (
                f"CREATE TRIGGER {table}_{verb.lower()}_is_told AFTER {verb} ON {table}"
                f" REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION tell_of_{table}()"
            )
