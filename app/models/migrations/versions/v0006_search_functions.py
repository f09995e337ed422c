"""On a server the search index is asked by functions, so that a team's agents need not be let into it."""

from alembic import op

revision = "0006"
down_revision = "0005"

# The join with customers is what lets through only those whom the asking person may see.
STATEMENTS = (
    """CREATE FUNCTION found_by_words(query text, most integer)
        RETURNS TABLE (customer_id uuid, number bigint) LANGUAGE sql STABLE AS $$
        SELECT entry.customer_id, entry.number
        FROM search_entries AS entry JOIN customers ON customers.id = entry.customer_id
        WHERE to_tsvector('simple', entry.words) @@ to_tsquery('simple', query)
        ORDER BY entry.number LIMIT most $$""",
    """CREATE FUNCTION found_by_digits(triples text[], fragment text, most integer)
        RETURNS TABLE (customer_id uuid, number bigint) LANGUAGE sql STABLE AS $$
        SELECT entry.customer_id, entry.number
        FROM search_entries AS entry JOIN customers ON customers.id = entry.customer_id
        WHERE digit_triples(entry.digits) @> triples AND strpos(entry.digits, fragment) > 0
        ORDER BY entry.number LIMIT most $$""",
)


def upgrade() -> None:
    """Make the functions; SQLite needs none."""
    if op.get_bind().dialect.name == "postgresql":
        for statement in STATEMENTS:
            op.execute(statement)


def downgrade() -> None:
    """Take the functions away."""
    if op.get_bind().dialect.name == "postgresql":
        op.execute("DROP FUNCTION found_by_words(text, integer)")
        op.execute("DROP FUNCTION found_by_digits(text[], text, integer)")
