"""Imports after PySide6 do not read sources."""

import json
import subprocess
import sys

PROGRAM = """
import json, linecache, sys
from app.ui import pyside_imports
if sys.argv[1] == "stopped":
    pyside_imports.stop_reading_sources()
before = set(linecache.cache)
import sqlalchemy
from PySide6.QtCore import QObject
files = [name for name in set(linecache.cache) - before if name.endswith(".py")]
print(json.dumps([len(files), QObject().objectName()]))
"""


def _sources_read(how: str) -> int:
    said = subprocess.run([sys.executable, "-c", PROGRAM, how], capture_output=True, check=True).stdout
    read, name = json.loads(said)
    assert name == ""
    return int(read)


def test_no_source_is_read_and_qt_still_works() -> None:
    """SQLAlchemy alone has a hundred files."""
    assert _sources_read("stopped") == 0


def test_pyside_still_reads_them_by_itself() -> None:
    """When this fails, PySide6 has mended it and `app/ui/pyside_imports.py` can go."""
    assert _sources_read("untouched") > 50
