"""The small web server behind the links: it shows the page, and keeps one answer a call."""

import logging
from collections.abc import Callable
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs
from uuid import UUID

from app import times
from app.errors import AppError, BadInput
from app.satisfaction import link, page
from app.satisfaction.answer import Answer, read

LOG = logging.getLogger(__name__)
LONGEST_FORM = 16_384  # bytes; a thousand letters, each written as up to six
PATIENCE_SECONDS = 10.0
_HEADERS = {
    "Content-Type": "text/html; charset=utf-8",
    "Cache-Control": "no-store",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "Content-Security-Policy": (
        "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; frame-ancestors 'none'"
    ),
}

# Keeps an answer about a call; False when there is one already. BadInput when there is no such call.
Keep = Callable[[UUID, Answer], bool]


class SurveyServer(ThreadingHTTPServer):
    """Listens on an address of its own choice; port 0 is any free one."""

    daemon_threads = True
    allow_reuse_address = True

    def __init__(self, address: tuple[str, int], secret: bytes, keep: Keep) -> None:
        self.secret, self.keep = secret, keep
        super().__init__(address, _Visit)

    @property
    def port(self) -> int:
        """Return the port it listens on."""
        return int(self.server_address[1])


class _Visit(BaseHTTPRequestHandler):
    """One request; nothing of it is logged but that it went wrong."""

    server: SurveyServer
    timeout = PATIENCE_SECONDS
    server_version, sys_version = "Hatif", ""

    def do_GET(self) -> None:
        """Show the page."""
        asked = self._asked()
        if asked is not None:
            self._say(HTTPStatus.OK, page.question(asked.language))

    def do_POST(self) -> None:
        """Keep what was answered."""
        asked = self._asked()
        if asked is None:
            return
        try:
            answer = read(self._fields())
        except BadInput:
            self._say(HTTPStatus.BAD_REQUEST, page.question(asked.language, problem="missing"))
            return
        try:
            is_new = self.server.keep(asked.call_id, answer)
        except BadInput:
            self._say(HTTPStatus.GONE, page.message(asked.language, "late"))
        except AppError as error:
            LOG.warning("an answer could not be kept: %s", type(error).__name__)
            self._say(HTTPStatus.SERVICE_UNAVAILABLE, page.message(asked.language, "away"))
        else:
            self._say(HTTPStatus.OK, page.message(asked.language, "thanks" if is_new else "again"))

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002  the library's own name
        """Say nothing: the address would name the call."""

    def _asked(self) -> link.Asked | None:
        place, _, token = self.path.partition("?")[0].rpartition("/")
        try:
            asked = link.read(self.server.secret, token if f"{place}/" == link.PATH else "")
        except BadInput:
            self._say(HTTPStatus.NOT_FOUND, page.message("", "wrong"))
            return None
        if asked.expires_at <= times.now():
            self._say(HTTPStatus.GONE, page.message(asked.language, "late"))
            return None
        return asked

    def _fields(self) -> dict[str, str]:
        length = self.headers.get("Content-Length", "")
        if not length.isdecimal() or int(length) > LONGEST_FORM:
            raise BadInput("too long")
        text = self.rfile.read(int(length)).decode("utf-8", "replace")
        return {name: values[-1] for name, values in parse_qs(text).items()}

    def _say(self, status: HTTPStatus, html: str) -> None:
        body = html.encode()
        self.send_response(status)
        for name, value in _HEADERS.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Connection", "close")
        self.end_headers()
        self.wfile.write(body)
        self.close_connection = True
