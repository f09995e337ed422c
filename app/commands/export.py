"""`hatif export`: writes customers to a CSV, Excel or JSON file, or all about one of them."""

import argparse
import json
import sys
from contextlib import closing
from pathlib import Path
from uuid import UUID

from app.commands import acting, database_option
from app.errors import AppError
from app.models import customer_file
from app.models.changes import audit
from app.models.database import Database
from app.models.queries.exports import all_customers
from app.models.queries.personal_data import about, agent_names
from app.models.rows.customer_list import CustomerFilter

WRITTEN, UNUSABLE = 0, 2


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what the export takes."""
    parser.add_argument("file", type=Path, help="a .csv or .xlsx file for spreadsheets, or a .json file")
    parser.add_argument(
        "--customer", type=UUID, help="everything about this one customer, to a .json or .html file"
    )
    parser.add_argument(
        "--filter", type=CustomerFilter, default=CustomerFilter.ALL, choices=list(CustomerFilter)
    )
    parser.add_argument("--language", choices=("ar", "en"), help="of the headings; else the desk's")
    parser.add_argument("--json", action="store_true", help="say everything as JSON, a line each")
    database_option.add_arguments(parser)


def run(options: argparse.Namespace) -> int:
    """Write the file, and leave a trace that it was written."""
    try:
        with closing(database_option.opened(options)) as database:
            _put_on_record(options, database)  # first: a list that leaves the house is never unseen
            count = _write(options, database)
    except AppError as error:
        print(json.dumps({"error": str(error)}) if options.json else error, file=sys.stderr)  # noqa: T201
        return UNUSABLE
    said = f"{count} {'rows' if options.customer else 'customers'} written"
    print(json.dumps({"report": {"written": count}}) if options.json else said)  # noqa: T201
    return WRITTEN


def _put_on_record(options: argparse.Namespace, database: Database) -> None:
    actor = acting.who(options, database) or "export"
    detail = {"form": options.file.suffix, "filter": options.filter}
    with database.writing() as session:
        audit.record(session, actor, "export", "customer", options.customer, detail)


def _write(options: argparse.Namespace, database: Database) -> int:
    with database.reading() as session:
        if options.customer:
            tables = about(session, options.customer)
            return customer_file.write_tables(tables, options.file, agent_names(session))
        language = options.language or database_option.stored(options).language
        told = _tell if options.json else None
        return customer_file.write(all_customers(session, options.filter), options.file, language, told)


def _tell(count: int) -> None:
    print(json.dumps({"progress": [count, 0]}), flush=True)  # noqa: T201
