"""Leaving the disk when it refuses, and coming back to it."""

import os
import resource
import signal
import subprocess
import sys
from contextlib import closing
from pathlib import Path
from uuid import UUID

import pytest
from sqlcipher3 import dbapi2

from app import times
from app.journal import salvage, store
from app.journal.store import Store
from app.journal.tables import CALLERS, OUTBOXES, Change
from app.journal.trouble import Trouble


def item(number: int, payload: str = "payload") -> Change:
    """One waiting item."""
    return Change(OUTBOXES[0], (str(UUID(int=number)), number), ("wrap_up", payload, 0))


def payloads(rows: Store) -> list[str]:
    """What waits, as text."""
    return sorted(str(row[3]) for row in rows.rows(OUTBOXES[0]))


def test_rows_are_found_by_the_beginning_of_their_key(tmp_path: Path) -> None:
    """And counted, and ordered by a column."""
    rows = Store(tmp_path / "journal.sqlite", "")
    rows.write([Change(CALLERS, (str(number),), (100 - number, "card")) for number in range(5)])
    assert rows.rows(CALLERS, "3") == [("3", 97, "card")]
    assert (rows.count(CALLERS), rows.highest(CALLERS, "seen")) == (5, 100)
    assert rows.lowest(CALLERS, "seen", 2) == [("4",), ("3",)]
    rows.close()


def test_a_journal_held_by_another_program_is_used_once_it_is_let_go(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What was on disk and what was kept in memory are both there in the end."""
    monkeypatch.setattr(salvage, "BUSY_SECONDS", 0)
    path = tmp_path / "journal.sqlite"
    first = Store(path, "")
    first.write([item(1, "on disk")])
    first.close()
    now = 1000.0
    monkeypatch.setattr(times, "monotonic", lambda: now)
    with closing(dbapi2.connect(path, isolation_level=None)) as other:
        other.execute("PRAGMA locking_mode = EXCLUSIVE")
        other.execute("BEGIN EXCLUSIVE")
        rows = Store(path, "")
        rows.write([item(2, "in memory")])
        troubles = [rows.trouble]
    rows.write([item(3, "too soon")])
    troubles.append(rows.trouble)
    now += store.RETRY_SECONDS
    rows.write([item(4, "later")])
    troubles.append(rows.trouble)
    assert troubles == [Trouble.LOCKED, Trouble.LOCKED, Trouble.NONE]
    assert payloads(rows) == ["in memory", "later", "on disk", "too soon"]
    rows.close()


def test_a_file_damaged_while_it_is_open_is_begun_anew_with_what_can_be_read(tmp_path: Path) -> None:
    """The disk fails in the middle of the day."""
    path = tmp_path / "journal.sqlite"
    first = Store(path, "")
    first.write([item(number, "x" * 100) for number in range(1, 2000)])
    first.close()
    rows = Store(path, "")
    content = bytearray(path.read_bytes())
    middle = content.index(str(UUID(int=1000)).encode()) // 4096 * 4096
    content[middle : middle + 4096] = b"\xff" * 4096
    with path.open("r+b") as file:
        file.write(content)
    assert 1900 < len(rows.rows(OUTBOXES[0])) < 1999
    rows.write([item(1000, "written again")])
    assert rows.trouble is Trouble.NONE
    assert "written again" in payloads(rows)
    rows.close()
    assert len(list(tmp_path.glob("*.damaged-*"))) == 1


WRITES_UNTIL_FULL = """
import sys
from pathlib import Path
from uuid import UUID
from app.journal.journal import Journal

journal = Journal.open(Path(sys.argv[1]))
number = 0
while journal.is_on_disk and number < 2000:
    number += 1
    journal.put("wrap_up", UUID(int=number), "x" * 1000)
journal.keep_draft("call", "note", "typed after the disk was full")
assert journal.drafts("call") == {"note": "typed after the disk was full"}
assert len(journal.waiting()) == number, "the journal forgot something when it left the disk"
print(number, journal.trouble)
journal.close()
"""


def limit_file_size() -> None:
    """Allow files of 300,000 bytes, as a disk that is nearly full does."""
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (300_000, 300_000))


def test_when_the_disk_is_full_the_journal_forgets_nothing_and_goes_on_in_memory(tmp_path: Path) -> None:
    """A limit on file sizes stands for the full disk; what was on disk stays sound."""
    path = tmp_path / "journal.sqlite"
    done = subprocess.run(
        [sys.executable, "-c", WRITES_UNTIL_FULL, str(path)],
        preexec_fn=limit_file_size,
        capture_output=True,
        text=True,
        check=True,
    )
    number, reason = done.stdout.split()
    assert reason in {Trouble.DISK_ERROR, Trouble.DISK_FULL}
    rows = Store(path, "")
    assert rows.trouble is Trouble.NONE
    assert len(rows.rows(OUTBOXES[0])) >= int(number) - 1
    rows.close()


READS_AND_WRITES = """
import sys
from pathlib import Path
from uuid import UUID
from app.journal.journal import Journal

journal = Journal.open(Path(sys.argv[1]))
journal.put("wrap_up", UUID(int=2), "second")
print(journal.trouble, [item.payload for item in journal.waiting()])
journal.close()
"""


def without_the_right_to_ignore_permissions() -> list[str]:
    """Return the beginning of a command line that takes from root what makes a read-only folder writable."""
    return ["setpriv", "--bounding-set=-dac_override,-dac_read_search"] if os.getuid() == 0 else []


def test_in_a_read_only_folder_what_is_on_disk_can_be_read_and_new_things_stay_in_memory(
    tmp_path: Path,
) -> None:
    """Waiting items are still sent from there."""
    folder = tmp_path / "profile"
    first = Store(folder / "journal.sqlite", "")
    first.write([item(1, "first")])
    first.close()
    folder.chmod(0o500)
    (folder / "journal.sqlite").chmod(0o400)
    done = subprocess.run(
        [
            *without_the_right_to_ignore_permissions(),
            *(sys.executable, "-c", READS_AND_WRITES, str(folder / "journal.sqlite")),
        ],
        capture_output=True,
        text=True,
        check=False,
    )
    folder.chmod(0o700)
    assert (done.stdout, done.stderr) == (
        "read_only ['first', 'second']\n",
        "the journal is in memory only: read_only\n",
    )
