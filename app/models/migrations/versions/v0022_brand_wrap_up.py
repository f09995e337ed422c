"""A brand says how calls are wrapped up in those of its queues that say nothing of it."""

import sqlalchemy as sa
from alembic import op

revision = "0022"
down_revision = "0021"

_COUNTS = {"wrap_up_seconds": 0, "most_extensions": 2, "extension_seconds": 60}


def upgrade() -> None:
    """Make the columns; nothing is said in them yet."""
    with op.batch_alter_table("brands") as batch:
        batch.add_column(sa.Column("wrap_up_mode", sa.String(length=40), server_default="", nullable=False))
        for name, usual in _COUNTS.items():
            batch.add_column(sa.Column(name, sa.Integer(), server_default=str(usual), nullable=False))


def downgrade() -> None:
    """Take them away."""
    with op.batch_alter_table("brands") as batch:
        for name in ("wrap_up_mode", *_COUNTS):
            batch.drop_column(name)
