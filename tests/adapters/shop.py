"""A small shop with a real REST API on loopback, in the words of the example's mapping file."""

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Event, Thread
from typing import Any

from app.adapters.mapping import SystemMapping, read

EXAMPLE = Path(__file__).parents[2] / "resources" / "adapters" / "example.toml"
ORDERS = {
    "data": {
        "orders": [
            {
                "order_no": "W-1001",
                "state": "S",
                "created": "2026-11-18T09:30:00+03:00",
                "amount": {"value": "349.50", "currency": "SAR"},
                "delivery": {
                    "promised": 1795500000,
                    "carrier": "Barq Express",
                    "tracking_no": "BQX1",
                    "events": [
                        {"code": "packed", "time": "2026-11-18T12:00:00", "city": "Jeddah"},
                        {"code": "shipped", "time": 1795400000000, "description": "On the lorry"},
                        {"time": "2026-11-18T12:00:00"},
                    ],
                },
                "lines": [{"title": "Router", "qty": 2, "unit_price": 174.75}],
            },
            {"state": "no number: no order"},
            {"order_no": 1002, "state": "X", "created": "yesterday", "amount": {"value": "free"}},
        ]
    }
}
INVOICES = {
    "data": [
        {
            "no": "I-7", "state": "paid", "issued": "2026-11-01", "due": "2026-11-21", "total": 99,
            "currency": "SAR",
            "payments": [{"paid_at": "2026-11-02T08:00:00Z", "amount": 99, "method": "mada", "ref": "P1"}],
        }
    ]
}  # fmt: skip
TICKETS = {"tickets": [{"id": "T-9", "type": "visit", "status": "planned", "opened": "2026-11-20"}]}
Answer = tuple[int, dict[str, str], bytes]


class Shop:
    """Answers as it is told to, and remembers what it was asked."""

    def __init__(self) -> None:
        self.asked: list[tuple[str, dict[str, str]]] = []
        self.answers: Callable[[str], Answer] = self.usual
        self.goes_on = Event()  # an answer that waits goes on when it is set
        self.port = 0

    def usual(self, path: str) -> Answer:
        """Answer as a shop in good health."""
        if not path.startswith("/api/v2/"):
            return 404, {}, b"{}"
        body: Any = TICKETS
        if "/customers/" in path:
            body = ORDERS if "/orders" in path else INVOICES
        return 200, {"Content-Type": "application/json"}, json.dumps(body).encode()

    def mapping(self, **changes: str) -> SystemMapping:
        """Return the example's mapping, led here."""
        text = EXAMPLE.read_text(encoding="utf-8")
        text = text.replace("https://shop.example.com", f"http://127.0.0.1:{self.port}")
        text = text.replace("timeout_seconds = 5", f"timeout_seconds = {changes.pop('timeout', '5')}")
        for old, new in changes.items():
            text = text.replace(f'{old} = "bearer"', f'{old} = "{new}"')
        return read(text)


@contextmanager
def open_shop() -> Iterator[Shop]:
    """Open the shop on a free port."""
    shop = Shop()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            shop.asked.append((self.path, dict(self.headers)))
            status, headers, body = shop.answers(self.path)
            try:
                self.send_response(status)
                for name, value in headers.items():
                    self.send_header(name, value)
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)
            except OSError:
                pass  # whoever asked has gone

        def log_message(self, *_args: object) -> None:
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = False
    shop.port = server.server_address[1]
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    try:
        yield shop
    finally:
        shop.goes_on.set()
        server.shutdown()
        thread.join()
        server.server_close()
