"""The ports Hatif listens on, and its engine if one runs."""

import socket
from collections.abc import Iterator

from app import engine_process
from app.doctor.finding import Finding, Grade, Profile

_LOOPBACK = "127.0.0.1"


def look(profile: Profile) -> Iterator[Finding]:
    """Look at the loopback line between desk and engine, and at the SIP port."""
    yield _loopback()
    if engine_process.find(profile.folders.run) is not None:
        yield Finding("telephone", Grade.OK, "the telephone engine of this profile is running")
    else:
        yield _sip_port(profile.settings.sip_address, profile.settings.sip_port)


def _loopback() -> Finding:
    try:
        with socket.create_server((_LOOPBACK, 0)) as server:
            socket.create_connection(server.getsockname(), 2.0).close()
    except OSError as error:
        text = f"programs cannot talk to each other over {_LOOPBACK}: {error.strerror or 'no answer'}"
        return Finding("loopback", Grade.PROBLEM, text, "let the firewall pass what stays on this computer")
    return Finding("loopback", Grade.OK, f"programs can talk to each other over {_LOOPBACK}")


def _sip_port(address: str, port: int) -> Finding:
    try:
        with socket.socket(socket.AF_INET6 if ":" in address else socket.AF_INET, socket.SOCK_DGRAM) as trial:
            trial.bind((address, port))
    except OSError as error:
        text = f"calls cannot be taken on {address} port {port}: {error.strerror}"
        remedy = "end the other program that uses the port, or set another one (telephony.port)"
        return Finding("telephone", Grade.PROBLEM, text, remedy)
    which = f"port {port}" if port else "any free port"
    return Finding("telephone", Grade.OK, f"calls can be taken on {address}, {which}")
