"""The check of functions' lengths and files' names."""

from pathlib import Path

from tools.check_sizes import problems


def _function(lines: int) -> str:
    return "def work():\n" + "    pass\n" * (lines - 1)


def test_sixty_lines_are_allowed_and_one_more_is_not() -> None:
    """The one length that is a rule; the others are a reason to look."""
    assert list(problems(Path("app/a.py"), _function(60))) == []
    assert list(problems(Path("app/a.py"), _function(61))) == ["app/a.py:1: work has 61 lines"]


def test_a_drawer_is_refused() -> None:
    """A file or folder that is named after nothing in particular."""
    assert list(problems(Path("app/utils.py"), ""))
    assert list(problems(Path("app/common/numbers.py"), ""))
    assert not list(problems(Path("app/numbers.py"), ""))
