"""The demo: the desk on a made-up company, and customers that really call, over loopback, with sound."""

import argparse
import importlib
import os
import sys
import tempfile
from pathlib import Path

from app.commands import desk as desk_command
from app.folders import Folders
from app.settings import Settings

LOOPBACK = "127.0.0.1"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what the demo takes."""
    desk_command.add_arguments(parser)
    parser.add_argument(
        "--auto", action="store_true", help="play one whole call by the window's own controls"
    )
    parser.add_argument(
        "--team", action="store_true", help="a supervisor's view of a living floor of forty simulated agents"
    )
    parser.add_argument(
        "--screenshots", type=Path, default=Path("demo-screenshots"), help="where --auto saves its pictures"
    )

    parser.add_argument(
        "--prepare", type=Path, help=argparse.SUPPRESS
    )  # a folder: make the demo's files there


def run(options: argparse.Namespace) -> int:
    """Open the demo's window, or play a call and print what was stored."""
    if options.prepare is not None:
        importlib.import_module("app.demo_preparation").prepare(options.prepare)
        return 0
    if not desk_command.has_display():
        if not options.auto:
            print(desk_command.no_display("hatif demo"), file=sys.stderr)  # noqa: T201
            return desk_command.NO_DISPLAY
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    folders = _folders(options)
    loaded = desk_command.prepare(options, folders)
    _fit(loaded.settings, options)
    process = desk_command.start_engine(folders, loaded)
    return desk_command.open_window(options, folders, loaded, process, is_demo=True)


def _folders(options: argparse.Namespace) -> Folders:
    """The demo keeps what one does in it; a call that plays itself begins with nothing each time."""
    if options.profile is None and options.auto:
        options.profile = Path(tempfile.mkdtemp(prefix="hatif-demo-"))
        print(f"profile: {options.profile}")  # noqa: T201
    name = "demo-team" if options.team else "demo"
    return Folders.under(options.profile) if options.profile else Folders.of_user(name)


def _fit(settings: Settings, options: argparse.Namespace) -> None:
    """Everything of the demo stays on loopback."""
    settings.use_this_time(Settings.sip_address, LOOPBACK)
    settings.use_this_time(Settings.trunk, settings.trunk or LOOPBACK)
    if options.auto and options.sound is None:
        settings.use_this_time(Settings.sound, "none")
