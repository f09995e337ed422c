"""Databases for tests: a SQLite file and a PostgreSQL database, each fresh for every test."""

import itertools
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.models.database import Database
from tests.models import postgres

_number = itertools.count()


@pytest.fixture(scope="session")
def file_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return an empty SQLite database of the newest schema."""
    path = tmp_path_factory.mktemp("template") / "empty.sqlite"
    Database.open(f"sqlite:///{path}").close()
    return path


@pytest.fixture(params=["sqlite", "postgresql"])
def url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """Return where an empty database of the newest schema is, on either engine."""
    if request.param == "sqlite":
        path = tmp_path / "hatif.sqlite"
        shutil.copy(request.getfixturevalue("file_template"), path)
        yield f"sqlite:///{path}"
        return
    server: postgres.Server = request.getfixturevalue("server")
    name = f"hatif_{next(_number)}"
    yield server.make(name, request.getfixturevalue("server_template"))
    server.drop(name)


@pytest.fixture
def database(url: str) -> Iterator[Database]:
    """Return an empty database of the newest schema, on either engine."""
    database = Database.open(url)
    yield database
    database.close()


@pytest.fixture
def file_database(tmp_path: Path, file_template: Path) -> Iterator[Database]:
    """Return an empty SQLite database, for what does not depend on the engine."""
    path = tmp_path / "hatif.sqlite"
    shutil.copy(file_template, path)
    database = Database.open(f"sqlite:///{path}")
    yield database
    database.close()


@pytest.fixture(params=["sqlite", "postgresql"])
def bare_url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """Return where a database without any schema is, or can be made, on either engine."""
    if request.param == "sqlite":
        yield f"sqlite:///{tmp_path / 'new' / 'hatif.sqlite'}"
        return
    server: postgres.Server = request.getfixturevalue("server")
    name = f"hatif_{next(_number)}"
    yield server.make(name)
    server.drop(name)
