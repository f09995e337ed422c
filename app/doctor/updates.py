"""Where updates come from, and what came of the last look."""

from collections.abc import Iterator
from datetime import datetime, timedelta

from app import __version__, times
from app.doctor.finding import Finding, Grade, Profile
from app.errors import AppError
from app.late import late
from app.settings import Settings
from app.updates import state
from app.updates.places import UpdatePlaces
from app.updates.version import Version

LONG_AGO = timedelta(days=14)


def look(profile: Profile) -> Iterator[Finding]:
    """Look at what the timer has left; nothing is fetched."""
    yield from _minimum(profile.settings)
    try:
        wishes = late("app.updates.wishes", "of_workplace")()
    except AppError as error:
        yield Finding("updates", Grade.PROBLEM, str(error), "mend the policy")
        return
    if not wishes.repository:
        yield Finding("updates", Grade.OK, "updates come by the workplace's own tools")
        return
    yield from of_state(state.read(UpdatePlaces.here().state), times.now())


def of_state(found: state.State, now: datetime) -> Iterator[Finding]:
    """Say what is remembered of the looks before."""
    if not found.looked_at:
        text = "the repository of updates has not been looked at yet, or could never be believed"
        yield Finding(
            "updates", Grade.NOTE, text, "let a timer run `hatif update` with an administrator's rights"
        )
        return
    if now - datetime.fromisoformat(found.looked_at) > LONG_AGO:
        text = f"the repository of updates was believed last on {found.looked_at[:10]}"
        yield Finding("updates", Grade.NOTE, text, "see what `hatif update --look` says")
    if found.refused:
        text = f"these versions did not work here and are not tried again: {', '.join(found.refused)}"
        yield Finding("updates", Grade.NOTE, text)
    yield Finding("updates", Grade.OK, found.said or "nothing has been said yet")


def _minimum(settings: Settings) -> Iterator[Finding]:
    """Compare with the oldest version the workplace lets stay."""
    try:
        minimum = Version.read(settings.minimum_version) if settings.minimum_version else None
    except AppError as error:
        yield Finding("version", Grade.NOTE, f"updates.minimum_version: {error}", "mend the policy")
        return
    if minimum is not None and Version.read(__version__) < minimum:
        text = f"Hatif {__version__} is older than the workplace wants: {minimum}"
        yield Finding("version", Grade.PROBLEM, text, "install the newer version")
