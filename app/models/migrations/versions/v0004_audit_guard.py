"""The record of deeds can only grow, and a server chains its rows itself."""

from alembic import op

revision = "0004"
down_revision = "0003"

_REFUSAL = "the record of deeds can only grow"
_SQLITE = (
    f"""CREATE TRIGGER audit_entries_stay BEFORE DELETE ON audit_entries BEGIN
        SELECT RAISE(ABORT, '{_REFUSAL}');
    END""",
    f"""CREATE TRIGGER audit_entries_stay_as_they_are BEFORE UPDATE ON audit_entries BEGIN
        SELECT RAISE(ABORT, '{_REFUSAL}');
    END""",
)
_SQLITE_BACK = ("DROP TRIGGER audit_entries_stay", "DROP TRIGGER audit_entries_stay_as_they_are")
_POSTGRESQL = (
    f"""CREATE FUNCTION refuse_audit_change() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN RAISE EXCEPTION '{_REFUSAL}' USING ERRCODE = 'insufficient_privilege'; END $$""",
    """CREATE TRIGGER audit_entries_stay BEFORE UPDATE OR DELETE ON audit_entries
        FOR EACH ROW EXECUTE FUNCTION refuse_audit_change()""",
    """CREATE TRIGGER audit_entries_stay_together BEFORE TRUNCATE ON audit_entries
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_audit_change()""",
    # One writer at a time holds the end of the chain, until his transaction ends; whoever may only add rows
    # cannot read the end, so this runs as the owner. The same text is hashed by app.models.changes.audit.
    r"""CREATE FUNCTION chain_audit_entry() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
        SET search_path = public, pg_temp AS $$
        DECLARE last record;
        BEGIN
            PERFORM pg_advisory_xact_lock(18519098710530);
            SELECT * INTO last FROM audit_entries ORDER BY number DESC LIMIT 1;
            NEW.number := coalesce(last.number, 0) + 1;
            NEW.hash := sha256(coalesce(last.hash, decode(repeat('00', 32), 'hex')) || convert_to(
                concat_ws(E'\x1f', NEW.number,
                    to_char(NEW.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US') || '+00:00',
                    NEW.actor, NEW.action, NEW.subject_kind, coalesce(NEW.subject_id::text, ''), NEW.detail
                ), 'UTF8'));
            RETURN NEW;
        END $$""",
    """CREATE TRIGGER audit_entries_are_chained BEFORE INSERT ON audit_entries
        FOR EACH ROW EXECUTE FUNCTION chain_audit_entry()""",
)
_POSTGRESQL_BACK = (
    "DROP TRIGGER audit_entries_are_chained ON audit_entries",
    "DROP TRIGGER audit_entries_stay_together ON audit_entries",
    "DROP TRIGGER audit_entries_stay ON audit_entries",
    "DROP FUNCTION chain_audit_entry",
    "DROP FUNCTION refuse_audit_change",
)


def upgrade() -> None:
    """Put the guards up."""
    _run(_SQLITE if _is_sqlite() else _POSTGRESQL)


def downgrade() -> None:
    """Take the guards away; the rows stay."""
    _run(_SQLITE_BACK if _is_sqlite() else _POSTGRESQL_BACK)


def _is_sqlite() -> bool:
    return op.get_bind().dialect.name == "sqlite"


def _run(statements: tuple[str, ...]) -> None:
    for statement in statements:
        op.get_bind().exec_driver_sql(statement)
