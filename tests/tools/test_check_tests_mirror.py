"""The check that every file has its test."""

from pathlib import Path

from tools.check_tests_mirror import untested


def _write(root: Path, *names: str) -> None:
    for name in names:
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text("def work(): ...\n")


def test_a_file_without_a_test_of_its_name_is_named(tmp_path: Path) -> None:
    """At the same place, not anywhere."""
    _write(tmp_path, "app/ui/panel.py", "app/times.py", "tests/test_times.py", "tests/test_panel.py")
    assert untested(tmp_path) == [Path("app/ui/panel.py")]


def test_packages_and_migrations_need_none(tmp_path: Path) -> None:
    """Migrations are tested together, up and down."""
    _write(tmp_path, "app/__init__.py", "app/models/migrations/versions/0001_first.py")
    assert untested(tmp_path) == []


def test_a_file_that_only_declares_needs_none(tmp_path: Path) -> None:
    """Nothing in it can be called."""
    (tmp_path / "app").mkdir()
    (tmp_path / "app" / "agent.py").write_text("class Agent:\n    name: str\n")
    assert untested(tmp_path) == []


def test_the_command_line_is_tested_by_the_name_without_underscores(tmp_path: Path) -> None:
    """`__main__.py` by `test_main.py`."""
    _write(tmp_path, "app/__main__.py", "tests/test_main.py")
    assert untested(tmp_path) == []
