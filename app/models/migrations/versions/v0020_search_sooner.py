"""On a server a search reads its query once, walks on where entries fit often, and stops at the first fits.

A query that is a parameter was read anew for every entry. The index gathers all that begins with a letter
before it looks at the other words, so it is asked for those alone. Beyond the entries that are walked
through, which begin with the VIPs, what the index finds first is put in order, not all it could find.
"""

from alembic import op

from app.models.migrations.versions import v0013_search_plans as before

revision = "0020"
down_revision = "0019"

_BEGUN = 2000  # entries that come first, which every search walks through
_OFTEN = 5  # fits among them: walking on costs less than the index then
_MORE = 3  # times as many as wanted are taken from the index before they are put in order
_SHORT = r"( & )?\('[^']':\*\)"  # as a search writes it: ('mona':*) & ('s':*)

# The join with customers is what lets through only those whom the asking person may see.
_BODY = """
        RETURNS TABLE (customer_id uuid, number bigint) LANGUAGE plpgsql STABLE AS $$
        DECLARE
            {constants}
            edge bigint := -9223372036854775808;
            reach bigint := {begun};
            seen bigint;
        BEGIN
            IF {given} IS NULL THEN RETURN; END IF;
            FOR turn IN 1..2 LOOP
                RETURN QUERY
                    SELECT entry.customer_id, entry.number
                    FROM (SELECT * FROM search_entries AS next WHERE next.number > edge
                        ORDER BY next.number LIMIT reach) AS entry
                    JOIN customers ON customers.id = entry.customer_id
                    WHERE {fits} ORDER BY entry.number LIMIT most;
                GET DIAGNOSTICS seen = ROW_COUNT;
                most := most - seen;
                SELECT max(entry.number) INTO edge
                FROM (SELECT next.number FROM search_entries AS next WHERE next.number > edge
                    ORDER BY next.number LIMIT reach) AS entry;
                IF most <= 0 OR edge IS NULL THEN RETURN; END IF;
                EXIT WHEN seen < {often};
                reach := 2 * {begun} * most / seen;
            END LOOP;
            RETURN QUERY
                WITH indexed AS MATERIALIZED (
                    SELECT entry.customer_id, entry.number, entry.{fitted} FROM search_entries AS entry
                    WHERE {is_indexed}
                ), taken AS (
                    SELECT entry.customer_id, entry.number
                    FROM indexed AS entry JOIN customers ON customers.id = entry.customer_id
                    WHERE entry.number > edge AND {fits} LIMIT {more} * most
                )
                SELECT taken.customer_id, taken.number FROM taken ORDER BY taken.number LIMIT most;
        END $$"""
_BY_WORDS = "CREATE OR REPLACE FUNCTION found_by_words(query text, most integer)" + _BODY.format(
    constants=f"""asked CONSTANT tsquery := to_tsquery('simple', query);
            narrow CONSTANT text := ltrim(regexp_replace(query, $short${_SHORT}$short$, '', 'g'), ' &');
            by_index CONSTANT tsquery := to_tsquery('simple', coalesce(nullif(narrow, ''), query));""",
    begun=_BEGUN,
    often=_OFTEN,
    more=_MORE,
    given="query",
    fitted="search_index",
    is_indexed="entry.search_index @@ by_index",
    fits="entry.search_index @@ asked",
)
_BY_DIGITS = (
    "CREATE OR REPLACE FUNCTION found_by_digits(triples text[], fragment text, most integer)"
    + _BODY.format(
        constants="",
        begun=_BEGUN,
        often=_OFTEN,
        more=_MORE,
        given="fragment",
        fitted="digits",
        is_indexed="digit_triples(entry.digits) @> triples",
        fits="strpos(entry.digits, fragment) > 0",
    )
)


def upgrade() -> None:
    """Ask anew; SQLite needs no functions."""
    if op.get_bind().dialect.name == "postgresql":
        before.replace(_BY_WORDS, _BY_DIGITS)


def downgrade() -> None:
    """Ask as before."""
    if op.get_bind().dialect.name == "postgresql":
        before.replace(before.BY_WORDS, before.BY_DIGITS)
