"""What an agent is doing now is found without going through all he has ever done."""

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision = "0011"

_NAME = "ix_agent_states_open"


def upgrade() -> None:
    """Make an index of the states that have not ended."""
    rule = sa.text("until IS NULL")
    op.create_index(_NAME, "agent_states", ["agent_id"], sqlite_where=rule, postgresql_where=rule)


def downgrade() -> None:
    """Take it away."""
    op.drop_index(_NAME, "agent_states")
