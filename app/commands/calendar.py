"""`hatif calendar`: an agent's follow-ups as an iCalendar file, or as a feed that calendars subscribe to."""

import argparse
import os
import secrets
import sys
from datetime import timedelta
from pathlib import Path

from app import times
from app.commands import database_option
from app.errors import BadInput
from app.models.database import Database
from app.models.queries import agents, follow_up_lists
from app.models.rows.agents import AgentRow
from app.models.rows.follow_ups import TeamRow
from app.planning.calendar_feed import CalendarFeed
from app.planning.calendar_file import CalendarEntry, as_calendar

WRITTEN = 0
PORT = 47813  # always the same, so that a calendar finds it again
PAST, AHEAD = timedelta(days=31), timedelta(days=366)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what the calendar takes."""
    parser.add_argument("login", help="whose follow-ups")
    parser.add_argument("file", nargs="?", type=Path, help="an .ics file; without one a feed is served")
    parser.add_argument("--port", type=int, default=PORT, help="where the feed is served on this computer")
    parser.add_argument(
        "--with-customers",
        action="store_true",
        help="write customers' names too; whoever has the file sees them",
    )
    database_option.add_arguments(parser)


def run(options: argparse.Namespace) -> int:
    """Write the file, or serve the feed until it is interrupted."""
    database = database_option.opened(options)
    try:
        agent = _agent(database, options.login)
        if options.file is not None:
            options.file.write_bytes(_calendar(database, agent, with_customers=options.with_customers))
            print(f"{options.file.name} written", file=sys.stderr)  # noqa: T201
            return WRITTEN
        _serve(database, agent, _secret(options), options.port, with_customers=options.with_customers)
    finally:
        database.close()
    return WRITTEN


def _agent(database: Database, login: str) -> AgentRow:
    with database.reading() as session:
        found = agents.with_login(session, login)
    if found is None:
        raise BadInput("there is no agent of this login")
    return found


def _calendar(database: Database, agent: AgentRow, *, with_customers: bool) -> bytes:
    now = times.now()
    with database.reading() as session:
        rows = follow_up_lists.between(session, now - PAST, now + AHEAD, agent_id=agent.id)
    entries = [_entry(row, with_customers=with_customers) for row in rows if row.completed_at is None]
    return as_calendar(entries, f"Hatif: {agent.shown_name('en')}", now)


def _entry(row: TeamRow, *, with_customers: bool) -> CalendarEntry:
    plan = row.follow_up
    name = f": {plan.customer_name}" if with_customers and plan.customer_name else ""
    return CalendarEntry(
        key=plan.id,
        title=f"{plan.what}{name}",
        due_at=plan.due_at,
        zone=plan.zone or "UTC",
        until_at=plan.until_at,
        is_whole_day=plan.precision == "day",
        description=plan.why,
        created_at=row.created_at,
        recurrence=row.recurrence,
    )


def _secret(options: argparse.Namespace) -> str:
    """Return the part of the address nobody can guess; it is made once, and readable by its owner alone."""
    path = database_option.config_folder(options) / "calendar.secret"
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    try:
        with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as file:
            file.write(secrets.token_urlsafe(24))
    except FileExistsError:
        pass
    return path.read_text(encoding="ascii").strip()


def _serve(database: Database, agent: AgentRow, secret: str, port: int, *, with_customers: bool) -> None:
    """Serve to this computer alone, below an address nobody can guess."""
    feed = CalendarFeed(lambda: _calendar(database, agent, with_customers=with_customers), secret, port)
    print(feed.address, flush=True)  # noqa: T201  what is pasted into Outlook or Apple Calendar
    try:
        feed.serve_forever()
    except KeyboardInterrupt:
        return
    finally:
        feed.server_close()
