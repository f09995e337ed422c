"""On a server a search looks first among the entries that come first, and only then into the index.

A word that many have fills the answer from the first two thousand entries; one that few have is quick by the
index. To leave the choice to the planner costs seconds: inside a function it does not see the word.
"""

from alembic import op

from app.models.migrations.versions import v0006_search_functions as before

revision = "0013"
down_revision = "0012"

_FIRST = "(SELECT * FROM search_entries AS first ORDER BY first.number LIMIT 2000)"
# The join with customers is what lets through only those whom the asking person may see.
_BODY = """
        RETURNS TABLE (customer_id uuid, number bigint) LANGUAGE plpgsql STABLE AS $$
        DECLARE
            edge bigint;
            seen bigint;
        BEGIN
            IF {given} IS NULL THEN RETURN; END IF;
            RETURN QUERY
                SELECT entry.customer_id, entry.number
                FROM {first} AS entry JOIN customers ON customers.id = entry.customer_id
                WHERE {fits} ORDER BY entry.number LIMIT most;
            GET DIAGNOSTICS seen = ROW_COUNT;
            IF seen >= most THEN RETURN; END IF;
            SELECT max(entry.number) INTO edge FROM {first} AS entry;
            RETURN QUERY
                WITH fitting AS MATERIALIZED (
                    SELECT entry.customer_id, entry.number FROM search_entries AS entry
                    WHERE {is_indexed} {fits}
                )
                SELECT fitting.customer_id, fitting.number
                FROM fitting JOIN customers ON customers.id = fitting.customer_id
                WHERE fitting.number > edge ORDER BY fitting.number LIMIT most - seen;
        END $$"""
BY_WORDS = "CREATE OR REPLACE FUNCTION found_by_words(query text, most integer)" + _BODY.format(
    given="query", first=_FIRST, is_indexed="", fits="entry.search_index @@ to_tsquery('simple', query)"
)
BY_DIGITS = (
    "CREATE OR REPLACE FUNCTION found_by_digits(triples text[], fragment text, most integer)"
    + _BODY.format(
        given="fragment",
        first=_FIRST,
        is_indexed="digit_triples(entry.digits) @> triples AND",
        fits="strpos(entry.digits, fragment) > 0",
    )
)
_NAMES = ("found_by_words(text, integer)", "found_by_digits(text[], text, integer)")
_COLUMN = "search_index tsvector GENERATED ALWAYS AS (to_tsvector('simple', words)) STORED"


def upgrade() -> None:
    """Keep what the words are to the index beside them, and ask anew; SQLite has it in its own."""
    if op.get_bind().dialect.name == "postgresql":
        op.execute("DROP INDEX ix_search_entries_words")
        op.execute(f"ALTER TABLE search_entries ADD COLUMN {_COLUMN}")
        op.execute("CREATE INDEX ix_search_entries_words ON search_entries USING gin (search_index)")
        replace(BY_WORDS, BY_DIGITS)


def downgrade() -> None:
    """Ask as before."""
    if op.get_bind().dialect.name == "postgresql":
        replace(*before.STATEMENTS)
        op.execute("ALTER TABLE search_entries DROP COLUMN search_index")
        op.execute(
            "CREATE INDEX ix_search_entries_words ON search_entries USING gin (to_tsvector('simple', words))"
        )


def replace(*statements: str) -> None:
    """Replace the functions; those that act as their owner go on doing so."""
    for name, statement in zip(_NAMES, statements, strict=True):
        asked = f"SELECT prosecdef FROM pg_proc WHERE oid = '{name}'::regprocedure"  # noqa: S608  ours
        acts_as_owner = op.get_bind().exec_driver_sql(asked).scalar()
        op.get_bind().exec_driver_sql(statement.replace("CREATE FUNCTION", "CREATE OR REPLACE FUNCTION"))
        if acts_as_owner:
            op.execute(f"ALTER FUNCTION {name} SECURITY DEFINER SET search_path = public, pg_temp")
