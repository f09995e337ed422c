"""Damaging files as a failing disk does, the same way in each run."""

import random
import shutil
from pathlib import Path


def flip_one_bit(folder: Path, seed: int) -> None:
    """Turn over one bit of one file in a folder, the larger ones more often."""
    chance = random.Random(seed)  # noqa: S311  the same damages each time
    files = sorted(path for path in folder.iterdir() if path.stat().st_size)
    (file,) = chance.choices(files, [path.stat().st_size for path in files])
    content = bytearray(file.read_bytes())
    content[chance.randrange(len(content))] ^= 1 << chance.randrange(8)
    file.write_bytes(content)


def copied(folder: Path, to: Path) -> Path:
    """Copy the files of a folder into a new one, without SQLite's shared memory, as after a power cut."""
    to.mkdir()
    for file in folder.iterdir():
        if not file.name.endswith("-shm"):
            shutil.copyfile(file, to / file.name)
    return to


def contents(folder: Path) -> list[bytes]:
    """Return what is in the files of a folder and below it."""
    return [path.read_bytes() for path in folder.rglob("*") if path.is_file()]
