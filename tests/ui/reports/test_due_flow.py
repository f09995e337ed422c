"""Ordered reports are written while the desk is open."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.models.database import Database
from app.models.reports import Reports
from app.settings import Settings
from app.ui.jobs import Jobs
from app.ui.language import Language
from app.ui.notices import Notices
from app.ui.reports.due_flow import EVERY_MS, DueFlow


class _Memory:
    """What the lane opens: the reports of a database."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self.reports = Reports(database, "SA", None)

    def close(self) -> None:
        self._database.close()


@pytest.fixture
def flow(tmp_path: Path, english: Language, qtbot: QtBot) -> Iterator[DueFlow]:
    """Return the flow over an empty file; nothing is ordered yet."""
    window = QWidget()
    qtbot.addWidget(window)
    flow = DueFlow(
        lambda: Jobs(lambda: _Memory(Database.open(f"sqlite:///{tmp_path / 'a.sqlite'}")), "due"),  # type: ignore[arg-type,return-value]  # only reports are asked
        tmp_path,
        Settings(),
        english,
        Notices(window),
        window,
        window,
    )
    yield flow
    flow.stop()


def test_what_is_ordered_in_the_window_is_written_at_once_and_once(
    flow: DueFlow, tmp_path: Path, qtbot: QtBot
) -> None:
    """A folder that cannot be written to is told, and tried again."""
    flow.start()
    flow.look()
    flow.open()
    dialog = flow.dialog
    assert dialog is not None
    folder = tmp_path / "out"
    for place in (1, 2):  # CSV and PDF
        dialog.form.form_box.setCurrentIndex(place)
        dialog.form.folder_field.setText(str(folder))
        dialog.accept_button.click()
        qtbot.waitUntil(lambda: len(_files(folder)) == place, timeout=20_000)  # noqa: B023  used at once
    before = {path: path.stat().st_mtime_ns for path in _files(folder)}
    said: list[str] = []
    flow._notices.shown.connect(said.append)  # noqa: SLF001  what a person would see
    (tmp_path / "file").write_text("", encoding="utf-8")
    dialog.form.folder_field.setText(str(tmp_path / "file" / "out"))
    dialog.accept_button.click()
    qtbot.waitUntil(lambda: any("tried again" in text for text in said), timeout=20_000)
    assert {path: path.stat().st_mtime_ns for path in _files(folder)} == before
    assert flow._timer.interval() == EVERY_MS  # noqa: SLF001  it has no other way out
    dialog.close()


def _files(folder: Path) -> list[Path]:
    return sorted(path for path in folder.glob("day-*") if path.suffix != ".new")
