"""The desk's guided scripts."""

from pathlib import Path

import pytest

from app import times
from app.callscript.library import chosen
from app.desk_library import open_library
from app.desk_works import SCRIPTS
from tests.callscript.scripts import CALM, MAIN


def test_each_queue_of_the_program_has_a_script_that_comes_with_it() -> None:
    """For those who call in."""
    scripts = open_library(SCRIPTS).current(times.now())
    for queue in ("billing", "support", "sales"):
        assert chosen(scripts, queue=queue, direction="inbound") is not None


def test_a_folder_without_scripts_or_none_at_all_is_no_failure(tmp_path: Path) -> None:
    """Calls are taken all the same."""
    assert open_library(tmp_path, tmp_path / "gone").current(times.now()) == ()


def test_one_bad_file_takes_no_other_away_and_the_later_folder_counts(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """A supervisor's slip is told of in the log, with the line."""
    (tmp_path / "bad.yaml").write_text("script: [", encoding="utf-8")
    changed = CALM.replace("script: calm", "script: angry_customer")
    (tmp_path / "calm.yaml").write_text(changed, encoding="utf-8")
    (tmp_path / "main.yaml").write_text(MAIN, encoding="utf-8")
    shelf = open_library(SCRIPTS, tmp_path)
    own = shelf.own("angry_customer")
    assert own is not None
    assert own.name == "calm.yaml"
    assert shelf.own("billing_dispute") is not None
    assert "bad.yaml, line 1" in caplog.text
    assert shelf.own_text("angry_customer") == changed
    assert shelf.own_text("nobody") == ""
