"""YAML values that know the line they stand on. Mappings, lists and scalars only; no tags, no aliases."""

from collections.abc import Iterator
from dataclasses import dataclass

from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError, YAMLError
from ruamel.yaml.events import AliasEvent, NodeEvent
from ruamel.yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from app.callscript.problem import BadScript, Problem, ProblemKind

LONGEST_FILE = 2_000_000  # characters; a script of 1,000 steps has about 400,000
DEEPEST = 20


@dataclass(frozen=True, slots=True)
class Located:
    """A value of the file: a scalar's text, a list, or a mapping; and its line."""

    value: "str | list[Located] | dict[str, Located]"
    line: int
    is_quoted: bool = False


def located(text: str, name: str) -> Located:
    """Read YAML; raises BadScript with the line when it is none, or more than a script needs."""
    if len(text) > LONGEST_FILE:
        raise _refused(name, 1, "The file is longer than any script.", "Split it into parts.")
    try:
        _refuse_aliases(text, name)
        node = YAML(typ="safe", pure=True).compose(text)
        if node is None:
            raise _refused(name, 1, "The file is empty.", "Begin with: script: <key>")
        return _value(node, name, 0)
    except MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line = mark.line + 1 if mark is not None else 1
        what = f"This is not valid YAML: {error.problem or error.context}."
        raise _refused(name, line, what, "Mend the indentation or the quotes here.") from error
    except (YAMLError, ValueError, RecursionError) as error:
        raise _refused(name, 1, "This is not valid YAML.", "Open it in an editor that shows YAML.") from error


def _refuse_aliases(text: str, name: str) -> None:
    """Aliases let a few lines grow without bound, and a reader cannot see what they change."""
    for event in _events(text):
        if isinstance(event, AliasEvent) or (isinstance(event, NodeEvent) and event.anchor is not None):
            line = event.start_mark.line + 1
            raise _refused(name, line, "Anchors and aliases (& and *) are not used here.", "Write it out.")


def _events(text: str) -> Iterator[object]:
    yield from YAML(typ="safe", pure=True).parse(text)


def _value(node: Node, name: str, depth: int) -> Located:
    line = node.start_mark.line + 1
    if depth > DEEPEST:
        raise _refused(name, line, "This is nested too deeply.", "Flatten it.")
    if isinstance(node, ScalarNode):
        return Located(node.value, line, is_quoted=bool(node.style))
    if isinstance(node, SequenceNode):
        return Located([_value(item, name, depth + 1) for item in node.value], line)
    if isinstance(node, MappingNode):
        return Located(_mapping(node, name, depth), line)
    raise _refused(name, line, "This is neither text, list nor mapping.", "Use plain YAML.")


def _mapping(node: MappingNode, name: str, depth: int) -> dict[str, Located]:
    found: dict[str, Located] = {}
    for key_node, value_node in node.value:
        line = key_node.start_mark.line + 1
        if not isinstance(key_node, ScalarNode):
            raise _refused(name, line, "A name must be plain text.", "Write name: value.")
        if key_node.value in found:
            raise _refused(name, line, f"“{key_node.value}” is here twice.", "Keep one of the two.")
        value = _value(value_node, name, depth + 1)
        # The line of the name is what a person looks for, not that of the first thing under it.
        found[key_node.value] = Located(value.value, line, value.is_quoted)
    return found


def _refused(name: str, line: int, what: str, how_to_mend: str) -> BadScript:
    return BadScript(name, [Problem("", line, what, how_to_mend, ProblemKind.NOT_YAML)])
