"""Finds unknown variables and wrong types in a text's variables and in conditions."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from difflib import get_close_matches

from jinja2 import nodes

from app.callscript.problem import ProblemKind
from app.callscript.variables import VARIABLES, VariableType

_COUNTED = (VariableType.NUMBER, VariableType.AMOUNT)
_FORMATS = {
    "money": _COUNTED,
    "minutes": _COUNTED,
    "greeting": _COUNTED,
    "day": (VariableType.DATE,),
    "date": (VariableType.DATE,),
    "phone": (VariableType.PHONE, VariableType.TEXT),
}
_FAMILY = {
    VariableType.NUMBER: "a number",
    VariableType.AMOUNT: "a number",
    VariableType.TEXT: "text",
    VariableType.PHONE: "text",
    VariableType.DATE: "a date",
    VariableType.TRUTH: "yes or no",
}


@dataclass(frozen=True, slots=True)
class Known:
    """A variable that exists at this script: what it holds, and which values, if they are few."""

    holds: VariableType
    values: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong with an expression."""

    kind: ProblemKind
    what: str
    how_to_mend: str


def variables_of(answers: Mapping[str, Known]) -> dict[str, Known]:
    """Every variable a script may name: the desk's facts and its own answers."""
    known = {path: Known(variable.holds) for path, variable in VARIABLES.items()}
    known["language"] = Known(VariableType.TEXT, frozenset(("ar", "en")))
    for name, answer in answers.items():
        known[f"answers.{name}"] = answer
        known[f"said.{name}"] = Known(VariableType.TEXT)
    return known


def faults(tree: nodes.Template, known: Mapping[str, Known]) -> Iterator[Fault]:
    """What is wrong with the variables of a parsed text or condition."""
    inner = {id(node.node) for node in tree.find_all(nodes.Getattr)}
    inner |= {id(node.node) for node in tree.find_all(nodes.Getitem)}
    for node in tree.find_all((nodes.Name, nodes.Getattr, nodes.Getitem)):
        path = path_of(node)
        if id(node) not in inner and path not in known:
            yield _unknown(path, known)
    for use in tree.find_all(nodes.Filter):
        yield from _format_faults(use, known)
    for comparison in tree.find_all(nodes.Compare):
        yield from _comparison_faults(comparison, known)


def path_of(node: nodes.Node | None) -> str:
    """The variable a node names, such as customer.name; nothing for anything else."""
    if isinstance(node, nodes.Name):
        return node.name
    if isinstance(node, nodes.Getattr):
        return f"{path_of(node.node)}.{node.attr}"
    if isinstance(node, nodes.Getitem) and isinstance(node.arg, nodes.Const):
        return f"{path_of(node.node)}.{node.arg.value}"
    return ""


def _unknown(path: str, known: Mapping[str, Known]) -> Fault:
    near = get_close_matches(path, known, n=1, cutoff=0.6)
    how = f"Did you mean {near[0]}?" if near else "See the list of variables in docs/script-language.md."
    return Fault(ProblemKind.UNKNOWN_VARIABLE, f"There is no variable “{path[:80]}”.", how)


def _format_faults(use: nodes.Filter, known: Mapping[str, Known]) -> Iterator[Fault]:
    path = path_of(use.node)
    wanted = _FORMATS.get(use.name)
    if wanted and path in known and known[path].holds not in wanted:
        what = f"“{use.name}” needs {_FAMILY[wanted[0]]}, and {path} is {_FAMILY[known[path].holds]}."
        yield Fault(ProblemKind.WRONG_TYPE, what, "Use another format or another variable.")


def _comparison_faults(comparison: nodes.Compare, known: Mapping[str, Known]) -> Iterator[Fault]:
    path = path_of(comparison.expr)
    if path not in known:
        return
    for operand in comparison.ops:
        for constant in _constants(operand.expr):
            yield from _constant_faults(path, known[path], operand.op, constant)
        other = path_of(operand.expr)
        if other in known and _FAMILY[known[other].holds] != _FAMILY[known[path].holds]:
            what = f"{path} is {_FAMILY[known[path].holds]}, and {other} is {_FAMILY[known[other].holds]}."
            yield Fault(ProblemKind.WRONG_TYPE, what, "Compare values of the same kind.")


def _constants(node: nodes.Expr) -> Iterator[object]:
    if isinstance(node, nodes.Const):
        yield node.value
    elif isinstance(node, nodes.List | nodes.Tuple):
        yield from (item.value for item in node.items if isinstance(item, nodes.Const))


def _constant_faults(path: str, known: Known, operator: str, constant: object) -> Iterator[Fault]:
    family = _FAMILY[known.holds]
    if _family_of(constant) != family:
        what = f"{path} is {family}, and it is compared with {_family_of(constant)}."
        how = "Write text in quotes, and numbers, true and false without."
        yield Fault(ProblemKind.WRONG_TYPE, what, how)
    elif known.values and constant not in known.values and operator in ("eq", "ne", "in", "notin"):
        near = get_close_matches(str(constant), sorted(known.values), n=1, cutoff=0.0)
        what = f"{path} is never “{str(constant)[:40]}”."
        yield Fault(ProblemKind.BAD_VALUE, what, f"Did you mean {near[0]}?" if near else "Take it out.")


def _family_of(constant: object) -> str:
    if isinstance(constant, bool):
        return "yes or no"
    return "a number" if isinstance(constant, int | float) else "text"
