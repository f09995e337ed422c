"""`hatif import`: takes customers in from a CSV file, an Excel workbook or vCards."""

import argparse
import csv
import json
import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import AbstractContextManager, closing, contextmanager
from pathlib import Path

from app.commands import acting, database_option
from app.errors import AppError, BadInput
from app.imports.columns import Field
from app.imports.customers import Problem, Refused, Taken
from app.imports.remembered import Remembered
from app.imports.source import Source, cards_of, customers_of, is_cards, opened_source
from app.models.changes.imports import import_customers
from app.models.rows.imports import BadLine, ImportLine, ImportReport

ALL_TAKEN, SOME_BAD, UNUSABLE = range(3)
_SHOWN = 20  # bad lines on the screen; the report file has them all
_PREVIEWED = 8  # lines


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what the import takes."""
    parser.add_argument("file", type=Path, help="a CSV file, an .xlsx workbook, or a .vcf file of vCards")
    parser.add_argument("--dry-run", action="store_true", help="only say what would happen")
    parser.add_argument("--preview", action="store_true", help="only say what the columns seem to hold")
    parser.add_argument("--report", type=Path, help="write every bad line and why to this CSV file")
    parser.add_argument(
        "--region", help="country of numbers without a prefix, for example SA; else the desk's"
    )
    parser.add_argument("--encoding", default="", help="how the file is written; found out when not given")
    parser.add_argument("--delimiter", default="", help="what is between the cells; found out when not given")
    parser.add_argument("--sheet", default="", help="which sheet of a workbook; the first when not given")
    headings = parser.add_mutually_exclusive_group()
    for name, value in (("--headings", True), ("--no-headings", False)):
        text = "names the columns" if value else "is a customer"
        headings.add_argument(
            name, dest="headings", action="store_const", const=value, help=f"the first line {text}"
        )
    parser.add_argument(
        *("--map", "--column"),
        dest="column",
        action="append",
        default=[],
        metavar="FIELD=HEADER",
        help="what a column holds, when its header does not say; #2 is the second column."
        f" Remembered for files that look the same. Fields: {', '.join(filter(None, Field))}",
    )
    parser.add_argument("--fields", help="what all columns hold, with commas between, in their order")
    parser.add_argument("--json", action="store_true", help="say everything as JSON, a line each")
    database_option.add_arguments(parser)


def run(options: argparse.Namespace) -> int:
    """Take the file in, and print what was done."""
    try:
        region = options.region or database_option.stored(options).region
        if options.preview:
            _say_preview(options, region)
            return ALL_TAKEN
        report = _imported(options, region)
        if options.report:
            _write(report, options.report)
    except (AppError, LookupError) as error:
        print(json.dumps({"error": str(error)}) if options.json else error, file=sys.stderr)  # noqa: T201
        return UNUSABLE
    print(_as_json(report) if options.json else _summary(report, is_dry=options.dry_run))  # noqa: T201
    return SOME_BAD if report.bad else ALL_TAKEN


def _imported(options: argparse.Namespace, region: str) -> ImportReport:
    tell = _tell_progress if options.json else _show_progress if sys.stderr.isatty() else None
    with (
        _lines(options, region) as (lines, total),
        closing(database_option.opened(options)) as database,
    ):
        return import_customers(
            database,
            lines,
            region=region,
            is_dry=options.dry_run,
            progress=tell,
            total=total,
            agent_id=acting.who(options, database),
        )


@contextmanager
def _lines(options: argparse.Namespace, region: str) -> Iterator[tuple[Iterator[ImportLine | BadLine], int]]:
    """Read the file as what it is, and say about how many lines it has."""
    if is_cards(options.file):
        cards, count = cards_of(options.file, region, options.encoding)
        yield _understood(cards, ()), count
        return
    with _source(options, region) as source:
        remembered = _remembered(options)
        fields = _fields(options, source, remembered)
        lines = customers_of(source, fields, region)
        if options.column or options.fields:
            remembered.keep(source.headings, fields)
        yield _understood(lines, source.headings), source.total


def _source(options: argparse.Namespace, region: str) -> AbstractContextManager[Source]:
    is_told = True if options.column and not any("=#" in column for column in options.column) else None
    return opened_source(
        options.file,
        region=region,
        encoding=options.encoding,
        delimiter=options.delimiter,
        sheet=options.sheet,
        has_headings=is_told if options.headings is None else options.headings,
    )


def _remembered(options: argparse.Namespace) -> Remembered:
    return Remembered(database_option.config_folder(options) / "import_columns.json")


def _fields(options: argparse.Namespace, source: Source, remembered: Remembered) -> list[Field]:
    """Return what the columns hold: as told, as told for such a file before, or as guessed."""
    if options.fields is not None:
        return _listed(options.fields, len(source.fields))
    found = list(remembered.fields(source.headings, len(source.fields)) or source.fields)
    for column in options.column:
        field, _, heading = column.partition("=")
        place = _place(heading.strip(), source)
        if field not in list(Field) or place is None:
            raise BadInput(f"there is no field {field} or no column {heading}")
        found[place] = Field(field)
    return found


def _listed(text: str, width: int) -> list[Field]:
    names = text.split(",")
    if len(names) != width or not set(names) <= set(Field):
        raise BadInput(f"the file has {width} columns; name what each holds, or nothing, with commas between")
    return [Field(name) for name in names]


def _place(heading: str, source: Source) -> int | None:
    """Return the place of a column by its header, or by its number after a #."""
    if heading in source.headings:
        return source.headings.index(heading)
    number = heading.removeprefix("#")
    is_there = heading != number and number.isdecimal() and 1 <= int(number) <= len(source.fields)
    return int(number) - 1 if is_there else None


def _understood(read: Iterable[Taken | Refused], headings: Sequence[str]) -> Iterator[ImportLine | BadLine]:
    """Yield what can be taken in; a line of which a part cannot be read is left out as a whole, and named."""
    for line in read:
        if line.problems:
            yield _bad(line.line, line.problems[0], headings)
        elif isinstance(line, Taken):
            yield ImportLine(line.line, line.customer, line.company, line.note)


def _bad(line: int, problem: Problem, headings: Sequence[str]) -> BadLine:
    is_named = 0 <= problem.column < len(headings)
    number = f"#{problem.column + 1}" if problem.column >= 0 else ""
    return BadLine(line, headings[problem.column] if is_named else number, problem.why)


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


def _as_json(report: ImportReport) -> str:
    counts = {"read": report.read, "taken": report.taken, "known": report.known}
    counts |= {"bad": len(report.bad), "alike": len(report.alike)}
    first = [[bad.line, bad.column, bad.trouble] for bad in report.bad[:_SHOWN]]
    return json.dumps({"report": {**counts, "first_bad": first}})


def _say_preview(options: argparse.Namespace, region: str) -> None:
    """Print what a dialog needs to ask what the columns hold."""
    if is_cards(options.file):
        _, count = cards_of(options.file, region, options.encoding)
        print(json.dumps({"preview": {"is_cards": True, "total": count}}))  # noqa: T201
        return
    with _source(options, region) as source:
        print(json.dumps({"preview": _about(source, _fields(options, source, _remembered(options)))}))  # noqa: T201


def _about(source: Source, fields: Sequence[Field]) -> dict[str, object]:
    return {
        "is_cards": False,
        "headings": source.headings,
        "sample": [line.cells for line in source.sample[:_PREVIEWED]],
        "fields": fields,
        "total": source.total,
        "encoding": source.encoding,
        "delimiter": source.delimiter,
        "sheet": source.sheet,
        "sheets": source.sheets,
    }


def _write(report: ImportReport, path: Path) -> None:
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(("line", "column", "trouble", "customer"))
        writer.writerows((bad.line, bad.column, bad.trouble, "") for bad in report.bad)
        writer.writerows((alike.line, "", "number_known", alike.customer_id) for alike in report.alike)


def _show_progress(done: int, total: int) -> None:
    print(f"\r{done} of {total} lines", end="", file=sys.stderr, flush=True)  # noqa: T201


def _tell_progress(done: int, total: int) -> None:
    print(json.dumps({"progress": [done, total]}), flush=True)  # noqa: T201
