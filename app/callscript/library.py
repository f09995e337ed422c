"""The scripts of a folder, linked with their parts; and which of them a call begins with."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path

from app.callscript.language import read_script
from app.callscript.problem import BadScript, Problem, ProblemKind
from app.callscript.steps import Purpose, Rule, RunPart, Script
from app.errors import Unavailable

ANY = "*"


def files_in(folder: Path) -> list[Path]:
    """The script files of a folder, by name."""
    return sorted(path for path in folder.glob("*.yaml") if path.is_file())


def read_file(path: Path) -> Script:
    """Read one file; raises BadScript, or Unavailable when it cannot be opened."""
    try:
        text = path.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise Unavailable(f"The script {path.name} cannot be opened: {error.strerror}.") from error
    except UnicodeDecodeError as error:
        what = Problem("", 1, "The file is not UTF-8 text.", "Save it as UTF-8.", ProblemKind.NOT_YAML)
        raise BadScript(path.name, [what]) from error
    return read_script(text, path.name)


def scripts_in(folder: Path, on_bad: Callable[[BadScript], None] | None = None) -> list[Script]:
    """All scripts of a folder, linked with the parts they use.

    A bad file raises BadScript; with `on_bad` it is told of there instead and left out, so that one slip of a
    supervisor does not take every script away from the agents.
    """
    scripts = list(_readable(files_in(folder), on_bad))
    parts = {script.key: script for script in scripts if script.purpose is Purpose.PART}
    return [linked(script, parts) for script in scripts]


def _readable(paths: Iterable[Path], on_bad: Callable[[BadScript], None] | None) -> Iterator[Script]:
    for path in paths:
        try:
            yield read_file(path)
        except BadScript as error:
            if on_bad is None:
                raise
            on_bad(error)


def linked(script: Script, parts: Mapping[str, Script]) -> Script:
    """The script with every part that it, or a part of it, runs. Parts that are not there are left out."""
    found: dict[str, Script] = {}
    waiting = list(used_by(script))
    while waiting:
        key = waiting.pop(0)
        part = parts.get(key)
        if part is None or key in found or key == script.key:
            continue
        found[key] = replace(part, parts=())
        waiting += used_by(part)
    return replace(script, parts=tuple(found.values()))


def used_by(script: Script) -> list[str]:
    """The keys of the parts a script runs or offers as objections."""
    runs = [step.runs for step in script.steps if isinstance(step, RunPart)]
    return list(dict.fromkeys([*script.objections, *runs]))


def chosen(
    scripts: Iterable[Script],
    *,
    queue: str = "",
    direction: str = "",
    language: str = "",
    brand: str = "",
    customer_kind: str | Collection[str] = "",
    reason: str = "",
) -> Script | None:
    """The script whose rules fit best: the rule that names the most properties; then the first by key.

    A customer may be of several kinds at once.
    """
    call: dict[str, str | Collection[str]] = {
        "brand": brand,
        "queue": queue,
        "direction": direction,
        "language": language,
        "customer_kind": customer_kind,
        "reason": reason,
    }
    fitting = [
        (-len(rule.matches), script.key, -script.version, script)
        for script in scripts
        if script.purpose is Purpose.CALL
        for rule in script.rules
        if _fits(rule, call)
    ]
    return min(fitting, key=lambda found: found[:3])[3] if fitting else None


def _fits(rule: Rule, call: Mapping[str, str | Collection[str]]) -> bool:
    return all(any(_is_among(wanted, call[name]) for wanted in values) for name, values in rule.matches)


def _is_among(wanted: str, values: str | Collection[str]) -> bool:
    return any(_is_same(wanted, value) for value in ((values,) if isinstance(values, str) else values))


def _is_same(wanted: str, value: str) -> bool:
    """A reason's branch fits all reasons below it: billing fits billing.duplicate_charge."""
    wanted, value = wanted.casefold(), value.casefold()
    return wanted in (ANY, value) or value.startswith(f"{wanted}.")
