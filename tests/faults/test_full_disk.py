"""The disk is full, at twenty different moments."""

import signal
import subprocess
import sys
from pathlib import Path

import pytest

from app.journal.journal import Journal
from tests.faults import confined, turns

WORKS_ON = """
import sys
from pathlib import Path
from uuid import UUID
from app import logs
from app.errors import Unavailable
from app.journal.journal import Journal
from app.settings import Settings, save

folder = Path(sys.argv[1])
running = logs.begin(folder, "desk")
journal = Journal.open(folder / "journal.sqlite")
safe = 0
for number in range(1, 301):
    journal.put("wrap_up", UUID(int=number), "x" * 700)
    if journal.is_on_disk:
        safe = number
journal.keep_draft("call", "note", "typed on a full disk")
assert journal.drafts("call") == {"note": "typed on a full disk"}
assert len(journal.waiting()) == 300, "something was forgotten"
try:
    save(Settings({"agent.login": "y" * 500_000}), folder / "settings.json")
except Unavailable as error:
    assert "could not be saved" in str(error)
journal.close()
running.close()
print(safe)
"""


@pytest.mark.parametrize("most_bytes", turns.some_of(range(4_096, 164_096, 8_000)))
def test_work_goes_on_in_memory_and_what_was_safe_stays_safe(tmp_path: Path, most_bytes: int) -> None:
    """With room again, the next start finds every record that was said to be on disk."""
    safe = int(confined.with_files_up_to(most_bytes, WORKS_ON, str(tmp_path)))
    journal = Journal.open(tmp_path / "journal.sqlite")
    assert journal.is_on_disk
    waiting = {item.key.int for item in journal.waiting()}
    assert waiting >= set(range(1, safe + 1))
    journal.close()
    assert not list(tmp_path.glob("journal.sqlite.damaged-*"))


ROOM_AGAIN = """
import resource, signal, sys
from pathlib import Path
from uuid import UUID
from app import times
from app.journal.journal import Journal
from app.journal.store import RETRY_SECONDS

def allow(most_bytes):
    resource.setrlimit(resource.RLIMIT_FSIZE, (most_bytes, resource.RLIM_INFINITY))

signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
path = Path(sys.argv[1])
journal = Journal.open(path)
journal.put("wrap_up", UUID(int=1), "before")
journal.put("wrap_up", UUID(int=2), "sent while the disk was full")
allow(path.stat().st_size + 4096)
number = 100
while journal.is_on_disk:
    number += 1
    journal.put("wrap_up", UUID(int=number), "x" * 3000)
journal.keep_draft("call", "note", "typed while the disk was full")
journal.sent(UUID(int=2))
allow(resource.RLIM_INFINITY)
later = times.monotonic() + RETRY_SECONDS + 1
times.monotonic = lambda: later
journal.put("wrap_up", UUID(int=3), "after")
assert journal.is_on_disk, journal.trouble
print(number, flush=True)
signal.raise_signal(signal.SIGKILL)
"""


def test_once_there_is_room_again_everything_is_on_disk(tmp_path: Path) -> None:
    """What was kept in memory moves there by itself; then even a killed desk loses nothing."""
    path = tmp_path / "journal.sqlite"
    done = subprocess.run(
        [sys.executable, "-c", ROOM_AGAIN, str(path)], capture_output=True, text=True, check=False
    )
    assert done.returncode == -signal.SIGKILL, done.stderr
    journal = Journal.open(path)
    waiting = [item.key.int for item in journal.waiting()]
    assert waiting == [1, *range(101, int(done.stdout) + 1), 3]
    assert journal.drafts("call") == {"note": "typed while the disk was full"}
    journal.close()


CHANGES_A_SETTING = """
import sys
from pathlib import Path
from app.errors import Unavailable
from app.settings import load, save

path = Path(sys.argv[1])
settings = load(path).settings
settings.agent_login = "y" * int(sys.argv[2])
try:
    save(settings, path)
except Unavailable:
    print("refused")
"""


@pytest.mark.parametrize("most_bytes", turns.some_of(range(0, 1_000, 50)))
def test_settings_that_no_longer_fit_leave_the_old_ones(tmp_path: Path, most_bytes: int) -> None:
    """Never half of a file."""
    path = tmp_path / "settings.json"
    path.write_text('{"ui.language": "en"}')
    answer = confined.with_files_up_to(most_bytes, CHANGES_A_SETTING, str(path), "2000")
    assert answer == "refused\n"
    assert path.read_text() == '{"ui.language": "en"}'
