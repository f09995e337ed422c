"""`hatif export`: writes all customers to a CSV or JSON file."""

import argparse
import sys
from pathlib import Path

from app.commands import database_option
from app.errors import AppError
from app.models import customer_file
from app.models.changes import audit
from app.models.database import Database
from app.models.queries.exports import all_customers

WRITTEN, UNUSABLE = 0, 2


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what the export takes."""
    parser.add_argument("file", type=Path, help="a .csv file for spreadsheets, or a .json file")
    database_option.add_arguments(parser)


def run(options: argparse.Namespace) -> int:
    """Write the file, and leave a trace that it was written."""
    try:
        database = Database.open(database_option.url_of(options))
        try:
            with (
                database.writing() as session
            ):  # on record first: a list that leaves the house is never unseen
                audit.record(session, "export", "export", "customer", None, {"form": options.file.suffix})
            with database.reading() as session:
                count = customer_file.write(all_customers(session), options.file)
        finally:
            database.close()
    except AppError as error:
        print(error, file=sys.stderr)  # noqa: T201
        return UNUSABLE
    print(f"{count} customers written")  # noqa: T201
    return WRITTEN
