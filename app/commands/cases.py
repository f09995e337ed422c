"""`hatif cases`: loads departments and the table of priorities from a file, and shows what holds."""

import argparse
from pathlib import Path
from uuid import UUID

from app.cases import rulebook
from app.commands import database_option
from app.errors import Unavailable
from app.models.cases import offer_rules
from app.models.changes import departments
from app.models.queries import cases
from app.models.rows.cases import CaseChoices

DONE = 0
_NOBODY = UUID(int=0)
_MINUTES = 60


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what the rules are read from."""
    parser.add_argument("file", type=Path, nargs="?", help="a YAML file; without it the rules are only shown")
    database_option.add_arguments(parser)


def run(options: argparse.Namespace) -> int:
    """Load the file, if one is given, and show departments and priorities."""
    book = None if options.file is None else rulebook.read(_text(options.file))
    database = database_option.opened(options)
    try:
        offer_rules(database)
        if book is not None:
            with database.writing() as session:
                departments.load(session, book, actor="cases")
        with database.reading() as session:
            _show(cases.choices(session, _NOBODY))
    finally:
        database.close()
    return DONE


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise Unavailable(f"{path.name} cannot be opened: {error.strerror}") from error


def _show(choices: CaseChoices) -> None:
    for row in choices.departments:
        limit = (
            f"passed on at most {row.bounce_limit} times" if row.bounce_limit else "no limit of passing on"
        )
        print(f"{row.key}: {row.name_en} · {row.name_ar}; {limit}")  # noqa: T201
    for cell in sorted(choices.cells, key=lambda cell: cell.solve_minutes):
        reply, solve = cell.reply_minutes / _MINUTES, cell.solve_minutes / _MINUTES
        print(  # noqa: T201
            f"{cell.impact}, {cell.urgency}: {cell.priority}; answered within {reply:g}, settled within"
            f" {solve:g} working hours"
        )
