"""Says what is wrong with this computer and how to mend it, in words that can be read out to IT."""

import argparse
import logging
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from app import settings_sources
from app.doctor import (
    bridge,
    bundle,
    choices,
    database,
    files,
    network,
    passwords,
    pbx,
    programs,
    report,
    screen,
    server_clock,
    sound,
    updates,
)
from app.doctor.finding import Finding, Grade, Profile
from app.folders import Folders

GOAL = "calls can be taken"
NOTHING_WRONG = 0
SOMETHING_TO_MEND = 1

CHECKS: dict[str, Callable[[Profile], Iterable[Finding]]] = {
    "programs": programs.look,
    "files": files.look,
    "settings": choices.look,
    "database": database.look,
    "clock": server_clock.look,
    "passwords": passwords.look,
    "sound": sound.look,
    "screen": screen.look,
    "network": network.look,
    "pbx": pbx.look,
    "bridge": bridge.look,
    "updates": updates.look,
}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what the doctor takes."""
    parser.add_argument(
        "--profile", type=Path, help="look at the profile in this folder, not at the user's own"
    )
    parser.add_argument("--json", action="store_true", help="print one JSON object instead of sentences")
    parser.add_argument(
        "--bundle", type=Path, metavar="FILE", help="save a support bundle, everything masked"
    )
    parser.add_argument("--preview", action="store_true", help="print what a support bundle would hold")
    parser.add_argument(
        "--only", choices=tuple(CHECKS), action="append", help="look at this alone (repeatable)"
    )


def run(options: argparse.Namespace) -> int:
    """Look at everything; 0 when calls can be taken, 1 when something must be mended first."""
    logging.getLogger("app").addHandler(logging.NullHandler())  # all there is to say is in the findings
    folders = Folders.under(options.profile) if options.profile else Folders.of_user()
    profile = Profile(folders, settings_sources.peek(folders.config / "settings.json"))
    findings = list(_findings(profile, options.only or CHECKS))
    if options.preview or options.bundle:
        return _bundle(options, bundle.collect(profile, findings))
    text = report.as_json(findings) if options.json else report.as_sentences(findings, GOAL)
    print(text)  # noqa: T201  this is its answer
    return SOMETHING_TO_MEND if report.problems(findings) else NOTHING_WRONG


def _bundle(options: argparse.Namespace, parts: tuple[bundle.Part, ...]) -> int:
    """Show what would be sent, or save it."""
    if options.preview:
        print("\n".join(f"── {part.name}\n{part.text}" for part in parts))  # noqa: T201
    if options.bundle:
        bundle.write(parts, options.bundle)
        print(f"{options.bundle}: {', '.join(part.name for part in parts)}")  # noqa: T201
    return NOTHING_WRONG


def _findings(profile: Profile, names: Iterable[str]) -> Iterator[Finding]:
    for name in names:
        try:
            yield from CHECKS[name](profile)
        except Exception as error:  # noqa: BLE001  one check that fails must not hide what the others see
            text = f"this check itself failed ({type(error).__name__})"
            yield Finding(name, Grade.PROBLEM, text, "tell whoever looks after Hatif")
