"""`hatif hours`: when a team, or everybody, works; days that are off, and holidays that are worked."""

import argparse
from datetime import date, timedelta

from app import times
from app.commands import database_option
from app.errors import BadInput
from app.models.changes import working_times
from app.models.queries import teams
from app.models.queries.working_times import hours_of
from app.planning import spans
from app.planning.country_rules import rules_of, version
from app.planning.working_hours import WorkingHours, of_week

DONE = 0
_DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what the hours take."""
    parser.add_argument("--team", default="", help="the key of a team; without it everybody")
    parser.add_argument("--days", help="the days that are worked: sun,mon,tue,wed,thu")
    parser.add_argument("--hours", help="their hours: 09:00-13:00,16:00-20:00")
    parser.add_argument("--ramadan", action="store_true", help="these hours hold in Ramadan")
    parser.add_argument("--closed", type=date.fromisoformat, metavar="DAY", help="nobody works on this day")
    parser.add_argument("--open", type=date.fromisoformat, metavar="DAY", help="this holiday is worked")
    database_option.add_arguments(parser)


def run(options: argparse.Namespace) -> int:
    """Set what is given, and show the next two weeks."""
    week = _week(options)
    database = database_option.opened(options)
    try:
        with database.writing() as session:
            team_id = teams.with_key(session, options.team) if options.team else None
            if options.team and team_id is None:
                raise BadInput("there is no team of this key")
            if week is not None:
                working_times.set_week(
                    session, week, team_id=team_id, in_ramadan=options.ramadan, actor="hours"
                )
            for day, is_open in ((options.closed, False), (options.open, True)):
                if day is not None:
                    working_times.set_day(session, day, is_open=is_open, team_id=team_id, actor="hours")
            hours = hours_of(session, team_id, database_option.stored(options).region)
    finally:
        database.close()
    _show(hours)
    return DONE


def _week(options: argparse.Namespace) -> dict[int, tuple[spans.Span, ...]] | None:
    if options.days is None and options.hours is None:
        return None
    if not options.days or not options.hours:
        raise BadInput("days and hours belong together: --days sun,mon --hours 09:00-17:00")
    names = [name.strip().lower() for name in options.days.split(",")]
    if not set(names) <= set(_DAYS):
        raise BadInput(f"days are {', '.join(_DAYS)}")
    read = [spans.read(text) for text in options.hours.split(",")]
    return of_week((_DAYS.index(name) for name in names), read)


def _show(hours: WorkingHours) -> None:
    today = times.now().date()
    print(f"{hours.country}, {hours.zone}; data of countries: {version()}, to be confirmed by lawyers")  # noqa: T201
    for day in (today + timedelta(days=count) for count in range(14)):
        shown = ", ".join(span.as_text() for span in hours.on(day)) or "free"
        print(f"{_DAYS[day.weekday()]} {day}  {shown}")  # noqa: T201
    for source in rules_of(hours.country).sources:
        print(f"source: {source}")  # noqa: T201
