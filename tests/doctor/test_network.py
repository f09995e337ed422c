"""Ports, and the engine if one runs."""

import json
import os
import socket

from app.doctor import network
from app.doctor.finding import Finding, Grade, Profile
from app.settings import Settings


def telephone(profile: Profile, port: int) -> Finding:
    """Look whether calls can be taken on this port."""
    settings = Settings({"telephony.address": "127.0.0.1", "telephony.port": port})
    loopback, finding = network.look(Profile(profile.folders, settings))
    assert loopback.grade is Grade.OK
    return finding


def test_any_free_port_is_well(profile: Profile) -> None:
    """The default."""
    assert telephone(profile, 0).grade is Grade.OK


def test_a_port_in_use_is_a_problem(profile: Profile) -> None:
    """Another telephone runs on this computer."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as other:
        other.bind(("127.0.0.1", 0))
        port = other.getsockname()[1]
        assert telephone(profile, port).grade is Grade.PROBLEM
    assert telephone(profile, port).grade is Grade.OK


def test_a_port_that_our_own_engine_uses_is_well(profile: Profile) -> None:
    """Its address file names a process that lives."""
    address = {"port": 1, "token": "", "pid": os.getpid(), "protocol": 1}
    (profile.folders.run / "engine.json").write_text(json.dumps(address))
    assert telephone(profile, 1).text == "the telephone engine of this profile is running"
