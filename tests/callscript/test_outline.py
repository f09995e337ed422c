"""Where steps begin."""

import pytest

from app.callscript.language import read_script
from app.callscript.outline import outline
from app.errors import BadInput
from tests.callscript.scripts import FOLDER, MAIN

FILES = sorted(FOLDER.glob("*.yaml"))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_the_steps_of_the_ready_scripts_are_found_where_the_reader_finds_them(path: object) -> None:
    text = (FOLDER / str(path)).read_text(encoding="utf-8")
    found = outline(text)
    assert [block.key for block in found.blocks] == [step.key for step in read_script(text, "").steps]
    for block in found.blocks:
        span = found.step(block).at((block.key, "kind"))
        assert span is not None
        assert text[span.start : span.end] == span.text


def test_a_path_leads_into_one_step_or_the_head() -> None:
    found = outline(MAIN)
    head, step = found.region(("title", "ar")), found.region(("steps", "amount", "most"))
    title, most = head.root.at(head.path), step.root.at(step.path)
    assert title is not None
    assert most is not None
    assert (MAIN[title.start : title.end], MAIN[most.start : most.end]) == ("رئيسي", "5000")
    with pytest.raises(BadInput):
        found.region(("steps", "gone", "say"))


@pytest.mark.parametrize(
    "text",
    [
        "script: a",
        "steps: {a: {kind: end}}",
        "steps:\n",
        "steps:\na: 1\n",
        "steps:\n  a: 1\nb: 2\n",
        "steps:\n  - a\n",
    ],
)
def test_a_file_laid_out_otherwise_is_refused(text: str) -> None:
    with pytest.raises(BadInput):
        outline(text)


def test_lines_inside_long_texts_are_no_steps() -> None:
    text = "steps:\n  a:\n    say: |\n      b: not a step\n    # c:\n  # d:\n  e:\n    x: 1\n"
    assert [block.key for block in outline(text).blocks] == ["a", "e"]
