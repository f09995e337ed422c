"""The editor that these tests share."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.ui.language import Language
from tests.ui.script_editor.editors import Editor, prepare


@pytest.fixture(scope="session")
def prepared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a database as a new profile has it."""
    path = tmp_path_factory.mktemp("editor") / "hatif.sqlite"
    prepare(path)
    return path


@pytest.fixture
def editor(tmp_path: Path, prepared: Path, english: Language, qtbot: QtBot) -> Iterator[Editor]:
    """An editor in English, not opened yet."""
    shutil.copy(prepared, tmp_path / "hatif.sqlite")
    editor = Editor(tmp_path, english, qtbot)
    yield editor
    editor.close()
