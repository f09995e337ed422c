"""`hatif satisfaction`: asks customers by link, hears what they answer, and takes answers from a file."""

import argparse
import contextlib
import csv
import sys
import threading
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from uuid import UUID

from sqlalchemy.orm import Session

from app import times
from app.commands import acting, database_option, survey_letters
from app.commands.survey_receiver import Receiver, kept
from app.credentials import Credentials
from app.errors import AppError, BadInput, Unavailable
from app.imports.table import read_table
from app.imports.text_file import read_text
from app.models.changes import audit, survey_answers
from app.models.database import Database
from app.models.queries import surveys
from app.models.rows.surveys import LinkRow
from app.satisfaction import link, secret
from app.satisfaction.agi import KeypadServer
from app.satisfaction.answer import read
from app.satisfaction.web import SurveyServer

DONE, SOME_BAD, UNUSABLE = range(3)
PASSWORD = "mail"  # noqa: S105  the name it has in the keyring
COLUMNS = ("call", "score", "nps", "effort", "comment", "at")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the tasks."""
    tasks = parser.add_subparsers(dest="task", required=True, metavar="task")
    links = tasks.add_parser("links", help="print the links that are to be sent, as CSV")
    links.add_argument(
        "--mark", action="store_true", help="note that they have gone: they are not printed again"
    )
    letters = tasks.add_parser("send", help="send the links by the mail server of the settings, each once")
    for task in (links, letters):
        task.add_argument(
            "--base", required=True, help="where customers reach `receive`: https://example.com"
        )
        task.add_argument("--since-days", type=int, default=7, help="of calls since so many days (7)")
        task.add_argument("--valid-days", type=int, default=14, help="how long a link can be used (14)")
    receive = tasks.add_parser("receive", help="hear answers by link and by keypad until it is ended")
    receive.add_argument("--web", metavar="HOST:PORT", help="listen for customers; behind a proxy with TLS")
    receive.add_argument("--agi", metavar="HOST:PORT", help="listen for Asterisk (FastAGI)")
    receive.add_argument("--pbx", action="append", default=[], help="the address Asterisk speaks from")
    take = tasks.add_parser("take", help="take answers in from a CSV file")
    take.add_argument("file", type=Path, help=f"with the columns {', '.join(COLUMNS)}; call and score needed")
    for task in (links, letters, receive, take):
        database_option.add_arguments(task)


def run(options: argparse.Namespace) -> int:
    """Do one task."""
    tasks = {"links": _links, "send": _send, "receive": _receive, "take": _take}
    try:
        database = database_option.opened(options)
        try:
            return tasks[options.task](database, options)
        finally:
            database.close()
    except AppError as error:
        print(error, file=sys.stderr)  # noqa: T201
        return UNUSABLE


def _links(database: Database, options: argparse.Namespace) -> int:
    """Print them for the gateway that sends messages; that somebody asked for them is on record."""
    rows = _to_be_asked(database, options)
    link_to = _linker(options)
    with database.writing() as session:
        actor = acting.who(options, database) or "console"
        audit.record(session, actor, "list_survey_links", "call", None, {"rows": len(rows)})
        if options.mark:
            rows = [row for row in rows if survey_answers.note_sent(session, row.call_id)]
    out = csv.writer(sys.stdout, lineterminator="\n")
    out.writerow(("number", "email", "language", "link"))
    for row in rows:
        out.writerow((row.number, row.email, _language_of(row), link_to(row)))
    return DONE


def _send(database: Database, options: argparse.Namespace) -> int:
    """Send them as letters; the password of the mail server is in this account's keyring."""
    settings = database_option.stored(options)
    password = Credentials("surveys").password(PASSWORD) if settings.mail_user else ""
    server = survey_letters.server_of(settings, password or "")
    rows = _to_be_asked(database, options)
    done = survey_letters.send_links(database, server, rows, _linker(options))
    with database.writing() as session:
        actor = acting.who(options, database) or "console"
        audit.record(session, actor, "send_survey_links", "call", None, {"rows": done.letters})
    print(  # noqa: T201
        f"{done.letters} sent, {done.refused} not taken by the mail server,"
        f" {done.without_address} without an e-mail address."
    )
    return SOME_BAD if done.refused else DONE


def _to_be_asked(database: Database, options: argparse.Namespace) -> list[LinkRow]:
    with database.reading() as session:
        return surveys.to_be_asked(session, times.now() - timedelta(days=options.since_days))


def _linker(options: argparse.Namespace) -> Callable[[LinkRow], str]:
    """Return what makes the link of a call."""
    key = secret.of_folder(database_option.data_folder(options))

    def link_to(row: LinkRow) -> str:
        expires = row.ended_at + timedelta(days=options.valid_days)
        return link.made(key, options.base, link.Asked(row.call_id, expires, _language_of(row)))

    return link_to


def _language_of(row: LinkRow) -> str:
    return row.language if row.language in ("ar", "en") else "ar"


def _take(database: Database, options: argparse.Namespace) -> int:
    taken = known = bad = 0
    with database.writing() as session:
        for number, call, answer in _lines(options.file):
            try:
                is_new = take_line(session, call, answer)
            except BadInput as error:
                bad += 1
                print(f"line {number}: {error}", file=sys.stderr)  # noqa: T201
            else:
                taken, known = taken + is_new, known + (not is_new)
    print(f"{taken} taken, {known} known already, {bad} not usable.")  # noqa: T201
    return SOME_BAD if bad else DONE


def take_line(session: Session, call: str, fields: dict[str, str]) -> bool:
    """Take one answer; the call is named by our key or by the PBX's number of it."""
    given = read(fields)
    at = _moment(fields.get("at", ""))
    answer = kept(given, at)
    try:
        call_id = UUID(call)
    except ValueError:
        return survey_answers.take_for_pbx(session, call, "file", answer)
    return survey_answers.take(session, call_id, "file", answer)


def _moment(text: str) -> datetime:
    if not text:
        return times.now()
    try:
        moment = datetime.fromisoformat(text)
    except ValueError as error:
        raise BadInput("the moment is written as 2026-11-22T14:30:00+03:00") from error
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


def _lines(path: Path) -> list[tuple[int, str, dict[str, str]]]:
    try:
        lines = iter(read_table(read_text(path.read_bytes()).text).lines)
    except OSError as error:
        raise Unavailable(f"{path.name} cannot be read: {error.strerror}.") from error
    first = next(lines, None)
    headings = [cell.strip().lower() for cell in first.cells] if first else []
    if not {"call", "score"} <= set(headings) <= set(COLUMNS):
        raise BadInput(f"the first line names the columns, of these: {', '.join(COLUMNS)}")
    rows = [(line.number, dict(zip(headings, line.cells, strict=False))) for line in lines]
    return [(number, cells["call"].strip(), cells) for number, cells in rows if any(cells.values())]


def _receive(database: Database, options: argparse.Namespace) -> int:
    if not (options.web or options.agi):
        raise BadInput("say where to listen: --web HOST:PORT, --agi HOST:PORT, or both")
    receiver = Receiver(database)
    with contextlib.ExitStack() as stack:
        if options.web:
            key = secret.of_folder(database_option.data_folder(options))
            web = stack.enter_context(SurveyServer(_address(options.web), key, receiver.keep_link))
            _serve(web.serve_forever, f"customers on port {web.port}")
            stack.callback(web.shutdown)
        if options.agi:
            allowed = frozenset(options.pbx or ["127.0.0.1"])
            agi = stack.enter_context(KeypadServer(_address(options.agi), allowed, receiver.keep_keypad))
            _serve(agi.serve_forever, f"the PBX on port {agi.port}")
            stack.callback(agi.shutdown)
        with contextlib.suppress(KeyboardInterrupt):
            receiver.run()
    return DONE


def _serve(serve: Callable[[], None], whom: str) -> None:
    threading.Thread(target=serve, name="survey", daemon=True).start()
    print(f"listening for {whom}", flush=True)  # noqa: T201


def _address(text: str) -> tuple[str, int]:
    host, _, port = text.rpartition(":")
    if not host or not port.isdecimal() or int(port) > 65_535:
        raise BadInput(f"{text!r} is no HOST:PORT")
    return host, int(port)
