"""The departments and the table of priorities, as a supervisor writes them: YAML, bilingual."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError

from app.cases.kinds import Impact, Priority, Urgency
from app.cases.priorities import PriorityCell
from app.errors import BadInput

_DEPARTMENT = {"key", "name", "bounces", "reply_hours", "team"}
_CELL = {"impact", "urgency", "priority", "reply_hours", "solve_hours"}
_MINUTES = 60
_USUAL_BOUNCES = 2


@dataclass(frozen=True, slots=True)
class DepartmentRule:
    """Where cases are sent."""

    key: str
    name_ar: str
    name_en: str
    bounce_limit: int = _USUAL_BOUNCES  # how often a case may be passed on before a supervisor decides
    reply_minutes: int = 0  # working minutes until it answers; 0: as the priority says
    team_key: str = ""


@dataclass(frozen=True, slots=True)
class Rulebook:
    """What is needed to send a case on its way."""

    departments: tuple[DepartmentRule, ...]
    cells: tuple[PriorityCell, ...]


def read(text: str) -> Rulebook:
    """Read the rules; BadInput says which entry is wrong and why."""
    try:
        root = YAML(typ="safe", pure=True).load(text)
    except MarkedYAMLError as error:
        place = f" in line {error.problem_mark.line + 1}" if error.problem_mark else ""
        raise BadInput(f"the rules of cases cannot be read{place}: {error.problem}") from error
    if not isinstance(root, Mapping):
        raise BadInput("the rules of cases need departments and priorities")
    departments = tuple(map(_department, _entries(root, "departments")))
    _check_once([department.key for department in departments], "departments")
    cells = tuple(map(_cell, _entries(root, "priorities")))
    _check_whole(cells)
    return Rulebook(departments, cells)


def _entries(root: Mapping[Any, Any], name: str) -> Iterator[Mapping[Any, Any]]:
    entries = root.get(name)
    if not isinstance(entries, list) or not entries:
        raise BadInput(f"{name}: a list belongs here")
    for entry in entries:
        if not isinstance(entry, Mapping):
            raise BadInput(f"{name}: each entry has names and values")
        yield entry


def _department(entry: Mapping[Any, Any]) -> DepartmentRule:
    key = entry.get("key")
    if not isinstance(key, str) or not key.isidentifier() or len(key) > 40:
        raise BadInput("departments: each needs a key of letters, digits and underscores")
    _check_known(entry, _DEPARTMENT, key)
    name = entry.get("name")
    if not isinstance(name, Mapping) or not all(isinstance(name.get(code), str) for code in ("ar", "en")):
        raise BadInput(f"{key}: the name is needed in Arabic (ar) and English (en)")
    reply = _hours(entry, "reply_hours", key) if "reply_hours" in entry else 0
    team = entry.get("team", "")
    if not isinstance(team, str):
        raise BadInput(f"{key}: team is the key of a team")
    return DepartmentRule(key, name["ar"], name["en"], _bounces(entry, key), reply, team)


def _bounces(entry: Mapping[Any, Any], key: str) -> int:
    value = entry.get("bounces", _USUAL_BOUNCES)
    if not isinstance(value, int) or isinstance(value, bool) or not 0 <= value <= 20:
        raise BadInput(f"{key}: bounces is a whole number from 0 (no limit) to 20")
    return value


def _cell(entry: Mapping[Any, Any]) -> PriorityCell:
    where = f"{entry.get('impact')} and {entry.get('urgency')}"
    _check_known(entry, _CELL, where)
    try:
        impact, urgency = Impact(str(entry.get("impact"))), Urgency(str(entry.get("urgency")))
        priority = Priority(str(entry.get("priority")))
    except ValueError as error:
        raise BadInput(f"priorities, {where}: {error}") from error
    reply, solve = _hours(entry, "reply_hours", where), _hours(entry, "solve_hours", where)
    if reply > solve:
        raise BadInput(f"{where}: an answer is due before the end")
    return PriorityCell(impact, urgency, priority, reply, solve)


def _hours(entry: Mapping[Any, Any], name: str, where: str) -> int:
    """Read hours and return minutes."""
    value = entry.get(name)
    if not isinstance(value, int | float) or isinstance(value, bool) or not 0 < value <= 2000:
        raise BadInput(f"{where}: {name} is a number of working hours")
    return max(round(value * _MINUTES), 1)


def _check_known(entry: Mapping[Any, Any], known: set[str], where: str) -> None:
    unknown = sorted(set(map(str, entry)) - known)
    if unknown:
        raise BadInput(f"{where}: {unknown[0]!r} is not known here")


def _check_once(keys: list[str], where: str) -> None:
    twice = next((key for key in keys if keys.count(key) > 1), None)
    if twice is not None:
        raise BadInput(f"{where}: {twice!r} is there twice")


def _check_whole(cells: tuple[PriorityCell, ...]) -> None:
    """Whatever an agent chooses, there is an answer."""
    there = [f"{cell.impact} and {cell.urgency}" for cell in cells]
    _check_once(there, "priorities")
    for impact in Impact:
        for urgency in Urgency:
            if f"{impact} and {urgency}" not in there:
                raise BadInput(f"priorities: {impact} and {urgency} is missing")
