"""The first tables."""

import sqlalchemy as sa
from alembic import op

from app.models.columns import Key, Moment, Money

revision = "0001"
down_revision = None

_TABLES = (
    "audit_entries",
    "brands",
    "case_causes",
    "outcomes",
    "reasons",
    "search_words",
    "articles",
    "customers",
    "offers",
    "scripts",
    "teams",
    "accounts",
    "addresses",
    "agents",
    "consents",
    "email_addresses",
    "numbers",
    "orders",
    "queues",
    "relations",
    "script_versions",
    "search_entries",
    "agent_skills",
    "agent_states",
    "blocked_numbers",
    "cases",
    "interactions",
    "invoices",
    "order_lines",
    "shifts",
    "calls",
    "case_links",
    "follow_ups",
    "notes",
    "payments",
    "satisfactions",
    "service_requests",
    "call_legs",
    "recordings",
    "script_uses",
    "wrap_ups",
)


def upgrade() -> None:
    """Make every table."""
    _make_audit_entries()
    _make_brands()
    _make_case_causes()
    _make_outcomes()
    _make_reasons()
    _make_search_words()
    _make_articles()
    _make_customers()
    _make_offers()
    _make_scripts()
    _make_teams()
    _make_accounts()
    _make_addresses()
    _make_agents()
    _make_consents()
    _make_email_addresses()
    _make_numbers()
    _make_orders()
    _make_queues()
    _make_relations()
    _make_script_versions()
    _make_search_entries()
    _make_agent_skills()
    _make_agent_states()
    _make_blocked_numbers()
    _make_cases()
    _make_interactions()
    _make_invoices()
    _make_order_lines()
    _make_shifts()
    _make_calls()
    _make_case_links()
    _make_follow_ups()
    _make_notes()
    _make_payments()
    _make_satisfactions()
    _make_service_requests()
    _make_call_legs()
    _make_recordings()
    _make_script_uses()
    _make_wrap_ups()


def downgrade() -> None:
    """Take every table away, the last one first."""
    for table in reversed(_TABLES):
        op.drop_table(table)


def _make_audit_entries() -> None:
    op.create_table(
        "audit_entries",
        sa.Column(
            "number",
            sa.BigInteger().with_variant(sa.Integer(), "sqlite"),
            autoincrement=False,
            nullable=False,
        ),
        sa.Column("at", Moment(), nullable=False),
        sa.Column("actor", sa.String(length=40), server_default="", nullable=False),
        sa.Column("action", sa.String(length=40), server_default="", nullable=False),
        sa.Column("subject_kind", sa.String(length=40), server_default="", nullable=False),
        sa.Column("subject_id", Key(), nullable=True),
        sa.Column("detail", sa.Text(), server_default="", nullable=False),
        sa.Column("hash", sa.LargeBinary(length=32), nullable=False),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_audit_entries")),
    )
    op.create_index(op.f("ix_audit_entries_subject_id"), "audit_entries", ["subject_id"], unique=False)


def _make_brands() -> None:
    op.create_table(
        "brands",
        sa.Column("id", Key(), nullable=False),
        sa.Column("key", sa.String(length=40), server_default="", nullable=False),
        sa.Column("name_ar", sa.String(length=200), nullable=False),
        sa.Column("name_en", sa.String(length=200), server_default="", nullable=False),
        sa.Column("region", sa.String(length=40), server_default="", nullable=False),
        sa.Column("time_zone", sa.String(length=40), server_default="", nullable=False),
        sa.Column("currency", sa.String(length=3), server_default="SAR", nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_brands")),
        sa.UniqueConstraint("key", name=op.f("uq_brands_key")),
    )


def _make_case_causes() -> None:
    op.create_table(
        "case_causes",
        sa.Column("id", Key(), nullable=False),
        sa.Column("parent_id", Key(), nullable=True),
        sa.Column("key", sa.String(length=40), server_default="", nullable=False),
        sa.Column("name_ar", sa.String(length=200), nullable=False),
        sa.Column("name_en", sa.String(length=200), server_default="", nullable=False),
        sa.ForeignKeyConstraint(
            ["parent_id"],
            ["case_causes.id"],
            name=op.f("fk_case_causes_parent_id_case_causes"),
            ondelete="RESTRICT",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_case_causes")),
        sa.UniqueConstraint("key", name=op.f("uq_case_causes_key")),
    )
    op.create_index(op.f("ix_case_causes_parent_id"), "case_causes", ["parent_id"], unique=False)


def _make_outcomes() -> None:
    op.create_table(
        "outcomes",
        sa.Column("id", Key(), nullable=False),
        sa.Column("parent_id", Key(), nullable=True),
        sa.Column("key", sa.String(length=40), server_default="", nullable=False),
        sa.Column("name_ar", sa.String(length=200), nullable=False),
        sa.Column("name_en", sa.String(length=200), server_default="", nullable=False),
        sa.Column("place", sa.Integer(), server_default="0", nullable=False),
        sa.Column("needs_follow_up", sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.Column("needs_note", sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.Column("is_retired", sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.ForeignKeyConstraint(
            ["parent_id"], ["outcomes.id"], name=op.f("fk_outcomes_parent_id_outcomes"), ondelete="RESTRICT"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_outcomes")),
        sa.UniqueConstraint("key", name=op.f("uq_outcomes_key")),
    )
    op.create_index(op.f("ix_outcomes_parent_id"), "outcomes", ["parent_id"], unique=False)


def _make_reasons() -> None:
    op.create_table(
        "reasons",
        sa.Column("id", Key(), nullable=False),
        sa.Column("parent_id", Key(), nullable=True),
        sa.Column("key", sa.String(length=40), server_default="", nullable=False),
        sa.Column("name_ar", sa.String(length=200), nullable=False),
        sa.Column("name_en", sa.String(length=200), server_default="", nullable=False),
        sa.Column("place", sa.Integer(), server_default="0", nullable=False),
        sa.Column("needs_follow_up", sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.Column("needs_note", sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.Column("is_retired", sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.ForeignKeyConstraint(
            ["parent_id"], ["reasons.id"], name=op.f("fk_reasons_parent_id_reasons"), ondelete="RESTRICT"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_reasons")),
        sa.UniqueConstraint("key", name=op.f("uq_reasons_key")),
    )
    op.create_index(op.f("ix_reasons_parent_id"), "reasons", ["parent_id"], unique=False)


def _make_search_words() -> None:
    op.create_table(
        "search_words",
        sa.Column("word", sa.String(length=200), nullable=False),
        sa.PrimaryKeyConstraint("word", name=op.f("pk_search_words")),
        sqlite_with_rowid=False,
    )


def _make_articles() -> None:
    op.create_table(
        "articles",
        sa.Column("id", Key(), nullable=False),
        sa.Column("brand_id", Key(), nullable=True),
        sa.Column("key", sa.String(length=40), server_default="", nullable=False),
        sa.Column("title_ar", sa.String(length=200), nullable=False),
        sa.Column("title_en", sa.String(length=200), server_default="", nullable=False),
        sa.Column("text_ar", sa.Text(), server_default="", nullable=False),
        sa.Column("text_en", sa.Text(), server_default="", nullable=False),
        sa.Column("updated_at", Moment(), nullable=False),
        sa.ForeignKeyConstraint(
            ["brand_id"], ["brands.id"], name=op.f("fk_articles_brand_id_brands"), ondelete="RESTRICT"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_articles")),
        sa.UniqueConstraint("key", name=op.f("uq_articles_key")),
    )
    op.create_index(op.f("ix_articles_brand_id"), "articles", ["brand_id"], unique=False)


def _make_customers() -> None:
    op.create_table(
        "customers",
        sa.Column("id", Key(), nullable=False),
        sa.Column("brand_id", Key(), nullable=True),
        sa.Column("company_id", Key(), nullable=True),
        sa.Column("is_company", sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.Column("name", sa.String(length=200), server_default="", nullable=False),
        sa.Column("name_latin", sa.String(length=200), server_default="", nullable=False),
        sa.Column("language", sa.String(length=40), server_default="", nullable=False),
        sa.Column("needs", sa.Text(), server_default="", nullable=False),
        sa.Column("segment", sa.String(length=40), server_default="", nullable=False),
        sa.Column("since", sa.Date(), nullable=True),
        sa.Column("time_zone", sa.String(length=40), server_default="", nullable=False),
        sa.Column("vip_reason", sa.String(length=200), server_default="", nullable=False),
        sa.Column("vip_from", Moment(), nullable=True),
        sa.Column("vip_until", Moment(), nullable=True),
        sa.Column("is_do_not_call", sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.Column("created_at", Moment(), nullable=False),
        sa.Column("updated_at", Moment(), nullable=False),
        sa.CheckConstraint("name <> '' OR name_latin <> ''", name=op.f("ck_customers_has_a_name")),
        sa.ForeignKeyConstraint(
            ["brand_id"], ["brands.id"], name=op.f("fk_customers_brand_id_brands"), ondelete="RESTRICT"
        ),
        sa.ForeignKeyConstraint(
            ["company_id"],
            ["customers.id"],
            name=op.f("fk_customers_company_id_customers"),
            ondelete="SET NULL",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_customers")),
    )
    op.create_index(op.f("ix_customers_brand_id"), "customers", ["brand_id"], unique=False)
    op.create_index(op.f("ix_customers_company_id"), "customers", ["company_id"], unique=False)


def _make_offers() -> None:
    op.create_table(
        "offers",
        sa.Column("id", Key(), nullable=False),
        sa.Column("brand_id", Key(), nullable=True),
        sa.Column("key", sa.String(length=40), server_default="", nullable=False),
        sa.Column("title_ar", sa.String(length=200), nullable=False),
        sa.Column("title_en", sa.String(length=200), server_default="", nullable=False),
        sa.Column("text_ar", sa.Text(), server_default="", nullable=False),
        sa.Column("text_en", sa.Text(), server_default="", nullable=False),
        sa.Column("segment", sa.String(length=40), server_default="", nullable=False),
        sa.Column("starts_at", Moment(), nullable=True),
        sa.Column("ends_at", Moment(), nullable=True),
        sa.ForeignKeyConstraint(
            ["brand_id"], ["brands.id"], name=op.f("fk_offers_brand_id_brands"), ondelete="RESTRICT"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_offers")),
        sa.UniqueConstraint("key", name=op.f("uq_offers_key")),
    )
    op.create_index(op.f("ix_offers_brand_id"), "offers", ["brand_id"], unique=False)


def _make_scripts() -> None:
    op.create_table(
        "scripts",
        sa.Column("id", Key(), nullable=False),
        sa.Column("brand_id", Key(), nullable=True),
        sa.Column("key", sa.String(length=40), server_default="", nullable=False),
        sa.Column("name_ar", sa.String(length=200), nullable=False),
        sa.Column("name_en", sa.String(length=200), server_default="", nullable=False),
        sa.ForeignKeyConstraint(
            ["brand_id"], ["brands.id"], name=op.f("fk_scripts_brand_id_brands"), ondelete="RESTRICT"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_scripts")),
        sa.UniqueConstraint("key", name=op.f("uq_scripts_key")),
    )
    op.create_index(op.f("ix_scripts_brand_id"), "scripts", ["brand_id"], unique=False)


def _make_teams() -> None:
    op.create_table(
        "teams",
        sa.Column("id", Key(), nullable=False),
        sa.Column("brand_id", Key(), nullable=True),
        sa.Column("key", sa.String(length=40), server_default="", nullable=False),
        sa.Column("name_ar", sa.String(length=200), nullable=False),
        sa.Column("name_en", sa.String(length=200), server_default="", nullable=False),
        sa.ForeignKeyConstraint(
            ["brand_id"], ["brands.id"], name=op.f("fk_teams_brand_id_brands"), ondelete="RESTRICT"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_teams")),
        sa.UniqueConstraint("key", name=op.f("uq_teams_key")),
    )
    op.create_index(op.f("ix_teams_brand_id"), "teams", ["brand_id"], unique=False)


def _make_accounts() -> None:
    op.create_table(
        "accounts",
        sa.Column("id", Key(), nullable=False),
        sa.Column("customer_id", Key(), nullable=False),
        sa.Column("number", sa.String(length=40), server_default="", nullable=False),
        sa.Column("kind", sa.String(length=40), server_default="", nullable=False),
        sa.Column("status", sa.String(length=40), server_default="", nullable=False),
        sa.Column("balance", Money(), nullable=False),
        sa.Column("currency", sa.String(length=3), server_default="SAR", nullable=False),
        sa.Column("is_main", sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.Column("opened_at", Moment(), nullable=True),
        sa.ForeignKeyConstraint(
            ["customer_id"],
            ["customers.id"],
            name=op.f("fk_accounts_customer_id_customers"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_accounts")),
        sa.UniqueConstraint("number", name=op.f("uq_accounts_number")),
    )
    op.create_index(op.f("ix_accounts_customer_id"), "accounts", ["customer_id"], unique=False)
    op.create_index(
        "uq_accounts_main",
        "accounts",
        ["customer_id"],
        unique=True,
        sqlite_where=sa.text("is_main"),
        postgresql_where=sa.text("is_main"),
    )


def _make_addresses() -> None:
    op.create_table(
        "addresses",
        sa.Column("id", Key(), nullable=False),
        sa.Column("customer_id", Key(), nullable=False),
        sa.Column("label", sa.String(length=40), server_default="", nullable=False),
        sa.Column("lines", sa.Text(), server_default="", nullable=False),
        sa.Column("postcode", sa.String(length=40), server_default="", nullable=False),
        sa.Column("city", sa.String(length=200), server_default="", nullable=False),
        sa.Column("city_latin", sa.String(length=200), server_default="", nullable=False),
        sa.Column("country", sa.String(length=40), server_default="", nullable=False),
        sa.Column("is_main", sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.ForeignKeyConstraint(
            ["customer_id"],
            ["customers.id"],
            name=op.f("fk_addresses_customer_id_customers"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_addresses")),
    )
    op.create_index(op.f("ix_addresses_customer_id"), "addresses", ["customer_id"], unique=False)
    op.create_index(
        "uq_addresses_main",
        "addresses",
        ["customer_id"],
        unique=True,
        sqlite_where=sa.text("is_main"),
        postgresql_where=sa.text("is_main"),
    )


def _make_agents() -> None:
    op.create_table(
        "agents",
        sa.Column("id", Key(), nullable=False),
        sa.Column("login", sa.String(length=40), server_default="", nullable=False),
        sa.Column("name", sa.String(length=200), server_default="", nullable=False),
        sa.Column("name_latin", sa.String(length=200), server_default="", nullable=False),
        sa.Column("role", sa.String(length=40), server_default="", nullable=False),
        sa.Column("team_id", Key(), nullable=True),
        sa.Column("extension", sa.String(length=40), server_default="", nullable=False),
        sa.Column("language", sa.String(length=40), server_default="", nullable=False),
        sa.Column("is_disabled", sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.ForeignKeyConstraint(
            ["team_id"], ["teams.id"], name=op.f("fk_agents_team_id_teams"), ondelete="RESTRICT"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_agents")),
        sa.UniqueConstraint("login", name=op.f("uq_agents_login")),
    )
    op.create_index(op.f("ix_agents_team_id"), "agents", ["team_id"], unique=False)


def _make_consents() -> None:
    op.create_table(
        "consents",
        sa.Column("id", Key(), nullable=False),
        sa.Column("customer_id", Key(), nullable=False),
        sa.Column("purpose", sa.String(length=40), server_default="", nullable=False),
        sa.Column("is_given", sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.Column("wording", sa.Text(), server_default="", nullable=False),
        sa.Column("wording_version", sa.String(length=40), server_default="", nullable=False),
        sa.Column("channel", sa.String(length=40), server_default="", nullable=False),
        sa.Column("at", Moment(), nullable=False),
        sa.Column("withdrawn_at", Moment(), nullable=True),
        sa.ForeignKeyConstraint(
            ["customer_id"],
            ["customers.id"],
            name=op.f("fk_consents_customer_id_customers"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_consents")),
    )
    op.create_index(op.f("ix_consents_customer_id"), "consents", ["customer_id"], unique=False)


def _make_email_addresses() -> None:
    op.create_table(
        "email_addresses",
        sa.Column("id", Key(), nullable=False),
        sa.Column("customer_id", Key(), nullable=False),
        sa.Column("address", sa.String(length=200), nullable=False),
        sa.Column("label", sa.String(length=40), server_default="", nullable=False),
        sa.Column("is_main", sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.Column("verified_at", Moment(), nullable=True),
        sa.ForeignKeyConstraint(
            ["customer_id"],
            ["customers.id"],
            name=op.f("fk_email_addresses_customer_id_customers"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_email_addresses")),
        sa.UniqueConstraint("customer_id", "address", name=op.f("uq_email_addresses_customer_id_address")),
    )
    op.create_index(op.f("ix_email_addresses_address"), "email_addresses", ["address"], unique=False)
    op.create_index(op.f("ix_email_addresses_customer_id"), "email_addresses", ["customer_id"], unique=False)


def _make_numbers() -> None:
    op.create_table(
        "numbers",
        sa.Column("id", Key(), nullable=False),
        sa.Column("customer_id", Key(), nullable=False),
        sa.Column("digits", sa.String(length=40), server_default="", nullable=False),
        sa.Column("reversed", sa.String(length=40), server_default="", nullable=False),
        sa.Column("as_written", sa.String(length=200), server_default="", nullable=False),
        sa.Column("extension", sa.String(length=40), server_default="", nullable=False),
        sa.Column("kind", sa.String(length=40), server_default="", nullable=False),
        sa.Column("label", sa.String(length=40), server_default="", nullable=False),
        sa.Column("is_shared", sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.Column("is_main", sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.Column("verified_at", Moment(), nullable=True),
        sa.ForeignKeyConstraint(
            ["customer_id"],
            ["customers.id"],
            name=op.f("fk_numbers_customer_id_customers"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_numbers")),
        sa.UniqueConstraint(
            "customer_id", "digits", "extension", name=op.f("uq_numbers_customer_id_digits_extension")
        ),
    )
    op.create_index("ix_numbers_digits", "numbers", ["digits"], unique=False)
    op.create_index("ix_numbers_reversed", "numbers", ["reversed"], unique=False)


def _make_orders() -> None:
    op.create_table(
        "orders",
        sa.Column("id", Key(), nullable=False),
        sa.Column("customer_id", Key(), nullable=False),
        sa.Column("number", sa.String(length=40), server_default="", nullable=False),
        sa.Column("status", sa.String(length=40), server_default="", nullable=False),
        sa.Column("placed_at", Moment(), nullable=False),
        sa.Column("total", Money(), nullable=False),
        sa.Column("currency", sa.String(length=3), server_default="SAR", nullable=False),
        sa.Column("carrier", sa.String(length=200), server_default="", nullable=False),
        sa.Column("tracking", sa.String(length=200), server_default="", nullable=False),
        sa.Column("expected_at", Moment(), nullable=True),
        sa.Column("closed_at", Moment(), nullable=True),
        sa.ForeignKeyConstraint(
            ["customer_id"],
            ["customers.id"],
            name=op.f("fk_orders_customer_id_customers"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_orders")),
        sa.UniqueConstraint("number", name=op.f("uq_orders_number")),
    )
    op.create_index("ix_orders_customer_id", "orders", ["customer_id", "closed_at"], unique=False)


def _make_queues() -> None:
    op.create_table(
        "queues",
        sa.Column("id", Key(), nullable=False),
        sa.Column("brand_id", Key(), nullable=True),
        sa.Column("team_id", Key(), nullable=True),
        sa.Column("key", sa.String(length=40), server_default="", nullable=False),
        sa.Column("name_ar", sa.String(length=200), nullable=False),
        sa.Column("name_en", sa.String(length=200), server_default="", nullable=False),
        sa.Column("language", sa.String(length=40), server_default="", nullable=False),
        sa.Column("wrap_up_seconds", sa.Integer(), server_default="0", nullable=False),
        sa.ForeignKeyConstraint(
            ["brand_id"], ["brands.id"], name=op.f("fk_queues_brand_id_brands"), ondelete="RESTRICT"
        ),
        sa.ForeignKeyConstraint(
            ["team_id"], ["teams.id"], name=op.f("fk_queues_team_id_teams"), ondelete="RESTRICT"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_queues")),
        sa.UniqueConstraint("key", name=op.f("uq_queues_key")),
    )
    op.create_index(op.f("ix_queues_brand_id"), "queues", ["brand_id"], unique=False)
    op.create_index(op.f("ix_queues_team_id"), "queues", ["team_id"], unique=False)


def _make_relations() -> None:
    op.create_table(
        "relations",
        sa.Column("id", Key(), nullable=False),
        sa.Column("customer_id", Key(), nullable=False),
        sa.Column("other_id", Key(), nullable=False),
        sa.Column("kind", sa.String(length=40), server_default="", nullable=False),
        sa.Column("note", sa.String(length=200), server_default="", nullable=False),
        sa.ForeignKeyConstraint(
            ["customer_id"],
            ["customers.id"],
            name=op.f("fk_relations_customer_id_customers"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["other_id"], ["customers.id"], name=op.f("fk_relations_other_id_customers"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_relations")),
        sa.UniqueConstraint(
            "customer_id", "other_id", "kind", name=op.f("uq_relations_customer_id_other_id_kind")
        ),
    )
    op.create_index(op.f("ix_relations_customer_id"), "relations", ["customer_id"], unique=False)
    op.create_index(op.f("ix_relations_other_id"), "relations", ["other_id"], unique=False)


def _make_script_versions() -> None:
    op.create_table(
        "script_versions",
        sa.Column("id", Key(), nullable=False),
        sa.Column("script_id", Key(), nullable=False),
        sa.Column("version", sa.String(length=40), server_default="", nullable=False),
        sa.Column("text", sa.Text(), server_default="", nullable=False),
        sa.Column("published_at", Moment(), nullable=True),
        sa.ForeignKeyConstraint(
            ["script_id"],
            ["scripts.id"],
            name=op.f("fk_script_versions_script_id_scripts"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_script_versions")),
        sa.UniqueConstraint("script_id", "version", name=op.f("uq_script_versions_script_id_version")),
    )


def _make_search_entries() -> None:
    op.create_table(
        "search_entries",
        sa.Column(
            "number",
            sa.BigInteger().with_variant(sa.Integer(), "sqlite"),
            autoincrement=False,
            nullable=False,
        ),
        sa.Column("customer_id", Key(), nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["customer_id"],
            ["customers.id"],
            name=op.f("fk_search_entries_customer_id_customers"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_search_entries")),
        sa.UniqueConstraint("customer_id", name=op.f("uq_search_entries_customer_id")),
    )


def _make_agent_skills() -> None:
    op.create_table(
        "agent_skills",
        sa.Column("id", Key(), nullable=False),
        sa.Column("agent_id", Key(), nullable=False),
        sa.Column("skill", sa.String(length=40), server_default="", nullable=False),
        sa.Column("level", sa.Integer(), server_default="0", nullable=False),
        sa.ForeignKeyConstraint(
            ["agent_id"], ["agents.id"], name=op.f("fk_agent_skills_agent_id_agents"), ondelete="RESTRICT"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_agent_skills")),
        sa.UniqueConstraint("agent_id", "skill", name=op.f("uq_agent_skills_agent_id_skill")),
    )
    op.create_index(op.f("ix_agent_skills_agent_id"), "agent_skills", ["agent_id"], unique=False)


def _make_agent_states() -> None:
    op.create_table(
        "agent_states",
        sa.Column("id", Key(), nullable=False),
        sa.Column("agent_id", Key(), nullable=False),
        sa.Column("state", sa.String(length=40), server_default="", nullable=False),
        sa.Column("reason", sa.String(length=40), server_default="", nullable=False),
        sa.Column("since", Moment(), nullable=False),
        sa.Column("until", Moment(), nullable=True),
        sa.ForeignKeyConstraint(
            ["agent_id"], ["agents.id"], name=op.f("fk_agent_states_agent_id_agents"), ondelete="RESTRICT"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_agent_states")),
    )
    op.create_index(op.f("ix_agent_states_agent_id"), "agent_states", ["agent_id"], unique=False)


def _make_blocked_numbers() -> None:
    op.create_table(
        "blocked_numbers",
        sa.Column("digits", sa.String(length=40), server_default="", nullable=False),
        sa.Column("reason", sa.String(length=40), server_default="", nullable=False),
        sa.Column("blocked_at", Moment(), nullable=False),
        sa.Column("until", Moment(), nullable=True),
        sa.Column("agent_id", Key(), nullable=True),
        sa.ForeignKeyConstraint(
            ["agent_id"], ["agents.id"], name=op.f("fk_blocked_numbers_agent_id_agents"), ondelete="SET NULL"
        ),
        sa.PrimaryKeyConstraint("digits", name=op.f("pk_blocked_numbers")),
    )


def _make_cases() -> None:
    op.create_table(
        "cases",
        sa.Column("id", Key(), nullable=False),
        sa.Column("brand_id", Key(), nullable=True),
        sa.Column("customer_id", Key(), nullable=True),
        sa.Column("cause_id", Key(), nullable=True),
        sa.Column("agent_id", Key(), nullable=True),
        sa.Column("number", sa.String(length=40), server_default="", nullable=False),
        sa.Column("kind", sa.String(length=40), server_default="", nullable=False),
        sa.Column("title", sa.String(length=200), server_default="", nullable=False),
        sa.Column("text", sa.Text(), server_default="", nullable=False),
        sa.Column("status", sa.String(length=40), server_default="", nullable=False),
        sa.Column("priority", sa.String(length=40), server_default="", nullable=False),
        sa.Column("department", sa.String(length=200), server_default="", nullable=False),
        sa.Column("opened_at", Moment(), nullable=False),
        sa.Column("due_at", Moment(), nullable=True),
        sa.Column("closed_at", Moment(), nullable=True),
        sa.ForeignKeyConstraint(
            ["agent_id"], ["agents.id"], name=op.f("fk_cases_agent_id_agents"), ondelete="RESTRICT"
        ),
        sa.ForeignKeyConstraint(
            ["brand_id"], ["brands.id"], name=op.f("fk_cases_brand_id_brands"), ondelete="RESTRICT"
        ),
        sa.ForeignKeyConstraint(
            ["cause_id"], ["case_causes.id"], name=op.f("fk_cases_cause_id_case_causes"), ondelete="RESTRICT"
        ),
        sa.ForeignKeyConstraint(
            ["customer_id"], ["customers.id"], name=op.f("fk_cases_customer_id_customers"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_cases")),
        sa.UniqueConstraint("number", name=op.f("uq_cases_number")),
    )
    op.create_index(op.f("ix_cases_agent_id"), "cases", ["agent_id"], unique=False)
    op.create_index(op.f("ix_cases_brand_id"), "cases", ["brand_id"], unique=False)
    op.create_index(op.f("ix_cases_cause_id"), "cases", ["cause_id"], unique=False)
    op.create_index("ix_cases_customer_id", "cases", ["customer_id", "closed_at"], unique=False)


def _make_interactions() -> None:
    op.create_table(
        "interactions",
        sa.Column("id", Key(), nullable=False),
        sa.Column("brand_id", Key(), nullable=True),
        sa.Column("customer_id", Key(), nullable=True),
        sa.Column("agent_id", Key(), nullable=True),
        sa.Column("kind", sa.String(length=40), server_default="", nullable=False),
        sa.Column("at", Moment(), nullable=False),
        sa.Column("title", sa.String(length=200), server_default="", nullable=False),
        sa.Column("text", sa.Text(), server_default="", nullable=False),
        sa.Column("seconds", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(
            ["agent_id"], ["agents.id"], name=op.f("fk_interactions_agent_id_agents"), ondelete="RESTRICT"
        ),
        sa.ForeignKeyConstraint(
            ["brand_id"], ["brands.id"], name=op.f("fk_interactions_brand_id_brands"), ondelete="RESTRICT"
        ),
        sa.ForeignKeyConstraint(
            ["customer_id"],
            ["customers.id"],
            name=op.f("fk_interactions_customer_id_customers"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_interactions")),
    )
    op.create_index(op.f("ix_interactions_agent_id"), "interactions", ["agent_id"], unique=False)
    op.create_index(op.f("ix_interactions_brand_id"), "interactions", ["brand_id"], unique=False)
    op.create_index("ix_interactions_customer_id", "interactions", ["customer_id", "at"], unique=False)


def _make_invoices() -> None:
    op.create_table(
        "invoices",
        sa.Column("id", Key(), nullable=False),
        sa.Column("customer_id", Key(), nullable=False),
        sa.Column("account_id", Key(), nullable=True),
        sa.Column("number", sa.String(length=40), server_default="", nullable=False),
        sa.Column("status", sa.String(length=40), server_default="", nullable=False),
        sa.Column("issued_on", sa.Date(), nullable=False),
        sa.Column("due_on", sa.Date(), nullable=True),
        sa.Column("total", Money(), nullable=False),
        sa.Column("currency", sa.String(length=3), server_default="SAR", nullable=False),
        sa.ForeignKeyConstraint(
            ["account_id"], ["accounts.id"], name=op.f("fk_invoices_account_id_accounts"), ondelete="SET NULL"
        ),
        sa.ForeignKeyConstraint(
            ["customer_id"],
            ["customers.id"],
            name=op.f("fk_invoices_customer_id_customers"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_invoices")),
        sa.UniqueConstraint("number", name=op.f("uq_invoices_number")),
    )
    op.create_index(op.f("ix_invoices_account_id"), "invoices", ["account_id"], unique=False)
    op.create_index(op.f("ix_invoices_customer_id"), "invoices", ["customer_id"], unique=False)


def _make_order_lines() -> None:
    op.create_table(
        "order_lines",
        sa.Column("id", Key(), nullable=False),
        sa.Column("order_id", Key(), nullable=False),
        sa.Column("place", sa.Integer(), server_default="0", nullable=False),
        sa.Column("product", sa.String(length=40), server_default="", nullable=False),
        sa.Column("name", sa.String(length=200), server_default="", nullable=False),
        sa.Column("name_latin", sa.String(length=200), server_default="", nullable=False),
        sa.Column("quantity", sa.Integer(), server_default="0", nullable=False),
        sa.Column("price", Money(), nullable=False),
        sa.ForeignKeyConstraint(
            ["order_id"], ["orders.id"], name=op.f("fk_order_lines_order_id_orders"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_order_lines")),
    )
    op.create_index(op.f("ix_order_lines_order_id"), "order_lines", ["order_id"], unique=False)


def _make_shifts() -> None:
    op.create_table(
        "shifts",
        sa.Column("id", Key(), nullable=False),
        sa.Column("agent_id", Key(), nullable=False),
        sa.Column("starts_at", Moment(), nullable=False),
        sa.Column("ends_at", Moment(), nullable=False),
        sa.Column("zone", sa.String(length=40), server_default="", nullable=False),
        sa.ForeignKeyConstraint(
            ["agent_id"], ["agents.id"], name=op.f("fk_shifts_agent_id_agents"), ondelete="RESTRICT"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_shifts")),
    )
    op.create_index(op.f("ix_shifts_agent_id"), "shifts", ["agent_id"], unique=False)


def _make_calls() -> None:
    op.create_table(
        "calls",
        sa.Column("id", Key(), nullable=False),
        sa.Column("agent_id", Key(), nullable=False),
        sa.Column("team_id", Key(), nullable=True),
        sa.Column("direction", sa.String(length=40), server_default="", nullable=False),
        sa.Column("queue", sa.String(length=40), server_default="", nullable=False),
        sa.Column("pbx_call", sa.String(length=200), server_default="", nullable=False),
        sa.Column("digits", sa.String(length=40), server_default="", nullable=False),
        sa.Column("as_written", sa.String(length=200), server_default="", nullable=False),
        sa.Column("caller_name", sa.String(length=200), server_default="", nullable=False),
        sa.Column("offered_at", Moment(), nullable=False),
        sa.Column("answered_at", Moment(), nullable=True),
        sa.Column("ended_at", Moment(), nullable=False),
        sa.Column("talked_seconds", sa.Integer(), server_default="0", nullable=False),
        sa.Column("held_seconds", sa.Integer(), server_default="0", nullable=False),
        sa.Column("end_reason", sa.String(length=40), server_default="", nullable=False),
        sa.ForeignKeyConstraint(
            ["agent_id"], ["agents.id"], name=op.f("fk_calls_agent_id_agents"), ondelete="RESTRICT"
        ),
        sa.ForeignKeyConstraint(
            ["id"], ["interactions.id"], name=op.f("fk_calls_id_interactions"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["team_id"], ["teams.id"], name=op.f("fk_calls_team_id_teams"), ondelete="RESTRICT"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_calls")),
    )
    op.create_index("ix_calls_agent_id", "calls", ["agent_id", "ended_at"], unique=False)
    op.create_index("ix_calls_digits", "calls", ["digits", "offered_at"], unique=False)
    op.create_index(op.f("ix_calls_ended_at"), "calls", ["ended_at"], unique=False)
    op.create_index(op.f("ix_calls_pbx_call"), "calls", ["pbx_call"], unique=False)
    op.create_index(op.f("ix_calls_team_id"), "calls", ["team_id"], unique=False)


def _make_case_links() -> None:
    op.create_table(
        "case_links",
        sa.Column("id", Key(), nullable=False),
        sa.Column("case_id", Key(), nullable=False),
        sa.Column("kind", sa.String(length=40), server_default="", nullable=False),
        sa.Column("target_id", Key(), nullable=False),
        sa.ForeignKeyConstraint(
            ["case_id"], ["cases.id"], name=op.f("fk_case_links_case_id_cases"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_case_links")),
        sa.UniqueConstraint(
            "case_id", "kind", "target_id", name=op.f("uq_case_links_case_id_kind_target_id")
        ),
    )
    op.create_index(op.f("ix_case_links_target_id"), "case_links", ["target_id"], unique=False)


def _make_follow_ups() -> None:
    op.create_table(
        "follow_ups",
        sa.Column("id", Key(), nullable=False),
        sa.Column("brand_id", Key(), nullable=True),
        sa.Column("team_id", Key(), nullable=True),
        sa.Column("customer_id", Key(), nullable=True),
        sa.Column("interaction_id", Key(), nullable=True),
        sa.Column("agent_id", Key(), nullable=True),
        sa.Column("what", sa.String(length=200), server_default="", nullable=False),
        sa.Column("due_at", Moment(), nullable=False),
        sa.Column("zone", sa.String(length=40), server_default="", nullable=False),
        sa.Column("digits", sa.String(length=40), server_default="", nullable=False),
        sa.Column("is_promise", sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.Column("created_at", Moment(), nullable=False),
        sa.Column("completed_at", Moment(), nullable=True),
        sa.Column("claimed_by", Key(), nullable=True),
        sa.Column("claimed_until", Moment(), nullable=True),
        sa.Column("tries", sa.Integer(), server_default="0", nullable=False),
        sa.ForeignKeyConstraint(
            ["agent_id"], ["agents.id"], name=op.f("fk_follow_ups_agent_id_agents"), ondelete="SET NULL"
        ),
        sa.ForeignKeyConstraint(
            ["brand_id"], ["brands.id"], name=op.f("fk_follow_ups_brand_id_brands"), ondelete="RESTRICT"
        ),
        sa.ForeignKeyConstraint(
            ["claimed_by"], ["agents.id"], name=op.f("fk_follow_ups_claimed_by_agents"), ondelete="SET NULL"
        ),
        sa.ForeignKeyConstraint(
            ["customer_id"],
            ["customers.id"],
            name=op.f("fk_follow_ups_customer_id_customers"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["interaction_id"],
            ["interactions.id"],
            name=op.f("fk_follow_ups_interaction_id_interactions"),
            ondelete="SET NULL",
        ),
        sa.ForeignKeyConstraint(
            ["team_id"], ["teams.id"], name=op.f("fk_follow_ups_team_id_teams"), ondelete="RESTRICT"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_follow_ups")),
    )
    op.create_index(
        "ix_follow_ups_agent_id", "follow_ups", ["agent_id", "completed_at", "due_at"], unique=False
    )
    op.create_index(op.f("ix_follow_ups_brand_id"), "follow_ups", ["brand_id"], unique=False)
    op.create_index("ix_follow_ups_customer_id", "follow_ups", ["customer_id", "completed_at"], unique=False)
    op.create_index("ix_follow_ups_due_at", "follow_ups", ["completed_at", "due_at"], unique=False)
    op.create_index(op.f("ix_follow_ups_interaction_id"), "follow_ups", ["interaction_id"], unique=False)
    op.create_index(op.f("ix_follow_ups_team_id"), "follow_ups", ["team_id"], unique=False)


def _make_notes() -> None:
    op.create_table(
        "notes",
        sa.Column("id", Key(), nullable=False),
        sa.Column("interaction_id", Key(), nullable=True),
        sa.Column("customer_id", Key(), nullable=True),
        sa.Column("agent_id", Key(), nullable=True),
        sa.Column("at", Moment(), nullable=False),
        sa.Column("text", sa.Text(), server_default="", nullable=False),
        sa.Column("is_pinned", sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.ForeignKeyConstraint(
            ["agent_id"], ["agents.id"], name=op.f("fk_notes_agent_id_agents"), ondelete="RESTRICT"
        ),
        sa.ForeignKeyConstraint(
            ["customer_id"], ["customers.id"], name=op.f("fk_notes_customer_id_customers"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["interaction_id"],
            ["interactions.id"],
            name=op.f("fk_notes_interaction_id_interactions"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_notes")),
    )
    op.create_index(op.f("ix_notes_agent_id"), "notes", ["agent_id"], unique=False)
    op.create_index(op.f("ix_notes_customer_id"), "notes", ["customer_id"], unique=False)
    op.create_index(op.f("ix_notes_interaction_id"), "notes", ["interaction_id"], unique=False)


def _make_payments() -> None:
    op.create_table(
        "payments",
        sa.Column("id", Key(), nullable=False),
        sa.Column("customer_id", Key(), nullable=False),
        sa.Column("invoice_id", Key(), nullable=True),
        sa.Column("at", Moment(), nullable=False),
        sa.Column("amount", Money(), nullable=False),
        sa.Column("currency", sa.String(length=3), server_default="SAR", nullable=False),
        sa.Column("method", sa.String(length=40), server_default="", nullable=False),
        sa.Column("reference", sa.String(length=200), server_default="", nullable=False),
        sa.ForeignKeyConstraint(
            ["customer_id"],
            ["customers.id"],
            name=op.f("fk_payments_customer_id_customers"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["invoice_id"], ["invoices.id"], name=op.f("fk_payments_invoice_id_invoices"), ondelete="SET NULL"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_payments")),
    )
    op.create_index(op.f("ix_payments_customer_id"), "payments", ["customer_id"], unique=False)
    op.create_index(op.f("ix_payments_invoice_id"), "payments", ["invoice_id"], unique=False)


def _make_satisfactions() -> None:
    op.create_table(
        "satisfactions",
        sa.Column("id", Key(), nullable=False),
        sa.Column("interaction_id", Key(), nullable=False),
        sa.Column("score", sa.Integer(), nullable=False),
        sa.Column("source", sa.String(length=40), server_default="", nullable=False),
        sa.Column("at", Moment(), nullable=False),
        sa.Column("comment", sa.Text(), server_default="", nullable=False),
        sa.CheckConstraint("score BETWEEN 1 AND 5", name=op.f("ck_satisfactions_from_1_to_5")),
        sa.ForeignKeyConstraint(
            ["interaction_id"],
            ["interactions.id"],
            name=op.f("fk_satisfactions_interaction_id_interactions"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_satisfactions")),
    )
    op.create_index(
        op.f("ix_satisfactions_interaction_id"), "satisfactions", ["interaction_id"], unique=False
    )


def _make_service_requests() -> None:
    op.create_table(
        "service_requests",
        sa.Column("id", Key(), nullable=False),
        sa.Column("customer_id", Key(), nullable=False),
        sa.Column("case_id", Key(), nullable=True),
        sa.Column("number", sa.String(length=40), server_default="", nullable=False),
        sa.Column("kind", sa.String(length=40), server_default="", nullable=False),
        sa.Column("status", sa.String(length=40), server_default="", nullable=False),
        sa.Column("text", sa.Text(), server_default="", nullable=False),
        sa.Column("requested_at", Moment(), nullable=False),
        sa.Column("planned_at", Moment(), nullable=True),
        sa.Column("closed_at", Moment(), nullable=True),
        sa.ForeignKeyConstraint(
            ["case_id"], ["cases.id"], name=op.f("fk_service_requests_case_id_cases"), ondelete="SET NULL"
        ),
        sa.ForeignKeyConstraint(
            ["customer_id"],
            ["customers.id"],
            name=op.f("fk_service_requests_customer_id_customers"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_service_requests")),
        sa.UniqueConstraint("number", name=op.f("uq_service_requests_number")),
    )
    op.create_index(op.f("ix_service_requests_case_id"), "service_requests", ["case_id"], unique=False)
    op.create_index(
        op.f("ix_service_requests_customer_id"), "service_requests", ["customer_id"], unique=False
    )


def _make_call_legs() -> None:
    op.create_table(
        "call_legs",
        sa.Column("id", Key(), nullable=False),
        sa.Column("call_id", Key(), nullable=False),
        sa.Column("place", sa.Integer(), server_default="0", nullable=False),
        sa.Column("kind", sa.String(length=40), server_default="", nullable=False),
        sa.Column("party", sa.String(length=200), server_default="", nullable=False),
        sa.Column("started_at", Moment(), nullable=False),
        sa.Column("answered_at", Moment(), nullable=True),
        sa.Column("ended_at", Moment(), nullable=False),
        sa.Column("end_reason", sa.String(length=40), server_default="", nullable=False),
        sa.ForeignKeyConstraint(
            ["call_id"], ["calls.id"], name=op.f("fk_call_legs_call_id_calls"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_call_legs")),
    )
    op.create_index(op.f("ix_call_legs_call_id"), "call_legs", ["call_id"], unique=False)


def _make_recordings() -> None:
    op.create_table(
        "recordings",
        sa.Column("id", Key(), nullable=False),
        sa.Column("call_id", Key(), nullable=False),
        sa.Column("location", sa.String(length=200), server_default="", nullable=False),
        sa.Column("started_at", Moment(), nullable=False),
        sa.Column("seconds", sa.Integer(), server_default="0", nullable=False),
        sa.Column("sha256", sa.String(length=200), server_default="", nullable=False),
        sa.Column("is_paused_for_cards", sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.ForeignKeyConstraint(
            ["call_id"], ["calls.id"], name=op.f("fk_recordings_call_id_calls"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_recordings")),
    )
    op.create_index(op.f("ix_recordings_call_id"), "recordings", ["call_id"], unique=False)


def _make_script_uses() -> None:
    op.create_table(
        "script_uses",
        sa.Column("call_id", Key(), nullable=False),
        sa.Column("script_key", sa.String(length=40), server_default="", nullable=False),
        sa.Column("version", sa.String(length=40), server_default="", nullable=False),
        sa.Column("record", sa.Text(), nullable=False),
        sa.Column("is_finished", sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.ForeignKeyConstraint(
            ["call_id"], ["calls.id"], name=op.f("fk_script_uses_call_id_calls"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("call_id", name=op.f("pk_script_uses")),
    )
    op.create_index(op.f("ix_script_uses_script_key"), "script_uses", ["script_key"], unique=False)


def _make_wrap_ups() -> None:
    op.create_table(
        "wrap_ups",
        sa.Column("call_id", Key(), nullable=False),
        sa.Column("agent_id", Key(), nullable=False),
        sa.Column("reason_id", Key(), nullable=True),
        sa.Column("outcome_id", Key(), nullable=True),
        sa.Column("resolved", sa.String(length=40), server_default="", nullable=False),
        sa.Column("is_complete", sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.Column("handled_seconds", sa.Integer(), server_default="0", nullable=False),
        sa.Column("saved_at", Moment(), nullable=False),
        sa.ForeignKeyConstraint(
            ["agent_id"], ["agents.id"], name=op.f("fk_wrap_ups_agent_id_agents"), ondelete="RESTRICT"
        ),
        sa.ForeignKeyConstraint(
            ["call_id"], ["calls.id"], name=op.f("fk_wrap_ups_call_id_calls"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["outcome_id"], ["outcomes.id"], name=op.f("fk_wrap_ups_outcome_id_outcomes"), ondelete="RESTRICT"
        ),
        sa.ForeignKeyConstraint(
            ["reason_id"], ["reasons.id"], name=op.f("fk_wrap_ups_reason_id_reasons"), ondelete="RESTRICT"
        ),
        sa.PrimaryKeyConstraint("call_id", name=op.f("pk_wrap_ups")),
    )
    op.create_index(op.f("ix_wrap_ups_agent_id"), "wrap_ups", ["agent_id"], unique=False)
    op.create_index(op.f("ix_wrap_ups_outcome_id"), "wrap_ups", ["outcome_id"], unique=False)
    op.create_index(op.f("ix_wrap_ups_reason_id"), "wrap_ups", ["reason_id"], unique=False)
