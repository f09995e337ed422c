"""The tasks of `hatif db` that are a team's server's: setting it up, and saying what is wrong with it."""

import argparse

from sqlalchemy.engine import URL, make_url

from app.commands import database_option
from app.desk_memory import offer_outcomes
from app.doctor import report, server
from app.errors import BadInput
from app.models import access
from app.models.cases import offer_rules
from app.models.migrations import HEAD
from app.models.permissions import GroupRole
from app.models.server import direct

DONE, BROKEN = range(2)
GOAL = "a team can work with this server"


def init(options: argparse.Namespace) -> int:
    """Make tables, groups, grants and row rules, or bring them up to date."""
    url = _url(options)
    database = database_option.opened(options)
    try:
        offer_outcomes(database)
        offer_rules(database)
    finally:
        database.close()
    with direct.connect(url) as connection:
        access.set_up(connection)
    print(f"The schema is of version {HEAD}. Groups: {', '.join(GroupRole)}.")  # noqa: T201
    return DONE


def doctor(options: argparse.Namespace) -> int:
    """Say what is wrong with a server; 1 when something must be mended."""
    findings = list(server.look(str(_url(options).render_as_string(hide_password=False))))
    print(report.as_json(findings) if options.json else report.as_sentences(findings, GOAL))  # noqa: T201
    return BROKEN if report.problems(findings) else DONE


def _url(options: argparse.Namespace) -> URL:
    url = make_url(database_option.url_of(options))
    if url.get_backend_name() != "postgresql":
        raise BadInput("only a server has groups and grants; name it by --database postgresql://…")
    return url
