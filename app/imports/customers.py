"""Makes customers of a table's lines, and says of each line that is wrong what is wrong with it."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import TypeVar

from app.arabic import is_rtl, western
from app.imports.columns import NUMBERS, Field
from app.imports.table import Line
from app.imports.values import read_amount, read_date, read_flag, read_language
from app.models.rows.customers import NewCustomer, NewNumber
from app.numbers import NumberKind, Reading, read

T = TypeVar("T")

LONGEST_TEXT = 200  # characters in a name or a city
_MOST_LINE_ENDS = 20  # in one cell; more of them are a quotation mark that was never closed
_EMAIL = re.compile(r"[^@\s,;<>]+@[^@\s,;<>]+\.[^@\s,;<>.]+")
_SEVERAL = re.compile(r"\s*(?:[;,،؛|\n]|(?<=\d)\s*/\s*(?=[\d+٠-٩])|\s+(?:و|or|and)\s+)\s*")
_EXCEL_POWER = re.compile(r"\d(?:[.,]\d+)?[eE]\+?\d+")
_GUARD = re.compile("^'(?=[' ]*[=+\\-@\t\r\n＝＋－＠])")  # put there by an export, against formulas


class Why(StrEnum):
    """What is wrong with a cell or a line."""

    NO_NAME = "no_name"
    TOO_MANY_CELLS = "too_many_cells"
    OPEN_QUOTE = "open_quote"
    TOO_LONG = "too_long"
    BAD_NUMBER = "bad_number"
    DIGITS_LOST = "digits_lost"  # Excel wrote 9.66501E+11
    BAD_EMAIL = "bad_email"
    BAD_DATE = "bad_date"
    BAD_AMOUNT = "bad_amount"
    BAD_FLAG = "bad_flag"
    UNKNOWN_LANGUAGE = "unknown_language"


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong: in which line and column, what stands there, and why it cannot be taken."""

    line: int
    column: int  # from 0; -1 is the whole line
    text: str
    why: Why


@dataclass(frozen=True, slots=True)
class Taken:
    """A customer, with what had to be left out of him."""

    line: int
    customer: NewCustomer
    company: str
    note: str
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class Refused:
    """A line of which no customer can be made."""

    line: int
    problems: tuple[Problem, ...]


def read_customers(lines: Iterable[Line], fields: Sequence[Field], region: str) -> Iterator[Taken | Refused]:
    """Make a customer of each line, one after the other, in the time it takes to ask for them."""
    for line in lines:
        yield _Record(line, fields, region).customer()


class _Record:
    """One line as it is read."""

    def __init__(self, line: Line, fields: Sequence[Field], region: str) -> None:
        self._line = line
        self._fields = fields
        self._region = region
        self._problems: list[Problem] = []
        self._by_field: dict[Field, list[tuple[int, str]]] = {}
        for place, (cell, field) in enumerate(zip(line.cells, fields, strict=False)):
            if cell:
                self._by_field.setdefault(field, []).append((place, _GUARD.sub("", cell)))

    def customer(self) -> Taken | Refused:
        """Read the line."""
        unreadable = self._unreadable()
        if unreadable is not None:
            return Refused(self._line.number, (unreadable,))
        name, latin = self._names()
        company = self._text(Field.COMPANY)
        is_company = not (name or latin)  # a line with a company's name only is that company
        if is_company:
            name, latin, company = *_by_script(company), ""
        if not (name or latin):
            return Refused(self._line.number, (Problem(self._line.number, -1, "", Why.NO_NAME),))
        customer = NewCustomer(
            name=name,
            name_latin=latin,
            is_company=is_company,
            language=self._language(name),
            needs=self._text(Field.NEEDS),
            segment=self._text(Field.SEGMENT),
            since=self._read(Field.SINCE, read_date, Why.BAD_DATE),
            vip_reason=self._vip_reason(),
            is_do_not_call=bool(self._read(Field.DO_NOT_CALL, read_flag, Why.BAD_FLAG)),
            city=self._text(Field.CITY),
            city_latin=self._text(Field.CITY_LATIN),
            numbers=tuple(self._numbers()),
            emails=tuple(self._emails()),
            account_number=self._text(Field.ACCOUNT),
            balance=self._read(Field.BALANCE, read_amount, Why.BAD_AMOUNT) or Decimal(0),
        )
        return Taken(self._line.number, customer, company, self._text(Field.NOTE), tuple(self._problems))

    def _unreadable(self) -> Problem | None:
        cells, number = self._line.cells, self._line.number
        for place, cell in enumerate(cells):
            if cell.count("\n") > _MOST_LINE_ENDS:
                return Problem(number, place, cell[:LONGEST_TEXT], Why.OPEN_QUOTE)
        beyond = next((place for place in range(len(self._fields), len(cells)) if cells[place]), None)
        return None if beyond is None else Problem(number, beyond, cells[beyond], Why.TOO_MANY_CELLS)

    def _cells(self, field: Field) -> list[tuple[int, str]]:
        """Return the cells of a field that hold something, with their places."""
        return self._by_field.get(field, [])

    def _text(self, field: Field) -> str:
        for place, cell in self._cells(field):
            if field is not Field.NOTE and len(cell) > LONGEST_TEXT:
                self._complain(place, cell, Why.TOO_LONG)
                return cell[:LONGEST_TEXT]
            return cell
        return ""

    def _read(self, field: Field, reader: Callable[[str], T | None], why: Why) -> T | None:
        for place, cell in self._cells(field):
            value = reader(cell)
            if value is None:
                self._complain(place, cell, why)
            return value
        return None

    def _names(self) -> tuple[str, str]:
        parts = (self._text(Field.FIRST_NAME), self._text(Field.LAST_NAME))
        name, latin = _by_script(self._text(Field.NAME) or " ".join(filter(None, parts)))
        return name, self._text(Field.NAME_LATIN) or latin

    def _language(self, name: str) -> str:
        for place, cell in self._cells(Field.LANGUAGE):
            if language := read_language(cell):
                return language
            self._complain(place, cell, Why.UNKNOWN_LANGUAGE)
        return "ar" if name else "en"

    def _vip_reason(self) -> str:
        """A column of yes and no makes a VIP without a word; any other text is the reason."""
        text = self._text(Field.VIP)
        flag = read_flag(text)
        return "" if flag is False else "VIP" if flag else text

    def _numbers(self) -> Iterator[NewNumber]:
        seen = set()
        for field in NUMBERS:
            for place, cell in self._cells(field):
                for reading in self._readings(place, cell):
                    if reading.digits not in seen:
                        seen.add(reading.digits)
                        yield NewNumber(text=reading.as_written, label=field.value)

    def _readings(self, place: int, cell: str) -> Iterator[Reading]:
        if _EXCEL_POWER.fullmatch(western(cell)):
            self._complain(place, cell, Why.DIGITS_LOST)
            return
        cell = cell.removesuffix(".0")
        whole = read(cell, self._region)
        is_whole = whole.kind is not NumberKind.MALFORMED
        for reading in [whole] if is_whole else [read(text, self._region) for text in _SEVERAL.split(cell)]:
            if reading.kind is NumberKind.MALFORMED:
                self._complain(place, reading.as_written, Why.BAD_NUMBER)
            elif reading.kind is not NumberKind.ANONYMOUS:
                yield reading

    def _emails(self) -> Iterator[str]:
        for place, cell in self._cells(Field.EMAIL):
            for text in filter(None, _SEVERAL.split(cell)):
                if _EMAIL.fullmatch(text) and len(text) <= LONGEST_TEXT:
                    yield text.lower()
                else:
                    self._complain(place, text, Why.BAD_EMAIL)

    def _complain(self, place: int, text: str, why: Why) -> None:
        self._problems.append(Problem(self._line.number, place, text[:LONGEST_TEXT], why))


def _by_script(name: str) -> tuple[str, str]:
    """Return a name as the Arabic one or as the Latin one."""
    return (name, "") if is_rtl(name) else ("", name)
