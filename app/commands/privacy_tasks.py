"""`hatif db erase` and `hatif db retention`: forgets a customer, and lets go of what was kept long enough."""

import argparse
from contextlib import closing

from app import retention_days
from app.commands import acting, database_option
from app.journal.journal import Journal
from app.models.changes import erasure
from app.models.changes.retention import Kept, let_go

DONE = 0


def add_erase(parser: argparse.ArgumentParser) -> None:
    """Declare what forgetting a customer takes, beside his key."""
    parser.add_argument("--dry-run", action="store_true", help="only say how many rows would go")


def add_retention(parser: argparse.ArgumentParser) -> None:
    """Declare how letting go is told how long."""
    parser.add_argument("--dry-run", action="store_true", help="only say how many rows would go")
    parser.add_argument(
        "--days", metavar="CLASS:DAYS,…", help="for example calls:730,views:365; else the desk's setting"
    )


def erase(options: argparse.Namespace) -> int:
    """Forget a customer: his rows, his words, and on this computer the drafts about him."""
    with closing(database_option.opened(options)) as database:
        rows = erasure.forecast(database, options.customer)
        if options.dry_run:
            for table, count in rows.items():
                print(f"{table}: {count} would go")  # noqa: T201
            return DONE
        mentions = erasure.mentions(database, options.customer)
        erasure.erase(database, options.customer, agent_id=acting.who(options, database))
    drafts = _forget_drafts(options, mentions)
    said = f"Forgotten: {sum(rows.values())} rows, and {drafts} drafts on this computer."
    print(f"{said} Copies made earlier still hold the customer:")  # noqa: T201
    return DONE


def retention(options: argparse.Namespace) -> int:
    """Let go of what is older than it is to be, or only count it."""
    text = options.days if options.days is not None else database_option.stored(options).retention
    days = {Kept(kind): number for kind, number in retention_days.read(text).items()}
    if not days:
        print("Everything stays for ever: no class has days. Name them by --days.")  # noqa: T201
        return DONE
    with closing(database_option.opened(options)) as database:
        found = let_go(database, days, is_dry=options.dry_run)
    for kind, count in found.items():
        said = "would go" if options.dry_run else "gone"
        print(f"{kind}: {count} rows older than {days[kind]} days {said}")  # noqa: T201
    return DONE


def _forget_drafts(options: argparse.Namespace, mentions: list[str]) -> int:
    """Take the customer out of this profile's journal, if there is one."""
    path = database_option.data_folder(options) / "journal.sqlite"
    if not path.exists():
        return 0
    with closing(Journal.open(path, key=database_option.profile_key(options, path))) as journal:
        return journal.forget_mentions(mentions)
