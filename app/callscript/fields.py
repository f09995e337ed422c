"""Reading the fields of a mapping: the right type, or a problem with its line. Nothing is raised."""

import re
from collections.abc import Iterable
from decimal import Decimal
from enum import StrEnum
from typing import TypeVar

from app.callscript.amounts import amount_in
from app.callscript.located import Located, Scalar
from app.callscript.problem import Problem, ProblemKind
from app.callscript.words import Words

KEY = re.compile(r"[a-z][a-z0-9_]{0,63}")
LONGEST_TEXT = 2000  # characters of one text

E = TypeVar("E", bound=StrEnum)


class Fields:
    """One mapping of the file. Reading a field ticks it off; `finish` reports what nobody asked for."""

    def __init__(self, found: Located, step: str, problems: list[Problem]) -> None:
        self.step = step
        self.line = found.line
        self._problems = problems
        self._left: dict[str, Located] = {}
        if isinstance(found.value, dict):
            self._left = dict(found.value)
        else:
            self.report(ProblemKind.WRONG_TYPE, "Here fields are expected.", "Write name: value lines.")

    def within(self, found: Located, step: str = "") -> "Fields":
        """The fields of a mapping inside this one."""
        return Fields(found, step or self.step, self._problems)

    def report(self, kind: ProblemKind, what: str, how_to_mend: str, line: int = 0) -> None:
        """Note a problem at this line, or at the beginning of the mapping."""
        self._problems.append(Problem(self.step, line or self.line, what, how_to_mend, kind))

    def has(self, name: str) -> bool:
        """Whether the field is there and not yet read."""
        return name in self._left

    def take(self, name: str, *, needed: bool = False) -> Located | None:
        """The field as it stands; a needed one that is not there is a problem."""
        found = self._left.pop(name, None)
        if found is None and needed:
            self.report(ProblemKind.MISSING_FIELD, f"“{name}” is missing.", f"Add {name}: …")
        return found

    def text(self, name: str, *, needed: bool = False) -> str:
        """A line of plain text."""
        found = self.take(name, needed=needed)
        return "" if found is None else self.as_text(found, name)

    def as_text(self, found: Located, name: str) -> str:
        """The text of a value."""
        if not isinstance(found.value, str):
            self.report(ProblemKind.WRONG_TYPE, f"“{name}” must be text.", f"Write {name}: text", found.line)
            return ""
        if found.scalar is Scalar.NOTHING:
            self.report(ProblemKind.MISSING_FIELD, f"“{name}” is empty.", "Write something.", found.line)
            return ""
        if found.scalar is not Scalar.TEXT:
            what = f"“{name}” must be text, and {found.value[:40]} is read as a {found.scalar.value}."
            self.report(ProblemKind.WRONG_TYPE, what, f'Put it in quotes: "{found.value[:40]}"', found.line)
        if len(found.value) > LONGEST_TEXT:
            what = f"“{name}” is longer than {LONGEST_TEXT} characters."
            self.report(ProblemKind.BAD_VALUE, what, "Split it into several steps.", found.line)
        return found.value.strip()

    def key(self, name: str, *, needed: bool = False) -> str:
        """A key: small Latin letters, digits and underscores."""
        found = self.take(name, needed=needed)
        return "" if found is None else self.as_key(found, name)

    def as_key(self, found: Located, name: str) -> str:
        """The key a value holds."""
        text = self.as_text(found, name)
        self.check_key(text, name, found.line)
        return text

    def check_key(self, text: str, name: str, line: int) -> None:
        """Report a key that is none."""
        if not KEY.fullmatch(text):
            what = f"“{name}” must be a key, not “{text[:40]}”."
            how = "Use small Latin letters, digits and underscores, a letter first, at most 64."
            self.report(ProblemKind.BAD_VALUE, what, how, line)

    def words(self, name: str, *, needed: bool = False) -> Words:
        """A text in both languages."""
        found = self.take(name, needed=needed)
        return Words() if found is None else self.as_words(found, name)

    def as_words(self, found: Located, name: str) -> Words:
        """Both languages of a value."""
        if not isinstance(found.value, dict):
            how = f"Write {name}: {{ar: …, en: …}}"
            self.report(ProblemKind.WRONG_TYPE, f"“{name}” must have both languages.", how, found.line)
            return Words()
        inner = self.within(found)
        words = Words(inner.text("ar"), inner.text("en"), found.line)
        inner.finish()
        return words

    def number(self, name: str, *, needed: bool = False) -> Decimal | None:
        """A number, written with digits."""
        found = self.take(name, needed=needed)
        if found is None:
            return None
        number = amount_in(found.value) if isinstance(found.value, str) else None
        if number is not None and found.scalar is Scalar.NUMBER:
            return number
        self.report(ProblemKind.WRONG_TYPE, f"“{name}” must be a number.", "Write digits only.", found.line)
        return None

    def whole(self, name: str, *, least: int, most: int, otherwise: int, needed: bool = False) -> int:
        """A whole number between two others."""
        line = self._left[name].line if name in self._left else self.line
        number = self.number(name, needed=needed)
        if number is None:
            return otherwise
        if number != int(number) or not least <= number <= most:
            how = f"Write a whole number from {least} to {most}."
            self.report(ProblemKind.BAD_VALUE, f"“{name}” cannot be {number}.", how, line)
            return otherwise
        return int(number)

    def truth(self, name: str) -> bool:
        """Yes or no; no when it is not there."""
        found = self.take(name)
        if found is None:
            return False
        if found.value not in ("true", "false") or found.scalar is not Scalar.TRUTH:
            self.report(ProblemKind.WRONG_TYPE, f"“{name}” is yes or no.", "Write true or false.", found.line)
        return found.value == "true"

    def one_of(self, name: str, choices: type[E], otherwise: E, *, needed: bool = False) -> E:
        """One of a fixed set of words."""
        found = self.take(name, needed=needed)
        if found is None:
            return otherwise
        text = self.as_text(found, name)
        if text in list(choices):
            return choices(text)
        how = "Use one of: " + ", ".join(choices) + "."
        self.report(ProblemKind.BAD_VALUE, f"“{name}” cannot be “{text[:40]}”.", how, found.line)
        return otherwise

    def many(self, name: str, *, needed: bool = False, or_one: bool = False) -> list[Located]:
        """A list; where `or_one` says so, a single value is a list of one."""
        found = self.take(name, needed=needed)
        if found is None:
            return []
        if isinstance(found.value, list):
            return found.value
        if not or_one:
            how = "Write - before each entry."
            self.report(ProblemKind.WRONG_TYPE, f"“{name}” must be a list.", how, found.line)
        return [found] if or_one else []

    def each(self, name: str, *, needed: bool = False) -> Iterable[tuple[str, Located]]:
        """The entries of a mapping, by name."""
        found = self.take(name, needed=needed)
        if found is None:
            return []
        if not isinstance(found.value, dict):
            how = "Write name: value lines under it."
            self.report(ProblemKind.WRONG_TYPE, f"“{name}” must hold fields.", how, found.line)
            return []
        return found.value.items()

    def finish(self) -> None:
        """Report the fields that nobody asked for."""
        for name, found in self._left.items():
            how = "Take it out or mend its spelling; a text with a comma inside { } needs quotes."
            self.report(ProblemKind.UNKNOWN_FIELD, f"“{name[:40]}” is no field here.", how, found.line)
