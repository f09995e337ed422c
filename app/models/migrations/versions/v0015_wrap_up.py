"""A wrap-up says more: modes, extensions, several reasons, side effects, and how the customer was asked."""

import sqlalchemy as sa
from alembic import op

from app.models.columns import Key, Moment

revision = "0015"
down_revision = "0014"

_INCOMPLETE = "ix_wrap_ups_incomplete"


def upgrade() -> None:
    """Add the columns and the table of further reasons."""
    for table in ("reasons", "outcomes"):
        with op.batch_alter_table(table) as batch:
            batch.add_column(_long("queues"))
            batch.add_column(_long("brands"))
            batch.add_column(_code("hot_key"))
    with op.batch_alter_table("outcomes") as batch:
        for text in (
            *(_code("resolved"), _long("requires"), _code("notifies")),
            *(_long("template_ar"), _long("template_en")),
        ):
            batch.add_column(text)
        batch.add_column(_flag("needs_case"))
        batch.add_column(_flag("is_do_not_call"))
    with op.batch_alter_table("queues") as batch:
        batch.add_column(_code("wrap_up_mode"))
        batch.add_column(_count("most_extensions", 2))
        batch.add_column(_count("extension_seconds", 60))
    with op.batch_alter_table("satisfactions") as batch:
        for name in ("nps", "effort"):
            batch.add_column(sa.Column(name, sa.Integer(), nullable=True))
    _widen_wrap_ups()
    _make_reasons()


def downgrade() -> None:
    """Take everything away again."""
    op.drop_table("wrap_up_reasons")
    op.drop_index(_INCOMPLETE, "wrap_ups")
    with op.batch_alter_table("wrap_ups") as batch:
        batch.drop_constraint("fk_wrap_ups_completed_by_agents", type_="foreignkey")
        for name in (
            *("hung_up_by", "tags", "next_step", "not_asked", "survey", "impression", "mode", "extensions"),
            *("extension_reasons", "is_timed_out", "completed_at", "completed_by"),
        ):
            batch.drop_column(name)
    _drop("satisfactions", "nps", "effort")
    _drop("queues", "wrap_up_mode", "most_extensions", "extension_seconds")
    _drop("reasons", "queues", "brands", "hot_key")
    _drop(
        "outcomes",
        *("queues", "brands", "hot_key", "resolved", "requires", "needs_case", "is_do_not_call"),
        *("notifies", "template_ar", "template_en"),
    )


def _widen_wrap_ups() -> None:
    with op.batch_alter_table("wrap_ups") as batch:
        for text in (
            *(_code("hung_up_by"), _long("tags"), _long("next_step"), _code("not_asked"), _code("survey")),
            *(_code("mode"), _long("extension_reasons")),
        ):
            batch.add_column(text)
        batch.add_column(sa.Column("impression", sa.Integer(), nullable=True))
        batch.add_column(_count("extensions", 0))
        batch.add_column(_flag("is_timed_out"))
        batch.add_column(sa.Column("completed_at", Moment(timezone=True), nullable=True))
        batch.add_column(sa.Column("completed_by", Key(length=16), nullable=True))
        batch.create_foreign_key(
            "fk_wrap_ups_completed_by_agents", "agents", ["completed_by"], ["id"], ondelete="SET NULL"
        )
    rule = sa.text("NOT is_complete")
    op.create_index(_INCOMPLETE, "wrap_ups", ["agent_id"], sqlite_where=rule, postgresql_where=rule)


def _make_reasons() -> None:
    op.create_table(
        "wrap_up_reasons",
        sa.Column("call_id", Key(length=16), nullable=False),
        sa.Column("reason_id", Key(length=16), nullable=False),
        _count("place", 0),
        sa.ForeignKeyConstraint(
            ["call_id"], ["calls.id"], name="fk_wrap_up_reasons_call_id_calls", ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["reason_id"], ["reasons.id"], name="fk_wrap_up_reasons_reason_id_reasons", ondelete="RESTRICT"
        ),
        sa.PrimaryKeyConstraint("call_id", "reason_id", name="pk_wrap_up_reasons"),
    )
    op.create_index("ix_wrap_up_reasons_reason_id", "wrap_up_reasons", ["reason_id"])


def _drop(table: str, *names: str) -> None:
    with op.batch_alter_table(table) as batch:
        for name in names:
            batch.drop_column(name)


def _code(name: str) -> sa.Column[str]:
    return sa.Column(name, sa.String(length=40), server_default="", nullable=False)


def _long(name: str) -> sa.Column[str]:
    return sa.Column(name, sa.Text(), server_default="", nullable=False)


def _flag(name: str) -> sa.Column[bool]:
    return sa.Column(name, sa.Boolean(), server_default=sa.false(), nullable=False)


def _count(name: str, default: int) -> sa.Column[int]:
    return sa.Column(name, sa.Integer(), server_default=str(default), nullable=False)
