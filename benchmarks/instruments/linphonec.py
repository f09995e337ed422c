"""Linphone's console telephone: it answers by itself."""

import contextlib
import os
import socket
import subprocess
from collections.abc import Iterator
from pathlib import Path

from benchmarks.instruments.caller import free_port
from benchmarks.instruments.processes import end, own_variables
from benchmarks.instruments.waiting import let_pass

SETTINGS = """
[sip]
sip_port={sip_port}
sip_tcp_port=0
sip_tls_port=0
contact=sip:agent@127.0.0.1
[misc]
version_check_url_root=
[net]
firewall_policy=0
[video]
enabled=0
capture=0
display=0
"""


@contextlib.contextmanager
def running_linphonec(folder: Path, pulse_server: str) -> Iterator[tuple[subprocess.Popen[bytes], int]]:
    """Start it and yield its process and its SIP port."""
    (folder / "data" / "linphone").mkdir(parents=True)
    (folder / ".local" / "share" / "linphone").mkdir(parents=True)  # it makes none of them
    sip_port = free_port(socket.SOCK_DGRAM)
    settings = folder / "linphonerc"
    settings.write_text(SETTINGS.format(sip_port=sip_port), encoding="ascii")
    variables = own_variables(folder, PULSE_SERVER=pulse_server)
    reading, writing = os.pipe()  # it ends when nobody can type any more
    process = subprocess.Popen(
        ["linphonec", "-a", "-c", str(settings)],
        stdin=reading,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        env=variables,
        start_new_session=True,
    )
    try:
        let_pass(3.0)  # it says nowhere that it listens
        yield process, sip_port
    finally:
        end(process)
        os.close(reading)
        os.close(writing)
