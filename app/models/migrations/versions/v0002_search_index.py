"""An index over the words by which customers are found, kept right by the database itself."""

from alembic import op

revision = "0002"
down_revision = "0001"

_SQLITE = (
    # search_entries holds the words; the index knows only which row has which (no positions, no copy)
    """CREATE VIRTUAL TABLE search_index USING fts5(
        words, content='', contentless_delete=1, detail=none, prefix='1 2 3',
        tokenize="unicode61 remove_diacritics 0"
    )""",
    """CREATE TRIGGER search_entries_added AFTER INSERT ON search_entries BEGIN
        INSERT INTO search_index (rowid, words) VALUES (new.number, new.words);
    END""",
    """CREATE TRIGGER search_entries_taken AFTER DELETE ON search_entries BEGIN
        DELETE FROM search_index WHERE rowid = old.number;
    END""",
    """CREATE TRIGGER search_entries_changed AFTER UPDATE ON search_entries BEGIN
        DELETE FROM search_index WHERE rowid = old.number;
        INSERT INTO search_index (rowid, words) VALUES (new.number, new.words);
    END""",
    "INSERT INTO search_index (rowid, words) SELECT number, words FROM search_entries",
)
_SQLITE_BACK = (
    "DROP TRIGGER search_entries_changed",
    "DROP TRIGGER search_entries_taken",
    "DROP TRIGGER search_entries_added",
    "DROP TABLE search_index",
)
_POSTGRESQL = (
    "CREATE INDEX ix_search_entries_words ON search_entries USING gin (to_tsvector('simple', words))",
)
_POSTGRESQL_BACK = ("DROP INDEX ix_search_entries_words",)


def upgrade() -> None:
    """Make the index in the way of the engine at hand, over the words that are there."""
    _run(_SQLITE if _is_sqlite() else _POSTGRESQL)


def downgrade() -> None:
    """Take the index away; the words stay."""
    _run(_SQLITE_BACK if _is_sqlite() else _POSTGRESQL_BACK)


def _is_sqlite() -> bool:
    return op.get_bind().dialect.name == "sqlite"


def _run(statements: tuple[str, ...]) -> None:
    for statement in statements:
        op.execute(statement)
