"""What an update remembers between two looks: what it is trying, what failed, and what it said last."""

import json
from dataclasses import asdict, dataclass, fields, replace
from datetime import datetime
from pathlib import Path

from app.errors import BadInput
from app.updates.version import Version


@dataclass(frozen=True, slots=True)
class State:
    """Everybody may read it; versions are written as text."""

    said: str = ""  # the sentence of the last look
    looked_at: str = ""  # when the repository was believed last
    trying: str = ""  # the version that is being installed
    before: str = ""  # the version it came over
    since: str = ""  # when its installation began
    way_back: str = ""  # the package of that version, by its name
    cut_off: str = ""  # the version whose installation was cut off once, as when power failed
    refused: tuple[str, ...] = ()  # what failed here and is not tried again

    @property
    def refused_versions(self) -> frozenset[Version]:
        """Versions that are not tried again."""
        return frozenset(map(Version.read, self.refused))

    def believed(self, now: datetime) -> "State":
        """Return it with the moment at which the repository was believed."""
        return replace(self, looked_at=now.isoformat(timespec="seconds"))

    def over(self) -> "State":
        """Return it with nothing being tried."""
        return replace(self, trying="", since="", before="", way_back="")

    def refusing(self) -> "State":
        """Return it with what is being tried among what is not tried again."""
        return replace(self.over(), refused=(*self.refused, self.trying))


def read(path: Path) -> State:
    """Read it; a file that cannot be read is as good as none."""
    try:
        stored = json.loads(path.read_text(encoding="utf-8"))
        known = {each.name: stored[each.name] for each in fields(State) if each.name in stored}
        known["refused"] = tuple(known.get("refused", ()))
        state = State(**known)
        _ = state.refused_versions
    except (OSError, ValueError, TypeError, AttributeError, BadInput):
        return State()
    return state


def write(state: State, path: Path) -> None:
    """Write it whole, so that a power cut leaves the old one or the new one."""
    path.parent.mkdir(mode=0o755, parents=True, exist_ok=True)
    fresh = path.with_suffix(".new")
    fresh.write_text(json.dumps(asdict(state), indent=2), encoding="utf-8")
    fresh.replace(path)
