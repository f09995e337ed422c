"""`hatif db privacy-requests`: what people asked about their data, and by when they have to be answered."""

import argparse
from contextlib import closing
from datetime import UTC, datetime
from uuid import UUID

from app import times
from app.commands import acting, database_option
from app.errors import BadInput
from app.models import privacy_register
from app.models.privacy_register import PrivacyRequest
from app.planning.privacy_deadlines import RequestKind

DONE, LATE = range(2)
_NOBODY = "command line"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what can be done; without any of it the open ones are listed."""
    deed = parser.add_mutually_exclusive_group()
    deed.add_argument("--take", type=RequestKind, choices=list(RequestKind), help="take a request in")
    deed.add_argument(
        "--extend", type=int, metavar="NUMBER", help="take the one extension; tell the person why"
    )
    deed.add_argument("--answer", type=int, metavar="NUMBER", help="the person has his answer")
    deed.add_argument("--all", action="store_true", help="list the answered ones, too")
    parser.add_argument("--customer", type=UUID, metavar="KEY", help="with --take: whose data it is about")
    parser.add_argument(
        "--received", metavar="DAY", help="with --take: when it came, as 2026-11-22; today if left out"
    )


def run(options: argparse.Namespace) -> int:
    """Do one thing and list what is open; exit with 1 when an answer is overdue."""
    with closing(database_option.opened(options)) as database:
        by = acting.who(options, database) or _NOBODY
        with database.writing() as session:
            if options.take is not None:
                received = _moment(options.received)
                privacy_register.receive(session, options.take, options.customer, received, by=by)
            elif options.extend is not None:
                privacy_register.extend(session, options.extend, by=by)
            elif options.answer is not None:
                privacy_register.answer(session, options.answer, by=by)
            found = privacy_register.requests(session)
    now = times.now()
    shown = found if options.all else [each for each in found if each.answered_at is None]
    for request in shown:
        print(_line(request, now))  # noqa: T201
    if not shown:
        print("No request is open.")  # noqa: T201
    return LATE if any(each.is_late(now) for each in shown if each.answered_at is None) else DONE


def _moment(text: str | None) -> datetime:
    if text is None:
        return times.now()
    try:
        day = datetime.fromisoformat(text)
    except ValueError as error:
        raise BadInput(f"{text} is no day such as 2026-11-22") from error
    moment = day if day.tzinfo else day.replace(tzinfo=UTC)
    if moment > times.now():
        raise BadInput("a request cannot come in the future")
    return moment


def _line(request: PrivacyRequest, now: datetime) -> str:
    about = f" about {request.customer_id}" if request.customer_id else ""
    came = f"{request.number}: {request.kind}{about}, received {request.received_at:%Y-%m-%d}"
    if request.answered_at is not None:
        late = ", too late" if request.is_late(now) else ""
        return f"{came}, answered {request.answered_at:%Y-%m-%d}{late}"
    extended = " (extended)" if request.is_extended else ""
    state = "OVERDUE since" if request.is_late(now) else "to be answered by"
    return f"{came}, {state} {request.due_at:%Y-%m-%d %H:%M} UTC{extended}"
