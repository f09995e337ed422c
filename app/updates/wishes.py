"""What the workplace wants of updates. Nobody else is asked: not the person, not the environment."""

from dataclasses import dataclass
from datetime import timedelta

from app import settings_sources
from app.errors import BadInput
from app.settings import Settings
from app.settings_sources import Places
from app.updates.release import Ring
from app.updates.version import Version


@dataclass(frozen=True, slots=True)
class Wishes:
    """Where updates come from and when they may come; without a repository there are none."""

    repository: str
    ring: Ring
    deferral: timedelta
    minimum: Version | None
    authority: str


def of_workplace(places: Places | None = None) -> Wishes:
    """Return what policy and the computer's presets say; BadInput names what cannot be used.

    Whoever installs with rights must not be led by what somebody without them may write.
    """
    said = Settings()
    settings_sources.complete(said, places, environment={})
    address = said.updates_repository.strip()
    if address.startswith("http:") and not address.startswith(("http://127.0.0.1", "http://localhost")):
        raise BadInput("updates.repository must begin with https://, or be a folder")
    minimum = said.minimum_version.strip()
    return Wishes(
        repository=address,
        ring=Ring(said.update_ring),
        deferral=timedelta(days=said.update_deferral_days),
        minimum=Version.read(minimum) if minimum else None,
        authority=said.updates_authority,
    )
