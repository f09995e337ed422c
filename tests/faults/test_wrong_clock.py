"""The computer's clock is ten minutes beside the server's: Hatif says so, whichever way it is wrong."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from sqlalchemy.engine import make_url

from app.folders import Folders
from app.settings import Settings, save
from tests.end_to_end.desk.seat import PROJECT
from tests.faults.figures import Fault
from tests.faults.test_leaping_clock import library
from tests.models import postgres

DEBIAN_PACKAGES = ("faketime",)
pytestmark = [pytest.mark.slow, pytest.mark.timeout(120)]


def told(profile: Path, shift: str) -> list[tuple[str, str]]:
    """Return what the doctor says of the clock on a computer whose clock is so wrong."""
    variables = {
        **os.environ,
        "LD_PRELOAD": library(),
        "FAKETIME": shift,
        "FAKETIME_DONT_FAKE_MONOTONIC": "1",
        "DONT_FAKE_MONOTONIC": "1",
    }
    command = [sys.executable, "-m", "app", "doctor", "--json", "--only", "clock", "--profile", str(profile)]
    done = subprocess.run(
        command, cwd=PROJECT, env=variables, capture_output=True, text=True, check=False, timeout=60
    )
    findings = json.loads(done.stdout)["findings"]
    return [(finding["grade"], finding["text"]) for finding in findings]


def test_a_clock_ten_minutes_beside_the_servers_is_told(
    own: postgres.Server, tmp_path: Path, fault: Fault
) -> None:
    """Before and behind; a right one is said to be right."""
    folders = Folders.under(tmp_path)
    folders.prepare()
    address = make_url(own.url("hatif")).set(password="trusted as it is")
    chosen = {"database.url": address.render_as_string(hide_password=False)}
    save(Settings(chosen), folders.config / "settings.json")
    assert [grade for grade, _ in told(tmp_path, "+0")] == ["ok"]
    for shift in ("+10m", "-10m"):
        ((grade, text),) = told(tmp_path, shift)
        assert grade == "problem", text
    fault.injected(2)
