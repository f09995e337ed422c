"""What has changed between two versions of a script, step by step."""

from collections.abc import Iterator
from dataclasses import dataclass, fields
from enum import StrEnum

from app.callscript.steps import Choice, Exit, Script, Step


class ChangeKind(StrEnum):
    """What happened to a step, or to the script's head."""

    ADDED = "added"
    REMOVED = "removed"
    CHANGED = "changed"
    MOVED = "moved"


@dataclass(frozen=True, slots=True)
class Difference:
    """One change. `step_key` is empty for the script's head, `field` for a whole step."""

    kind: ChangeKind
    step_key: str
    field: str = ""
    before: object = None
    after: object = None


_HEAD = ("title", "purpose", "start", "objections", "reminders", "rules")


def differences(old: Script, new: Script) -> list[Difference]:
    """What differs: the head first, then by the order of steps. The version number is no difference."""
    found = [*_changed_fields("", old, new, _HEAD)]
    before = {step.key: step for step in old.steps}
    after = {step.key: step for step in new.steps}
    found += [
        Difference(ChangeKind.REMOVED, key, before=step) for key, step in before.items() if key not in after
    ]
    for key, step in after.items():
        if key not in before:
            found.append(Difference(ChangeKind.ADDED, key, after=step))
        else:
            found += _step_differences(before[key], step)
    shared_before = [key for key in before if key in after]
    shared_after = [key for key in after if key in before]
    if shared_before != shared_after:
        found.append(Difference(ChangeKind.MOVED, "", "steps", tuple(shared_before), tuple(shared_after)))
    return found


def _step_differences(old: Step, new: Step) -> Iterator[Difference]:
    if type(old) is not type(new):
        yield Difference(ChangeKind.CHANGED, old.key, "kind", old.kind, new.kind)
        return
    names = tuple(
        one.name for one in fields(new) if one.compare and one.name not in ("exits", "choices", "questions")
    )
    yield from _changed_fields(old.key, old, new, names)
    yield from _entry_differences(old.key, "answers", _choices(old), _choices(new))
    yield from _entry_differences(old.key, "ways", _exits(old), _exits(new))


def _changed_fields(step_key: str, old: object, new: object, names: tuple[str, ...]) -> Iterator[Difference]:
    for name in names:
        before, after = getattr(old, name), getattr(new, name)
        if before != after:
            yield Difference(ChangeKind.CHANGED, step_key, name, before, after)


def _entry_differences(
    step_key: str,
    name: str,
    old: dict[str, Choice] | dict[str, Exit],
    new: dict[str, Choice] | dict[str, Exit],
) -> Iterator[Difference]:
    for key in dict.fromkeys((*old, *new)):
        before, after = old.get(key), new.get(key)
        if before != after:
            kind = (
                ChangeKind.ADDED
                if before is None
                else ChangeKind.REMOVED
                if after is None
                else ChangeKind.CHANGED
            )
            yield Difference(kind, step_key, f"{name}.{key}", before, after)


def _choices(step: Step) -> dict[str, Choice]:
    choices = getattr(step, "choices", ()) or getattr(step, "questions", ())
    return {choice.key: choice for choice in choices}


def _exits(step: Step) -> dict[str, Exit]:
    return {exit_.key: exit_ for exit_ in step.exits}
