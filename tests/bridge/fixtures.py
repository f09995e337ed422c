"""A real Asterisk and an empty file for every test that wants them, made once a run."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.models.database import Database
from tests.bridge.floor_of_the_pbx import FloorOfThePbx
from tests.end_to_end.asterisk import Asterisk, CannotFetch, fetched


@pytest.fixture(scope="session")
def pbx(tmp_path_factory: pytest.TempPathFactory) -> Iterator[FloorOfThePbx]:
    """A PBX with five agents' telephones, a supervisor's, two queues and a trunk."""
    try:
        root = fetched()
    except CannotFetch as error:
        pytest.skip(str(error))
    floor = FloorOfThePbx(Asterisk(root, tmp_path_factory.mktemp("asterisk")))
    floor.prepare()
    floor.start()
    yield floor
    floor.asterisk.stop()


@pytest.fixture(scope="session")
def made_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return an empty database of the newest schema, to be copied."""
    path = tmp_path_factory.mktemp("bridge") / "empty.sqlite"
    Database.open(f"sqlite:///{path}").close()
    return path


@pytest.fixture
def empty_file(made_file: Path, tmp_path: Path) -> Path:
    """Return an empty database of the newest schema."""
    return Path(shutil.copy(made_file, tmp_path / "hatif.sqlite"))
