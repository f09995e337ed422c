"""The desk: the window. The engine is started before anything slow is imported."""

import argparse
import importlib
import os
import sys
from pathlib import Path

from app import engine_process, settings_sources
from app.dial_link import is_link
from app.errors import BadInput
from app.folders import Folders
from app.settings import Loaded, Settings
from app.unfinished_starts import UnfinishedStarts, make_plain

NO_DISPLAY = 4


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what the desk takes."""
    parser.add_argument(
        "--profile", type=Path, help="keep everything below this folder instead of the user's own"
    )
    parser.add_argument(
        "link", nargs="?", default="", help="tel:, callto: or sip: link for the dial box; it never dials"
    )
    parser.add_argument("--language", choices=("ar", "en"), help="the window's language, this time")
    parser.add_argument("--theme", choices=("light", "dark"), help="the window's theme, this time")
    parser.add_argument("--sip-port", type=int, help="the UDP port to take calls on, this time")
    parser.add_argument("--trunk", help="also take calls from this address, this time")
    parser.add_argument("--sound", choices=("device", "none"), help="sound device or silence, this time")
    parser.add_argument(
        "--safe-mode", action="store_true", help="plain window, text size and sound devices, this time"
    )
    parser.add_argument(
        "--report-start", action="store_true", help="print when the window is painted and ready"
    )


def run(options: argparse.Namespace) -> int:
    """Open the window and stay until it is closed."""
    if options.link and not is_link(options.link):
        raise BadInput(f"'{options.link}' is neither a command nor a link such as tel:+966112345678")
    if not has_display():
        print(no_display("hatif"), file=sys.stderr)  # noqa: T201
        return NO_DISPLAY
    folders = Folders.under(options.profile) if options.profile else Folders.of_user()
    starts = UnfinishedStarts(folders.run / "starts.json")
    loaded = prepare(options, folders)
    options.safe_mode = starts.begin() or options.safe_mode
    if options.safe_mode:
        make_plain(loaded.settings)
    process = start_engine(folders, loaded)
    code = open_window(options, folders, loaded, process, is_demo=False)
    starts.ended()
    return code


def open_window(
    options: argparse.Namespace,
    folders: Folders,
    loaded: Loaded,
    process: engine_process.Started | None,
    *,
    is_demo: bool,
) -> int:
    """Bring Qt in, now that the engine is on its way, and run the desk."""
    importlib.import_module("app.one_heap").keep_one_heap()
    importlib.import_module("app.ui.pyside_imports").stop_reading_sources()
    desk = importlib.import_module("app.desk")
    code: int = desk.run(options, folders, loaded, process, is_demo=is_demo)
    return code


def prepare(options: argparse.Namespace, folders: Folders) -> Loaded:
    """Make the folders and read the settings; what the command line says counts for this time only."""
    folders.prepare()
    loaded = settings_sources.load(folders.config / "settings.json")
    for setting, value in (
        (Settings.language, options.language),
        (Settings.theme, options.theme),
        (Settings.sip_port, options.sip_port),
        (Settings.trunk, options.trunk),
        (Settings.sound, options.sound),
    ):
        if value is None:
            continue
        try:
            loaded.settings.use_this_time(setting, value)
        except BadInput as error:
            option = setting.key.rpartition(".")[2].replace("port", "sip-port")
            raise BadInput(f"--{option} {value} cannot be used: {error}") from error
    return loaded


def start_engine(folders: Folders, loaded: Loaded) -> engine_process.Started | None:
    """Start the engine, unless one lives in this profile already."""
    if engine_process.find(folders.run) is not None:
        return None
    command = engine_process.arguments(folders.run, loaded.settings, folders.logs / "engine.log")
    return engine_process.start(command, folders.logs / "engine.err")


def has_display() -> bool:
    """Say whether there is a screen to open a window on; asked before Qt, whose own words mislead."""
    if sys.platform in ("win32", "darwin") or os.environ.get("QT_QPA_PLATFORM"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def no_display(command: str) -> str:
    """Say that there is no screen, and what works without one."""
    return (
        f"{command}: no window can open, there is no screen (neither DISPLAY nor WAYLAND_DISPLAY is set).\n"
        "Start it in a desktop session, or play a whole call without a screen: python3 hatif.py demo --auto"
    )
