"""The engines of the telephone's tests."""

from tests.telephony.conftest import agent, customer, engine_pair, recording, sound_server, start_engine

__all__ = ["agent", "customer", "engine_pair", "recording", "sound_server", "start_engine"]
