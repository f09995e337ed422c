"""`hatif import`: takes customers in from a CSV file or a vCard file."""

import argparse
import csv
import sys
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, islice
from pathlib import Path

from app.commands import database_option
from app.errors import AppError, BadInput, Unavailable
from app.imports.columns import Field, are_headings, guessed
from app.imports.customers import Problem, Refused, Taken, read_customers
from app.imports.table import read_table
from app.imports.text_file import read_text
from app.imports.vcard import read_cards
from app.models.changes.imports import import_customers
from app.models.rows.imports import BadLine, ImportLine, ImportReport

ALL_TAKEN, SOME_BAD, UNUSABLE = range(3)
_SHOWN = 20  # bad lines on the screen; the report file has them all
_SAMPLE = 50  # lines by which columns are guessed


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what the import takes."""
    parser.add_argument("file", type=Path, help="a CSV file, or a .vcf file of vCards")
    parser.add_argument("--dry-run", action="store_true", help="only say what would happen")
    parser.add_argument("--report", type=Path, help="write every bad line and why to this CSV file")
    parser.add_argument(
        "--region", help="country of numbers without a prefix, for example SA; else the desk's"
    )
    parser.add_argument("--encoding", default="", help="how the file is written; found out when not given")
    parser.add_argument("--delimiter", default="", help="what is between the cells; found out when not given")
    parser.add_argument(
        "--column",
        action="append",
        default=[],
        metavar="FIELD=HEADER",
        help=f"what a column holds, when its header does not say: {', '.join(filter(None, Field))}",
    )
    database_option.add_arguments(parser)


def run(options: argparse.Namespace) -> int:
    """Take the file in, and print what was done."""
    try:
        region = options.region or database_option.stored(options).region
        lines, total = _lines(options, region)
        database = database_option.opened(options)
        try:
            report = import_customers(
                database,
                lines,
                region=region,
                is_dry=options.dry_run,
                progress=_show_progress if sys.stderr.isatty() else None,
                total=total,
            )
        finally:
            database.close()
        if options.report:
            _write(report, options.report)
    except (AppError, LookupError) as error:
        print(error, file=sys.stderr)  # noqa: T201
        return UNUSABLE
    print(_summary(report, is_dry=options.dry_run))  # noqa: T201
    return SOME_BAD if report.bad else ALL_TAKEN


def _lines(options: argparse.Namespace, region: str) -> tuple[Iterator[ImportLine | BadLine], int]:
    """Read the file as what it is, and say about how many lines it has."""
    try:
        text = read_text(options.file.read_bytes(), options.encoding).text
    except OSError as error:
        raise Unavailable(f"{options.file.name} cannot be read: {error.strerror}.") from error
    if options.file.suffix.lower() in (".vcf", ".vcard"):
        return _understood(read_cards(text, region), ()), text.upper().count("BEGIN:VCARD")
    table = read_table(text, options.delimiter)
    sample = list(islice(table.lines, _SAMPLE))
    headings = sample.pop(0).cells if sample and (options.column or are_headings(sample[0].cells)) else ()
    fields = _fields(headings, guessed(headings, [line.cells for line in sample], region), options.column)
    if not {Field.NAME, Field.NAME_LATIN, Field.FIRST_NAME, Field.LAST_NAME, Field.COMPANY} & set(fields):
        raise BadInput("the file has no column for a name; say which one it is by --column name=HEADER")
    read = read_customers(chain(sample, table.lines), fields, region)
    return _understood(read, headings), text.count("\n")


def _fields(headings: Sequence[str], found: Sequence[Field], chosen: Sequence[str]) -> list[Field]:
    """Return what the columns hold, as guessed and as told."""
    fields = list(found)
    for column in chosen:
        field, _, heading = column.partition("=")
        if field not in list(Field) or heading.strip() not in headings:
            raise BadInput(f"there is no field {field} or no column {heading}")
        fields[list(headings).index(heading.strip())] = Field(field)
    return fields


def _understood(read: Iterable[Taken | Refused], headings: Sequence[str]) -> Iterator[ImportLine | BadLine]:
    """Yield what can be taken in; a line of which a part cannot be read is left out as a whole, and named."""
    for line in read:
        if line.problems:
            yield _bad(line.line, line.problems[0], headings)
        elif isinstance(line, Taken):
            yield ImportLine(line.line, line.customer, line.company, line.note)


def _bad(line: int, problem: Problem, headings: Sequence[str]) -> BadLine:
    is_named = 0 <= problem.column < len(headings)
    return BadLine(line, headings[problem.column] if is_named else "", problem.why)


def _summary(report: ImportReport, *, is_dry: bool) -> str:
    """Say what was done, the first bad lines among it."""
    lines = [
        f"{report.read} lines read, {report.taken} {'would be' if is_dry else ''} taken in".replace(
            "  ", " "
        ),
        f"{report.known} were there already, {len(report.bad)} left out",
        f"{len(report.alike)} have a number that somebody else has too",
    ]
    lines += [f"line {bad.line}: {bad.column or '-'}: {bad.trouble}" for bad in report.bad[:_SHOWN]]
    if len(report.bad) > _SHOWN:
        lines.append(f"… and {len(report.bad) - _SHOWN} more; --report FILE names them all")
    return "\n".join(lines)


def _write(report: ImportReport, path: Path) -> None:
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(("line", "column", "trouble", "customer"))
        writer.writerows((bad.line, bad.column, bad.trouble, "") for bad in report.bad)
        writer.writerows((alike.line, "", "number_known", alike.customer_id) for alike in report.alike)


def _show_progress(done: int, total: int) -> None:
    print(f"\r{done} of {total} lines", end="", file=sys.stderr, flush=True)  # noqa: T201
