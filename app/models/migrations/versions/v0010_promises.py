"""Follow-ups become promises: kinds, windows, tries, history, recurrence; and teams have working hours."""

import sqlalchemy as sa
from alembic import op

from app.models.columns import Key, Moment

revision = "0010"
down_revision = "0009"

_CODES = ("kind", "precision", "wall", "basis", "outcome")
_COUNTS = ("team_after_minutes", "escalation", "priority")
_REFERENCES = {"case_id": "cases", "order_id": "orders", "closed_by": "agents"}


def upgrade() -> None:
    """Add what a promise is, and the tables around it."""
    with op.batch_alter_table("follow_ups") as batch:
        for name in _CODES:
            batch.add_column(_text(name, sa.String(length=40)))
        batch.add_column(_text("why", sa.String(length=200)))
        for name in ("customer_words", "recurrence"):
            batch.add_column(_text(name, sa.Text()))
        for name in _COUNTS:
            batch.add_column(sa.Column(name, sa.Integer(), server_default="0", nullable=False))
        for name in ("until_at", "try_at"):
            batch.add_column(sa.Column(name, Moment(timezone=True), nullable=True))
        batch.add_column(sa.Column("series_id", Key(length=16), nullable=True))
        for name, table in _REFERENCES.items():
            batch.add_column(sa.Column(name, Key(length=16), nullable=True))
            batch.create_foreign_key(
                f"fk_follow_ups_{name}_{table}", table, [name], ["id"], ondelete="SET NULL"
            )
    for name in ("case_id", "order_id", "series_id"):
        op.create_index(f"ix_follow_ups_{name}", "follow_ups", [name])
    op.create_index(
        "ix_follow_ups_team_id_waiting",
        "follow_ups",
        ["team_id", "agent_id", "completed_at", "priority", "due_at"],
    )
    _attempts()
    _events()
    _working_times()
    _special_days()


def downgrade() -> None:
    """Take it all away again."""
    for table in ("special_days", "working_times", "follow_up_events", "follow_up_attempts"):
        op.drop_table(table)
    op.drop_index("ix_follow_ups_team_id_waiting", "follow_ups")
    for name in ("case_id", "order_id", "series_id"):
        op.drop_index(f"ix_follow_ups_{name}", "follow_ups")
    with op.batch_alter_table("follow_ups") as batch:
        for name, table in _REFERENCES.items():
            batch.drop_constraint(f"fk_follow_ups_{name}_{table}", type_="foreignkey")
        for name in (
            *(*_CODES, *_COUNTS, *_REFERENCES),
            *("why", "customer_words", "recurrence", "until_at", "try_at", "series_id"),
        ):
            batch.drop_column(name)


def _attempts() -> None:
    _of_follow_up(
        "follow_up_attempts",
        sa.Column("interaction_id", Key(length=16), nullable=True),
        _text("outcome", sa.String(length=40)),
        sa.Column("next_at", Moment(timezone=True), nullable=True),
    )


def _events() -> None:
    _of_follow_up(
        "follow_up_events",
        _text("kind", sa.String(length=40)),
        sa.Column("from_at", Moment(timezone=True), nullable=True),
        sa.Column("to_at", Moment(timezone=True), nullable=True),
        _text("detail", sa.String(length=40)),
    )


def _of_follow_up(name: str, *columns: sa.schema.SchemaItem) -> None:
    """Make a table whose rows go with their follow-up."""
    op.create_table(
        name,
        sa.Column("id", Key(length=16), nullable=False),
        sa.Column("follow_up_id", Key(length=16), nullable=False),
        sa.Column("agent_id", Key(length=16), nullable=True),
        sa.Column("at", Moment(timezone=True), nullable=False),
        *columns,
        _reference(name, "follow_up_id", "follow_ups", "CASCADE"),
        _reference(name, "agent_id", "agents", "SET NULL"),
        sa.PrimaryKeyConstraint("id", name=f"pk_{name}"),
    )
    op.create_index(f"ix_{name}_follow_up_id", name, ["follow_up_id", "at"])


def _working_times() -> None:
    _of_brand_or_team(
        "working_times",
        *(
            sa.Column(name, sa.Integer(), server_default="0", nullable=False)
            for name in ("weekday", "begin_minute", "end_minute")
        ),
        sa.Column("is_in_ramadan", sa.Boolean(), server_default=sa.false(), nullable=False),
    )


def _special_days() -> None:
    _of_brand_or_team(
        "special_days",
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("is_open", sa.Boolean(), server_default=sa.false(), nullable=False),
        _text("name", sa.String(length=200)),
        sa.Column("set_at", Moment(timezone=True), nullable=False),
    )
    op.create_index("ix_special_days_day", "special_days", ["day"])


def _of_brand_or_team(name: str, *columns: sa.schema.SchemaItem) -> None:
    op.create_table(
        name,
        sa.Column("id", Key(length=16), nullable=False),
        sa.Column("brand_id", Key(length=16), nullable=True),
        sa.Column("team_id", Key(length=16), nullable=True),
        *columns,
        _reference(name, "brand_id", "brands", "RESTRICT"),
        _reference(name, "team_id", "teams", "RESTRICT"),
        sa.PrimaryKeyConstraint("id", name=f"pk_{name}"),
    )
    for column in ("brand_id", "team_id"):
        op.create_index(f"ix_{name}_{column}", name, [column])


def _reference(table: str, column: str, other: str, ondelete: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        [column], [f"{other}.id"], name=f"fk_{table}_{column}_{other}", ondelete=ondelete
    )


def _text(name: str, kind: sa.types.TypeEngine[str]) -> sa.Column[str]:
    return sa.Column(name, kind, server_default="", nullable=False)
