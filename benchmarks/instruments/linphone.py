"""Linphone's desktop program, the yardstick for memory: a telephone without a customer record."""

import contextlib
import socket
import subprocess
from collections.abc import Iterator
from pathlib import Path

import psutil

from benchmarks.instruments.caller import free_port
from benchmarks.instruments.processes import children, own_variables, running
from benchmarks.instruments.screen import has_window
from benchmarks.instruments.waiting import until

# No account, no TLS, no look for newer versions; it answers by itself.
SETTINGS = """
[sip]
sip_port={sip_port}
sip_tcp_port=0
sip_tls_port=0
contact=sip:agent@127.0.0.1
[misc]
version_check_url_root=
file_transfer_server_url=
[net]
firewall_policy=0
[ui]
auto_answer=1
auto_answer_delay=0
"""


@contextlib.contextmanager
def running_linphone(folder: Path, display: str, pulse_server: str) -> Iterator[tuple[int, str]]:
    """Start it and yield its process id and its SIP address, once its window is there.

    Qt Quick draws in software: OpenGL without a graphics card would make it look heavier than it is on an
    agent's computer. The bus it needs is not weighed.
    """
    sip_port = free_port(socket.SOCK_DGRAM)
    settings = folder / "config" / "linphone" / "linphonerc"
    settings.parent.mkdir(parents=True, exist_ok=True)
    settings.write_text(SETTINGS.format(sip_port=sip_port), encoding="ascii")
    variables = own_variables(folder, DISPLAY=display, PULSE_SERVER=pulse_server, QT_QUICK_BACKEND="software")
    with running(["dbus-run-session", "--", "linphone"], folder / "log", variables) as bus:
        until(lambda: has_window(display, "Linphone"), "linphone opens its window")
        yield _linphone_below(bus), f"sip:agent@127.0.0.1:{sip_port}"


def _linphone_below(bus: subprocess.Popen[bytes]) -> int:
    for child in children(bus.pid):
        with contextlib.suppress(psutil.NoSuchProcess):
            if child.name() == "linphone":
                return child.pid
    raise RuntimeError("linphone is not among the processes that were started")
