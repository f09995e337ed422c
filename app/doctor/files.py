"""The profile's folders, settings, journal and crash dumps, and the room on the disk."""

import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

from sqlcipher3 import dbapi2

from app import settings
from app.doctor.finding import Finding, Grade, Profile, shown
from app.journal.journal import owner_of
from app.journal.salvage import salvage
from app.journal.tables import OUTBOXES

TIGHT_BYTES = 500_000_000
FULL_BYTES = 50_000_000


def look(profile: Profile) -> Iterator[Finding]:
    """Look at everything in the profile except the database."""
    folders = profile.folders
    for folder in (folders.data, folders.config, folders.logs, folders.run):
        yield _folder(folder)
    yield _room(folders.data)
    yield _settings(profile.settings_path)
    yield from _journal(folders.data / "journal.sqlite")
    yield from _crashes(folders.logs)


def _folder(folder: Path) -> Finding:
    if not folder.exists():
        return Finding("folder", Grade.OK, f"{shown(folder)} will be made at the first start")
    try:
        with tempfile.TemporaryFile(dir=folder):
            pass
    except OSError as error:
        text = f"nothing can be written to {shown(folder)}: {error.strerror}"
        return Finding("folder", Grade.PROBLEM, text, "give this person the right to write there")
    if folder.stat().st_mode & 0o077:
        text = f"others may look into {shown(folder)}"
        return Finding("folder", Grade.NOTE, text, "the next start of Hatif closes it")
    return Finding("folder", Grade.OK, f"{shown(folder)} can be written to")


def _room(folder: Path) -> Finding:
    there = next(each for each in (folder, *folder.parents) if each.exists())
    free = shutil.disk_usage(there).free
    text = f"{free // 1_000_000} MB are free where {shown(folder)} is"
    if free < FULL_BYTES:
        return Finding("disk", Grade.PROBLEM, text, "make room; recordings and old backups are largest")
    return Finding("disk", Grade.NOTE if free < TIGHT_BYTES else Grade.OK, text)


def _settings(path: Path) -> Finding:
    problem = settings.problem_of(path)
    if problem:
        text = f"the settings cannot be read ({problem})"
        return Finding(
            "settings", Grade.NOTE, text, "the next start takes the copy and keeps the broken file"
        )
    kept = len(list(path.parent.glob(f"{path.name}.broken-*")))
    if kept:
        return Finding("settings", Grade.NOTE, f"the settings were broken before; {kept} such files are kept")
    return Finding("settings", Grade.OK, "the settings can be read")


def _journal(path: Path) -> Iterator[Finding]:
    if not path.exists():
        yield Finding("journal", Grade.OK, "the journal will be begun at the first start")
        return
    try:
        found = salvage(path, "")
    except (dbapi2.Error, OSError) as error:
        text = f"the journal cannot be read now ({type(error).__name__})"
        yield Finding("journal", Grade.NOTE, text, "close Hatif and ask again")
        return
    if not found.is_whole:
        remedy = "the next start sets it aside and takes over what can be read"
        yield Finding("journal", Grade.NOTE, "the journal is damaged, or not ours", remedy)
    waiting = len({row.key for row in found.rows if row.table in OUTBOXES})
    people = len({owner_of(row.key[0]) for row in found.rows if row.table in OUTBOXES})
    if waiting:
        whose = f" of {people} people, each until that person signs in here" if people > 1 else ""
        yield Finding("journal", Grade.NOTE, f"{waiting} records wait for the database{whose}")
    elif found.is_whole:
        yield Finding("journal", Grade.OK, "the journal is sound, and nothing waits in it")
    aside = [
        each for each in path.parent.glob(f"{path.name}.*-*") if not each.name.endswith(("-wal", "-shm"))
    ]
    if aside:
        yield Finding("journal", Grade.NOTE, f"{len(aside)} damaged journals of earlier days are kept")


def _crashes(folder: Path) -> Iterator[Finding]:
    for dump in sorted(folder.glob("*-crash*.txt")):
        if dump.stat().st_size:
            text = f"a crash or a hang was written down in {shown(dump)}"
            yield Finding("crash", Grade.NOTE, text, "send this file to whoever looks after Hatif")
