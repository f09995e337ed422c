"""Work in a process of its own tells how far it is, what came of it, or why not, and can be broken off."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app import engine_process
from app.ui.child_work import ChildWork

SECONDS_MS = 20_000


@pytest.fixture
def work(qapp: QApplication) -> ChildWork:
    """A worker that has nothing to do yet."""
    return ChildWork()


def people(folder: Path, count: int = 3) -> Path:
    """Return a list of so many people."""
    path = folder / "people.csv"
    lines = "".join(f"عميل {place},05{place:08d}\n" for place in range(count))
    path.write_text(f"name,mobile\n{lines}", encoding="utf-8")
    return path


def test_a_command_tells_its_progress_and_its_report(work: ChildWork, qtbot: QtBot, tmp_path: Path) -> None:
    told: list[tuple[int, int]] = []
    work.progressed.connect(lambda done, total: told.append((done, total)))
    with qtbot.waitSignal(work.finished, timeout=SECONDS_MS) as finished:
        work.start(["import", str(people(tmp_path)), "--json", "--dry-run", "--profile", str(tmp_path)])
        assert work.is_busy
    assert finished.args[0]["report"]["taken"] == 3
    assert told == [(3, 4)]
    assert not work.is_busy


def test_a_command_that_refuses_says_why(work: ChildWork, qtbot: QtBot, tmp_path: Path) -> None:
    with qtbot.waitSignal(work.failed, timeout=SECONDS_MS) as failed:
        work.start(["import", str(tmp_path / "missing.csv"), "--json", "--profile", str(tmp_path)])
    assert failed.args == ["missing.csv cannot be read: No such file or directory."]


def test_work_that_is_broken_off_says_nothing(work: ChildWork, qtbot: QtBot, tmp_path: Path) -> None:
    work.start(["import", str(people(tmp_path)), "--json", "--profile", str(tmp_path)])
    with qtbot.waitSignal(work.failed, timeout=SECONDS_MS) as failed:
        work.stop()
    assert failed.args == [""]
    assert not work.is_busy


def test_a_program_that_cannot_start_is_told(
    work: ChildWork, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(engine_process, "own_command", lambda: ["/nowhere/hatif"])
    with qtbot.waitSignal(work.failed, timeout=SECONDS_MS) as failed:
        work.start(["import"])
    assert failed.args[0]
