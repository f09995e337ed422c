"""The demo that plays itself, in both languages: its pictures, and what it prints against what is stored."""

import os
import re
import shutil
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from app.folders import Folders
from tests.end_to_end.desk import stored
from tests.end_to_end.desk.seat import PROJECT, end_engines

pytestmark = pytest.mark.end_to_end

PICTURES = ["1-ready", "2-ringing", "3-on-call", "4-script", "5-wrap-up", "6-saved"]
USUAL_SIZE = (1366, 768)
NOTE = "Charged twice, promised an answer tomorrow. خُصم المبلغ مرتين."


def play(profile: Path, pictures: Path, language: str) -> dict[str, str]:
    """Play the demo without a screen; return what it printed, by the word each line begins with."""
    command = [sys.executable, "-m", "app", "demo", "--auto", "--language", language]
    command += ["--profile", str(profile), "--screenshots", str(pictures)]
    variables = {
        name: value for name, value in os.environ.items() if name not in ("DISPLAY", "QT_QPA_PLATFORM")
    }
    try:
        done = subprocess.run(
            command, cwd=PROJECT, env=variables, capture_output=True, text=True, timeout=55, check=False
        )
    finally:
        end_engines(profile)
    assert done.returncode == 0, done.stdout + done.stderr
    return dict(
        re.split(r"\s{2,}", line.strip(), maxsplit=1) for line in done.stdout.splitlines() if "  " in line
    )


@pytest.mark.parametrize("language", ["ar", "en"])
def test_the_demo_plays_a_whole_call_and_tells_what_it_stored(
    company: Path, tmp_path: Path, language: str
) -> None:
    """Without a screen, and by the window's own controls."""
    profile, pictures = tmp_path / "profile", tmp_path / "pictures"
    shutil.copytree(company, Folders.under(profile).data)
    printed = play(profile, pictures, language)

    assert sorted(path.stem for path in pictures.glob("*.png")) == PICTURES
    for path in pictures.glob("*.png"):
        image = QImage(str(path))
        assert (image.width(), image.height()) == USUAL_SIZE

    call = stored.newest_call(profile)
    assert printed["customer"] == call.account
    assert printed["note"] == call.note == NOTE
    offered = datetime.fromtimestamp(stored.moment(call.offered_at), UTC).astimezone()
    assert printed["call"] == f"{call.kind}, {call.seconds} s, {offered:%Y-%m-%d %H:%M}"
    assert (call.kind, call.resolved, call.satisfaction, call.follow_ups) == ("call_in", "pending", 4, 1)
    assert "follow-up" in printed
