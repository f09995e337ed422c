"""`hatif export`: writes all customers to a CSV or JSON file."""

import argparse
import sys
from pathlib import Path
from uuid import UUID

from app.commands import database_option
from app.errors import AppError
from app.models import customer_file
from app.models.changes import audit
from app.models.queries.exports import all_customers
from app.models.queries.personal_data import about

WRITTEN, UNUSABLE = 0, 2


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what the export takes."""
    parser.add_argument("file", type=Path, help="a .csv file for spreadsheets, or a .json file")
    parser.add_argument("--customer", type=UUID, help="everything about this one customer, to a .json file")
    database_option.add_arguments(parser)


def run(options: argparse.Namespace) -> int:
    """Write the file, and leave a trace that it was written."""
    try:
        database = database_option.opened(options)
        try:
            with (
                database.writing() as session
            ):  # on record first: a list that leaves the house is never unseen
                form = {"form": options.file.suffix}
                audit.record(session, "export", "export", "customer", options.customer, form)
            with database.reading() as session:
                if options.customer:
                    count = customer_file.write_tables(about(session, options.customer), options.file)
                else:
                    count = customer_file.write(all_customers(session), options.file)
        finally:
            database.close()
    except AppError as error:
        print(error, file=sys.stderr)  # noqa: T201
        return UNUSABLE
    print(f"{count} {'rows' if options.customer else 'customers'} written")  # noqa: T201
    return WRITTEN
