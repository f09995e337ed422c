"""Scripts at the command line."""

import subprocess
import sys
from pathlib import Path

SCRIPTS = Path(__file__).parents[2] / "resources" / "scripts"


def checked(*arguments: str) -> subprocess.CompletedProcess[str]:
    """Run the command as a supervisor would."""
    command = [sys.executable, "-m", "app", "script", "check", *arguments]
    return subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)


def test_the_scripts_that_come_with_the_program_have_no_problems() -> None:
    done = checked()
    assert (done.returncode, done.stdout, done.stderr) == (0, "No problems.\n", "")


def test_a_problem_is_told_with_file_line_and_remedy(tmp_path: Path) -> None:
    path = tmp_path / "cannot_hear.yaml"
    text = (SCRIPTS / "cannot_hear.yaml").read_text(encoding="utf-8")
    path.write_text(text.replace("no: callback", "no: call_back"), encoding="utf-8")
    done = checked(str(path))
    line = text.splitlines().index("    no: callback") + 1
    assert done.returncode == 1
    assert f"{path}:{line}: ask_again: There is no step “call_back”." in done.stdout
    assert "Nothing leads to “callback”." in done.stdout
    assert done.stdout.endswith(" problems.\n")


def test_a_file_that_is_not_there_is_said_so(tmp_path: Path) -> None:
    done = checked(str(tmp_path / "gone.yaml"))
    assert done.returncode == 2
    assert "gone.yaml cannot be opened" in done.stderr
    assert "Traceback" not in done.stderr


def test_another_tree_of_outcomes_can_be_given(tmp_path: Path) -> None:
    tree = tmp_path / "tree.yaml"
    tree.write_text("outcomes: [{key: only}]\nreasons: []\n", encoding="utf-8")
    done = checked("--outcomes", str(tree), str(SCRIPTS / "cannot_hear.yaml"))
    assert done.returncode == 1
    assert "There is no outcome “callback_promised”." in done.stdout


def test_the_schema_is_printed_for_editors() -> None:
    command = [sys.executable, "-m", "app", "script", "schema"]
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)
    assert (done.returncode, done.stdout) == (0, (SCRIPTS / "schema.json").read_text(encoding="utf-8"))
