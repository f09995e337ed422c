"""Reads a delimited text file (CSV and its relatives) as lines of cells."""

import csv
import io
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain, islice
from typing import TextIO

from app.arabic import unmarked
from app.errors import BadInput

DELIMITERS = (",", ";", "\t", "|", "،", "؛")
_SAMPLE_LINES = 30
_SAMPLE_CHARACTERS = 64_000
_EXCEL_HINT = "sep="


@dataclass(frozen=True, slots=True)
class Line:
    """One record: where it begins in the file, and its cells without blanks around them."""

    number: int
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A file's delimiter, and its lines one after the other; they can be gone through once."""

    delimiter: str
    lines: Iterator[Line]


def read_table(text: str | TextIO, delimiter: str = "") -> Table:
    """Read a text, or an open file line by line, as a table; without a delimiter the likeliest is taken."""
    source = io.StringIO(text, newline="") if isinstance(text, str) else text
    sample = source.read(_SAMPLE_CHARACTERS) + source.readline()
    first, _, _ = sample.partition("\n")
    hint = first.strip().removeprefix("\ufeff")
    skipped = 0
    if hint.lower().startswith(_EXCEL_HINT) and len(hint) == len(_EXCEL_HINT) + 1:  # Excel's own hint
        delimiter = delimiter or hint[-1]
        sample, skipped = sample[len(first) + 1 :], 1
    sample = sample.removeprefix("\ufeff")
    delimiter = delimiter or _delimiter_of(sample)
    return Table(delimiter, _lines(chain(io.StringIO(sample, newline=""), source), delimiter, skipped))


def _lines(source: Iterable[str], delimiter: str, skipped: int) -> Iterator[Line]:
    reader = csv.reader(source, delimiter=delimiter)
    begins = 1 + skipped
    try:
        for record in reader:
            cells = tuple(unmarked(cell).strip() for cell in record)
            if any(cells):
                yield Line(begins, cells)
            begins = reader.line_num + 1 + skipped
    except csv.Error as error:
        raise BadInput(f"the file cannot be read from line {begins} on: {error}") from error


def _delimiter_of(text: str) -> str:
    sample = text[:_SAMPLE_CHARACTERS]
    return max(DELIMITERS, key=lambda delimiter: _fit(sample, delimiter))


def _fit(sample: str, delimiter: str) -> float:
    """Say how well a delimiter cuts a sample into lines of equal length."""
    records = csv.reader(io.StringIO(sample, newline=""), delimiter=delimiter)
    try:
        sizes = [len(record) for record in islice(records, _SAMPLE_LINES) if any(record)]
    except csv.Error:
        return 0.0
    if not sizes:
        return 0.0
    [(size, times)] = Counter(sizes).most_common(1)
    return 0.0 if size == 1 else times / len(sizes) + size / 1_000
