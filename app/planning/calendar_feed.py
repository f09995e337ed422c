"""A calendar that programs on this computer subscribe to: one secret address, made anew for each request."""

import hmac
from collections.abc import Callable
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

LOOPBACK = "127.0.0.1"


class CalendarFeed(ThreadingHTTPServer):
    """Listens on loopback only; whoever does not know the address learns nothing."""

    daemon_threads = True

    def __init__(self, make: Callable[[], bytes], secret: str, port: int = 0) -> None:
        super().__init__((LOOPBACK, port), _Request)
        self.make = make
        self.path = f"/{secret}/follow-ups.ics"

    @property
    def address(self) -> str:
        """Return where calendars subscribe."""
        return f"http://{LOOPBACK}:{self.server_address[1]}{self.path}"


class _Request(BaseHTTPRequestHandler):
    """One fetch of the calendar."""

    server: CalendarFeed

    def do_GET(self) -> None:
        """Hand the calendar over."""
        if not hmac.compare_digest(self.path.encode(), self.server.path.encode()):
            self.send_error(HTTPStatus.NOT_FOUND)
            return
        body = self.server.make()
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", "text/calendar; charset=utf-8")
        self.send_header("Cache-Control", "no-store")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *arguments: object) -> None:  # noqa: A002  as the base names it
        """Write nothing: the address is a secret."""
