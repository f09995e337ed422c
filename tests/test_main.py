"""The command line as a whole."""

import importlib
import subprocess
import sys

import pytest

from app import __version__
from app.__main__ import COMMANDS, main


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_is_there_and_explains_itself(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    """With what it takes."""
    with pytest.raises(SystemExit) as left:
        main([command, "--help"])
    assert left.value.code == 0
    assert f"usage: hatif {command}" in capsys.readouterr().out
    assert callable(importlib.import_module(COMMANDS[command][0]).run)


def test_help_and_version_are_given_without_opening_anything(capsys: pytest.CaptureFixture[str]) -> None:
    """All commands are named."""
    for words, expected in ((["--help"], list(COMMANDS)), (["--version"], [f"hatif {__version__}"])):
        with pytest.raises(SystemExit):
            main(words)
        out = capsys.readouterr().out
        assert all(word in out for word in expected)


def test_without_a_command_it_is_the_desk(capsys: pytest.CaptureFixture[str]) -> None:
    """Whose options can stand alone."""
    with pytest.raises(SystemExit):
        main(["--language", "fr"])
    assert "hatif desk" in capsys.readouterr().err


def test_a_command_imports_only_what_it_needs() -> None:
    """The engine would be slow to start with Qt, and the desk with the database."""
    program = (
        "import sys; from app.__main__ import main\n"
        "try: main(['engine', '--help'])\n"
        "except SystemExit: pass\n"
        "sys.exit(bool({'PySide6', 'sqlalchemy'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", program], stdout=subprocess.DEVNULL, check=False, timeout=30)
    assert done.returncode == 0
