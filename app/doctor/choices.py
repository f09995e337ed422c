"""Which settings the workplace has fixed or preset, and which of what it wrote cannot be used."""

import os
from collections.abc import Iterator

from app import settings_sources
from app.doctor.finding import Finding, Grade, Profile
from app.settings import Setting, Settings
from app.settings_sources import Source

# What tells nothing of a person or of the workplace's addresses is shown; of the others only the key.
_SHOWN_KINDS = (bool, int)


def look(profile: Profile) -> Iterator[Finding]:
    """Name the keys by where they come from; problems with what administrators wrote come first."""
    for problem in settings_sources.complete(Settings(), environment=os.environ):
        yield Finding("policy", Grade.NOTE, f"not used: {problem}", "mend it where it was written")
    yield _of(profile.settings, Source.POLICY, "fixed by policy")
    yield _of(profile.settings, Source.THIS_START, "set by an environment variable")
    yield _of(profile.settings, Source.COMPUTER, "preset")


def _of(settings: Settings, source: Source, what: str) -> Finding:
    layers = {
        Source.POLICY: settings.managed,
        Source.THIS_START: settings.this_time,
        Source.COMPUTER: settings.machine,
    }
    named = ", ".join(_shown(key, value) for key, value in sorted(layers[source].items()))
    return Finding("policy", Grade.OK, f"{what} ({source}): {named}" if named else f"no setting is {what}")


def _shown(key: str, value: object) -> str:
    declared = Setting.declared[key]
    is_plain = isinstance(value, _SHOWN_KINDS) or bool(declared.choices)
    return f"{key} = {str(value).lower() if isinstance(value, bool) else value}" if is_plain else key
