"""`hatif alerts`: says which figures supervisors are told of, and what they were told."""

import argparse
from datetime import timedelta
from uuid import UUID

from app import times
from app.alerts.rules import Rule
from app.commands import acting, database_option
from app.errors import BadInput
from app.measures.catalogue import BY_KEY
from app.models.alerts import Alerts
from app.models.queries.alerts import LIVE
from app.models.rows.alerts import AlertRuleRow

DONE = 0


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what can be done with alerts."""
    verbs = parser.add_subparsers(dest="verb", required=True, metavar="verb")
    add = verbs.add_parser("add", help="tell when a figure stays beyond a bound")
    add.add_argument(
        "measure", choices=[*BY_KEY, *LIVE], metavar="figure", help="as docs/measures.md names it"
    )
    add.add_argument("side", choices=("above", "below"))
    add.add_argument("bound", type=float, help="a share is from 0 to 1, a time is in seconds")
    add.add_argument("--queue", default="", help="of one queue alone, by its key")
    add.add_argument("--lasting", type=int, default=60, help="so many seconds it must be so (60)")
    add.add_argument("--quiet", type=int, default=900, help="so many seconds nothing is told again (900)")
    listing = verbs.add_parser("list", help="the rules")
    history = verbs.add_parser("history", help="what was told, the newest first")
    remove = verbs.add_parser("remove", help="take a rule away, with its history")
    mute = verbs.add_parser("mute", help="tell nobody for a while; 0 minutes ends it")
    mute.add_argument("--minutes", type=int, default=60)
    for verb in (remove, mute):
        verb.add_argument("rule", type=UUID, help="as `list` shows it")
    for verb in (add, listing, history, remove, mute):
        database_option.add_arguments(verb)


def run(options: argparse.Namespace) -> int:
    """Do it."""
    database = database_option.opened(options)
    try:
        agent_id = acting.who(options, database)
        if agent_id is None:
            raise BadInput("nobody knows who you are; give the profile a login of an agent in its settings")
        _do(options, Alerts(database, agent_id))
    finally:
        database.close()
    return DONE


def _do(options: argparse.Namespace, alerts: Alerts) -> None:
    match options.verb:
        case "add":
            rule = Rule(
                options.measure,
                options.side == "above",
                options.bound,
                timedelta(seconds=options.lasting),
                timedelta(seconds=options.quiet),
            )
            print(alerts.keep(rule, options.queue))  # noqa: T201
        case "remove":
            alerts.remove(options.rule)
        case "mute":
            until = times.now() + timedelta(minutes=options.minutes) if options.minutes else None
            alerts.mute(options.rule, until)
        case "list":
            for row in alerts.rules():
                print(f"{row.id}  {_words(row)}")  # noqa: T201
        case _:
            for alert in alerts.history():
                told = f"{alert.told_at:%Y-%m-%d %H:%M}" if alert.told_at else "not told"
                ended = f"until {alert.ended_at:%H:%M}" if alert.ended_at else "still so"
                print(f"{told}  {_words(alert.rule)}: {alert.value:g}, {ended}")  # noqa: T201


def _words(row: AlertRuleRow) -> str:
    rule = row.rule
    side = "above" if rule.is_above else "below"
    where = f" in {row.queue}" if row.queue else ""
    is_muted = rule.muted_until is not None and rule.muted_until > times.now()
    return f"{rule.measure} {side} {rule.bound:g}{where}{' (muted)' if is_muted else ''}"
