"""The trees an agent chooses from when a call ends, as a supervisor writes them: YAML, bilingual."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError

from app.errors import BadInput
from app.wrap_up.choice import HOT_KEYS
from app.wrap_up.requirements import NAMEABLE

RESOLVED = ("", "yes", "no", "pending")
NOTIFIED = ("", "team")
_FLAGS = ("needs_note", "needs_follow_up", "needs_case", "do_not_call")
_LISTS = ("queues", "brands", "requires")
_KNOWN = {"key", "name", "resolved", "below", "hot_key", "notify", "template", *_FLAGS, *_LISTS}


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
    needs_case: bool = False
    do_not_call: bool = False
    queues: tuple[str, ...] = ()  # in which it is offered, with all below it; everywhere when empty
    brands: tuple[str, ...] = ()
    requires: tuple[str, ...] = ()  # what else must be filled in with it
    hot_key: str = ""  # one key that chooses it
    notify: str = ""
    template_ar: str = ""  # a line for the note
    template_en: str = ""


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
    return OutcomeTrees(*(_tree(root, name) for name in ("reasons", "outcomes", "causes")))


def _tree(root: Mapping[object, object], name: str) -> tuple[Branch, ...]:
    places = _Places(*(_words(root, key, name) for key in ("queues", "brands")))
    branches = tuple(_branches(root.get(name) or [], "", name, places))
    seen: set[str] = set()
    for branch in branches:
        if branch.key in seen:
            raise BadInput(f"{name}: the key {branch.key!r} is there twice")
        seen.add(branch.key)
    return branches


@dataclass(frozen=True, slots=True)
class _Places:
    """Where a branch is offered, unless it says otherwise."""

    queues: tuple[str, ...]
    brands: tuple[str, ...]


def _branches(entries: object, parent_key: str, where: str, places: _Places) -> Iterator[Branch]:
    if not isinstance(entries, list):
        raise BadInput(f"{where}: a list of branches belongs here")
    for entry in entries:
        branch = _branch(entry, parent_key, where, places)
        yield branch
        yield from _branches(
            entry.get("below") or [], branch.key, branch.key, _Places(branch.queues, branch.brands)
        )


def _branch(entry: object, parent_key: str, where: str, places: _Places) -> Branch:
    if not isinstance(entry, Mapping) or not isinstance(entry.get("key"), str):
        raise BadInput(f"{where}: each branch needs a key")
    key = entry["key"]
    unknown = sorted(set(map(str, entry)) - _KNOWN)
    if unknown:
        raise BadInput(f"{key}: {unknown[0]!r} is not known here")
    if parent_key and not key.startswith(f"{parent_key}."):
        raise BadInput(f"{key}: a key below {parent_key!r} begins with {parent_key!r} and a dot")
    arabic, english = _pair(entry, "name", key)
    template = _pair(entry, "template", key) if "template" in entry else ("", "")
    return Branch(
        key,
        parent_key,
        arabic,
        english,
        **{name: _flag(entry, name, key) for name in _FLAGS},
        resolved=_resolved(entry, key),
        queues=_words(entry, "queues", key) or places.queues,
        brands=_words(entry, "brands", key) or places.brands,
        requires=_required(entry, key),
        hot_key=_hot_key(entry, key),
        notify=_notified(entry, key),
        template_ar=template[0],
        template_en=template[1],
    )


def _pair(entry: Mapping[object, object], name: str, key: str) -> tuple[str, str]:
    pair = entry.get(name)
    if not isinstance(pair, Mapping):
        raise BadInput(f"{key}: the {name} is needed in Arabic (ar) and English (en)")
    arabic, english = pair.get("ar"), pair.get("en")
    if not isinstance(arabic, str) or not isinstance(english, str):
        raise BadInput(f"{key}: the {name} is needed in Arabic (ar) and English (en)")
    return arabic, english


def _resolved(entry: Mapping[object, object], key: str) -> str:
    resolved = entry.get("resolved", "")
    if resolved not in RESOLVED:
        raise BadInput(f'{key}: resolved is "yes", "no" or pending, in quotation marks')
    return str(resolved)


def _required(entry: Mapping[object, object], key: str) -> tuple[str, ...]:
    required = _words(entry, "requires", key)
    unknown = [name for name in required if name not in NAMEABLE]
    if unknown:
        raise BadInput(f"{key}: requires knows {', '.join(NAMEABLE)}; {unknown[0]!r} is none of them")
    return required


def _hot_key(entry: Mapping[object, object], key: str) -> str:
    hot_key = str(entry.get("hot_key", ""))
    if hot_key and (len(hot_key) > 1 or hot_key not in HOT_KEYS):
        raise BadInput(f"{key}: a hot_key is one figure from 1 to 9")
    return hot_key


def _notified(entry: Mapping[object, object], key: str) -> str:
    notified = entry.get("notify", "")
    if notified not in NOTIFIED:
        raise BadInput(f"{key}: notify is team, or is left out")
    return str(notified)


def _words(entry: Mapping[object, object], name: str, key: str) -> tuple[str, ...]:
    value = entry.get(name) or []
    if not isinstance(value, list) or not all(isinstance(one, str) and one.split() == [one] for one in value):
        raise BadInput(f"{key}: {name} is a list of keys, such as [billing, sales]")
    return tuple(value)


def _flag(entry: Mapping[object, object], name: str, key: str) -> bool:
    value = entry.get(name, False)
    if not isinstance(value, bool):
        raise BadInput(f"{key}: {name} is true or false")
    return value
