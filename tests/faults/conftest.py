"""Whole desks, customers who call them, and engines, for the faults that need them."""

from tests.end_to_end.desk.conftest import company, desk, make_caller, open_desk, profile
from tests.faults.own_server import own
from tests.telephony.conftest import recording, start_engine

__all__ = ["company", "desk", "make_caller", "open_desk", "own", "profile", "recording", "start_engine"]
