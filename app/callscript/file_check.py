"""Checks script files together: a file is checked with the parts that lie beside it."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from app.callscript.checker import problems
from app.callscript.library import files_in, linked, read_file
from app.callscript.located import Located, located
from app.callscript.problem import BadScript, Problem, ProblemKind
from app.callscript.steps import Purpose, Script
from app.errors import BadInput, Unavailable


@dataclass(frozen=True, slots=True)
class Finding:
    """A problem of one file."""

    path: Path
    problem: Problem


@dataclass(frozen=True, slots=True)
class TreeKeys:
    """The keys a script's proposals may use."""

    outcomes: frozenset[str]
    reasons: frozenset[str]


def check(paths: Iterable[Path], keys: TreeKeys | None = None) -> list[Finding]:
    """The problems of these files, and of all files of the folders among them."""
    found: list[Finding] = []
    scripts = dict(_read(_files(paths), found))
    for path, script in scripts.items():
        for other, twin in scripts.items():
            if other < path and twin.key == script.key and other.parent == path.parent:
                what = f"“{script.key}” is also the key of {other.name}."
                problem = Problem("", script.line, what, "Give one another key.", ProblemKind.DOUBLE)
                found.append(Finding(path, problem))
        found += [Finding(path, problem) for problem in _problems(path, script, keys)]
    return sorted(found, key=lambda finding: (finding.path, finding.problem.line))


def tree_keys(path: Path) -> TreeKeys:
    """The keys of an outcome tree's file; raises BadInput when it is none."""
    try:
        tree = located(path.read_text(encoding="utf-8-sig"), path.name).value
    except OSError as error:
        raise Unavailable(f"{path.name} cannot be opened: {error.strerror}.") from error
    if not isinstance(tree, dict) or not {"outcomes", "reasons"} <= tree.keys():
        raise BadInput(f"{path.name} holds no outcomes and reasons.")
    return TreeKeys(frozenset(_keys(tree["outcomes"])), frozenset(_keys(tree["reasons"])))


def _files(paths: Iterable[Path]) -> list[Path]:
    found = [file for path in paths for file in (files_in(path) if path.is_dir() else [path])]
    return list(dict.fromkeys(found))


def _read(paths: Iterable[Path], found: list[Finding]) -> Iterator[tuple[Path, Script]]:
    for path in paths:
        try:
            yield path, read_file(path)
        except BadScript as error:
            found += [Finding(path, problem) for problem in error.problems]


def _problems(path: Path, script: Script, keys: TreeKeys | None) -> list[Problem]:
    whole = linked(script, _parts_beside(path))
    if keys is None:
        return problems(whole)
    return problems(whole, outcomes=keys.outcomes, reasons=keys.reasons)


def _parts_beside(path: Path) -> dict[str, Script]:
    """The parts of the file's folder; those that cannot be read are missing, and told of on their own."""
    scripts = dict(_read(files_in(path.parent), []))
    return {script.key: script for script in scripts.values() if script.purpose is Purpose.PART}


def _keys(branch: Located) -> Collection[str]:
    found: list[str] = []
    waiting = list(branch.value) if isinstance(branch.value, list) else []
    while waiting:
        node = waiting.pop().value
        if isinstance(node, dict):
            key, below = node.get("key"), node.get("below")
            found += [key.value] if key and isinstance(key.value, str) else []
            waiting += below.value if below and isinstance(below.value, list) else []
    return found
