"""Calls that are put through take along what the first agent knows."""

import sqlalchemy as sa
from alembic import op

from app.models.columns import Key, Moment

revision = "0011"
down_revision = "0010"


def upgrade() -> None:
    """Make the table."""
    op.create_table(
        "handovers",
        sa.Column("id", Key(length=16), nullable=False),
        sa.Column("agent_id", Key(length=16), nullable=False),
        sa.Column("customer_id", Key(length=16), nullable=True),
        sa.Column("pbx_call", sa.String(length=40), server_default="", nullable=False),
        sa.Column(
            "digits",
            sa.String(length=40).with_variant(sa.String(length=40, collation="C"), "postgresql"),
            server_default="",
            nullable=False,
        ),
        sa.Column("target", sa.String(length=200), server_default="", nullable=False),
        sa.Column("at", Moment(timezone=True), nullable=False),
        sa.Column("capsule", sa.Text(), server_default="", nullable=False),
        sa.Column("taken_at", Moment(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["agent_id"], ["agents.id"], name="fk_handovers_agent_id_agents", ondelete="RESTRICT"
        ),
        sa.ForeignKeyConstraint(
            ["customer_id"], ["customers.id"], name="fk_handovers_customer_id_customers", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_handovers"),
    )
    for column in ("agent_id", "customer_id", "pbx_call", "digits"):
        op.create_index(f"ix_handovers_{column}", "handovers", [column])


def downgrade() -> None:
    """Take it away again."""
    op.drop_table("handovers")
