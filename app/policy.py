"""What the workplace has fixed for everybody on this computer; only an administrator can write it."""

import sys
from pathlib import Path

from app import registry
from app.settings import Settings
from app.settings_files import merged, plist_values


def folder() -> Path:
    """Return where policies lie on this system: *.json, the later names counting before the earlier ones.

    On Windows there is no such folder: anybody may make one in ProgramData, so only group policy counts.
    """
    if sys.platform == "darwin":
        return Path("/Library/Application Support/Hatif/policy.d")
    return Path("/etc/hatif/policy.d")


def profile() -> Path:
    """Return where macOS puts what a configuration profile has fixed."""
    return Path("/Library/Managed Preferences/org.hatif.Hatif.plist")


def read(policies: Path) -> tuple[dict[str, object], tuple[str, ...]]:
    """Return what is fixed, by key, and what could not be used."""
    if sys.platform == "win32":
        return registry.values(registry.policies())
    values, problems = merged(sorted(policies.glob("*.json")))
    if sys.platform == "darwin":
        more, further = plist_values(profile())
        return {**values, **more}, (*problems, *further)
    return values, problems


def apply(settings: Settings, policies: Path) -> tuple[str, ...]:
    """Fix what the policies say, whatever else is stored; return what could not be used."""
    settings.managed, problems = read(policies)
    return problems


def apply_again(settings: Settings, policies: Path) -> frozenset[str]:
    """Fix what the policies say by now, tell the listeners what is another than before, and return it.

    A file that cannot be read frees nothing: what it fixed before stays fixed until it can be read again.
    """
    fixed, problems = read(policies)
    if problems:
        fixed = {**settings.managed, **fixed}
    was_fixed = settings.managed.keys()
    touched = was_fixed | fixed.keys()
    before = {key: settings.effective(key) for key in touched}
    settings.managed = fixed
    changed = frozenset(
        key
        for key in touched
        if settings.effective(key) != before[key] or (key in was_fixed) != (key in fixed)
    )
    for key in sorted(changed):
        settings.tell(key)
    return changed
