"""Changes a script's YAML in place: comments and everything else stay as they are; all can be undone."""

import json
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Union

from app.callscript.fields import KEY
from app.callscript.language import read_draft, read_script
from app.callscript.located import located
from app.callscript.outline import outline
from app.callscript.problem import BadScript
from app.callscript.spans import Path, Span, spans
from app.callscript.steps import RETURN, Script, StepKind
from app.callscript.words import Words
from app.errors import BadInput

Value = Union[str, int, bool, Words, Sequence["Value"], Mapping[str, "Value"]]  # noqa: UP007  it names itself

_WAY_FIELDS = ("next", "yes", "no", "passed", "failed", "to", "start", "until")


@dataclass(frozen=True, slots=True)
class Change:
    """One piece of text in the place of another."""

    start: int
    before: str
    after: str


class Document:
    """A script's file while it is edited. Every edit is one step of undo; there is no limit."""

    def __init__(self, text: str, name: str) -> None:
        located(text, name)  # refuses what no script may hold
        self.text = text
        self._name = name
        self._done: list[tuple[Change, ...]] = []
        self._undone: list[tuple[Change, ...]] = []

    def script(self) -> Script:
        """The script as it stands; raises BadScript while it cannot be read."""
        return read_script(self.text, self._name)

    def draft(self) -> Script:
        """The script as far as it can be read; raises BadInput when it is no YAML any more."""
        found, mistakes = read_draft(self.text, self._name)
        if found is None:
            raise BadScript(self._name, mistakes)
        return found

    def set(self, path: Path, value: Value) -> None:
        """Put a value at a path, such as ("steps", "greeting", "say", "ar"), and what is missing above it."""
        region = outline(self.text).region(path)
        outer = region.root.at(region.path[:-1])
        if outer is None and len(region.path) > 2 - (path[0] != "steps") and isinstance(path[-1], str):
            self.set(path[:-1], {path[-1]: value})
            return
        if outer is None:
            raise BadInput("There is nothing to add this to.")
        entry = outer.entry(region.path[-1])
        self._do(self._inserted(outer, path[-1], value) if entry is None else self._replaced(entry, value))

    def append(self, path: Path, fields: dict[str, Value]) -> None:
        """Add an entry to a list, such as ("steps", "greeting", "answers"), which need not be there yet."""
        region = outline(self.text).region(path)
        listed = region.root.at(region.path)
        outer = region.root.at(region.path[:-1])
        if listed is None and outer is not None and outer.entries and not outer.is_flow:
            column = " " * outer.column
            begun = f"\n{column}{path[-1]}:\n{column}  - {_flow(fields)}"
            self._do(Change(self._line_end(outer.entries[-1][1].end), "", begun))
            return
        if listed is None or not listed.is_list:
            raise BadInput("There is no list to add to.")
        self._do(self._appended(listed, _flow(fields)))

    def remove(self, path: Path) -> None:
        """Take out the value at a path. Comments around it stay."""
        steps = outline(self.text)
        region = steps.region(path)
        if len(path) == 2 and path[0] == "steps" and len(steps.blocks) == 1:
            raise BadInput("The last step cannot be taken out.")
        outer = region.root.at(region.path[:-1])
        entry = outer.entry(region.path[-1]) if outer is not None else None
        if outer is None or entry is None:
            raise BadInput("There is nothing to take out.")
        self._do(self._removed(outer, entry, may_be_last=outer is region.root))

    def add_step(self, key: str, kind: StepKind, title: Words, *, after: str = "") -> None:
        """Add a step after another one, or at the end."""
        steps = outline(self.text)
        if not KEY.fullmatch(key) or key == RETURN or steps.block(key) is not None:
            raise BadInput("A new step needs a key of its own.")
        block = steps.block(after) if after else steps.blocks[-1]
        if block is None:
            raise BadInput("There is no such step.")
        indent = " " * steps.column
        body = f"{indent}{key}:\n{indent}  kind: {kind}\n{indent}  title: {_written(title)}"
        self._do(Change(self._line_end(steps.step(block).end), "", f"\n\n{body}"))

    def rename_step(self, old: str, new: str) -> None:
        """Give a step another key, and lead every way to it there."""
        steps = outline(self.text)
        if (
            steps.block(old) is None
            or not KEY.fullmatch(new)
            or new == RETURN
            or steps.block(new) is not None
        ):
            raise BadInput("A step needs a key of its own.")
        places = _ways_to(spans(self.text[: steps.head_end]), old)
        for block in steps.blocks:
            if old in self.text[block.start : block.end]:
                step = steps.step(block)
                places += [key for key, _ in step.entries if key is not None and key.text == old]
                places += _ways_to(step, old)
        changes = [Change(span.start, self.text[span.start : span.end], new) for span in places]
        self._do(*sorted(changes, key=lambda change: -change.start))

    def connect(self, step: str, exit_key: str, to: str) -> None:
        """Lead an exit to a step: an answer's, or the step's own next, yes, no, passed or failed."""
        self.set(self._way_path(step, exit_key), to)

    @contextmanager
    def as_one(self) -> Iterator[None]:
        """Make several edits one step of undo; when one of them fails, none was done."""
        before, mark = self.text, len(self._done)
        try:
            yield
        except BadInput:
            self.text = before
            del self._done[mark:]
            raise
        edits = self._done[mark:]
        if edits:
            self._done[mark:] = [tuple(change for edit in edits for change in edit)]

    @property
    def can_undo(self) -> bool:
        """Whether there is an edit to take back."""
        return bool(self._done)

    @property
    def can_redo(self) -> bool:
        """Whether there is an edit to do again."""
        return bool(self._undone)

    def undo(self) -> None:
        """Take the last edit back."""
        if self._done:
            changes = self._done.pop()
            for change in reversed(changes):
                self._apply(Change(change.start, change.after, change.before))
            self._undone.append(changes)

    def redo(self) -> None:
        """Do again what was taken back."""
        if self._undone:
            changes = self._undone.pop()
            for change in changes:
                self._apply(change)
            self._done.append(changes)

    def _do(self, *changes: Change) -> None:
        before = self.text
        for change in changes:
            self._apply(change)
        try:
            self._check(min(change.start for change in changes))
        except BadInput:
            self.text = before
            raise
        self._done.append(changes)
        self._undone.clear()

    def _apply(self, change: Change) -> None:
        end = change.start + len(change.before)
        self.text = self.text[: change.start] + change.after + self.text[end:]

    def _check(self, place: int) -> None:
        """What was written must still be YAML: the step it is in, or the head."""
        steps = outline(self.text)
        block = next((block for block in steps.blocks if block.start <= place < block.end), None)
        located(self.text[block.start : block.end] if block else self.text[: steps.head_end], self._name)

    def _replaced(self, entry: tuple[Span | None, Span], value: Value) -> Change:
        key, old = entry
        start, end, written = old.start, old.end, _written(value)
        # A value on lines below its key, or no value at all, is written anew from the key on.
        if key is not None and (start == end or "\n" in self.text[key.end : start]):
            start, written = self.text.index(":", key.end) + 1, f" {written}"
        return Change(start, self.text[start:end], written)

    def _inserted(self, outer: Span, name: str | int, value: Value) -> Change:
        if not outer.is_mapping or not outer.entries:
            raise BadInput("There is nothing to add this to.")
        last = outer.entries[-1][1].end
        if outer.is_flow:
            return Change(last, "", f", {name}: {_written(value)}")
        return Change(self._line_end(last), "", f"\n{' ' * outer.column}{name}: {_written(value)}")

    def _appended(self, listed: Span, written: str) -> Change:
        if not listed.entries:
            return Change(listed.start, self.text[listed.start : listed.end], f"[{written}]")
        last = listed.entries[-1][1].end
        if listed.is_flow:
            return Change(last, "", f", {written}")
        return Change(self._line_end(last), "", f"\n{' ' * listed.column}- {written}")

    def _removed(self, outer: Span, entry: tuple[Span | None, Span], *, may_be_last: bool) -> Change:
        start, end = (entry[0] or entry[1]).start, entry[1].end
        index = outer.entries.index(entry)
        if outer.is_flow:
            if index + 1 < len(outer.entries):
                following = outer.entries[index + 1]
                end = (following[0] or following[1]).start
            elif index:
                start = outer.entries[index - 1][1].end
            return Change(start, self.text[start:end], "")
        if len(outer.entries) == 1 and not may_be_last:
            raise BadInput("The last entry cannot be taken out.")
        first = self.text.rfind("\n", 0, start) + 1
        if self.text[first:start].strip(" ") not in ("", "-") or (
            index == 0 and "-" in self.text[first:start] and entry[0]
        ):
            raise BadInput("This cannot be taken out by itself.")
        stop = self._line_end(end)
        return Change(first, self.text[first : stop + 1], "")

    def _way_path(self, step: str, exit_key: str) -> Path:
        root = outline(self.text).region(("steps", step)).root
        path: Path = ("steps", step, exit_key)
        answers = root.at((step, "answers"))
        for index, (_, answer) in enumerate(answers.entries if answers else []):
            key = answer.at(("key",))
            if key is not None and key.text == exit_key:
                path = ("steps", step, "answers", index, "to")
        ways = root.at(path[1:])
        if ways is not None and ways.is_list and ways.entries:
            last = (*path, len(ways.entries) - 1)
            return (*last, "to") if ways.entries[-1][1].is_mapping else last
        return path

    def _line_end(self, position: int) -> int:
        end = self.text.find("\n", position)
        return len(self.text) if end < 0 else end


def _ways_to(span: Span, key: str, name: str = "") -> list[Span]:
    """The places where a step is named as the end of a way."""
    found = [span] if name in _WAY_FIELDS and span.text == key else []
    for entry_key, value in span.entries:
        found += _ways_to(value, key, entry_key.text if entry_key is not None else name)
    return found


def _flow(fields: Mapping[str, Value]) -> str:
    return "{" + ", ".join(f"{name}: {_written(value)}" for name, value in fields.items()) + "}"


def _written(value: Value) -> str:
    """A value on one line. Keys and plain words stay bare, any other text is in quotes."""
    if isinstance(value, Words):
        return _flow({"ar": value.ar, "en": value.en})
    if isinstance(value, Mapping):
        return _flow(value)
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int):
        return str(value)
    if not isinstance(value, str):
        return "[" + ", ".join(_written(item) for item in value) + "]"
    is_bare = KEY.fullmatch(value) and value not in ("true", "false", "null")
    return value if is_bare else json.dumps(value, ensure_ascii=False)
