"""Settings an administrator has written into files: JSON objects of keys and values, or a macOS profile."""

import json
from collections.abc import Iterable, Mapping
from pathlib import Path

from app.errors import BadInput
from app.settings import Setting


def merged(files: Iterable[Path]) -> tuple[dict[str, object], tuple[str, ...]]:
    """Return what the files say, the later ones counting before the earlier, and what could not be used."""
    values: dict[str, object] = {}
    problems: list[str] = []
    for path in files:
        try:
            stored = json.loads(path.read_text(encoding="utf-8-sig"))
        except FileNotFoundError:
            continue
        except (OSError, ValueError, RecursionError) as error:
            problems.append(f"{path.name}: {type(error).__name__}")
            continue
        if not isinstance(stored, dict):
            problems.append(f"{path.name}: not a JSON object")
            continue
        good, further = checked(stored)
        values.update(good)
        problems += (f"{path.name}: {problem}" for problem in further)
    return values, tuple(problems)


def checked(stored: Mapping[str, object]) -> tuple[dict[str, object], list[str]]:
    """Return what can be used, and a sentence for everything else."""
    good: dict[str, object] = {}
    problems = []
    for key, value in stored.items():
        setting = Setting.declared.get(key)
        if setting is None or setting.is_memory:
            problems.append(f"there is no setting {key}")
            continue
        try:
            setting.check(value)
            good[key] = value
        except BadInput as error:
            problems.append(str(error))
    return good, problems


def plist_values(path: Path) -> tuple[dict[str, object], tuple[str, ...]]:
    """Return what a macOS property list says; names of others, such as Apple's own, are passed over."""
    import plistlib

    try:
        with path.open("rb") as file:
            stored = plistlib.load(file)
    except FileNotFoundError:
        return {}, ()
    except (OSError, ValueError) as error:
        return {}, (f"{path.name}: {type(error).__name__}",)
    if not isinstance(stored, dict):
        return {}, (f"{path.name}: not a dictionary",)
    good, problems = checked({key: value for key, value in stored.items() if key in Setting.declared})
    return good, tuple(f"{path.name}: {problem}" for problem in problems)
