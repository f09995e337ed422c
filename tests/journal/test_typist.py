"""A desk killed while it types loses nothing that it was told is safe."""

import contextlib
import random
import subprocess
import sys
from pathlib import Path
from uuid import UUID

import pytest

from app.journal.journal import Journal


def acknowledged_until_killed(path: Path, key: str) -> int:
    """Let the typist type, kill it at a random moment, and return the last thing it was told is safe."""
    command = [sys.executable, "-m", "tests.journal.typist", str(path), key]
    with subprocess.Popen(command, stdout=subprocess.PIPE) as typist:
        assert typist.stdout is not None
        acknowledged = typist.stdout.readline()
        with contextlib.suppress(subprocess.TimeoutExpired):
            typist.wait(random.uniform(0, 0.15))  # noqa: S311  any moment will do
        typist.kill()
        acknowledged += typist.stdout.read()
    return int(acknowledged.splitlines()[-1])


def check_nothing_is_lost(path: Path, key: str, last: int) -> None:
    """Compare the journal with what had been acknowledged; one unacknowledged keystroke more is fine."""
    journal = Journal.open(path, key=key)
    try:
        newest = max(int(journal.drafts(call)["note"].split()[0]) for call in journal.open_calls())
        assert newest in {last, last + 1}
        for number in range(max(last - 2, 1), last + 1):
            text = journal.drafts(f"call-{number % 3}")["note"]
            assert text == f"{number} " + "و" * (number % 500) or text.startswith(f"{last + 1} ")
        waiting = {item.key: item.payload for item in journal.waiting()}
        for number in range(3, last + 1, 3):
            assert waiting[UUID(int=number)] == f"payload {number}"
        assert journal.is_on_disk
    finally:
        journal.close()
    assert not list(path.parent.glob("*.damaged-*"))


@pytest.mark.parametrize("key", ["", "5a" * 32], ids=["plain", "encrypted"])
def test_a_desk_killed_while_typing_loses_nothing_acknowledged(tmp_path: Path, key: str) -> None:
    """Thirty times at random moments, half of them with an encrypted file."""
    for turn in range(15):
        path = tmp_path / f"journal-{turn}.sqlite"
        check_nothing_is_lost(path, key, acknowledged_until_killed(path, key))


@pytest.mark.slow
@pytest.mark.timeout(600)
def test_a_desk_killed_two_hundred_times_while_typing_loses_nothing_acknowledged(tmp_path: Path) -> None:
    """The figure asked of a desk that is killed while somebody types."""
    for turn in range(200):
        path = tmp_path / f"journal-{turn}.sqlite"
        check_nothing_is_lost(path, "", acknowledged_until_killed(path, ""))
