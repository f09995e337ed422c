"""The schema's history: every step up and down, with rows in it, and the models are what it leads to."""

import shutil
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, Engine, create_engine, inspect, text
from sqlalchemy.engine import make_url
from sqlalchemy.pool import NullPool

from app.models import engines, sqlite_file, upgrade
from app.models.columns import Key, Moment, Money, Written
from app.models.database import Database
from app.models.migrations import HEAD, REVISIONS
from app.models.tables import schema
from tests.models import builders

MADE_BY_SEARCH = ("search_index", "search_digits", "ix_search_entries_")  # FTS5, and indexes over expressions


@pytest.fixture
def engine(url: str) -> Iterator[Engine]:
    """Return an engine over an up-to-date database, as upgrades use it."""
    engine = engine_of(url)
    yield engine
    engine.dispose()


def engine_of(url: str) -> Engine:
    """Return an engine as upgrades use it."""
    if url.startswith("sqlite"):
        return engines.for_file_upgrade(Path(make_url(url).database or ""))
    return create_engine(url, poolclass=NullPool)


def tables(connection: Connection) -> set[str]:
    """Return the names of the tables of ours."""
    names = inspect(connection).get_table_names()
    return {name for name in names if not name.startswith(MADE_BY_SEARCH)} - {"alembic_version"}


def test_the_models_are_what_the_history_leads_to(engine: Engine) -> None:
    def is_ours(thing: object, name: str | None, kind: str, *_rest: object) -> bool:
        return not (name or "").startswith(MADE_BY_SEARCH)

    def differs(_context: object, _a: object, _b: object, there: object, ours: object) -> bool | None:
        is_decorated = isinstance(ours, Key | Moment | Money | Written)  # decorated; compared below by use
        return False if is_decorated else None

    with engine.connect() as connection:
        options = {"include_object": is_ours, "compare_type": differs}
        context = MigrationContext.configure(connection, opts=options)
        assert compare_metadata(context, schema()) == []


def test_the_list_of_revisions_is_the_history() -> None:
    config = Config()
    config.set_main_option("script_location", "app.models:migrations")
    history = [script.revision for script in ScriptDirectory.from_config(config).walk_revisions()]
    assert tuple(reversed(history)) == REVISIONS


def test_every_step_goes_down_and_up_again_with_rows_in_it(database: Database, url: str) -> None:
    with database.writing() as session:
        builders.full_customer(session)
    database.close()
    engine = engine_of(url)
    for revision in reversed(REVISIONS[:-1]):
        with engine.begin() as connection:
            upgrade.run(connection, revision)
            assert connection.scalar(text("SELECT count(*) FROM customers")) == 1
            assert connection.scalar(text("SELECT version_num FROM alembic_version")) == revision
    with engine.begin() as connection:
        upgrade.run(connection)
        assert connection.scalar(text("SELECT count(*) FROM customers")) == 1
    with engine.begin() as connection:
        upgrade.run(connection, "base")
        assert tables(connection) == set()
    engine.dispose()


def test_every_constraint_has_a_name(engine: Engine) -> None:
    with engine.connect() as connection:
        looking = inspect(connection)
        for table in tables(connection):
            assert looking.get_pk_constraint(table)["name"], table
            assert all(key["name"] for key in looking.get_foreign_keys(table)), table
            assert all(constraint["name"] for constraint in looking.get_unique_constraints(table)), table


def test_a_new_database_tells_its_progress(bare_url: str) -> None:
    told: list[tuple[int, int]] = []
    Database.open(bare_url, progress=lambda done, total: told.append((done, total))).close()
    assert told == [(place + 1, len(REVISIONS)) for place in range(len(REVISIONS))]


def test_an_upgrade_keeps_a_copy_first(tmp_path: Path, file_template: Path) -> None:
    path = tmp_path / "hatif.sqlite"
    shutil.copy(file_template, path)
    with engines.for_file_upgrade(path).begin() as connection:
        upgrade.run(connection, REVISIONS[0])
    Database.open(f"sqlite:///{path}").close()
    (copy,) = (tmp_path / "backups").iterdir()
    for file, revision in ((copy, REVISIONS[0]), (path, HEAD)):
        with closing(sqlite_file.connect(file)) as connection:
            assert connection.execute("SELECT version_num FROM alembic_version").fetchone() == (revision,)


def test_an_upgrade_that_fails_leaves_the_old_one(url: str) -> None:
    engine = engine_of(url)
    with engine.begin() as connection:
        upgrade.run(connection, REVISIONS[0])

    def fail(_done: int, _total: int) -> None:
        raise InterruptedError

    with pytest.raises(InterruptedError), engine.begin() as connection:
        upgrade.run(connection, progress=fail)
    with engine.connect() as connection:
        assert connection.scalar(text("SELECT version_num FROM alembic_version")) == REVISIONS[0]
        assert "search_index" not in inspect(connection).get_table_names()
    engine.dispose()
