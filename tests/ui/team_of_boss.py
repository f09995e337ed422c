"""What windows of whoever leads are tried with: a team, its supervisor's lane, and a window to stand on."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app import times
from app.models.changes import agent_states
from app.models.database import Database
from app.models.memory import Memory
from app.ui.jobs import Jobs
from app.ui.notices import Notices
from tests.models.floor_made import Crew, crew
from tests.ui.teams import lane


@dataclass(frozen=True)
class Host:
    """Where the windows stand, and whom they ask."""

    lane: Jobs[Memory]
    notices: Notices
    window: QWidget


@pytest.fixture
def people(database: Database) -> Crew:
    """A team in which Sara works for two hours."""
    with database.writing() as session:
        made = crew(session)
        agent_states.enter(session, made.sara, "ready", "", times.now() - timedelta(hours=2))
    return made


@pytest.fixture
def host(qtbot: QtBot, path: Path, people: Crew) -> Iterator[Host]:
    """The supervisor's."""
    memory = lane(path, "boss")
    memory.start()
    window, notices = QWidget(), Notices()
    for widget in (window, notices):
        qtbot.addWidget(widget)
    yield Host(memory, notices, window)
    memory.stop()
