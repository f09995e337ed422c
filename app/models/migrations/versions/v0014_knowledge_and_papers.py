"""Knowledge articles, offers and their answers, contacts that are no calls, and what other systems tell."""

import sqlalchemy as sa
from alembic import op

from app.models.columns import Key, Moment

revision = "0014"
down_revision = "0013"

_TABLES = (
    "article_ratings", "article_misses", "offer_answers", "order_steps", "foreign_papers", "contact_outcomes",
)  # fmt: skip
_INDEXES = (
    ("article_misses", "agent_id"), ("article_misses", "at"), ("offer_answers", "offer_id"),
    ("offer_answers", "agent_id"), ("order_steps", "order_id"), ("contact_outcomes", "agent_id"),
    ("contact_outcomes", "reason_id"), ("contact_outcomes", "outcome_id"),
)  # fmt: skip


def upgrade() -> None:
    """Add the columns and make the tables."""
    _widen_articles_and_offers()
    _make_knowledge()
    _make_offer_answers()
    _make_papers()
    _make_contacts()
    for table, column in _INDEXES:
        op.create_index(f"ix_{table}_{column}", table, [column])


def downgrade() -> None:
    """Take everything away again."""
    for table in _TABLES:
        op.drop_table(table)
    with op.batch_alter_table("offers") as batch:
        for name in ("place", "rules", "cap_times", "cap_days"):
            batch.drop_column(name)
    op.drop_index("ix_articles_owner_id", "articles")
    with op.batch_alter_table("articles") as batch:
        batch.drop_constraint("fk_articles_owner_id_agents", type_="foreignkey")
        for name in ("keywords", "suits", "audience", "status", "owner_id", "review_on", "published_at"):
            batch.drop_column(name)


def _widen_articles_and_offers() -> None:
    with op.batch_alter_table("articles") as batch:
        for column in (_long("keywords"), _long("suits"), _code("audience"), _code("status")):
            batch.add_column(column)
        batch.add_column(sa.Column("owner_id", Key(length=16), nullable=True))
        batch.add_column(sa.Column("review_on", sa.Date(), nullable=True))
        batch.add_column(sa.Column("published_at", Moment(timezone=True), nullable=True))
        batch.create_foreign_key(
            "fk_articles_owner_id_agents", "agents", ["owner_id"], ["id"], ondelete="RESTRICT"
        )
    op.create_index("ix_articles_owner_id", "articles", ["owner_id"])
    with op.batch_alter_table("offers") as batch:
        for column in (_count("place"), _long("rules"), _count("cap_times"), _count("cap_days")):
            batch.add_column(column)


def _make_knowledge() -> None:
    op.create_table(
        "article_ratings",
        _key("article_id"),
        _key("agent_id"),
        sa.Column("is_helpful", sa.Boolean(), server_default=sa.false(), nullable=False),
        _short("comment"),
        _moment("at"),
        _points("article_ratings", "article_id", "articles", "CASCADE"),
        _points("article_ratings", "agent_id", "agents", "CASCADE"),
        sa.PrimaryKeyConstraint("article_id", "agent_id", name="pk_article_ratings"),
    )
    op.create_table(
        "article_misses",
        _key("id"),
        _key("agent_id"),
        _short("words"),
        _code("language"),
        _moment("at"),
        _points("article_misses", "agent_id", "agents", "RESTRICT"),
        sa.PrimaryKeyConstraint("id", name="pk_article_misses"),
    )


def _make_offer_answers() -> None:
    op.create_table(
        "offer_answers",
        *(_key(name) for name in ("id", "offer_id", "customer_id", "agent_id")),
        sa.Column("call_id", Key(length=16), nullable=True),
        _code("answer"),
        _short("reason"),
        _moment("at"),
        _points("offer_answers", "offer_id", "offers", "CASCADE"),
        _points("offer_answers", "customer_id", "customers", "CASCADE"),
        _points("offer_answers", "agent_id", "agents", "RESTRICT"),
        sa.PrimaryKeyConstraint("id", name="pk_offer_answers"),
    )
    op.create_index("ix_offer_answers_customer_id", "offer_answers", ["customer_id", "at"])


def _make_papers() -> None:
    op.create_table(
        "order_steps",
        _key("id"),
        _key("order_id"),
        _count("place"),
        _code("kind"),
        _moment("at"),
        _short("location"),
        _short("text"),
        _points("order_steps", "order_id", "orders", "CASCADE"),
        sa.PrimaryKeyConstraint("id", name="pk_order_steps"),
    )
    op.create_table(
        "foreign_papers",
        _key("customer_id"),
        _code("source"),
        _moment("fetched_at"),
        _long("body"),
        _points("foreign_papers", "customer_id", "customers", "CASCADE"),
        sa.PrimaryKeyConstraint("customer_id", "source", name="pk_foreign_papers"),
    )


def _make_contacts() -> None:
    op.create_table(
        "contact_outcomes",
        _key("interaction_id"),
        _key("agent_id"),
        _code("direction"),
        sa.Column("reason_id", Key(length=16), nullable=True),
        sa.Column("outcome_id", Key(length=16), nullable=True),
        _code("resolved"),
        _moment("saved_at"),
        _points("contact_outcomes", "interaction_id", "interactions", "CASCADE"),
        _points("contact_outcomes", "agent_id", "agents", "RESTRICT"),
        _points("contact_outcomes", "reason_id", "reasons", "RESTRICT"),
        _points("contact_outcomes", "outcome_id", "outcomes", "RESTRICT"),
        sa.PrimaryKeyConstraint("interaction_id", name="pk_contact_outcomes"),
    )


def _key(name: str) -> sa.Column[object]:
    return sa.Column(name, Key(length=16), nullable=False)


def _moment(name: str) -> sa.Column[object]:
    return sa.Column(name, Moment(timezone=True), nullable=False)


def _code(name: str) -> sa.Column[object]:
    return sa.Column(name, sa.String(length=40), server_default="", nullable=False)


def _short(name: str) -> sa.Column[object]:
    return sa.Column(name, sa.String(length=200), server_default="", nullable=False)


def _long(name: str) -> sa.Column[object]:
    return sa.Column(name, sa.Text(), server_default="", nullable=False)


def _count(name: str) -> sa.Column[object]:
    return sa.Column(name, sa.Integer(), server_default="0", nullable=False)


def _points(table: str, column: str, to: str, ondelete: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        [column], [f"{to}.id"], name=f"fk_{table}_{column}_{to}", ondelete=ondelete
    )
