"""What the workplace has fixed for everybody on this computer; only an administrator can write it."""

import json
import os
import sys
from pathlib import Path

from app.errors import BadInput
from app.settings import Setting, Settings


def folder() -> Path:
    """Return where policies lie on this system: *.json, the later names counting before the earlier ones."""
    if sys.platform == "win32":
        return Path(os.environ.get("PROGRAMDATA", r"C:\ProgramData")) / "Hatif" / "policy.d"
    if sys.platform == "darwin":
        return Path("/Library/Application Support/Hatif/policy.d")
    return Path("/etc/hatif/policy.d")


def apply(settings: Settings, policies: Path) -> tuple[str, ...]:
    """Fix what the policies say, whatever else is stored; return what could not be used."""
    problems = []
    for path in sorted(policies.glob("*.json")):
        try:
            values = json.loads(path.read_text(encoding="utf-8-sig"))
        except (OSError, ValueError) as error:
            problems.append(f"{path.name}: {type(error).__name__}")
            continue
        if not isinstance(values, dict):
            problems.append(f"{path.name}: not a JSON object")
            continue
        for key, value in values.items():
            problem = _fix(settings, key, value)
            if problem:
                problems.append(f"{path.name}: {problem}")
    return tuple(problems)


def _fix(settings: Settings, key: str, value: object) -> str:
    setting = Setting.declared.get(key)
    if setting is None:
        return f"there is no setting {key}"
    try:
        setting.check(value)
    except BadInput as error:
        return str(error)
    settings.managed[key] = value
    return ""
