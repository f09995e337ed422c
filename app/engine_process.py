"""Starting the telephony engine and finding one that is already running. Knows neither Qt nor PJSIP."""

import json
import os
import subprocess
from dataclasses import dataclass
from pathlib import Path

from app.own_command import own_command
from app.settings import Settings

ADDRESS_FILE = "engine.json"
Started = subprocess.Popen[bytes]
_begun: list[
    Started
] = []  # they may outlive whoever began them: nobody's handle on a living one is no mistake


@dataclass(frozen=True, slots=True)
class EngineAddress:
    """Where an engine listens for its desk, and the token that only this user can read."""

    port: int
    token: str
    pid: int


def find(folder: Path) -> EngineAddress | None:
    """Return the engine that says it lives in `folder`, if its process is there."""
    try:
        values = json.loads((folder / ADDRESS_FILE).read_text(encoding="utf-8"))
        address = EngineAddress(port=int(values["port"]), token=str(values["token"]), pid=int(values["pid"]))
    except (OSError, ValueError, KeyError, TypeError):
        return None
    return address if lives(address.pid) else None


def arguments(folder: Path, settings: Settings, log: Path, *, stay: bool = False) -> list[str]:
    """Return the command line of an engine for these settings; it carries no password."""
    return [
        *own_command(),
        "engine",
        "--folder",
        str(folder),
        "--sip-address",
        settings.sip_address,
        "--sip-port",
        str(settings.sip_port),
        "--trunk",
        settings.trunk,
        *(["--nameserver", settings.nameservers] if settings.nameservers else []),
        *(["--stun", settings.stun] if settings.stun else []),
        "--sound",
        settings.sound,
        "--log",
        str(log),
        "--log-level",
        settings.log_level,
        "--log-megabytes",
        str(settings.log_megabytes),
        *(["--stay"] if stay else []),
    ]


def start(command: list[str], errors: Path) -> Started:
    """Start an engine that outlives this process; what it says of its failure goes to the file `errors`."""
    (Path(command[command.index("--folder") + 1]) / ADDRESS_FILE).unlink(missing_ok=True)
    _begun[:] = [each for each in _begun if each.poll() is None]
    with errors.open("wb") as said:
        process = subprocess.Popen(
            command,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=said,
            cwd=Path(__file__).parent.parent,
            start_new_session=True,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
    _begun.append(process)
    return process


def lives(pid: int) -> bool:
    """Say whether a process is there; on Windows nobody asks, and the answer is yes."""
    if os.name == "nt":  # there os.kill would end the process; the connection will tell
        return True
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True
