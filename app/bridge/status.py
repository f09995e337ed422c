"""How the bridge stands, for its health page, its log and whoever watches it."""

import json
from dataclasses import asdict, dataclass, field
from datetime import datetime

from app import __version__


@dataclass(slots=True)
class Status:
    """What goes well and what does not; counts since the bridge began."""

    version: str = __version__
    pbx: str = ""
    leads: bool = False
    has_pbx: bool = False
    has_database: bool = False
    problem: str = ""
    began_at: datetime | None = None
    reconciled_at: datetime | None = None
    connections: int = 0
    events: int = 0
    late_events: int = 0
    untimed_events: int = 0  # the PBX does not say when things happen: timestampevents is off
    writes: int = 0
    summed_half_hours: int = 0
    orders_done: int = 0
    orders_refused: int = 0
    agents: int = 0
    waiting: int = 0
    unknown_queues: list[str] = field(default_factory=list)  # the PBX has them, the database does not

    @property
    def is_well(self) -> bool:
        """Whether the bridge does its work, or could at once: who stands by needs the database only."""
        return self.has_database and (self.has_pbx or not self.leads)

    def as_json(self) -> str:
        """Return everything as one JSON object."""
        return json.dumps(asdict(self) | {"is_well": self.is_well}, default=str, sort_keys=True)

    def as_page(self) -> str:
        """Return everything as a page for people."""
        rows = "".join(f"<tr><th>{name}<td>{value}" for name, value in asdict(self).items())
        word = "well" if self.is_well else "not well"
        head = f"<!doctype html><meta charset=utf-8><title>hatif bridge: {word}</title>"
        return f"{head}<h1>hatif bridge: {word}</h1><table>{rows}</table>\n"
