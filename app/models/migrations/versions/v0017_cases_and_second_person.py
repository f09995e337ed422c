"""Cases get departments, a clock, a history and an answer; a customer's record is changed by two people."""

import sqlalchemy as sa
from alembic import op

from app.models.columns import Key, Moment

revision = "0017"
down_revision = "0016"

_CODES = ("impact", "urgency", "first_fault")
_SHORT = ("department_reason", "resolution")
_COUNTS = ("bounces", "escalation")
_MOMENTS = ("reply_due_at", "answered_at", "heard_at")
_AGENTS = ("owner_id", "closed_by")
_LEFT = ("left_seconds", "reply_left_seconds")
_UNHEARD = "answered_at IS NOT NULL AND heard_at IS NULL"
_OPEN = "closed_at IS NULL"
_GUARDED = {"addresses": "address", "numbers": "number", "email_addresses": "email"}
_EVERYBODYS = "SECURITY DEFINER SET search_path = public, pg_temp"
_MADE_NOW = "pg_current_xact_id()::text::bigint, clock_timestamp()"
_TOLD = {"help_requests": "help", "pending_changes": "approvals"}

# What is done by a constraint or by a function of the owner is no statement of the person at work.
_HONEST = """CREATE FUNCTION keep_pending_honest() RETURNS trigger LANGUAGE plpgsql
    SET search_path = public, pg_temp AS $$
    DECLARE me uuid;
    BEGIN
        SELECT id INTO me FROM agents WHERE login = session_user;
        IF NOT FOUND OR current_user <> session_user THEN RETURN NEW; END IF;
        IF TG_OP = 'INSERT' THEN
            NEW.asked_by := me;
            NEW.decided_by := NULL; NEW.decided_at := NULL; NEW.is_approved := NULL; NEW.decided_in := NULL;
            RETURN NEW;
        END IF;
        NEW.asked_by := OLD.asked_by;
        NEW.asked_at := OLD.asked_at;
        NEW.kind := OLD.kind;
        NEW.detail := OLD.detail;
        IF OLD.decided_at IS NOT NULL THEN
            NEW.decided_at := OLD.decided_at; NEW.decided_by := OLD.decided_by;
            NEW.is_approved := OLD.is_approved; NEW.decided_in := OLD.decided_in;
        ELSIF NEW.decided_at IS NOT NULL OR NEW.is_approved IS NOT NULL THEN
            IF OLD.asked_by = me THEN
                RAISE EXCEPTION 'a second person must decide' USING ERRCODE = 'check_violation';
            END IF;
            NEW.decided_by := me;
            NEW.decided_at := clock_timestamp();
            NEW.decided_in :=
                CASE WHEN NEW.is_approved THEN pg_current_xact_id()::text::bigint END;
        ELSE
            NEW.decided_in := NULL;
        END IF;
        RETURN NEW;
    END $$"""
# The first line of its kind counts at once; so do the lines of somebody who is just being taken in, what a
# merge moves, and what a second person has approved in this very transaction.
_GUARD = """CREATE FUNCTION guard_sensitive_lines() RETURNS trigger LANGUAGE plpgsql
    SET search_path = public, pg_temp AS $$
    DECLARE
        what text := TG_ARGV[0];
        said text := TG_ARGV[1];
        whose uuid; line uuid; work_as text; is_there boolean;
        mine jsonb := CASE WHEN TG_OP = 'DELETE' THEN to_jsonb(OLD) ELSE to_jsonb(NEW) END;
        theirs jsonb := CASE WHEN TG_OP = 'INSERT' THEN NULL ELSE to_jsonb(OLD) END;
        given record := CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
        rest text[] := ARRAY['is_main', 'customer_id', 'reversed'];
    BEGIN
        SELECT role INTO work_as FROM agents WHERE login = session_user;
        IF NOT FOUND OR current_user <> session_user THEN RETURN given; END IF;
        PERFORM 1 FROM field_rules WHERE part = what AND needs_second;
        IF NOT FOUND THEN RETURN given; END IF;
        whose := (mine ->> 'customer_id')::uuid;
        line := (mine ->> 'id')::uuid;
        IF TG_OP = 'UPDATE' THEN
            IF mine - rest = theirs - rest AND (mine ->> 'customer_id' = theirs ->> 'customer_id'
                OR work_as IN ('supervisor', 'admin')) THEN
                RETURN given;
            END IF;
        ELSIF TG_OP = 'INSERT' THEN
            EXECUTE format('SELECT EXISTS (SELECT FROM %I WHERE customer_id = $1)', TG_TABLE_NAME)
                INTO is_there USING whose;
            IF NOT is_there THEN RETURN given; END IF;
            PERFORM 1 FROM customers
                WHERE id = whose AND created_at > clock_timestamp() - interval '10 minutes';
            IF FOUND THEN RETURN given; END IF;
            PERFORM 1 FROM merges WHERE gone_id = whose AND moved LIKE '%' || line || '%';
            IF FOUND THEN RETURN given; END IF;
        ELSE
            EXECUTE format('SELECT EXISTS (SELECT FROM %I WHERE %I = $1 AND id <> $2)', TG_TABLE_NAME, said)
                INTO is_there USING mine ->> said, line;
            IF is_there AND what <> 'address' THEN RETURN given; END IF;
        END IF;
        PERFORM 1 FROM pending_changes AS wish
            WHERE wish.customer_id = whose AND wish.kind = what AND wish.is_approved
            AND wish.decided_in = pg_current_xact_id()::text::bigint
            AND (wish.detail::jsonb ->> 'part_id')::uuid = line
            AND CASE WHEN TG_OP = 'DELETE' THEN wish.detail::jsonb -> 'after' = 'null'::jsonb
                ELSE mine @> ((wish.detail::jsonb -> 'after') - 'text')
                AND coalesce(wish.detail::jsonb -> 'after' ->> 'text', mine ->> said) = mine ->> said END;
        IF FOUND THEN RETURN given; END IF;
        RAISE EXCEPTION 'a second person must approve this' USING ERRCODE = 'check_violation';
    END $$"""
# Or whoever wants to add a line would say that the customer was taken in just now.
_BIRTHDAY = """CREATE FUNCTION keep_created_at() RETURNS trigger LANGUAGE plpgsql
    SET search_path = public, pg_temp AS $$
    BEGIN
        IF current_user = session_user AND EXISTS (SELECT FROM agents WHERE login = session_user) THEN
            NEW.created_at := OLD.created_at;
        END IF;
        RETURN NEW;
    END $$"""
_SAID = {"addresses": "lines", "numbers": "as_written", "email_addresses": "address"}
_REVEAL = """CREATE OR REPLACE FUNCTION reveal_private_fact(customer uuid, wanted text, reason text)
    RETURNS text
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
    DECLARE told text; who text;{declared}
    BEGIN
        IF length(btrim(reason)) = 0 THEN RAISE EXCEPTION 'a reason is needed'; END IF;{checked}
        PERFORM 1 FROM customers WHERE id = customer;
        IF NOT FOUND THEN RETURN NULL; END IF;
        SELECT value INTO told FROM private_facts WHERE customer_id = customer AND kind = wanted;
        SELECT coalesce((SELECT id::text FROM agents WHERE login = session_user), session_user) INTO who;
        INSERT INTO audit_entries (number, at, actor, action, subject_kind, subject_id, detail, hash)
        VALUES (0, clock_timestamp(), left(who, 40), 'reveal', 'customer', customer,
            json_build_object('field', wanted, 'reason', reason)::text, decode('00', 'hex'));
        RETURN told;
    END $$"""
_BY_ROLE = """
        SELECT shown_to INTO least FROM field_rules WHERE part = wanted;
        SELECT role INTO mine FROM agents WHERE login = session_user;
        IF FOUND AND array_position(ranks, mine) < array_position(ranks, least) THEN
            RAISE EXCEPTION 'not shown to this role' USING ERRCODE = 'check_violation';
        END IF;"""
_RANKS = " least text; mine text; ranks text[] := ARRAY['', 'agent', 'supervisor', 'admin'];"


def upgrade() -> None:
    """Add what a case is, the tables around it, and the rules of the record."""
    _cases()
    _departments()
    _case_events()
    _help_requests()
    _field_rules()
    with op.batch_alter_table("pending_changes") as batch:
        batch.add_column(_text("detail", sa.Text()))
        batch.add_column(_text("refusal", sa.String(length=200)))
        batch.add_column(sa.Column("call_id", Key(length=16), nullable=True))
        batch.add_column(sa.Column("decided_in", sa.BigInteger(), nullable=True))
    if op.get_bind().dialect.name == "postgresql":
        for statement in _server_side():
            op.get_bind().exec_driver_sql(statement.replace("%", "%%"))


def downgrade() -> None:
    """Take it all away again."""
    if op.get_bind().dialect.name == "postgresql":
        for table in _GUARDED:
            op.execute(f"DROP TRIGGER {table}_need_a_second_person ON {table}")
        op.execute("DROP FUNCTION guard_sensitive_lines()")
        op.execute("DROP TRIGGER customers_keep_created_at ON customers")
        op.execute("DROP FUNCTION keep_created_at()")
        op.execute("DROP TRIGGER pending_changes_are_honest ON pending_changes")
        op.execute("DROP FUNCTION keep_pending_honest()")
        for table in _TOLD:
            for verb in ("insert", "update"):
                op.execute(f"DROP TRIGGER {table}_{verb}_is_told ON {table}")
            op.execute(f"DROP FUNCTION tell_of_{table}()")
        op.get_bind().exec_driver_sql(_REVEAL.format(declared="", checked=""))
    with op.batch_alter_table("pending_changes") as batch:
        for name in ("detail", "refusal", "call_id", "decided_in"):
            batch.drop_column(name)
    for table in ("field_rules", "help_requests", "case_events", "case_priorities", "departments"):
        op.drop_table(table)
    for name in ("board", "unheard", "owner_id"):
        op.drop_index(f"ix_cases_{name}", "cases")
    with op.batch_alter_table("cases") as batch:
        for name in _AGENTS:
            batch.drop_constraint(f"fk_cases_{name}_agents", type_="foreignkey")
        for name in (*_CODES, *_SHORT, *_COUNTS, *_MOMENTS, *_AGENTS, *_LEFT, "answer"):
            batch.drop_column(name)


def _cases() -> None:
    with op.batch_alter_table("cases") as batch:
        for name in _CODES:
            batch.add_column(_text(name, sa.String(length=40)))
        for name in _SHORT:
            batch.add_column(_text(name, sa.String(length=200)))
        batch.add_column(_text("answer", sa.Text()))
        for name in _COUNTS:
            batch.add_column(sa.Column(name, sa.Integer(), server_default="0", nullable=False))
        for name in _MOMENTS:
            batch.add_column(sa.Column(name, Moment(), nullable=True))
        for name in _LEFT:
            batch.add_column(sa.Column(name, sa.Integer(), nullable=True))
        for name in _AGENTS:
            batch.add_column(sa.Column(name, Key(length=16), nullable=True))
            batch.create_foreign_key(f"fk_cases_{name}_agents", "agents", [name], ["id"], ondelete="SET NULL")
    op.create_index("ix_cases_owner_id", "cases", ["owner_id"])
    op.create_index("ix_cases_board", "cases", ["closed_at", "department", "status"])
    rule = sa.text(_UNHEARD)
    op.create_index("ix_cases_unheard", "cases", ["agent_id"], sqlite_where=rule, postgresql_where=rule)


def _departments() -> None:
    op.create_table(
        "departments",
        *(sa.Column("id", Key(length=16), nullable=False), _text("key", sa.String(length=40))),
        sa.Column("name_ar", sa.String(length=200), nullable=False),
        _text("name_en", sa.String(length=200)),
        sa.Column("team_id", Key(length=16), nullable=True),
        *(_count(name) for name in ("bounce_limit", "reply_minutes", "place")),
        sa.Column("is_retired", sa.Boolean(), server_default=sa.false(), nullable=False),
        _reference("departments", "team_id", "teams", "RESTRICT"),
        sa.PrimaryKeyConstraint("id", name="pk_departments"),
        sa.UniqueConstraint("key", name="uq_departments_key"),
    )
    op.create_index("ix_departments_team_id", "departments", ["team_id"])
    op.create_table(
        "case_priorities",
        sa.Column("id", Key(length=16), nullable=False),
        *(_text(name, sa.String(length=40)) for name in ("impact", "urgency", "priority")),
        *(_count(name) for name in ("reply_minutes", "solve_minutes")),
        sa.PrimaryKeyConstraint("id", name="pk_case_priorities"),
        sa.UniqueConstraint("impact", "urgency", name="uq_case_priorities_impact_urgency"),
    )


def _case_events() -> None:
    op.create_table(
        "case_events",
        *(sa.Column(name, Key(length=16), nullable=False) for name in ("id", "case_id")),
        sa.Column("agent_id", Key(length=16), nullable=True),
        sa.Column("at", Moment(), nullable=False),
        _text("kind", sa.String(length=40)),
        _text("detail", sa.String(length=200)),
        _text("text", sa.Text()),
        _reference("case_events", "case_id", "cases", "CASCADE"),
        _reference("case_events", "agent_id", "agents", "SET NULL"),
        sa.PrimaryKeyConstraint("id", name="pk_case_events"),
    )
    op.create_index("ix_case_events_case_id", "case_events", ["case_id", "at"])
    op.create_index("ix_case_events_agent_id", "case_events", ["agent_id"])


def _help_requests() -> None:
    table = "help_requests"
    keys = ("team_id", "agent_id", "customer_id", "subject_id")
    op.create_table(
        table,
        *(sa.Column("id", Key(length=16), nullable=False), _text("kind", sa.String(length=40))),
        *(sa.Column(name, Key(length=16), nullable=True) for name in keys),
        _text("text", sa.String(length=200)),
        sa.Column("at", Moment(), nullable=False),
        sa.Column("taken_by", Key(length=16), nullable=True),
        *(sa.Column(name, Moment(), nullable=True) for name in ("taken_at", "closed_at")),
        _reference(table, "team_id", "teams", "RESTRICT"),
        _reference(table, "agent_id", "agents", "SET NULL"),
        _reference(table, "customer_id", "customers", "CASCADE"),
        _reference(table, "taken_by", "agents", "SET NULL"),
        sa.PrimaryKeyConstraint("id", name="pk_help_requests"),
    )
    for name in keys:
        op.create_index(f"ix_help_requests_{name}", table, [name])
    rule = sa.text(_OPEN)
    op.create_index("ix_help_requests_open", table, ["at"], sqlite_where=rule, postgresql_where=rule)


def _field_rules() -> None:
    rules = op.create_table(
        "field_rules",
        _text("part", sa.String(length=40)),
        sa.Column("needs_second", sa.Boolean(), server_default=sa.false(), nullable=False),
        _text("shown_to", sa.String(length=40)),
        sa.PrimaryKeyConstraint("part", name="pk_field_rules"),
    )
    op.bulk_insert(rules, [{"part": "address", "needs_second": True, "shown_to": ""}])


def _server_side() -> list[str]:
    statements = [
        _HONEST,
        """CREATE TRIGGER pending_changes_are_honest BEFORE INSERT OR UPDATE ON pending_changes
            FOR EACH ROW EXECUTE FUNCTION keep_pending_honest()""",
        _GUARD,
        _BIRTHDAY,
        """CREATE TRIGGER customers_keep_created_at BEFORE UPDATE OF created_at ON customers
            FOR EACH ROW EXECUTE FUNCTION keep_created_at()""",
        _REVEAL.format(declared=_RANKS, checked=_BY_ROLE),
    ]
    for table, part in _GUARDED.items():
        statements.append(
            f"CREATE TRIGGER {table}_need_a_second_person BEFORE INSERT OR UPDATE OR DELETE ON {table}"
            f" FOR EACH ROW EXECUTE FUNCTION guard_sensitive_lines('{part}', '{_SAID[table]}')"
        )
    for table, kind in _TOLD.items():
        statements.append(
            f"""CREATE FUNCTION tell_of_{table}() RETURNS trigger LANGUAGE plpgsql {_EVERYBODYS} AS $$
            BEGIN
                INSERT INTO news (transaction, at, kind, subject_id, customer_id, login, detail)
                SELECT {_MADE_NOW}, '{kind}', id, customer_id, left(session_user, 40), '' FROM touched
                LIMIT 100;
                RETURN NULL;
            END $$"""  # noqa: S608  all ours
        )
        statements += [
            f"CREATE TRIGGER {table}_{verb.lower()}_is_told AFTER {verb} ON {table}"
            f" REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION tell_of_{table}()"
            for verb in ("INSERT", "UPDATE")
        ]
    return statements


def _count(name: str) -> sa.Column[int]:
    return sa.Column(name, sa.Integer(), server_default="0", nullable=False)


def _reference(table: str, column: str, other: str, ondelete: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        [column], [f"{other}.id"], name=f"fk_{table}_{column}_{other}", ondelete=ondelete
    )


def _text(name: str, kind: sa.types.TypeEngine[str]) -> sa.Column[str]:
    return sa.Column(name, kind, server_default="", nullable=False)
