"""Which release comes next, and why not yet another: rings, deferral, minimum version. No clock, no disk."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime

from app.updates.release import Release
from app.updates.version import Version
from app.updates.wishes import Wishes


@dataclass(frozen=True, slots=True)
class Choice:
    """What is to be installed now, if anything; and when the next waits until, as far as is known."""

    release: Release | None
    waits_until: datetime | None = None


def choose(
    releases: Iterable[Release],
    installed: Version,
    wishes: Wishes,
    *,
    system: str,
    refused: Collection[Version],
    now: datetime,
) -> Choice:
    """Choose the newest release that is due; never an older one, and none that has failed here before.

    Below the minimum neither ring nor deferral delays: the oldest release that reaches it comes, or a newer
    one that is due anyway.
    """
    newer = sorted(
        (
            each
            for each in releases
            if each.system == system and each.version > installed and each.version not in refused
        ),
        key=lambda each: each.version,
    )
    due_at = {each.version: _due_at(each, wishes) for each in newer}
    due = [each for each in newer if (moment := due_at[each.version]) is not None and moment <= now]
    if wishes.minimum is not None and installed < wishes.minimum:
        due = [each for each in due if each.version >= wishes.minimum]
        due = due or [each for each in newer if each.version >= wishes.minimum][:1]
    if due:
        return Choice(due[-1])
    moments = [moment for moment in due_at.values() if moment is not None]
    return Choice(None, min(moments, default=None))


def _due_at(release: Release, wishes: Wishes) -> datetime | None:
    """Return from when a release may come here; None while it is not offered to the ring."""
    since = release.offered.get(wishes.ring)
    return None if since is None else since + wishes.deferral
