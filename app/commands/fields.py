"""`hatif fields`: which parts of a record need a second person, and what of a customer is shown to whom."""

import argparse

from app.commands import database_option
from app.errors import BadInput
from app.models.changes import field_rules
from app.models.queries.field_rules import all_rules

DONE = 0


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what can be set."""
    parser.add_argument(
        "--second-person",
        metavar="PARTS",
        help='parts changed by two people: address,number,email; "" for none',
    )
    parser.add_argument(
        "--shown-to",
        metavar="FACT=ROLE",
        action="append",
        default=[],
        help="what only a role and those above it see: a private fact, email or address; iban=supervisor",
    )
    database_option.add_arguments(parser)


def run(options: argparse.Namespace) -> int:
    """Set what is given, and show what holds."""
    database = database_option.opened(options)
    try:
        with database.writing() as session:
            rules = all_rules(session)
            parts = [part for part, needs_second, _ in rules if needs_second]
            shown_to = {part: role for part, _, role in rules if role} | _pairs(options.shown_to)
            if options.second_person is not None:
                parts = [part.strip() for part in options.second_person.split(",") if part.strip()]
            if options.second_person is not None or options.shown_to:
                field_rules.set_rules(session, parts, shown_to, actor="fields")
            rules = all_rules(session)
    finally:
        database.close()
    for part, needs_second, role in rules:
        said = ["changed by two people"] * needs_second + [f"shown to {role}s and above"] * bool(role)
        print(f"{part}: {', '.join(said)}")  # noqa: T201
    if not rules:
        print("no part is special")  # noqa: T201
    return DONE


def _pairs(texts: list[str]) -> dict[str, str]:
    found = {}
    for text in texts:
        fact, sign, role = text.partition("=")
        if not sign:
            raise BadInput("a fact and its role are written like iban=supervisor")
        found[fact.strip()] = role.strip()
    return found
