"""Variables and conditions inside texts: Jinja2's sandbox, cut down to what cannot run long or grow large.

Loops, assignments, calls, macros, includes and powers do not exist here, so that the time is bounded by the
text's length, which is bounded too. A template that fails during a call shows gaps, never an error.
"""

import re
from collections.abc import Mapping
from decimal import Decimal
from functools import lru_cache
from typing import Any

from jinja2 import Template, TemplateError, nodes, pass_context
from jinja2.environment import TemplateExpression
from jinja2.runtime import Context
from jinja2.sandbox import ImmutableSandboxedEnvironment

from app.callscript.amounts import usable
from app.callscript.formats import FILTERS, written
from app.callscript.gap import Gap, Group
from app.errors import BadInput

LONGEST_TEMPLATE = 2000
LONGEST_CONDITION = 300
LONGEST_RESULT = 4000
MOST_NODES = 250

_ALLOWED = (
    nodes.Template, nodes.Output, nodes.TemplateData, nodes.If, nodes.Name, nodes.Const, nodes.Getattr,
    nodes.Getitem, nodes.Filter, nodes.Test, nodes.Not, nodes.And, nodes.Or, nodes.Compare, nodes.Operand,
    nodes.CondExpr, nodes.Concat, nodes.Add, nodes.Sub, nodes.Mul, nodes.Div, nodes.Neg, nodes.Pos,
    nodes.List, nodes.Tuple, nodes.Keyword,
)  # fmt: skip
_RESERVED = ("self", "super", "caller", "varargs", "kwargs", "loop")
_MARKUP = re.compile(r"\{%.*?%\}|\{#.*?#\}", re.DOTALL)
_VALUE = re.compile(r"\{\{.*?\}\}", re.DOTALL)
_SPACES = re.compile(r"[ \t]{2,}")
_SPACE_BEFORE_MARK = re.compile(r"[ \t]+([.,!?;:،؛؟])")


class BadTemplate(BadInput):
    """A text's variables or a condition cannot be understood."""


class _Sandbox(ImmutableSandboxedEnvironment):
    """Reads only plain groups of values; knows no methods and no attributes of Python."""

    intercepted_binops = frozenset(("+", "-", "*", "/"))

    def getattr(self, obj: Any, attribute: str) -> Any:  # noqa: ANN401  Jinja's signature
        """A value of a group, never an attribute of an object."""
        return self.getitem(obj, attribute)

    def getitem(self, obj: Any, argument: Any) -> Any:  # noqa: ANN401  Jinja's signature
        """A value of a group, or its gap."""
        if isinstance(obj, Group):
            return obj.at(argument)
        if isinstance(obj, Gap):
            return obj.within(argument)
        return Gap(name=f"….{argument}")

    def call_binop(self, context: Context, operator: str, left: Any, right: Any) -> Any:  # noqa: ANN401  Jinja's signature
        """Count with numbers only, and only with numbers of a size that people use."""
        if isinstance(left, Gap) or isinstance(right, Gap):
            return left if isinstance(left, Gap) else right
        if not _is_number(left) or not _is_number(right) or (operator == "/" and not right):
            return Gap(name="…")
        result = self.binop_table[operator](Decimal(str(left)), Decimal(str(right)))
        return result if usable(result) else Gap(name="…")


def _is_number(value: object) -> bool:
    return isinstance(value, int | float | Decimal) and not isinstance(value, bool)


@pass_context
def _finished(context: Context, value: object) -> str:
    return written(value, str(context.get("language", "en")))


def _sandbox() -> _Sandbox:
    environment = _Sandbox(undefined=Gap, finalize=_finished, autoescape=False, cache_size=0)
    environment.filters = dict(FILTERS)
    environment.tests = {"defined": environment.tests["defined"]}
    environment.globals.clear()
    return environment


_ENVIRONMENT = _sandbox()


def is_template(text: str) -> bool:
    """Whether the text holds anything to fill in."""
    return "{{" in text or "{%" in text or "{#" in text


def parsed(text: str) -> nodes.Template:
    """The text's tree, once everything in it is allowed; raises BadTemplate otherwise."""
    if len(text) > LONGEST_TEMPLATE:
        raise BadTemplate(f"The text is longer than {LONGEST_TEMPLATE} characters.")
    try:
        tree = _ENVIRONMENT.parse(text)
    except TemplateError as error:
        raise BadTemplate(f"{error.message or error}".rstrip(".") + ".") from error
    except RecursionError as error:
        raise BadTemplate("The brackets are nested too deeply.") from error
    _check(tree)
    return tree


def parsed_condition(text: str) -> nodes.Template:
    """The condition's tree; raises BadTemplate when it is none."""
    if len(text) > LONGEST_CONDITION:
        raise BadTemplate(f"The condition is longer than {LONGEST_CONDITION} characters.")
    if "{" in text or "}" in text:
        raise BadTemplate("A condition is written without braces.")
    return parsed("{{ " + text + " }}")


def _check(tree: nodes.Template) -> None:
    for count, node in enumerate(tree.find_all(nodes.Node)):
        if count >= MOST_NODES:
            raise BadTemplate("The text holds too many variables and conditions.")
        if not isinstance(node, _ALLOWED):
            name = type(node).__name__.lower()
            raise BadTemplate(f"“{name}” cannot be used here.")
        if isinstance(node, nodes.Name) and node.name in _RESERVED:
            raise BadTemplate(f"“{node.name}” cannot be used here.")
        if isinstance(node, nodes.Test) and node.name not in _ENVIRONMENT.tests:
            raise BadTemplate(f"“is {node.name}” cannot be asked here.")
        if isinstance(node, nodes.Filter) and node.name not in FILTERS:
            raise BadTemplate(f"There is no format “{node.name}”.")


@lru_cache(maxsize=8192)
def _template(text: str) -> Template | None:
    """The compiled text; nothing when it cannot be used."""
    try:
        return _ENVIRONMENT.from_string(parsed(text))
    except (BadTemplate, TemplateError, RecursionError, SyntaxError, MemoryError):
        return None


@lru_cache(maxsize=8192)
def _expression(text: str) -> TemplateExpression | None:
    """The compiled condition; nothing when it cannot be used."""
    try:
        parsed_condition(text)
        return _ENVIRONMENT.compile_expression(text, undefined_to_none=False)
    except (BadTemplate, TemplateError, RecursionError, SyntaxError, MemoryError):
        return None


def filled(text: str, context: Mapping[str, object]) -> str:
    """The text with its variables filled in."""
    if not is_template(text):
        return text
    template = _template(text)
    try:
        result = _with_gaps(text) if template is None else template.render(context)
    except (TemplateError, ArithmeticError, TypeError, ValueError, LookupError, AttributeError):
        # Wrong in this call only, such as text compared with a number: the agent sees the sentence with gaps.
        result = _with_gaps(text)
    return _tidy(result)[:LONGEST_RESULT]


def holds(condition: str, context: Mapping[str, object]) -> bool:
    """Whether the condition holds; one that cannot be decided does not."""
    if not condition:
        return True
    expression = _expression(condition)
    if expression is None:
        return False
    try:
        return bool(expression(context))
    except (TemplateError, ArithmeticError, TypeError, ValueError, LookupError, AttributeError):
        return False


def _with_gaps(text: str) -> str:
    return _VALUE.sub("[…]", _MARKUP.sub("", text))


def _tidy(text: str) -> str:
    """A value left out leaves no doubled space and no space before a comma."""
    return _SPACE_BEFORE_MARK.sub(r"\1", _SPACES.sub(" ", text)).strip()
