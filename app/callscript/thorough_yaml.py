"""Reads whatever YAML there is, event by event: slower than the quick reader, and it says what is wrong."""

from collections.abc import Iterator

from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError, YAMLError
from ruamel.yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    Event,
    MappingEndEvent,
    NodeEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)

from app.callscript.problem import BadScript, Problem, ProblemKind
from app.callscript.yaml_values import DEEPEST, Located, Scalar, scalar_of


def thoroughly_read(text: str, name: str) -> Located:
    """Read any YAML; raises BadScript with the line when it is none, or more than a script needs."""
    try:
        return _Reading(text, name).whole()
    except MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line = mark.line + 1 if mark is not None else 1
        what = f"This is not valid YAML: {error.problem or error.context}."
        raise refused(name, line, what, "Mend the indentation or the quotes here.") from error
    except (YAMLError, ValueError) as error:
        raise refused(name, 1, "This is not valid YAML.", "Open it in an editor that shows YAML.") from error


def refused(name: str, line: int, what: str, how_to_mend: str) -> BadScript:
    """The one problem of a file that is no YAML for us."""
    return BadScript(name, [Problem("", line, what, how_to_mend, ProblemKind.NOT_YAML)])


def _scalar(event: ScalarEvent) -> Scalar:
    if event.style or event.tag:
        return Scalar.TEXT
    return scalar_of(event.value)


class _Reading:
    """Builds values from the events of one file, so that nothing else is ever built."""

    def __init__(self, text: str, name: str) -> None:
        self._name = name
        self._events: Iterator[Event] = YAML(typ="safe", pure=True).parse(text)

    def whole(self) -> Located:
        """The one document of the file."""
        found: Located | None = None
        for event in self._events:
            if isinstance(event, DocumentStartEvent) and found is not None:
                raise self._refused(event, "The file holds a second document.", "Take out the line ---.")
            if isinstance(event, NodeEvent):
                found = self._value(event, 0)
        if found is None or found.value == "":
            raise refused(self._name, 1, "The file is empty.", "Begin with: script: <key>")
        return found

    def _value(self, event: Event, depth: int) -> Located:
        line = event.start_mark.line + 1
        if isinstance(event, AliasEvent) or (isinstance(event, NodeEvent) and event.anchor is not None):
            raise self._refused(event, "Anchors and aliases (& and *) are not used here.", "Write it out.")
        if depth > DEEPEST:
            raise self._refused(event, "This is nested too deeply.", "Flatten it.")
        if isinstance(event, ScalarEvent):
            return Located(str(event.value), line, _scalar(event))
        if isinstance(event, SequenceStartEvent):
            return Located(self._list(depth), line)
        return Located(self._mapping(depth), line)

    def _list(self, depth: int) -> list[Located]:
        items = []
        while not isinstance(event := next(self._events), SequenceEndEvent):
            items.append(self._value(event, depth + 1))
        return items

    def _mapping(self, depth: int) -> dict[str, Located]:
        found: dict[str, Located] = {}
        while not isinstance(event := next(self._events), MappingEndEvent):
            key = self._value(event, depth + 1)
            if not isinstance(key.value, str):
                raise self._refused(event, "A name must be plain text.", "Write name: value.")
            if key.value in found:
                raise self._refused(event, f"“{key.value}” is here twice.", "Keep one of the two.")
            value = self._value(next(self._events), depth + 1)
            # The line of the name is what a person looks for, not that of the first thing under it.
            found[key.value] = Located(value.value, key.line, value.scalar)
        return found

    def _refused(self, event: Event, what: str, how_to_mend: str) -> BadScript:
        return refused(self._name, event.start_mark.line + 1, what, how_to_mend)
