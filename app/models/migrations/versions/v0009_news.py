"""What was changed lately is told to other desks, and the record of deeds says itself who did them."""

import sqlalchemy as sa
from alembic import op

from app.models.columns import Key, Moment

revision = "0009"
down_revision = "0008"

_AT_MOST = 100  # changes of one statement that are told one by one
# table: verbs that are told, the kind they are told as, subject, customer, detail
_TOLD = {
    "follow_ups": (("INSERT", "UPDATE", "DELETE"), "follow_ups", "id", "customer_id", "''"),
    "cases": (("INSERT", "UPDATE", "DELETE"), "cases", "id", "customer_id", "''"),
    "interactions": (("INSERT", "UPDATE", "DELETE"), "timeline", "id", "customer_id", "''"),
    "customers": (("UPDATE",), "customers", "id", "id", "''"),
    "agent_states": (
        ("INSERT", "UPDATE"),
        "agent_states",
        "agent_id",
        "NULL::uuid",
        "json_build_object('state', state, 'reason', reason, 'since', since, 'until', until)::text",
    ),
}
_EVERYBODYS = "SECURITY DEFINER SET search_path = public, pg_temp"
_MADE_NOW = "pg_current_xact_id()::text::bigint, clock_timestamp()"
_FORGETTING = (
    f"""CREATE FUNCTION forget_old_news() RETURNS trigger LANGUAGE plpgsql {_EVERYBODYS} AS $$
        BEGIN
            DELETE FROM news WHERE number IN (
                SELECT number FROM news WHERE at < clock_timestamp() - interval '10 minutes'
                FOR UPDATE SKIP LOCKED);
            RETURN NULL;
        END $$""",  # noqa: S608  all ours
    """CREATE TRIGGER news_are_forgotten AFTER INSERT ON news FOR EACH ROW WHEN (NEW.number % 500 = 0)
        EXECUTE FUNCTION forget_old_news()""",
)
# Whoever is known here does his deeds under his own name and now, whatever his program says.
_WHO = """
            SELECT id::text INTO who FROM agents WHERE login = session_user;
            IF FOUND THEN
                NEW.actor := who;
                NEW.at := clock_timestamp();
            ELSIF NOT pg_has_role(
                session_user, (SELECT relowner FROM pg_class WHERE oid = TG_RELID), 'MEMBER'
            ) THEN
                NEW.actor := left(session_user, 40);
            END IF;"""
_CHAIN = r"""CREATE OR REPLACE FUNCTION chain_audit_entry() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
        SET search_path = public, pg_temp AS $$
        DECLARE last record; who text;
        BEGIN
            PERFORM pg_advisory_xact_lock(18519098710530);{who}
            SELECT * INTO last FROM audit_entries ORDER BY number DESC LIMIT 1;
            NEW.number := coalesce(last.number, 0) + 1;
            NEW.hash := sha256(coalesce(last.hash, decode(repeat('00', 32), 'hex')) || convert_to(
                concat_ws(E'\x1f', NEW.number,
                    to_char(NEW.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US') || '+00:00',
                    NEW.actor, NEW.action, NEW.subject_kind, coalesce(NEW.subject_id::text, ''), NEW.detail
                ), 'UTF8'));
            RETURN NEW;
        END $$"""


def upgrade() -> None:
    """Make the table; only a server tells anything."""
    op.create_table(
        "news",
        sa.Column(
            "number", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), autoincrement=True, nullable=False
        ),
        sa.Column("transaction", sa.BigInteger(), nullable=False),
        sa.Column("at", Moment(), nullable=False),
        sa.Column("kind", sa.String(length=40), server_default="", nullable=False),
        sa.Column("subject_id", Key(length=16), nullable=True),
        sa.Column("customer_id", Key(length=16), nullable=True),
        sa.Column("login", sa.String(length=40), server_default="", nullable=False),
        sa.Column("detail", sa.Text(), server_default="", nullable=False),
        sa.PrimaryKeyConstraint("number", name="pk_news"),
    )
    op.create_index("ix_news_transaction", "news", ["transaction"])
    if op.get_bind().dialect.name == "postgresql":
        for statement in (*_FORGETTING, *_telling(), _CHAIN.replace("{who}", _WHO)):
            op.get_bind().exec_driver_sql(statement.replace("%", "%%"))


def downgrade() -> None:
    """Tell nothing any more, and believe again what a program says of itself."""
    if op.get_bind().dialect.name == "postgresql":
        op.get_bind().exec_driver_sql(_CHAIN.replace("{who}", "").replace("%", "%%"))
        for table, (verbs, *_) in _TOLD.items():
            for verb in verbs:
                op.execute(f"DROP TRIGGER {table}_{verb.lower()}_is_told ON {table}")
            op.execute(f"DROP FUNCTION tell_of_{table}()")
    op.drop_index("ix_news_transaction", "news")
    op.drop_table("news")
    if op.get_bind().dialect.name == "postgresql":
        op.execute("DROP FUNCTION forget_old_news()")


def _telling() -> list[str]:
    statements = []
    for table, (verbs, kind, subject, customer, detail) in _TOLD.items():
        statements.append(
            f"""CREATE FUNCTION tell_of_{table}() RETURNS trigger LANGUAGE plpgsql {_EVERYBODYS} AS $$
            DECLARE how_many integer; who text := left(session_user, 40);
            BEGIN
                SELECT count(*) INTO how_many FROM (SELECT 1 FROM touched LIMIT {_AT_MOST + 1}) AS few;
                IF how_many > {_AT_MOST} THEN
                    INSERT INTO news (transaction, at, kind, login) VALUES ({_MADE_NOW}, '{kind}', who);
                ELSE
                    INSERT INTO news (transaction, at, kind, subject_id, customer_id, login, detail)
                    SELECT {_MADE_NOW}, '{kind}', {subject}, {customer}, who, {detail} FROM touched;
                END IF;
                RETURN NULL;
            END $$"""  # noqa: S608  all ours
        )
        statements += [
            f"CREATE TRIGGER {table}_{verb.lower()}_is_told AFTER {verb} ON {table}"
            f" REFERENCING {'OLD' if verb == 'DELETE' else 'NEW'} TABLE AS touched"
            f" FOR EACH STATEMENT EXECUTE FUNCTION tell_of_{table}()"
            for verb in verbs
        ]
    return statements
