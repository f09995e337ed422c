"""Brings together where settings come from; who counts before whom is the same on every system.

policy > command line > environment > the person's own choice > the computer's presets > what is built in.
`docs/settings.md` says it for administrators.
"""

import getpass
import os
import re
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from app import policy, registry, settings
from app.errors import BadInput
from app.settings import Loaded, Setting, Settings
from app.settings_files import merged

VARIABLES = "HATIF_"
_PLAIN_WORD = re.compile(r"[\w.@-]{1,64}")


class Source(StrEnum):
    """Where a value comes from; the first that has one counts."""

    POLICY = "policy"
    THIS_START = "command line or environment"
    PERSON = "own choice"
    COMPUTER = "this computer's presets"
    BUILT_IN = "built in"


@dataclass(frozen=True, slots=True)
class Places:
    """Where this computer's administrator writes."""

    policies: Path
    presets: Path  # a JSON file for everybody
    people: Path  # LOGIN.json for one person of this computer

    @classmethod
    def here(cls) -> "Places":
        """Return the places of this system; on Windows the registry is asked besides."""
        if sys.platform == "win32":
            program = Path(sys.executable).parent  # only an administrator writes where programs are installed
            return cls(policy.folder(), program / "settings.json", program / "people")
        root = Path("/Library/Application Support/Hatif") if sys.platform == "darwin" else Path("/etc/hatif")
        return cls(policy.folder(), root / "settings.json", root / "people")


def load(path: Path, places: Places | None = None, environment: Mapping[str, str] = os.environ) -> Loaded:
    """Read the person's settings and lay the workplace's over and under them. Nothing here raises."""
    loaded = settings.load(path)
    problems = complete(loaded.settings, places, environment)
    return Loaded(loaded.settings, (*loaded.problems, *problems))


def peek(path: Path, places: Places | None = None, environment: Mapping[str, str] = os.environ) -> Settings:
    """Read the same without changing anything on disk."""
    found = settings.peek(path)
    complete(found, places, environment)
    return found


def complete(
    chosen: Settings, places: Places | None = None, environment: Mapping[str, str] = os.environ
) -> tuple[str, ...]:
    """Lay everything that is not the person's own choice around it; return what could not be used."""
    where = places or Places.here()
    chosen.machine, of_computer = presets(where)
    chosen.this_time, of_environment = variables(environment)
    return (*policy.apply(chosen, where.policies), *of_environment, *of_computer)


def presets(places: Places) -> tuple[dict[str, object], tuple[str, ...]]:
    """Return the computer's presets: the installer's, the file for everybody, and the person's own file."""
    files = [places.presets]
    login = _login()
    if _PLAIN_WORD.fullmatch(login):
        files.append(places.people / f"{login}.json")
    values, problems = merged(files)
    installed, further = registry.values(registry.presets())
    return {**installed, **values}, (*further, *problems)


def variables(environment: Mapping[str, str]) -> tuple[dict[str, object], tuple[str, ...]]:
    """Return the settings that environment variables name, as HATIF_TELEPHONY_PORT does telephony.port."""
    values: dict[str, object] = {}
    problems = []
    for key, setting in Setting.declared.items():
        text = environment.get(variable(key))
        if text is None or setting.is_memory:
            continue
        try:
            values[key] = setting.read(text)
        except BadInput as error:
            problems.append(f"{variable(key)}: {error}")
    return values, tuple(problems)


def variable(key: str) -> str:
    """Return the environment variable of a setting."""
    return VARIABLES + public_name(key)


def public_name(key: str) -> str:
    """Return a setting's name where only capitals are allowed: a variable, a property of the installer."""
    return key.replace(".", "_").upper()


def source(chosen: Settings, key: str) -> Source:
    """Return where a setting's value comes from."""
    layers = (
        (Source.POLICY, chosen.managed),
        (Source.THIS_START, chosen.this_time),
        (Source.PERSON, chosen.stored),
        (Source.COMPUTER, chosen.machine),
    )
    return next((name for name, layer in layers if key in layer), Source.BUILT_IN)


def _login() -> str:
    try:
        return getpass.getuser()
    except (KeyError, OSError):  # a user without a name, as in some containers
        return ""
