"""A desk that is killed while somebody types and answers loses at most the last second."""

import os
import subprocess
import sys
import time
from pathlib import Path
from random import Random

import pytest

from app.callscript.language import read_script
from app.callscript.runner import Runner
from app.journal.journal import Journal
from app.ui import script_draft
from tests.ui.typing_desk import SCRIPT, answer, typed

MOST_LOST_SECONDS = 1.0
ROUNDS_A_CALL = 8  # then another call begins, so that notes do not grow too long


def killed_after(journal: Path, call: str, seconds: float) -> tuple[float, list[tuple[float, int, int]]]:
    """Let a desk go on with a call for so long and kill it; when that was, and what it did until then."""
    command = [sys.executable, "-m", "tests.ui.typing_desk", str(journal), call]
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    process = subprocess.Popen(
        command, stdout=subprocess.PIPE, text=True, env=environment, stderr=subprocess.DEVNULL
    )
    assert process.stdout is not None
    first = process.stdout.readline().split()
    assert first[:1] == ["restored"], "the desk did not begin"
    until = time.monotonic() + seconds
    lines = [first]
    while time.monotonic() < until:
        lines.append(process.stdout.readline().split())
    killed_at = time.monotonic()
    process.kill()
    lines += [line.split() for line in process.stdout.read().splitlines()]
    process.wait()
    process.stdout.close()
    done = [(float(line[1]), int(line[2]), int(line[3])) for line in lines if len(line) == 4]
    return killed_at, done


def kept(journal: Path, call: str) -> tuple[str, int, str]:
    """The note, how many answers, and the step that the journal gives back."""
    opened = Journal.open(journal)
    try:
        drafts = opened.drafts(call)
    finally:
        opened.close()
    draft = script_draft.read(drafts["script"]) if "script" in drafts else None
    record = draft.record if draft else ()
    script = read_script(SCRIPT, "circle.yaml")
    return drafts.get("note", ""), len(record), Runner(script, {}, record).step_key


def step_after(answers: int) -> str:
    """Where so many answers lead, reckoned without the runner."""
    step = "one"
    for number in range(answers):
        if answer(number) == 1:
            step = "two" if step == "one" else "one"
    return step


def survive(folder: Path, kills: int, seed: int) -> None:
    """Kill a desk so many times at moments nobody can foresee."""
    chance = Random(seed)  # noqa: S311  no secret is made of it
    journal = folder / "journal.sqlite"
    before = (0, 0)
    for number in range(kills):
        call = f"call-{number // ROUNDS_A_CALL}"
        before = before if number % ROUNDS_A_CALL else (0, 0)
        killed_at, done = killed_after(journal, call, chance.uniform(0.05, 1.6))
        assert done[0][1:] == before, f"kill {number}: the desk did not begin where the journal ended"
        safe = [entry for entry in done if entry[0] <= killed_at - MOST_LOST_SECONDS]
        keys, answers = (safe or done[:1])[-1][1:]
        note, count, step = kept(journal, call)
        assert note == typed(len(note)), f"kill {number}: another note"
        assert keys <= len(note) <= done[-1][1] + 1, f"kill {number}: {len(note)} of {keys} keys"
        assert answers <= count <= done[-1][2] + 1, f"kill {number}: {count} of {answers} answers"
        assert step == step_after(count), f"kill {number}: another step"
        before = (len(note), count)


def test_two_kills_lose_at_most_a_second(tmp_path: Path) -> None:
    survive(tmp_path, 2, 20261122)


@pytest.mark.slow
@pytest.mark.timeout(1800)
def test_two_hundred_kills_lose_at_most_a_second_each(tmp_path: Path) -> None:
    survive(tmp_path, 200, 7)
