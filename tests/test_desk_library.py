"""The desk's guided scripts."""

from pathlib import Path

from app.callscript.library import chosen
from app.desk_library import open_library
from app.desk_works import SCRIPTS


def test_each_queue_of_the_program_has_a_script_that_comes_with_it() -> None:
    """For those who call in."""
    scripts = open_library(SCRIPTS)
    for queue in ("billing", "support", "sales"):
        assert chosen(scripts, queue=queue, direction="inbound") is not None


def test_a_folder_without_scripts_is_no_failure(tmp_path: Path) -> None:
    """Calls are taken all the same."""
    assert open_library(tmp_path) == ()
