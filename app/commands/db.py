"""`hatif db`: upgrades, checks, backs up and restores the database."""

import argparse
import sys
from collections.abc import Callable
from pathlib import Path
from uuid import UUID

from sqlalchemy.engine import make_url

from app.commands import database_option, privacy_requests, privacy_tasks
from app.errors import AppError, BadInput
from app.file_keys import is_encrypted
from app.late import late
from app.models import backups, permissions, recovery, sqlite_file
from app.models.migrations import HEAD
from app.models.queries.audit import Known, Verdict, verify

DONE, BROKEN, UNUSABLE = range(3)
_SERVER_TASKS = "app.commands.server_tasks"  # imported late: a file needs no driver of servers


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the tasks."""
    tasks = parser.add_subparsers(dest="task", required=True, metavar="task")
    for name, (_, help_text) in TASKS.items():
        task = tasks.add_parser(name, help=help_text, description=help_text)
        if name == "restore":
            task.add_argument("copy", type=Path, nargs="?", help="which copy; the newest when not given")
        if name == "erase":
            task.add_argument("customer", type=UUID, help="the customer's key")
            privacy_tasks.add_erase(task)
        if name == "retention":
            privacy_tasks.add_retention(task)
        if name == "privacy-requests":
            privacy_requests.add_arguments(task)
        if name == "verify-audit":
            task.add_argument(
                "--known", type=Known.read, metavar="NUMBER:HASH", help="an end that was kept elsewhere"
            )
        if name == "doctor":
            task.add_argument(
                "--json", action="store_true", help="print one JSON object instead of sentences"
            )
        database_option.add_arguments(task)


def run(options: argparse.Namespace) -> int:
    """Do one task."""
    try:
        return TASKS[options.task][0](options)
    except AppError as error:
        print(error, file=sys.stderr)  # noqa: T201
        return UNUSABLE


def _upgrade(options: argparse.Namespace) -> int:
    database_option.opened(options, _show_progress).close()
    print(f"The schema is of version {HEAD}.")  # noqa: T201
    return DONE


def _init(options: argparse.Namespace) -> int:
    return int(late(_SERVER_TASKS, "init")(options))


def _doctor(options: argparse.Namespace) -> int:
    return int(late(_SERVER_TASKS, "doctor")(options))


def _permissions(_options: argparse.Namespace) -> int:
    print(permissions.as_text(), end="")  # noqa: T201
    return DONE


def _check(options: argparse.Namespace) -> int:
    verdict = _verdict(options)
    if verdict.broken_at is not None:
        print(f"The record of deeds was changed: row {verdict.broken_at} does not fit.")  # noqa: T201
        return BROKEN
    print(f"Sound. {verdict.length} deeds on record, the chain ends with {verdict.end}.")  # noqa: T201
    return DONE


def _verify_audit(options: argparse.Namespace) -> int:
    verdict = _verdict(options)
    if verdict.broken_at is not None:
        print(f"The record of deeds was changed: row {verdict.broken_at} does not fit.")  # noqa: T201
        return BROKEN
    print(f"{verdict.length}:{verdict.end}")  # noqa: T201  to be kept where whoever runs the server cannot change it
    return DONE


def _verdict(options: argparse.Namespace) -> Verdict:
    database = database_option.opened(options)  # looks a file over before anything else
    try:
        with database.reading() as session:
            return verify(session, getattr(options, "known", None))
    finally:
        database.close()


def _back_up(options: argparse.Namespace) -> int:
    print(backups.back_up(_present(options), database_option.key_of(options)))  # noqa: T201
    return DONE


def _list(options: argparse.Namespace) -> int:
    for copy in backups.copies(_file_of(options)):
        print(copy)  # noqa: T201
    return DONE


def _restore(options: argparse.Namespace) -> int:
    path = _present(options)
    found = backups.copies(path)
    copy = options.copy or (found[0] if found else None)
    if copy is None:
        raise BadInput(f"there is no copy of {path.name} to restore")
    key = database_option.key_of(options)
    sqlite_file.look_over(copy, key if is_encrypted(copy) else "")
    done = recovery.replace_by(path, copy)
    print(f"{copy.name} took its place; the database as it was is kept as {done.set_aside.name}.")  # noqa: T201
    return DONE


def _show_key(options: argparse.Namespace) -> int:
    key = database_option.key_of(options)
    if not key:
        raise BadInput("the database is not encrypted")
    print(key)  # noqa: T201  to be kept where a lost keyring does not take it along
    return DONE


def _keep_key(options: argparse.Namespace) -> int:
    database_option.keep_key(options, sys.stdin.readline().strip())
    print("The keyring has it.")  # noqa: T201
    return DONE


def _erase(options: argparse.Namespace) -> int:
    url = make_url(database_option.url_of(options))
    privacy_tasks.erase(options)
    if options.dry_run:
        return DONE
    if url.get_backend_name() == "sqlite":
        return _list(options)
    print("look for them where the server is backed up.")  # noqa: T201
    return DONE


def _present(options: argparse.Namespace) -> Path:
    path = _file_of(options)
    if not path.exists():
        raise BadInput(f"there is no database {path.name}")
    return path


def _file_of(options: argparse.Namespace) -> Path:
    url = make_url(database_option.url_of(options))
    if url.get_backend_name() != "sqlite" or not url.database:
        raise BadInput("only a SQLite file is copied this way; use pg_dump for a server")
    return Path(url.database)


def _show_progress(done: int, total: int) -> None:
    print(f"step {done} of {total}", flush=True)  # noqa: T201


TASKS: dict[str, tuple[Callable[[argparse.Namespace], int], str]] = {
    "upgrade": (_upgrade, "make the database, or bring its schema up to date; a copy is kept first"),
    "init": (_init, "make the groups of a team's server, what each may do, and whose rows it sees"),
    "permissions": (_permissions, "say who may do what with which table of a team's server"),
    "check": (_check, "look whether the file is sound and nobody changed the record of deeds"),
    "verify-audit": (_verify_audit, "follow the record of deeds, and print its end to be kept elsewhere"),
    "doctor": (_doctor, "say what is wrong with a team's server, and how it is mended"),
    "backup": (_back_up, "copy a SQLite database, also while it is in use"),
    "backups": (_list, "name the copies there are, the newest first"),
    "erase": (_erase, "forget a customer: rows, search index and numbers; his key stays on record"),
    "show-key": (_show_key, "print the key of the files on this computer, to be kept in a safe place"),
    "keep-key": (_keep_key, "put a key that was kept, read from the standard input, back into the keyring"),
    "retention": (privacy_tasks.retention, "let go of calls, notes, looks and the like after so many days"),
    "privacy-requests": (privacy_requests.run, "what people asked about their data, and by when to answer"),
    "restore": (_restore, "put a copy in the place of a SQLite database, which is kept aside"),
}
