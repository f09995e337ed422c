"""`hatif update`: looks into the repository the workplace names, and installs what is due. Run by a timer."""

import argparse
import json
import subprocess

from app import times
from app.own_command import own_command
from app.updates import busy, wishes
from app.updates.packages import of_this_system
from app.updates.places import UpdatePlaces
from app.updates.updating import Outcome, Told, Updating

DONE = 0
DOES_NOT_WORK = 1
TRIAL_SECONDS = 120
_NONE = "no policy names a repository (updates.repository): updates come by the workplace's own tools"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what the update takes."""
    parser.add_argument("--look", action="store_true", help="only say what is due; install nothing")
    parser.add_argument("--back", action="store_true", help="go back to the version before the last update")
    parser.add_argument("--json", action="store_true", help="print one JSON object instead of a sentence")


def run(options: argparse.Namespace) -> int:
    """Look once; 1 when a version was installed that does not work."""
    wanted = wishes.of_workplace()
    if not wanted.repository:
        return _say(Told(Outcome.NOTHING, _NONE), as_json=options.json)
    updating = Updating(
        wanted,
        UpdatePlaces.here(),
        of_this_system(),
        works=works,
        is_in_call=lambda: busy.is_in_call(busy.run_folders()),
    )
    told = updating.back() if options.back else updating.look(times.now(), only_look=options.look)
    return _say(told, as_json=options.json)


def works() -> bool:
    """Say whether the program that is installed now starts and finds nothing wrong with its parts."""
    command = [*own_command(), "doctor", "--only", "programs"]
    try:
        done = subprocess.run(
            command,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            timeout=TRIAL_SECONDS,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired):
        return False
    return done.returncode == 0


def _say(told: Told, *, as_json: bool) -> int:
    words = json.dumps({"outcome": told.outcome, "sentence": told.sentence}) if as_json else told.sentence
    print(words)  # noqa: T201  this is its answer
    return DOES_NOT_WORK if told.outcome in (Outcome.WENT_BACK, Outcome.FAILED) else DONE
