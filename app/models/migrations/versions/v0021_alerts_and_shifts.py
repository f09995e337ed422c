"""Alerts have rules and a history, shifts say how long one may rest, and agents mark calls that were hard."""

import sqlalchemy as sa
from alembic import op

from app.models.columns import Key, Moment

revision = "0021"
down_revision = "0020"

_OPEN = "ix_alerts_open"


def upgrade() -> None:
    """Make the tables and the column."""
    with op.batch_alter_table("shifts") as batch:
        batch.add_column(_count("break_minutes"))
    op.create_index("ix_agent_states_since", "agent_states", ["since"])
    op.create_table(
        "alert_rules",
        _key("id"),
        _key("brand_id", is_nullable=True),
        *(_code("measure"), _code("queue")),
        sa.Column("is_above", sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.Column("bound", sa.Double(), nullable=False),
        *(_count("lasting_seconds"), _count("quiet_seconds"), _moment("muted_until", is_nullable=True)),
        *(_key("made_by"), _moment("made_at")),
        sa.ForeignKeyConstraint(
            ["brand_id"], ["brands.id"], name="fk_alert_rules_brand_id_brands", ondelete="RESTRICT"
        ),
        sa.ForeignKeyConstraint(
            ["made_by"], ["agents.id"], name="fk_alert_rules_made_by_agents", ondelete="RESTRICT"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_alert_rules"),
    )
    for column in ("brand_id", "made_by"):
        op.create_index(f"ix_alert_rules_{column}", "alert_rules", [column])
    _make_alerts()
    op.create_table(
        "hard_calls",
        *(_key("call_id"), _key("agent_id"), _code("kind"), _moment("at")),
        sa.ForeignKeyConstraint(
            ["agent_id"], ["agents.id"], name="fk_hard_calls_agent_id_agents", ondelete="RESTRICT"
        ),
        sa.PrimaryKeyConstraint("call_id", name="pk_hard_calls"),
    )
    for column in ("agent_id", "at"):
        op.create_index(f"ix_hard_calls_{column}", "hard_calls", [column])


def downgrade() -> None:
    """Take them away."""
    for table in ("hard_calls", "alerts", "alert_rules"):
        op.drop_table(table)
    op.drop_index("ix_agent_states_since", "agent_states")
    with op.batch_alter_table("shifts") as batch:
        batch.drop_column("break_minutes")


def _make_alerts() -> None:
    op.create_table(
        "alerts",
        *(_key("id"), _key("rule_id")),
        sa.Column("value", sa.Double(), nullable=False),
        *(_moment("crossed_at"), _moment("told_at", is_nullable=True)),
        *(_moment("ended_at", is_nullable=True), _key("seen_by", is_nullable=True)),
        _moment("seen_at", is_nullable=True),
        sa.ForeignKeyConstraint(
            ["rule_id"], ["alert_rules.id"], name="fk_alerts_rule_id_alert_rules", ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["seen_by"], ["agents.id"], name="fk_alerts_seen_by_agents", ondelete="SET NULL"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_alerts"),
    )
    op.create_index("ix_alerts_rule_id", "alerts", ["rule_id"])
    rule = sa.text("ended_at IS NULL")
    op.create_index(_OPEN, "alerts", ["rule_id"], unique=True, sqlite_where=rule, postgresql_where=rule)


def _key(name: str, *, is_nullable: bool = False) -> sa.Column[object]:
    return sa.Column(name, Key(length=16), nullable=is_nullable)


def _moment(name: str, *, is_nullable: bool = False) -> sa.Column[object]:
    return sa.Column(name, Moment(), nullable=is_nullable)


def _code(name: str) -> sa.Column[str]:
    return sa.Column(name, sa.String(length=40), server_default="", nullable=False)


def _count(name: str) -> sa.Column[int]:
    return sa.Column(name, sa.Integer(), server_default="0", nullable=False)
