"""Reads CSV files as people send them, in whatever encoding and with whatever delimiter."""

import codecs
import csv
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from app.errors import BadInput, Unavailable

_MARKED = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
_OLD_ARABIC = "cp1256"  # what Excel on an Arabic Windows writes
_DELIMITERS = ",;\t|"
_BLOCK = 1 << 20
LARGEST_CELL = 100_000  # characters


@dataclass(frozen=True, slots=True)
class Layout:
    """How a file is written."""

    encoding: str
    delimiter: str


@dataclass(frozen=True, slots=True)
class Line:
    """One row of cells and the line of the file it begins on."""

    number: int
    cells: Sequence[str]


def layout_of(path: Path, *, encoding: str = "", delimiter: str = "") -> Layout:
    """Find out how a file is written; what is given is believed."""
    encoding = encoding or _encoding_of(path)
    try:
        with path.open(encoding=encoding, newline="") as file:
            header = file.readline()
    except (UnicodeError, LookupError) as error:
        raise BadInput(f"{path.name} is not written in {encoding}.") from error
    except OSError as error:
        raise Unavailable(f"{path.name} cannot be read: {error.strerror}.") from error
    return Layout(encoding, delimiter or max(_DELIMITERS, key=header.count))


def lines(path: Path, layout: Layout) -> Iterator[Line]:
    """Yield the header and then the rows; empty ones are passed over."""
    csv.field_size_limit(LARGEST_CELL)
    try:
        with path.open(encoding=layout.encoding, newline="") as file:
            reader = csv.reader(file, delimiter=layout.delimiter)
            begins = 1
            for cells in reader:
                if any(cell.strip() for cell in cells):
                    yield Line(begins, cells)
                begins = reader.line_num + 1
    except (UnicodeError, csv.Error) as error:
        raise BadInput(f"{path.name} is not a CSV file in {layout.encoding}.") from error


def _encoding_of(path: Path) -> str:
    decoder = codecs.getincrementaldecoder("utf-8")()
    try:
        with path.open("rb") as file:
            beginning = file.read(4)
            for mark, encoding in _MARKED:
                if beginning.startswith(mark):
                    return encoding
            decoder.decode(beginning)
            while block := file.read(_BLOCK):
                decoder.decode(block)
            decoder.decode(b"", final=True)
    except UnicodeDecodeError:
        return _OLD_ARABIC
    except OSError as error:
        raise Unavailable(f"{path.name} cannot be read: {error.strerror}.") from error
    return "utf-8"
