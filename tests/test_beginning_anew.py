"""The program takes its own place, and nothing it knew is there any more."""

import subprocess
import sys
from pathlib import Path

SCRIPT = """
import os, sys
from pathlib import Path
from app import beginning_anew

mark = Path(sys.argv[1])
known = "nobody" if mark.exists() else "sara"
print(os.getpid(), known, sys.argv[2], flush=True)
if not mark.exists():
    mark.touch()
    sys.exit(beginning_anew.begin())
"""


def test_the_same_command_runs_again_in_the_same_place(tmp_path: Path) -> None:
    command = [sys.executable, "-c", SCRIPT, str(tmp_path / "mark"), "مرحبا --x"]
    done = subprocess.run(command, capture_output=True, text=True, check=True, timeout=30)
    first, second = (line.split(" ", 2) for line in done.stdout.splitlines())
    assert (first[1], second[1]) == ("sara", "nobody")
    assert first[0] == second[0]
    assert first[2] == second[2] == "مرحبا --x"
