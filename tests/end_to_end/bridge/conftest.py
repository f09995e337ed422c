"""A floor of its own for each test: nothing of the one before is in its figures."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.bridge.floor_of_the_pbx import FloorOfThePbx
from tests.end_to_end.asterisk import Asterisk, CannotFetch, fetched
from tests.end_to_end.bridge.floor import Floor
from tests.models.postgres import Server, binaries


@pytest.fixture
def floor(tmp_path: Path) -> Iterator[Floor]:
    """A PBX, a server and nobody at work yet."""
    if (folder := binaries()) is None:
        pytest.skip("there is no PostgreSQL on this computer")
    try:
        root = fetched()
    except CannotFetch as error:
        pytest.skip(str(error))
    pbx = FloorOfThePbx(Asterisk(root, tmp_path / "asterisk"))
    pbx.prepare()
    pbx.start()
    server = Server(folder)
    server.start()
    floor = Floor.open(tmp_path, pbx, server)
    yield floor
    floor.close()
    pbx.asterisk.stop()
    server.stop()
