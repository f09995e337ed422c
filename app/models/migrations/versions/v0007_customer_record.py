"""The customer's record: private facts, the history of fields, merges, and who looked at whom."""

import sqlalchemy as sa
from alembic import op

from app.models.columns import Key, Moment

revision = "0007"
down_revision = "0006"

_TABLES = ("customer_views", "distinct_pairs", "merges", "field_changes", "pending_changes", "private_facts")
_FEW = {"vip": "vip_reason <> ''", "companies": "is_company", "do_not_call": "is_do_not_call"}

# Only this function tells a value, and it writes down who asked, and why. It runs as the owner, on whom the
# row rules are forced: they ask who is logged in.
_REVEAL = """CREATE FUNCTION reveal_private_fact(customer uuid, wanted text, reason text) RETURNS text
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
    DECLARE told text; who text;
    BEGIN
        IF length(btrim(reason)) = 0 THEN RAISE EXCEPTION 'a reason is needed'; END IF;
        PERFORM 1 FROM customers WHERE id = customer;
        IF NOT FOUND THEN RETURN NULL; END IF;
        SELECT value INTO told FROM private_facts WHERE customer_id = customer AND kind = wanted;
        SELECT coalesce((SELECT id::text FROM agents WHERE login = session_user), session_user) INTO who;
        INSERT INTO audit_entries (number, at, actor, action, subject_kind, subject_id, detail, hash)
        VALUES (0, clock_timestamp(), left(who, 40), 'reveal', 'customer', customer,
            json_build_object('field', wanted, 'reason', reason)::text, decode('00', 'hex'));
        RETURN told;
    END $$"""
_APPROVE = """CREATE FUNCTION apply_pending_change(change uuid) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
    DECLARE wish record; me uuid;
    BEGIN
        SELECT id INTO me FROM agents WHERE login = session_user;
        SELECT * INTO wish FROM pending_changes WHERE id = change AND decided_at IS NULL FOR UPDATE;
        IF NOT FOUND OR wish.asked_by IS NOT DISTINCT FROM me AND me IS NOT NULL THEN
            RAISE EXCEPTION 'a second person must approve' USING ERRCODE = 'check_violation';
        END IF;
        INSERT INTO private_facts (id, customer_id, kind, value, masked, changed_at)
        VALUES (wish.id, wish.customer_id, wish.kind, wish.value, wish.masked, clock_timestamp())
        ON CONFLICT (customer_id, kind) DO UPDATE
            SET value = excluded.value, masked = excluded.masked, changed_at = excluded.changed_at;
    END $$"""
_ALIKE = """CREATE FUNCTION alike_by_private_facts(most integer)
    RETURNS TABLE (one uuid, other uuid, kind text) LANGUAGE sql STABLE AS $$
    SELECT a.customer_id, b.customer_id, a.kind::text
    FROM private_facts AS a
    JOIN private_facts AS b ON b.kind = a.kind AND b.value = a.value AND b.customer_id > a.customer_id
    JOIN customers AS c ON c.id = a.customer_id JOIN customers AS d ON d.id = b.customer_id
    WHERE c.merged_into_id IS NULL AND d.merged_into_id IS NULL AND (a.kind <> 'birth_date'
        OR c.name <> '' AND lower(c.name) = lower(d.name)
        OR c.name_latin <> '' AND lower(c.name_latin) = lower(d.name_latin))
    LIMIT most $$"""


def upgrade() -> None:
    """Make the tables, and the place where a merged customer says who he is."""
    with op.batch_alter_table("customers") as batch:
        batch.add_column(sa.Column("merged_into_id", Key(length=16), nullable=True))
        batch.create_foreign_key(
            "fk_customers_merged_into_id_customers",
            *("customers", ["merged_into_id"], ["id"]),
            ondelete="CASCADE",
        )
    merged = sa.text("merged_into_id IS NOT NULL")
    op.create_index(
        "ix_customers_merged_into_id",
        *("customers", ["merged_into_id"]),
        sqlite_where=merged,
        postgresql_where=merged,
    )
    for name, rule in _FEW.items():
        where = sa.text(rule)
        op.create_index(
            f"ix_customers_{name}", "customers", ["id"], sqlite_where=where, postgresql_where=where
        )
    _private_facts()
    _pending_changes()
    _field_changes()
    _merges()
    _customer_views()
    if op.get_bind().dialect.name == "postgresql":
        for statement in (_REVEAL, _APPROVE, _ALIKE):
            op.get_bind().exec_driver_sql(statement)


def downgrade() -> None:
    """Take it all away again."""
    if op.get_bind().dialect.name == "postgresql":
        op.execute("DROP FUNCTION alike_by_private_facts(integer)")
        op.execute("DROP FUNCTION apply_pending_change(uuid)")
        op.execute("DROP FUNCTION reveal_private_fact(uuid, text, text)")
    for table in _TABLES:
        op.drop_table(table)
    for name in _FEW:
        op.drop_index(f"ix_customers_{name}", "customers")
    op.drop_index("ix_customers_merged_into_id", "customers")
    with op.batch_alter_table("customers") as batch:
        batch.drop_constraint("fk_customers_merged_into_id_customers", type_="foreignkey")
        batch.drop_column("merged_into_id")


def _owned(name: str, *columns: sa.schema.SchemaItem) -> None:
    """Make a table whose rows go with their customer."""
    op.create_table(
        name,
        sa.Column("id", Key(length=16), nullable=False),
        sa.Column("customer_id", Key(length=16), nullable=False),
        *columns,
        _reference(name, "customer_id", "customers", "CASCADE"),
        sa.PrimaryKeyConstraint("id", name=f"pk_{name}"),
    )
    op.create_index(f"ix_{name}_customer_id", name, ["customer_id"])


def _reference(table: str, column: str, other: str, ondelete: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        [column], [f"{other}.id"], name=f"fk_{table}_{column}_{other}", ondelete=ondelete
    )


def _text(name: str, kind: sa.types.TypeEngine[str]) -> sa.Column[str]:
    return sa.Column(name, kind, server_default="", nullable=False)


def _by_agent(table: str) -> tuple[sa.Column[object], sa.ForeignKeyConstraint]:
    return sa.Column("agent_id", Key(length=16)), _reference(table, "agent_id", "agents", "RESTRICT")


def _private_facts() -> None:
    _owned(
        "private_facts",
        *(_text("kind", sa.String(40)), _text("value", sa.String(200)), _text("masked", sa.String(40))),
        sa.Column("changed_at", Moment(), nullable=False),
        sa.UniqueConstraint("customer_id", "kind", name="uq_private_facts_customer_id_kind"),
    )


def _pending_changes() -> None:
    table = "pending_changes"
    _owned(
        table,
        *(_text("kind", sa.String(40)), _text("value", sa.String(200)), _text("masked", sa.String(40))),
        _text("reason", sa.String(200)),
        *(sa.Column("asked_by", Key(length=16)), sa.Column("asked_at", Moment(), nullable=False)),
        *(sa.Column("decided_by", Key(length=16)), sa.Column("decided_at", Moment())),
        sa.Column("is_approved", sa.Boolean()),
        _reference(table, "asked_by", "agents", "SET NULL"),
        _reference(table, "decided_by", "agents", "SET NULL"),
    )
    op.create_index("ix_pending_changes_decided_at", table, ["decided_at"])


def _field_changes() -> None:
    table = "field_changes"
    _owned(
        table,
        *(sa.Column("edit_id", Key(length=16), nullable=False), sa.Column("at", Moment(), nullable=False)),
        *_by_agent(table),
        *(sa.Column("call_id", Key(length=16)), _text("part", sa.String(40))),
        *(sa.Column("part_id", Key(length=16)), _text("field", sa.String(40))),
        *(_text("before", sa.Text()), _text("after", sa.Text()), sa.Column("undone_by", Key(length=16))),
    )
    op.create_index("ix_field_changes_history", table, ["customer_id", "at"])
    op.create_index("ix_field_changes_edit_id", table, ["edit_id"])
    op.create_index("ix_field_changes_agent_id", table, ["agent_id"])


def _merges() -> None:
    _owned(
        "merges",
        sa.Column("gone_id", Key(length=16), nullable=False),
        sa.Column("at", Moment(), nullable=False),
        *_by_agent("merges"),
        *(_text("moved", sa.Text()), sa.Column("undone_at", Moment())),
        _reference("merges", "gone_id", "customers", "CASCADE"),
    )
    op.create_index("ix_merges_gone_id", "merges", ["gone_id"])
    op.create_index("ix_merges_agent_id", "merges", ["agent_id"])
    op.create_table(
        "distinct_pairs",
        sa.Column("customer_id", Key(length=16), nullable=False),
        sa.Column("other_id", Key(length=16), nullable=False),
        sa.Column("at", Moment(), nullable=False),
        *_by_agent("distinct_pairs"),
        _reference("distinct_pairs", "customer_id", "customers", "CASCADE"),
        _reference("distinct_pairs", "other_id", "customers", "CASCADE"),
        sa.PrimaryKeyConstraint("customer_id", "other_id", name="pk_distinct_pairs"),
    )
    op.create_index("ix_distinct_pairs_other_id", "distinct_pairs", ["other_id"])
    op.create_index("ix_distinct_pairs_agent_id", "distinct_pairs", ["agent_id"])


def _customer_views() -> None:
    table = "customer_views"
    _owned(
        table,
        *_by_agent(table),
        *(sa.Column("call_id", Key(length=16)), sa.Column("at", Moment(), nullable=False)),
    )
    op.create_index("ix_customer_views_agent_id", table, ["agent_id"])
    op.create_index("ix_customer_views_at", table, ["at"])
