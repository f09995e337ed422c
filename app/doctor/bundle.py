"""What IT is sent when something is wrong: findings, settings by name and masked logs, seen before."""

import os
import zipfile
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from app.doctor import report
from app.doctor.finding import Finding, Profile
from app.errors import Unavailable
from app.masking import masked
from app.settings import Setting
from app.settings_sources import source

MOST_BYTES = 2_000_000  # of one log, its end: what happened last matters
_LOGS = ("*.log", "*.log.1", "*-crash*.txt", "*.err")


@dataclass(frozen=True, slots=True)
class Part:
    """One file of the bundle, as it will be read."""

    name: str
    text: str


def collect(profile: Profile, findings: Sequence[Finding]) -> tuple[Part, ...]:
    """Return everything that would be sent; names, numbers, addresses and passwords are taken out of it."""
    return (
        Part("findings.txt", _lines([report.as_sentences(findings, "calls can be taken")])),
        Part("settings.txt", "\n".join(_settings(profile)) + "\n"),
        *_logs(profile.folders.logs),
    )


def write(parts: Iterable[Part], path: Path) -> None:
    """Save the bundle as a ZIP file for its owner alone; Unavailable says why it cannot be."""
    try:
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(handle, "wb") as file, zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as bundle:
            for part in parts:
                bundle.writestr(part.name, part.text)
    except OSError as error:
        raise Unavailable(f"the bundle cannot be written there: {error.strerror}") from error


def _settings(profile: Profile) -> Iterator[str]:
    """Yield each setting, where its value comes from, and the value where it tells nothing of anybody."""
    for key, setting in sorted(Setting.declared.items()):
        value = profile.settings.effective(key)
        if isinstance(value, bool | int) or setting.choices:
            shown = str(value).lower() if isinstance(value, bool) else str(value)
        else:
            shown = "set" if value else "empty"
        yield f"{key} = {shown} ({source(profile.settings, key)})"


def _logs(folder: Path) -> Iterator[Part]:
    for path in sorted({path for pattern in _LOGS for path in folder.glob(pattern)}):
        try:
            with path.open("rb") as file:
                file.seek(max(0, path.stat().st_size - MOST_BYTES))
                text = file.read(MOST_BYTES).decode("utf-8", "replace")
        except OSError:
            continue
        if text.strip():
            yield Part(f"logs/{path.name}", _lines(text.splitlines()))


def _lines(texts: Iterable[str]) -> str:
    """Mask once more, line by line: a log of an older version may have masked less."""
    return "\n".join(masked(line) for text in texts for line in text.splitlines()) + "\n"
