"""`hatif agents`: takes people in, lets them go, and gives them passwords for a team's server."""

import argparse
import csv
import json
import sys
from collections.abc import Callable, Iterator
from dataclasses import asdict, fields
from io import StringIO
from pathlib import Path

from sqlalchemy.orm import Session

from app.commands import database_option
from app.errors import AppError, BadInput, Unavailable
from app.imports.table import read_table
from app.imports.text_file import read_text
from app.models.changes import staff
from app.models.queries import staff as staff_queries
from app.models.rows.staff import NewAgent
from app.models.server import logins

DONE, SOME_BAD, UNUSABLE = range(3)
_OF_PERSON = frozenset({"add", "disable", "enable", "reset", "change"})
COLUMNS = tuple(field.name for field in fields(NewAgent))


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the tasks."""
    tasks = parser.add_subparsers(dest="task", required=True, metavar="task")
    for name, (_, help_text) in TASKS.items():
        task = tasks.add_parser(name, help=help_text, description=help_text)
        if name in _OF_PERSON:
            task.add_argument("login", help="the name a person signs in with")
        if name in _WORDS:
            _WORDS[name](task)
        if name in ("add", "reset"):
            task.add_argument(
                "--password-on-input", action="store_true", help="read it there; else one is made"
            )
        database_option.add_arguments(task)


def _words_of_add(task: argparse.ArgumentParser) -> None:
    for field in fields(NewAgent)[1:]:
        task.add_argument(f"--{field.name.replace('_', '-')}", default=field.default)


def _words_of_change(task: argparse.ArgumentParser) -> None:
    task.add_argument("--role", choices=staff.ROLES)
    task.add_argument("--team", help="the team's key; an empty text for none")


def _words_of_list(task: argparse.ArgumentParser) -> None:
    task.add_argument("--json", action="store_true", help="print a JSON list instead of a table")


def _words_of_import(task: argparse.ArgumentParser) -> None:
    task.add_argument("file", type=Path, help=f"a CSV file with the columns {', '.join(COLUMNS)}")
    task.add_argument("--passwords", type=Path, help="the file for the new passwords, for its owner alone")
    task.add_argument("--dry-run", action="store_true", help="only say what would happen")


def _words_of_team(task: argparse.ArgumentParser) -> None:
    task.add_argument("team", help="the key by which people are put into it")
    task.add_argument("--brand", default="", help="the key of the brand it speaks for; it is made when new")
    task.add_argument("--name", default="", help="what the team is called")


def run(options: argparse.Namespace) -> int:
    """Do one task."""
    try:
        database = database_option.opened(options)
        try:
            with database.writing() as session:
                return TASKS[options.task][0](session, options)
        finally:
            database.close()
    except AppError as error:
        print(error, file=sys.stderr)  # noqa: T201
        return UNUSABLE


def _add(session: Session, options: argparse.Namespace) -> int:
    password = _password(options)
    staff.take_in(session, NewAgent(**{name: getattr(options, name) for name in COLUMNS}), password)
    _tell(session, options, password)
    return DONE


def _reset(session: Session, options: argparse.Namespace) -> int:
    password = _password(options)
    staff.reset(session, options.login, password)
    _tell(session, options, password)
    return DONE


def _disable(session: Session, options: argparse.Namespace) -> int:
    staff.disable(session, options.login)
    print(f"{options.login} is let in no more.")  # noqa: T201
    return DONE


def _enable(session: Session, options: argparse.Namespace) -> int:
    staff.enable(session, options.login)
    print(f"{options.login} is let in again.")  # noqa: T201
    return DONE


def _change(session: Session, options: argparse.Namespace) -> int:
    staff.change(session, options.login, role=options.role, team=options.team)
    print(f"{options.login} was changed.")  # noqa: T201
    return DONE


def _add_team(session: Session, options: argparse.Namespace) -> int:
    staff.add_team(session, options.team, brand=options.brand, name=options.name)
    print(f"The team {options.team} was made.")  # noqa: T201
    return DONE


def _list(session: Session, options: argparse.Namespace) -> int:
    people = staff_queries.staff(session)
    if options.json:
        print(json.dumps([asdict(person) for person in people], ensure_ascii=False, indent=2))  # noqa: T201
        return DONE
    for person in people:
        state = "disabled" if person.is_disabled else person.group or person.role
        print(f"{person.login:20} {state:12} {person.team or '-':12} {person.name or person.name_latin}")  # noqa: T201
    return DONE


def _import(session: Session, options: argparse.Namespace) -> int:
    """All of a file or nothing: a team is not half taken in."""
    bad, made = 0, []
    for number, new in _people(options.file):
        password = logins.new_password()
        try:
            with session.begin_nested():
                staff.take_in(session, new, password)
            made.append((new.login, password))
        except BadInput as error:
            bad += 1
            print(f"line {number}: {error}", file=sys.stderr)  # noqa: T201
    if bad or options.dry_run:
        session.rollback()
        print(f"{len(made)} could be taken in, {bad} not; nobody was.")  # noqa: T201
        return SOME_BAD if bad else DONE
    if staff.has_logins(session):
        _write_passwords(made, options.passwords)
    print(f"{len(made)} taken in.")  # noqa: T201
    return DONE


def _people(path: Path) -> Iterator[tuple[int, NewAgent]]:
    try:
        lines = iter(read_table(read_text(path.read_bytes()).text).lines)
    except OSError as error:
        raise Unavailable(f"{path.name} cannot be read: {error.strerror}.") from error
    first = next(lines, None)
    headings = [cell.strip().lower() for cell in first.cells] if first else []
    if "login" not in headings or not set(headings) <= set(COLUMNS):
        raise BadInput(f"the first line names the columns, of these: {', '.join(COLUMNS)}")
    for line in lines:
        cells = dict(zip(headings, (cell.strip() for cell in line.cells), strict=False))
        yield line.number, NewAgent(**{name: cell for name, cell in cells.items() if cell or name == "login"})


def _write_passwords(made: list[tuple[str, str]], path: Path | None) -> None:
    if path is None:
        raise BadInput("say where the passwords are to be written: --passwords FILE")
    lines = StringIO()
    csv.writer(lines).writerows([("login", "password"), *made])
    try:
        path.touch(mode=0o600, exist_ok=False)  # born closed to others
        path.write_text(lines.getvalue(), encoding="utf-8")
    except OSError as error:
        raise Unavailable(f"{path.name} cannot be written: {error.strerror}.") from error


def _password(options: argparse.Namespace) -> str:
    return sys.stdin.readline().rstrip("\r\n") if options.password_on_input else logins.new_password()


def _tell(session: Session, options: argparse.Namespace, password: str) -> None:
    if not staff.has_logins(session):
        print(f"{options.login} was taken in; this database keeps no passwords.")  # noqa: T201
    elif options.password_on_input:
        print(f"{options.login} can sign in.")  # noqa: T201
    else:
        print(f"{options.login} can sign in with the password {password}")  # noqa: T201  told once, kept nowhere


TASKS: dict[str, tuple[Callable[[Session, argparse.Namespace], int], str]] = {
    "add": (_add, "take somebody in; a server gives him a login, whose password is shown once"),
    "disable": (_disable, "let somebody in no more, and cut the connections he has"),
    "enable": (_enable, "let somebody in again who was disabled, in a file"),
    "reset": (_reset, "give somebody another password, also to let him in again"),
    "change": (_change, "give somebody another role or team"),
    "add-team": (_add_team, "make a team, so that people can be put into it"),
    "list": (_list, "name everybody, with what the server lets him do"),
    "import": (_import, "take many people in from a CSV file, all of them or nobody"),
}

_WORDS: dict[str, Callable[[argparse.ArgumentParser], None]] = {
    "add": _words_of_add,
    "change": _words_of_change,
    "add-team": _words_of_team,
    "list": _words_of_list,
    "import": _words_of_import,
}
