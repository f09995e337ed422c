"""Published versions of scripts say by whom, why and from when; snippets have their table."""

import sqlalchemy as sa
from alembic import op

from app.models.columns import Key, Moment

revision = "0008"
down_revision = "0007"

_OWNERS = (("agent_id", "agents"), ("team_id", "teams"), ("brand_id", "brands"))


def upgrade() -> None:
    """Add what a version says of itself, and the snippets."""
    with op.batch_alter_table("script_versions") as batch:
        for name in ("parts", "note"):
            batch.add_column(sa.Column(name, sa.Text(), server_default="", nullable=False))
        for name in ("published_by", "fingerprint"):
            batch.add_column(sa.Column(name, sa.String(length=200), server_default="", nullable=False))
        batch.add_column(sa.Column("counts_from", Moment(timezone=True), nullable=True))
    op.create_table(
        "snippets",
        sa.Column("id", Key(length=16), nullable=False),
        *(sa.Column(name, Key(length=16), nullable=True) for name, _ in _OWNERS),
        *(
            sa.Column(name, sa.String(length=40), server_default="", nullable=False)
            for name in ("key_ar", "key_en")
        ),
        *(sa.Column(name, sa.Text(), server_default="", nullable=False) for name in ("text_ar", "text_en")),
        sa.Column("changed_at", Moment(timezone=True), nullable=False),
        *(
            sa.ForeignKeyConstraint(
                [name], [f"{table}.id"], name=op.f(f"fk_snippets_{name}_{table}"), ondelete="RESTRICT"
            )
            for name, table in _OWNERS
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_snippets")),
    )
    for name, _ in _OWNERS:
        op.create_index(op.f(f"ix_snippets_{name}"), "snippets", [name], unique=False)


def downgrade() -> None:
    """Take both away."""
    op.drop_table("snippets")
    with op.batch_alter_table("script_versions") as batch:
        for name in ("parts", "note", "published_by", "fingerprint", "counts_from"):
            batch.drop_column(name)
