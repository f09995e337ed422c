"""A file of customers, whatever kind it is: its columns, what they seem to hold, and its lines."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass, replace
from itertools import chain, islice
from pathlib import Path

from app.errors import BadInput
from app.imports.columns import Field, are_headings, guessed
from app.imports.customers import Refused, Taken, read_customers
from app.imports.sheet import read_sheet
from app.imports.table import Line, read_table
from app.imports.text_file import look_at, open_text
from app.imports.vcard import read_cards

VCARD = (".vcf", ".vcard")
WORKBOOKS = (".xlsx", ".xlsm")
_SAMPLE = 50  # lines by which columns are guessed
_NAMES = {Field.NAME, Field.NAME_LATIN, Field.FIRST_NAME, Field.LAST_NAME, Field.COMPANY}


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A table that was opened and looked at."""

    headings: tuple[str, ...]  # empty where the first line is a customer already
    sample: tuple[Line, ...]
    rest: Iterator[Line]
    fields: tuple[Field, ...]  # as guessed
    total: int  # about how many lines
    encoding: str = ""
    delimiter: str = ""
    sheet: str = ""
    sheets: tuple[str, ...] = ()


def is_cards(path: Path) -> bool:
    """Tell whether a file holds vCards, which have no columns."""
    return path.suffix.lower() in VCARD


@contextmanager
def opened_source(
    path: Path,
    *,
    region: str,
    encoding: str = "",
    delimiter: str = "",
    sheet: str = "",
    has_headings: bool | None = None,
) -> Iterator[Source]:
    """Open a table for as long as the block lasts; what is not said is found out."""
    if path.suffix.lower() in WORKBOOKS:
        book = read_sheet(path, sheet)
        with closing(book.lines):
            found = _source(book.lines, book.count, region, has_headings)
            yield replace(found, sheet=book.name, sheets=book.names)
        return
    if path.suffix.lower() == ".xls":
        raise BadInput(f"{path.name} is of an old Excel; save it as .xlsx or as CSV")
    look = look_at(path, encoding)
    with open_text(path, look.encoding) as file:
        table = read_table(file, delimiter)
        found = _source(table.lines, look.lines, region, has_headings)
        yield replace(found, encoding=look.encoding, delimiter=table.delimiter)


def customers_of(source: Source, fields: Sequence[Field], region: str) -> Iterator[Taken | Refused]:
    """Make a customer of each line of a table."""
    if not _NAMES & set(fields):
        raise BadInput("the file has no column for a name; say which one it is by --map name=HEADER")
    return read_customers(chain(source.sample, source.rest), fields, region)


def cards_of(path: Path, region: str, encoding: str = "") -> tuple[Iterable[Taken | Refused], int]:
    """Make a customer of each card of a file, and say about how many lines it has."""
    look = look_at(path, encoding)
    with open_text(path, look.encoding) as file:
        text = file.read().removeprefix("\ufeff")
    return read_cards(text, region), text.upper().count("BEGIN:VCARD")


def _source(lines: Iterator[Line], total: int, region: str, has_headings: bool | None) -> Source:
    sample = list(islice(lines, _SAMPLE))
    is_named = bool(sample) and (are_headings(sample[0].cells) if has_headings is None else has_headings)
    headings = sample.pop(0).cells if is_named else ()
    return Source(
        headings=headings,
        sample=tuple(sample),
        rest=lines,
        fields=guessed(headings, [line.cells for line in sample], region),
        total=total,
    )
