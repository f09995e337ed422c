"""The reader that takes all YAML, and its place: out of the way until it is needed."""

import subprocess
import sys

import pytest

from app.callscript.problem import BadScript
from app.callscript.thorough_yaml import thoroughly_read


def test_what_the_quick_reader_leaves_is_read() -> None:
    """Texts over several lines with quotes and flows in them."""
    found = thoroughly_read('a: {b: "x\n  y", c: [1, "2"]}\n', "a.yaml")
    assert isinstance(found.value, dict)
    inner = found.value["a"].value
    assert isinstance(inner, dict)
    assert inner["b"].value == "x y"


@pytest.mark.parametrize(
    ("text", "what"),
    [("a: &x 1\nb: *x\n", "Anchors"), ("a: 1\n---\nb: 2\n", "second document"), ("", "empty")],
)
def test_what_a_script_may_not_be_is_refused(text: str, what: str) -> None:
    """With a sentence a supervisor understands."""
    with pytest.raises(BadScript) as caught:
        thoroughly_read(text, "a.yaml")
    assert what in caught.value.problems[0].what


def test_our_own_scripts_need_no_yaml_library() -> None:
    """It would weigh on every desk, all day."""
    program = (
        "import sys; from pathlib import Path; from app.callscript.library import scripts_in;"
        "scripts_in(Path('resources/scripts')); sys.exit('ruamel.yaml' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", program], check=False, timeout=60).returncode == 0
