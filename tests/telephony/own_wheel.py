"""Our own PJSIP wheel, for tests of what the one of the package index lacks."""

import os
import sys
import zipfile
from pathlib import Path

import pytest

CACHE = Path(os.environ.get("HATIF_TEST_CACHE", Path.home() / ".cache" / "hatif-tests")) / "own-wheel"
ABSENT = "our own PJSIP wheel is not here: packaging/pjsip builds it, and --out names the folder of the tests"


def unpacked(folder: Path) -> Path:
    """Unpack the wheel for this Python and return the folder to put into PYTHONPATH; skip without one."""
    version = f"cp{sys.version_info.major}{sys.version_info.minor}"
    wheels = sorted(CACHE.glob(f"pjsua2_python-*-{version}-*.whl"))
    if not wheels:
        pytest.skip(f"{ABSENT} ({CACHE.name})")
    with zipfile.ZipFile(wheels[-1]) as archive:
        archive.extractall(folder)
    return folder
