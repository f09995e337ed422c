"""Writes CSV that Excel opens with Arabic intact, and in which no cell can become a formula."""

import csv
import io
import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime
from decimal import Decimal

BOM = "\ufeff"  # without it Excel takes the file for Windows' own encoding
_DANGEROUS = re.compile(
    "[' ]*[=+\\-@\t\r\n＝＋－＠]"
)  # after apostrophes too, so that just one is taken off again
_NUMBER = re.compile(r"\+\d{6,15}|-?\d+(?:\.\d+)?")  # E.164 and amounts begin like formulas and are none

Value = str | int | float | Decimal | bool | date | datetime | None


def csv_lines(
    headings: Sequence[str], rows: Iterable[Sequence[Value]], delimiter: str = ","
) -> Iterator[bytes]:
    """Return a file line by line, so that a million rows need no memory."""
    yield BOM.encode() + _line(headings, delimiter)
    for row in rows:
        yield _line(row, delimiter)


def cell(value: Value) -> str:
    """Return a value as it is written, with an apostrophe before what could be a formula."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    text = value.isoformat() if isinstance(value, date) else str(value)
    is_dangerous = bool(_DANGEROUS.match(text)) and not _NUMBER.fullmatch(text)
    return f"'{text}" if is_dangerous else text


def _line(values: Sequence[Value], delimiter: str) -> bytes:
    line = io.StringIO()
    csv.writer(line, delimiter=delimiter, lineterminator="\r\n").writerow([cell(value) for value in values])
    return line.getvalue().encode()
