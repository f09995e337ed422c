"""baresip without a sound device: it answers by itself."""

import contextlib
import socket
import subprocess
from collections.abc import Iterator
from pathlib import Path

from benchmarks.instruments.caller import free_port
from benchmarks.instruments.processes import own_variables, running
from benchmarks.instruments.waiting import let_pass

LOOPBACK = "127.0.0.1"
CONFIG = """\
sip_listen {address}
module_path {modules}
module account.so
module g711.so
module aubridge.so
module menu.so
audio_player aubridge,nil
audio_source aubridge,nil
call_max_calls 8
"""


@contextlib.contextmanager
def headless_baresip(folder: Path) -> Iterator[tuple[subprocess.Popen[bytes], int]]:
    """Start it and yield its process and its SIP port."""
    folder.mkdir()
    port = free_port(socket.SOCK_DGRAM)
    modules = next(Path("/usr/lib").glob("**/baresip/modules"))
    config = CONFIG.format(address=f"{LOOPBACK}:{port}", modules=modules)
    (folder / "config").write_text(config, encoding="utf-8")
    account = f"<sip:hatif@{LOOPBACK}:{port}>;regint=0;answermode=auto\n"
    (folder / "accounts").write_text(account, encoding="utf-8")
    (folder / "contacts").touch()
    with running(["baresip", "-f", str(folder)], folder / "log", own_variables(folder)) as process:
        let_pass(1.0)  # it says nowhere that it listens
        yield process, port
