"""Upgrades a database file in a process of its own: what that needs does not stay in the desk's memory."""

import re
import subprocess
from pathlib import Path

from app.errors import Unavailable
from app.models import upgrade
from app.models.upgrade import Progress
from app.own_command import own_command

_REFUSED = 2  # the command said in one sentence why
_STEP = re.compile(r"step (\d+) of (\d+)\s*")


def upgrade_file(path: Path, key: str = "", progress: Progress | None = None) -> None:
    """Upgrade a SQLite file unless it is up to date; Unavailable says why it cannot be."""
    if upgrade.is_current(path, key):
        return
    process = subprocess.Popen(
        [*own_command(), "db", "upgrade", "--database", f"sqlite:///{path}", "--key-on-input"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        cwd=Path(__file__).parent.parent,
        text=True,
        encoding="utf-8",
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
    )
    assert process.stdin is not None  # noqa: S101  they are pipes
    assert process.stdout is not None  # noqa: S101
    with process:
        process.stdin.write(f"{key}\n")  # on no command line, where others could read it
        process.stdin.close()
        for line in process.stdout:
            step = _STEP.fullmatch(line)
            if step and progress is not None:
                progress(int(step[1]), int(step[2]))
        said = process.stderr.read() if process.stderr else ""
    if process.returncode != 0:
        sentence = said.strip().splitlines()[-1:] if process.returncode == _REFUSED else []
        raise Unavailable("".join(sentence) or f"{path.name} could not be brought up to date.")
