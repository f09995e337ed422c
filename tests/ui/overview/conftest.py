"""The room over a floor, as a supervisor sees it."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app import times
from app.models.database import Database
from app.ui.language import Language
from app.ui.overview.attention import Limits
from app.ui.overview.floor import Floor
from app.ui.overview.room import OverviewRoom
from tests.ui.overview import floors

LIMITS = Limits(breaks=(("meal", 600),))


@pytest.fixture(scope="session")
def empty_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An empty database of the newest schema, to be copied."""
    path = tmp_path_factory.mktemp("floor") / "empty.sqlite"
    Database.open(f"sqlite:///{path}").close()
    return path


@pytest.fixture
def path(tmp_path: Path, empty_file: Path) -> Path:
    """Return where a database is."""
    path = tmp_path / "hatif.sqlite"
    shutil.copy(empty_file, path)
    return path


@pytest.fixture
def database(path: Path) -> Iterator[Database]:
    """Another desk's connection to it."""
    database = Database.open(f"sqlite:///{path}")
    yield database
    database.close()


@pytest.fixture
def floor() -> Floor:
    """Ten agents."""
    return floors.floor()


@pytest.fixture
def room(qtbot: QtBot, english: Language, floor: Floor) -> Iterator[OverviewRoom]:
    """The room, open."""
    room = OverviewRoom(english, floor, LIMITS)
    room.work_for(next(iter(floor.people)), "supervisor")
    qtbot.addWidget(room)
    room.resize(1290, 640)
    room.show()
    room.show_floor(times.now(), times.now())
    yield room
    room.close()
