"""What IT chooses for a bridge: one TOML file, and secrets in files of their own."""

import os
import ssl
import stat
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any

from app.bridge.ami import Place
from app.errors import BadInput, Unavailable

FILE = Path("/etc/hatif/bridge.toml")
CREDENTIALS = "CREDENTIALS_DIRECTORY"  # where systemd puts what LoadCredential names
OF_A_FOLDER = "secrets_"  # what systemd puts before the names in a folder that is handed over as a whole
PBX_SECRET, DATABASE_PASSWORD = "pbx-secret", "database-password"  # names there, and in a keyring
HEALTH_PORT = 8808
_LONGEST_SECRET = 1000


@dataclass(frozen=True, slots=True)
class Choices:
    """The bridge's settings; paths and names only, no secret."""

    database_url: str = ""
    database_authority: str = ""
    database_password_file: str = ""
    pbx_host: str = "127.0.0.1"
    pbx_port: int = 5038
    pbx_user: str = "hatif-bridge"
    pbx_secret_file: str = ""
    pbx_tls: bool = False
    pbx_authority: str = ""
    health_port: int = HEALTH_PORT
    tells_agents: bool = True  # that somebody listens to them
    region: str = "SA"
    logs: str = ""  # a folder; empty: what the system wants


def read(text: str) -> Choices:
    """Read the file; BadInput names what cannot be used."""
    try:
        document = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise BadInput(f"the bridge's settings are no TOML: {error}") from error
    kinds = {each.name: type(getattr(Choices(), each.name)) for each in fields(Choices)}
    values: dict[str, Any] = {}
    for section, entries in document.items():
        for name, value in (entries if isinstance(entries, Mapping) else {"": entries}).items():
            key = f"{section}_{name}" if section in ("database", "pbx") else name
            if key not in kinds:
                raise BadInput(f"the bridge has no setting {section}.{name}")
            if type(value) is not kinds[key]:
                raise BadInput(f"{section}.{name} must be of the kind {kinds[key].__name__}")
            values[key] = value
    return Choices(**values)


def load(path: Path) -> Choices:
    """Read the file of a computer; without one the defaults hold."""
    try:
        return read(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return Choices()
    except OSError as error:
        raise Unavailable(f"{path} cannot be read: {error.strerror}") from error


def secret_from(path: Path) -> str:
    """Read a secret from a file that others can neither read nor change; BadInput says what to do."""
    try:
        mode = path.stat().st_mode
        text = path.read_text(encoding="utf-8")[:_LONGEST_SECRET]
    except OSError as error:
        raise Unavailable(f"the secret in {path.name} cannot be read: {error.strerror}") from error
    if os.name == "posix" and mode & (stat.S_IRWXO | stat.S_IWGRP | stat.S_IXGRP):
        raise BadInput(f"others can read {path.name}, which holds a secret: chmod 600, or 640 for its group")
    return text.strip("\r\n")


def given_secret(name: str, file: str) -> str | None:
    """Return a secret out of the file that is named, or of what systemd hands over; None when neither is."""
    if file:
        return secret_from(Path(file))
    folder = os.environ.get(CREDENTIALS)
    handed = [Path(folder) / each for each in (name, f"{OF_A_FOLDER}{name}")] if folder else []
    return next((secret_from(path) for path in handed if path.exists()), None)


def manager_place(choices: Choices, secret: str) -> Place:
    """Return where the PBX's manager interface is; over a network it is to be spoken with by TLS."""
    tls = None
    if choices.pbx_tls:
        try:
            tls = ssl.create_default_context(cafile=choices.pbx_authority or None)
        except OSError as error:
            raise Unavailable("the file of the PBX's authority cannot be read") from error
    return Place(choices.pbx_host, choices.pbx_port, choices.pbx_user, secret, tls)
