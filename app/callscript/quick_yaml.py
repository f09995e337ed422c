"""Reads the plain YAML that scripts are written in, many times faster than a whole YAML reader.

Whatever is not plain (anchors, tags, mistakes, texts over several lines without a mark) gives nothing, and
the whole reader takes over: it knows all of YAML, and how to name a mistake.
"""

import json
import re
from dataclasses import dataclass

from app.callscript.yaml_values import DEEPEST, Located, Scalar, scalar_of

_UNUSUAL = re.compile("[^\n\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]")
_LINE = re.compile(r"( *)((?:- +)*)(?:([A-Za-z_][A-Za-z0-9_]*):(?= |$))? *(.*)")
_PLAIN_START = re.compile(r"[^\s\-?:,\[\]{}#&*!|>'\"%@`]|-(?=[0-9])")
_FLOW_KEY = re.compile(r"([A-Za-z_][A-Za-z0-9_]*): +")
_FLOW_PLAIN = re.compile(r"(?:[^\s\-?:,\[\]{}#&*!|>'\"%@`]|-(?=[0-9]))[^,\[\]{}:#\n]*")
_DOUBLE = re.compile(r'"((?:[^"\\]|\\["\\/bfnrt])*)"')
_SINGLE = re.compile(r"'((?:[^']|'')*)'")
_AFTER = re.compile(r" *(?: #.*)?$")
_BLOCK = re.compile(r"([>|])(-?) *(?: #.*)?$")


class _NotPlainError(Exception):
    """The text holds something that the whole reader must read."""


@dataclass(frozen=True, slots=True)
class _Line:
    """A line that says something: where, how deep, and what."""

    number: int
    column: int
    text: str


def quickly_read(text: str) -> Located | None:
    """The values of a plain text; nothing when it is not plain."""
    if _UNUSUAL.search(text):
        return None
    try:
        return _Reader(text).whole()
    except _NotPlainError:
        return None


class _Reader:
    """Goes down the lines once."""

    def __init__(self, text: str) -> None:
        self._raw = text.split("\n")
        self._next = 0
        self._line = self._found()

    def whole(self) -> Located:
        """The one mapping of the file."""
        first = self._line
        if first is None or first.column != 0 or first.text.startswith(("---", "...", "%")):
            raise _NotPlainError
        found = self._mapping(0, 0)
        if self._line is not None:
            raise _NotPlainError
        return Located(found, first.number)

    def _found(self) -> _Line | None:
        """The next line that is neither empty nor a comment."""
        while self._next < len(self._raw):
            raw = self._raw[self._next]
            self._next += 1
            text = raw.lstrip(" ")
            if text and not text.startswith("#"):
                return _Line(self._next, len(raw) - len(text), text)
        return None

    def _mapping(self, column: int, depth: int) -> dict[str, Located]:
        found: dict[str, Located] = {}
        if depth > DEEPEST:
            raise _NotPlainError
        while self._line is not None and self._line.column == column:
            line = self._line
            match = _LINE.fullmatch(line.text)
            if match is None or match[2] or match[3] is None or match[3] in found:
                raise _NotPlainError
            found[match[3]] = self._value(line.number, column, match[4], depth + 1)
        if self._line is not None and self._line.column > column:
            raise _NotPlainError
        return found

    def _list(self, column: int, depth: int) -> list[Located]:
        items: list[Located] = []
        if depth > DEEPEST:
            raise _NotPlainError
        while self._line is not None and self._line.column == column and self._line.text.startswith("- "):
            line = self._line
            rest = line.text[1:].lstrip(" ")
            inner = column + len(line.text) - len(rest)
            match = _LINE.fullmatch(rest)
            if match is None or match[2] or not rest or rest.startswith("#"):
                raise _NotPlainError
            if match[3] is None:
                items.append(self._value(line.number, column, rest, depth + 1))
            else:
                self._line = _Line(line.number, inner, rest)
                items.append(Located(self._mapping(inner, depth + 1), line.number))
        return items

    def _value(self, number: int, column: int, rest: str, depth: int) -> Located:
        """What stands behind a name or a dash, on its line or below it."""
        if (block := _BLOCK.fullmatch(rest)) is not None:
            return Located(self._block(column, folds=block[1] == ">", is_cut=bool(block[2])), number)
        self._line = self._found()
        if not rest or rest.startswith("#"):
            return self._below(number, column, depth)
        value, end = _one(rest, 0, depth, number)
        if isinstance(value, _Plain):
            value = value.located(rest, number)
        elif not _AFTER.fullmatch(rest, end):
            raise _NotPlainError
        if self._line is not None and self._line.column > column:  # it goes on there
            raise _NotPlainError
        return value

    def _below(self, number: int, column: int, depth: int) -> Located:
        line = self._line
        is_list = line is not None and line.text.startswith("- ")
        if line is None or line.column < column or (line.column == column and not is_list):
            return Located("", number, Scalar.NOTHING)
        if is_list:
            found = self._list(line.column, depth)
            if self._line is not None and self._line.column > column:
                raise _NotPlainError
            return Located(found, number)
        return Located(self._mapping(line.column, depth), number)

    def _block(self, column: int, *, folds: bool, is_cut: bool) -> str:
        """A text on lines of its own, all equally far in."""
        lines: list[str] = []
        indent = 0
        while self._next < len(self._raw):
            raw = self._raw[self._next]
            text = raw.lstrip(" ")
            depth = len(raw) - len(text)
            if text and depth <= column:
                break
            if text:
                indent = indent or depth
                if depth != indent:
                    raise _NotPlainError
            elif depth > (indent or column):
                raise _NotPlainError
            lines.append(text)
            self._next += 1
        while lines and not lines[-1]:
            lines.pop()
        if not lines or not lines[0] or (folds and "" in lines):
            raise _NotPlainError
        self._line = self._found()
        ending = "" if is_cut else "\n"
        if ending and self._next >= len(self._raw) and not self._raw[-1] == "":
            raise _NotPlainError
        return (" " if folds else "\n").join(lines) + ending


@dataclass(frozen=True, slots=True)
class _Plain:
    """A bare word outside all brackets: it reaches to the end of its line."""

    def located(self, rest: str, number: int) -> Located:
        """The word, without what is said about it."""
        text = rest.partition(" #")[0].rstrip(" ")
        if ": " in text or text.endswith(":"):
            raise _NotPlainError
        return Located(text, number, scalar_of(text))


def _one(text: str, place: int, depth: int, number: int) -> tuple[Located | _Plain, int]:
    """The value that begins here, and where it ends."""
    first = text[place]
    if first == "{" or first == "[":
        return _flow(text, place, depth, number)
    if first in "\"'":
        match = (_DOUBLE if first == '"' else _SINGLE).match(text, place)
        if match is None:
            raise _NotPlainError
        value = json.loads(match[0]) if first == '"' else match[1].replace("''", "'")
        return Located(value, number), match.end()
    if _PLAIN_START.match(text, place) is None:
        raise _NotPlainError
    return _Plain(), len(text)


def _flow(text: str, place: int, depth: int, number: int) -> tuple[Located, int]:
    """A mapping or a list in brackets, on one line."""
    if depth > DEEPEST:
        raise _NotPlainError
    is_mapping = text[place] == "{"
    close = "}" if is_mapping else "]"
    found: dict[str, Located] = {}
    items: list[Located] = []
    place = _past_blanks(text, place + 1)
    while text[place] != close:
        if is_mapping:
            key = _FLOW_KEY.match(text, place)
            if key is None or key[1] in found:
                raise _NotPlainError
            found[key[1]], place = _flow_value(text, key.end(), depth + 1, number)
        else:
            item, place = _flow_value(text, place, depth + 1, number)
            items.append(item)
        place = _past_blanks(text, place)
        if text[place] == ",":
            place = _past_blanks(text, place + 1)
            if text[place] == close:
                raise _NotPlainError
        elif text[place] != close:
            raise _NotPlainError
    return Located(found if is_mapping else items, number), place + 1


def _flow_value(text: str, place: int, depth: int, number: int) -> tuple[Located, int]:
    if place >= len(text):
        raise _NotPlainError
    if text[place] in "{[\"'":
        value, end = _one(text, place, depth, number)
        if isinstance(value, Located):
            return value, end
    match = _FLOW_PLAIN.match(text, place)
    if match is None:
        raise _NotPlainError
    word = match[0].rstrip(" ")
    return Located(word, number, scalar_of(word)), match.end()


def _past_blanks(text: str, place: int) -> int:
    while place < len(text) and text[place] == " ":
        place += 1
    if place >= len(text):
        raise _NotPlainError
    return place
