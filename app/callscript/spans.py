"""Where each value of a YAML text begins and ends, so that one can be changed and all else stays as it is."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from ruamel.yaml import YAML
from ruamel.yaml.error import YAMLError
from ruamel.yaml.events import (
    Event,
    MappingEndEvent,
    MappingStartEvent,
    NodeEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)

from app.errors import BadInput

Path = tuple[str | int, ...]


@dataclass(slots=True)
class Span:
    """A value between two places of the text. `entries` are a mapping's keys and values, or a list's."""

    start: int
    end: int
    column: int
    text: str = ""
    is_list: bool = False
    is_mapping: bool = False
    is_flow: bool = False
    entries: list[tuple["Span | None", "Span"]] = field(default_factory=list)

    def entry(self, name: str | int) -> tuple["Span | None", "Span"] | None:
        """The key and value of this name, or the list's entry of this number."""
        if isinstance(name, int):
            return self.entries[name] if self.is_list and name < len(self.entries) else None
        return next((entry for entry in self.entries if entry[0] is not None and entry[0].text == name), None)

    def at(self, path: Path) -> "Span | None":
        """The value at this path."""
        span: Span | None = self
        for name in path:
            found = span.entry(name) if span is not None else None
            span = found[1] if found else None
        return span


def spans(text: str) -> Span:
    """The spans of a YAML text; raises BadInput when it is none."""
    try:
        events = YAML(typ="safe", pure=True).parse(text)
        first = next(event for event in events if isinstance(event, NodeEvent))
        return _Builder(text, events).span(first, -1)
    except (YAMLError, StopIteration, ValueError) as error:
        raise BadInput("This is not valid YAML.") from error


class _Builder:
    """Turns events into spans."""

    def __init__(self, text: str, events: Iterator[Event]) -> None:
        self._text = text
        self._events = events

    def span(self, event: Event, outer_column: int) -> Span:
        """The span that begins with this event, inside a key of this column."""
        start, end = event.start_mark.index, event.end_mark.index
        span = Span(start, end, event.start_mark.column)
        if isinstance(event, ScalarEvent):
            span.text = str(event.value)
            if event.style in ("|", ">"):
                span.end = self._block_end(start, end, outer_column)
        elif isinstance(event, MappingStartEvent):
            span.is_mapping, span.is_flow = True, bool(event.flow_style)
            self._fill_mapping(span)
        elif isinstance(event, SequenceStartEvent):
            span.is_list, span.is_flow = True, bool(event.flow_style)
            self._fill_list(span, outer_column)
        return span

    def _fill_mapping(self, span: Span) -> None:
        while not isinstance(event := next(self._events), MappingEndEvent):
            key = self.span(event, span.column)
            value = self.span(next(self._events), span.column if not span.is_flow else -1)
            if value.start == value.end:  # YAML places an empty value where the next thing begins
                value.start = value.end = self._text.index(":", key.end) + 1
            span.entries.append((key, value))
        self._close(span, event)

    def _fill_list(self, span: Span, outer_column: int) -> None:
        while not isinstance(event := next(self._events), SequenceEndEvent):
            span.entries.append((None, self.span(event, max(span.column, outer_column))))
        self._close(span, event)

    def _close(self, span: Span, event: Event) -> None:
        """A flow collection ends with its bracket, a block one with its last value."""
        if span.is_flow:
            span.end = event.end_mark.index
        elif span.entries:
            span.end = span.entries[-1][1].end

    def _block_end(self, start: int, end: int, outer_column: int) -> int:
        """The end of a block text, without the comments and empty lines after it."""
        last = self._text.find("\n", start)
        if last < 0:
            return len(self._text)
        position = last + 1
        while 0 < position < end:
            stop = self._text.find("\n", position)
            stop = len(self._text) if stop < 0 else stop
            line = self._text[position:stop]
            if line.strip() and len(line) - len(line.lstrip(" ")) <= outer_column:
                break
            last = stop if line.strip() else last
            position = stop + 1
        return last


def shifted(span: Span, offset: int) -> Span:
    """The same spans, further on in a text."""
    entries = [
        (shifted(key, offset) if key is not None else None, shifted(value, offset))
        for key, value in span.entries
    ]
    return replace(span, start=span.start + offset, end=span.end + offset, entries=entries)
