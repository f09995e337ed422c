"""The trees an agent chooses from when a call ends, as a supervisor writes them: YAML, bilingual."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError

from app.errors import BadInput

RESOLVED = ("", "yes", "no", "pending")
_KNOWN = {"key", "name", "needs_note", "needs_follow_up", "resolved", "below"}


@dataclass(frozen=True, slots=True)
class Branch:
    """One reason, outcome or cause; its parent comes before it."""

    key: str
    parent_key: str  # "" at the top
    name_ar: str
    name_en: str
    needs_note: bool = False
    needs_follow_up: bool = False
    resolved: str = ""  # what this outcome says about the matter, unless the agent says otherwise


@dataclass(frozen=True, slots=True)
class OutcomeTrees:
    """Why people call, how calls end, and what cases come from; each in its order."""

    reasons: tuple[Branch, ...]
    outcomes: tuple[Branch, ...]
    causes: tuple[Branch, ...]


def read(text: str) -> OutcomeTrees:
    """Read the trees; BadInput says which branch is wrong and why."""
    try:
        root = YAML(typ="safe", pure=True).load(text)
    except MarkedYAMLError as error:
        place = f" in line {error.problem_mark.line + 1}" if error.problem_mark else ""
        raise BadInput(f"the outcome trees cannot be read{place}: {error.problem}") from error
    if not isinstance(root, Mapping):
        raise BadInput("the outcome trees need reasons, outcomes and causes")
    return OutcomeTrees(*(_tree(root.get(name), name) for name in ("reasons", "outcomes", "causes")))


def _tree(entries: object, name: str) -> tuple[Branch, ...]:
    branches = tuple(_branches(entries or [], "", name))
    seen: set[str] = set()
    for branch in branches:
        if branch.key in seen:
            raise BadInput(f"{name}: the key {branch.key!r} is there twice")
        seen.add(branch.key)
    return branches


def _branches(entries: object, parent_key: str, where: str) -> Iterator[Branch]:
    if not isinstance(entries, list):
        raise BadInput(f"{where}: a list of branches belongs here")
    for entry in entries:
        branch = _branch(entry, parent_key, where)
        yield branch
        yield from _branches(entry.get("below") or [], branch.key, branch.key)


def _branch(entry: object, parent_key: str, where: str) -> Branch:
    if not isinstance(entry, Mapping) or not isinstance(entry.get("key"), str):
        raise BadInput(f"{where}: each branch needs a key")
    key = entry["key"]
    unknown = sorted(set(map(str, entry)) - _KNOWN)
    if unknown:
        raise BadInput(f"{key}: {unknown[0]!r} is not known here")
    name = entry.get("name")
    if not isinstance(name, Mapping) or not all(isinstance(name.get(code), str) for code in ("ar", "en")):
        raise BadInput(f"{key}: the name is needed in Arabic (ar) and English (en)")
    if parent_key and not key.startswith(f"{parent_key}."):
        raise BadInput(f"{key}: a key below {parent_key!r} begins with {parent_key!r} and a dot")
    resolved = entry.get("resolved", "")
    if resolved not in RESOLVED:
        raise BadInput(f'{key}: resolved is "yes", "no" or pending, in quotation marks')
    is_note, is_follow_up = (_flag(entry, name, key) for name in ("needs_note", "needs_follow_up"))
    return Branch(key, parent_key, name["ar"], name["en"], is_note, is_follow_up, resolved)


def _flag(entry: Mapping[object, object], name: str, key: str) -> bool:
    value = entry.get(name, False)
    if not isinstance(value, bool):
        raise BadInput(f"{key}: {name} is true or false")
    return value
