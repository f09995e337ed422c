"""Settings in Windows' registry: one value a setting, named by its key; text, or a whole number."""

import sys
from collections.abc import Iterable

from app.errors import BadInput
from app.settings import Setting

Rows = Iterable[tuple[str, object]]

POLICIES = r"Software\Policies\Hatif"  # nobody but an administrator writes there
PRESETS = r"Software\Hatif"  # of the computer; the installer writes it


def policies() -> list[tuple[str, object]]:
    """Return what group policy has written, for the person first and for the computer after, which counts."""
    return [*_rows("HKEY_CURRENT_USER", POLICIES), *_rows("HKEY_LOCAL_MACHINE", POLICIES)]


def presets() -> list[tuple[str, object]]:
    """Return what the installer has written."""
    return _rows("HKEY_LOCAL_MACHINE", PRESETS)


def installed(name: str) -> str:
    """Return what the installer has written down of itself, such as Version; empty when it has not."""
    return next((str(value) for key, value in presets() if key == name), "")


def values(rows: Rows) -> tuple[dict[str, object], tuple[str, ...]]:
    """Return settings by key, and what could not be used; other programs' names are passed over."""
    found: dict[str, object] = {}
    problems = []
    for name, value in rows:
        setting = Setting.declared.get(name)
        if setting is None or setting.is_memory:
            continue
        try:
            found[name] = setting.read(value)
        except BadInput as error:
            problems.append(f"registry: {error}")
    return found, tuple(problems)


def _rows(hive: str, key: str) -> list[tuple[str, object]]:
    """Return names and values of one key, in the part of the registry that 64-bit programs share."""
    rows: list[tuple[str, object]] = []
    if sys.platform == "win32":
        import winreg

        try:
            access = winreg.KEY_READ | winreg.KEY_WOW64_64KEY
            opened = winreg.OpenKey(getattr(winreg, hive), key, access=access)
        except OSError:
            return rows
        with opened:
            count = winreg.QueryInfoKey(opened)[1]
            rows += (winreg.EnumValue(opened, number)[:2] for number in range(count))
    return rows
