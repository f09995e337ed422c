"""How somebody likes to look at the list of agents: filter, groups, order; kept as JSON under a name."""

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import asdict, dataclass, fields
from datetime import UTC, datetime
from enum import StrEnum
from typing import Any
from uuid import UUID

from app.arabic import folded
from app.models.rows.team_floor import TeamRow
from app.ui.overview.agent_line import AgentLine, Doing

_NEVER = datetime.max.replace(tzinfo=UTC)


class Shown(StrEnum):
    """Which agents are shown."""

    ALL = "all"
    ATTENTION = "attention"
    ON_CALL = "on_call"
    READY = "ready"
    WRAP_UP = "wrap_up"
    AWAY = "away"
    THERE = "there"


class Column(StrEnum):
    """What the list can be ordered by."""

    NAME = "name"
    STATE = "state"
    SINCE = "since"
    CONTACT = "contact"
    CALLS = "calls"
    AVERAGE = "average"
    TREND = "trend"


class Grouping(StrEnum):
    """What the list can be grouped by."""

    NONE = "none"
    TEAM = "team"
    STATE = "state"
    QUEUE = "queue"


_ON_CALL = frozenset({Doing.ON_CALL, Doing.ON_HOLD, Doing.RINGING})
_AWAY = frozenset({Doing.BREAK, Doing.TRAINING, Doing.NOT_RESPONDING, Doing.OFFLINE, Doing.UNREACHABLE})
_WITHIN: Mapping[Shown, frozenset[Doing]] = {
    Shown.ON_CALL: _ON_CALL,
    Shown.READY: frozenset({Doing.READY}),
    Shown.WRAP_UP: frozenset({Doing.WRAP_UP}),
    Shown.AWAY: _AWAY,
    Shown.THERE: frozenset(Doing) - {Doing.SIGNED_OUT},
}
_RANK = {doing: rank for rank, doing in enumerate(Doing)}


@dataclass(frozen=True, slots=True)
class Arrangement:
    """One way to look at the list."""

    shown: Shown = Shown.ALL
    team: str = ""  # a team's UUID
    queue: str = ""
    text: str = ""
    grouping: Grouping = Grouping.NONE
    column: Column = Column.NAME
    is_descending: bool = False

    def to_json(self) -> str:
        """Write it as it is kept."""
        return json.dumps(asdict(self), sort_keys=True)

    @classmethod
    def from_json(cls, text: str) -> "Arrangement":
        """Read what was kept; what a newer version has written is left out."""
        try:
            values = json.loads(text)
            known = {field.name for field in fields(cls)}
            plain = {name: value for name, value in values.items() if name in known}
            return cls(**plain | {
                "shown": Shown(plain.get("shown", Shown.ALL)),
                "grouping": Grouping(plain.get("grouping", Grouping.NONE)),
                "column": Column(plain.get("column", Column.NAME)),
            })  # fmt: skip
        except (ValueError, TypeError, AttributeError):
            return cls()


@dataclass(frozen=True, slots=True)
class Group:
    """The head of some lines: a team's or queue's key, or a state."""

    key: str
    count: int


Row = Group | UUID


def fits(line: AgentLine, wish: Arrangement, is_over: Callable[[AgentLine], bool]) -> bool:
    """Say whether an agent is shown."""
    if wish.shown is Shown.ATTENTION:
        if not line.needs_help and not is_over(line):
            return False
    elif wish.shown is not Shown.ALL and line.doing not in _WITHIN[wish.shown]:
        return False
    if wish.team and str(line.person.team_id) != wish.team:
        return False
    if wish.queue and line.queue != wish.queue:
        return False
    return not wish.text or folded(wish.text).strip() in _words(line)


def arranged(
    lines: Iterable[AgentLine],
    wish: Arrangement,
    is_over: Callable[[AgentLine], bool],
    language: str,
    teams: Mapping[UUID, TeamRow],
) -> list[Row]:
    """Return the rows of the list in their order, with the heads of groups."""
    shown = [line for line in lines if fits(line, wish, is_over)]
    shown.sort(key=lambda line: folded(line.person.shown_name(language)))
    if wish.column is not Column.NAME or wish.is_descending:
        shown.sort(key=_ORDER[wish.column](language), reverse=wish.is_descending)
    if wish.grouping is Grouping.NONE:
        return [line.id for line in shown]
    groups: dict[str, list[UUID]] = {}
    for line in shown:
        groups.setdefault(_group(line, wish.grouping), []).append(line.id)
    heads = sorted(groups, key=lambda key: _group_order(key, wish.grouping, teams, language))
    rows: list[Row] = []
    for key in heads:
        rows += [Group(key, len(groups[key])), *groups[key]]
    return rows


def _words(line: AgentLine) -> str:
    person = line.person
    return folded(f"{person.name} {person.name_latin} {person.extension}")


def _group(line: AgentLine, grouping: Grouping) -> str:
    match grouping:
        case Grouping.TEAM:
            return str(line.person.team_id or "")
        case Grouping.STATE:
            return str(line.doing)
        case _:
            return line.queue


def _group_order(
    key: str, grouping: Grouping, teams: Mapping[UUID, TeamRow], language: str
) -> tuple[bool, int, str]:
    if grouping is Grouping.STATE:
        return False, _RANK[Doing(key)], ""
    team = teams.get(UUID(key)) if key and grouping is Grouping.TEAM else None
    return not key, 0, folded(team.shown_name(language)) if team else key


def _by_since(_language: str) -> Callable[[AgentLine], Any]:
    return lambda line: line.since or _NEVER


_ORDER: Mapping[Column, Callable[[str], Callable[[AgentLine], Any]]] = {
    Column.NAME: lambda language: lambda line: folded(line.person.shown_name(language)),
    Column.STATE: lambda _language: lambda line: _RANK[line.doing],
    Column.SINCE: _by_since,
    Column.CONTACT: lambda _language: lambda line: (not line.queue, line.queue),
    Column.CALLS: lambda _language: lambda line: line.day.parts.handled,
    Column.AVERAGE: lambda _language: lambda line: line.average_seconds or 0.0,
    Column.TREND: lambda _language: lambda line: line.day.by_hour[-1] if line.day.by_hour else 0,
}
