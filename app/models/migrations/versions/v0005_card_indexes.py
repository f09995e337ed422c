"""Indexes that hand over a customer's open things in their order, so that a card never sorts or searches."""

from alembic import op

revision = "0005"
down_revision = "0004"

_INDEXES = {
    "follow_ups": ("customer_id", "completed_at", "due_at"),
    "cases": ("customer_id", "closed_at", "opened_at"),
    "orders": ("customer_id", "closed_at", "placed_at"),
}


def upgrade() -> None:
    """Put the order into the indexes."""
    for table, columns in _INDEXES.items():
        _replace(table, columns)


def downgrade() -> None:
    """Take the order out again."""
    for table, columns in _INDEXES.items():
        _replace(table, columns[:2])


def _replace(table: str, columns: tuple[str, ...]) -> None:
    name = f"ix_{table}_customer_id"
    op.drop_index(name, table)
    op.create_index(name, table, list(columns))
