"""What goes wrong at the start: Hatif starts, or says in one sentence what to do, and loses nothing."""

import os
import signal
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from app.folders import Folders
from app.settings import Settings, load, save
from tests.end_to_end.desk.caller import LOOPBACK
from tests.end_to_end.desk.conftest import MakeCaller, OpenDesk
from tests.end_to_end.desk.seat import PROJECT, Seat

pytestmark = pytest.mark.end_to_end

DESK = ("desk", "--language", "en", "--sound", "none", "--trunk", LOOPBACK)
NUMBER = "0501234567"
NO_SOUND_SYSTEM = {
    "PULSE_SERVER": "unix:/nowhere",
    "PIPEWIRE_REMOTE": "nowhere",
    "ALSA_CONFIG_PATH": "/nowhere",
}
WRONG_USE, NO_DISPLAY = 2, 4
LETTER = b"This is a letter and no database at all.\n" * 400
HALF_OF_SETTINGS = '{"ui.theme": "dark", "telephony.user": "10'


def ends(*arguments: str, display: str | None = "offscreen") -> tuple[int, str]:
    """Start the program where it must end by itself; return its exit code and what it said."""
    variables = {name: value for name, value in os.environ.items() if "DISPLAY" not in name}
    variables.pop("QT_QPA_PLATFORM", None)
    if display:
        variables["QT_QPA_PLATFORM"] = display
    command = [sys.executable, "-m", "app", *arguments]
    done = subprocess.run(
        command, cwd=PROJECT, env=variables, capture_output=True, text=True, timeout=40, check=False
    )
    return done.returncode, done.stdout + done.stderr


def is_one_sentence(said: str) -> bool:
    """Say whether somebody who is no programmer was told one thing."""
    return len(said.splitlines()) == 1 and "Traceback" not in said


def takes_a_call(desk: Seat, caller_of: MakeCaller) -> None:
    """Answer a call and end it."""
    caller = caller_of(desk, NUMBER)
    caller.call()
    desk.until(lambda now: now.banner and now.banner.is_armed)
    desk.click("answer")
    desk.until_talking()
    desk.click("end")
    caller.until("BYE")
    desk.until(lambda now: now.wraps_up)


def test_a_port_that_cannot_be_is_refused_in_a_sentence(profile: Path) -> None:
    code, said = ends("demo", "--profile", str(profile), "--sip-port", "70000")
    assert code == WRONG_USE
    assert "from 0 to 65535" in said
    assert is_one_sentence(said)


def test_a_port_in_use_is_named_in_the_window(open_desk: OpenDesk) -> None:
    """The window opens and has everything but the telephone."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as taken:
        taken.bind((LOOPBACK, 0))
        port = taken.getsockname()[1]
        desk = open_desk(*DESK, "--sip-port", str(port))
        notice = desk.until(lambda now: now.is_settled and now.notice).notice
    assert notice.startswith("The telephone cannot start.")
    assert f"UDP port {port} is in use by another program; choose another one" in notice
    assert desk.leave() == 0


def test_broken_settings_are_kept_aside(open_desk: OpenDesk, profile: Path) -> None:
    """The desk starts with what it has and says which file it could not read."""
    folder = Folders.under(profile).config
    folder.mkdir()
    (folder / "settings.json").write_text(HALF_OF_SETTINGS, encoding="utf-8")
    desk = open_desk(*DESK)
    notice = desk.until(lambda now: now.is_settled and now.notice).notice
    assert notice.startswith("Some settings could not be read: settings.json: ")
    [broken] = folder.glob("settings.json.broken-*")
    assert broken.name in notice
    assert broken.read_text(encoding="utf-8") == HALF_OF_SETTINGS


def test_a_database_file_that_is_none_is_left_as_it_is(
    open_desk: OpenDesk, profile: Path, make_caller: MakeCaller
) -> None:
    """The window says so, and calls can be taken all the same; what was done on them waits."""
    file = Folders.under(profile).data / "hatif.sqlite"
    file.parent.mkdir()
    file.write_bytes(LETTER)
    desk = open_desk(*DESK)
    notice = desk.until(lambda now: now.has_room and now.notice).notice
    assert "is not a database of Hatif" in notice
    assert "restore a backup" in notice
    takes_a_call(desk, make_caller)
    desk.leave()
    assert file.read_bytes() == LETTER


def test_without_a_sound_system_calls_work(open_desk: OpenDesk, make_caller: MakeCaller) -> None:
    """The line at the foot says that there is no device."""
    arguments = ("desk", "--language", "en", "--sound", "device", "--trunk", LOOPBACK)
    desk = open_desk(*arguments, variables=NO_SOUND_SYSTEM)
    assert desk.until(lambda now: now.is_settled).sound == "No sound device"
    takes_a_call(desk, make_caller)


def test_without_a_screen_the_demo_says_what_works() -> None:
    code, said = ends("demo", display=None)
    assert code == NO_DISPLAY
    assert "there is no screen" in said
    assert "demo --auto" in said


@pytest.mark.slow
def test_after_three_crashes_in_a_row_the_desk_starts_plainly_and_says_so(
    open_desk: OpenDesk, profile: Path
) -> None:
    """What made it crash may be a device or a window that was kept; the person's choices stay stored."""
    folders = Folders.under(profile)
    folders.prepare()
    save(Settings({"ui.language": "en", "ui.text_percent": 150}), folders.config / "settings.json")
    for _ in range(3):
        desk = open_desk("desk", "--sound", "none", "--sip-port", "0")
        desk.until(lambda now: now.has_room)
        assert "plain window" not in desk.look().notice
        desk.process.send_signal(signal.SIGABRT)
        desk.process.wait(10)
    again = open_desk("desk", "--sound", "none", "--sip-port", "0")
    again.until(lambda now: "plain window" in now.notice)
    assert again.leave() == 0
    assert load(folders.config / "settings.json").settings.text_percent == 150


def test_a_second_start_brings_the_first_window_forward(open_desk: OpenDesk, profile: Path) -> None:
    """Two desks on one profile would both answer."""
    desk = open_desk(*DESK)
    desk.until(lambda now: now.is_settled)
    assert desk.minimize().is_minimized
    code, said = ends("desk", "--profile", str(profile), "--sound", "none")
    assert code == 0
    assert said == "Hatif is open already; its window comes forward.\n"
    desk.until(lambda now: not now.is_minimized)
