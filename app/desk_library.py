"""Opens the guided scripts for the desk, on a lane of their own: reading YAML takes its time."""

import logging
from pathlib import Path

from app.callscript.library import scripts_in
from app.callscript.problem import BadScript
from app.callscript.shelf import Shelf
from app.callscript.steps import Script

LOG = logging.getLogger(__name__)


def open_library(*folders: Path) -> Shelf:
    """Return the scripts of these folders; of two with one key, that of the later folder.

    A bad file, or a folder that is not there, takes no other script away.
    """
    found: dict[str, Script] = {}
    files: dict[str, Path] = {}
    for folder in folders:
        for script in scripts_in(folder, _tell_of_file):
            found[script.key] = script
            files[script.key] = folder / script.name
    return Shelf(found.values(), _tell_of_version, files)


def _tell_of_file(error: BadScript) -> None:
    LOG.warning("a script cannot be used: %s, line %d", error.name, error.problems[0].line)


def _tell_of_version(key: str) -> None:
    LOG.warning("a published version of the script %s cannot be used", key)
