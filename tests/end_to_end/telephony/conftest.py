"""The engines of the telephone's tests, and a PBX for them."""

from collections.abc import Callable, Iterator

import pytest

from tests.end_to_end.asterisk import Asterisk, CannotFetch, fetched
from tests.end_to_end.telephony.at_the_pbx import account, registered
from tests.telephony.conftest import (
    StartEngine,
    agent,
    customer,
    engine_pair,
    recording,
    sound_server,
    start_engine,
)
from tests.telephony.running_engine import RunningEngine

__all__ = ["agent", "customer", "engine_pair", "recording", "sound_server", "start_engine"]

StartAgent = Callable[[str], RunningEngine]


@pytest.fixture(scope="session")
def asterisk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Asterisk]:
    """A PBX with three agents and a queue."""
    try:
        root = fetched()
    except CannotFetch as error:
        pytest.skip(str(error))
    pbx = Asterisk(root, tmp_path_factory.mktemp("asterisk"))
    pbx.prepare()
    pbx.start()
    yield pbx
    pbx.stop()


@pytest.fixture
def start_agent(start_engine: StartEngine, asterisk: Asterisk) -> StartAgent:
    """Start an engine and register it."""

    def start(user: str, password: str = "") -> RunningEngine:
        engine = start_engine(user, "--stay")
        engine.desk.order(account(asterisk, user, password or f"word-{user}"))
        registered(engine)
        return engine

    return start
