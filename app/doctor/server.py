"""A team's PostgreSQL server: what is wrong with it, and how it is mended."""

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from psycopg import Error
from sqlalchemy.engine import make_url

from app.doctor import server_rights, server_upkeep, server_way
from app.doctor.asking import Server
from app.doctor.finding import Finding, Grade
from app.errors import AppError
from app.models.server import direct

Check = Callable[[Server], Iterable[tuple[Any, ...]]]
CHECKS: dict[str, Check] = {**server_upkeep.CHECKS, **server_rights.CHECKS}


def look(address: str, *, password: str = "", authority: str = "") -> Iterator[Finding]:
    """Look at a server from here: the way there first, then the server itself."""
    url = make_url(address)
    yield from server_way.look(url, authority)
    try:
        server = direct.connect(url, password=password, authority=authority)
    except AppError as error:
        yield Finding("sign-in", Grade.PROBLEM, str(error), "nothing else could be looked at")
        return
    with server:
        for name, check in CHECKS.items():
            yield from _findings(name, check, server)


def _findings(name: str, check: Check, server: Server) -> Iterator[Finding]:
    """One check that may not look at something must not hide what the others see."""
    try:
        for grade, *words in check(server):
            yield Finding(name, grade, *words)
    except Error as error:
        text = f"this could not be looked at ({type(error).__name__})"
        yield Finding(name, Grade.NOTE, text, "look again as whoever owns the server")
