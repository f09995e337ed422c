"""Where the steps of a script's file begin, line by line: an edit reads one step and not a thousand."""

import re
from dataclasses import dataclass

from app.callscript.spans import Path, Span, shifted, spans
from app.errors import BadInput

_STEPS = re.compile(r"^steps:[ \t]*(?:#.*)?$", re.MULTILINE)
_LINE = re.compile(r"^( *)([^\s#][^\n]*)$", re.MULTILINE)
_KEY = re.compile(r"([a-z][a-z0-9_]*):(?:\s|$)")


@dataclass(frozen=True, slots=True)
class Block:
    """One step: from its key to the next one's, with the comments and empty lines between."""

    key: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Region:
    """The part of a file that a path leads into, and the rest of the path inside it."""

    root: Span
    path: Path


@dataclass(frozen=True, slots=True)
class Outline:
    """The steps of a file in their order, and the column their keys stand in."""

    text: str
    head_end: int
    column: int
    blocks: tuple[Block, ...]

    def block(self, key: str) -> Block | None:
        """The step of this key."""
        return next((block for block in self.blocks if block.key == key), None)

    def region(self, path: Path) -> Region:
        """The spans of the one step, or of the head, that a path leads into."""
        if path[:1] != ("steps",):
            return Region(spans(self.text[: self.head_end]), path)
        block = self.block(str(path[1])) if len(path) > 1 else None
        if block is None:
            raise BadInput("There is no such step.")
        return Region(self.step(block), path[1:])

    def step(self, block: Block) -> Span:
        """The spans of one step, in places of the whole text."""
        return shifted(spans(self.text[block.start : block.end]), block.start)


def outline(text: str) -> Outline:
    """Find the steps; raises BadInput when they do not stand on lines of their own, at the file's end."""
    begin = _STEPS.search(text)
    if begin is None:
        raise BadInput("The steps must stand on lines of their own.")
    column: int | None = None
    starts: list[tuple[str, int]] = []
    for line in _LINE.finditer(text, begin.end() + 1):
        indent = len(line.group(1))
        column = indent if column is None else column
        if indent < column or not column:
            raise BadInput("The steps must be the last part of the file.")
        key = _KEY.match(line.group(2))
        if indent == column and key is None:
            raise BadInput("Each step must begin with its key.")
        if indent == column and key is not None:
            starts.append((key.group(1), line.start()))
    if column is None:
        raise BadInput("There are no steps.")
    ends = [*(start for _, start in starts[1:]), len(text)]
    blocks = tuple(Block(key, start, end) for (key, start), end in zip(starts, ends, strict=True))
    return Outline(text, begin.start(), column, blocks)
