"""Nothing is cut off, outside its place, unnamed or out of order, in any language, theme and size."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.end_to_end.desk.seat import PROJECT

SIZES = ("1093x585", "1366x768", "1920x1080")  # 3840 by 2160 at 200 % is the last one, drawn twice as fine


def faults(folder: Path, *arguments: str, scale: str = "1") -> list[str]:
    """Return what is wrong in these looks."""
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "QT_SCALE_FACTOR": scale}
    walked = subprocess.run(
        [sys.executable, "-m", "tests.end_to_end.desk.looks", str(folder), *arguments],
        cwd=PROJECT,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert walked.returncode == 0, walked.stderr
    return walked.stdout.splitlines()


def test_a_sample_of_all_looks_is_sound(tmp_path: Path) -> None:
    """Each panel and dialog once, in a small window."""
    assert faults(tmp_path, "1093x585", "--sample") == []
    assert len(list(tmp_path.glob("*.png"))) > 20


@pytest.mark.slow
@pytest.mark.timeout(3600)
def test_all_looks_are_sound(tmp_path: Path) -> None:
    """Their pictures stay in the folder that HATIF_PICTURES names."""
    folder = Path(os.environ.get("HATIF_PICTURES", str(tmp_path)))
    assert faults(folder, *SIZES) == []
    assert faults(folder, SIZES[-1], scale="2") == []
