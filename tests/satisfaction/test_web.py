"""A customer opens his link, answers once, and nobody comes in without one: a real server on loopback."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from http.client import HTTPConnection
from urllib.parse import urlencode
from uuid import UUID

from app import times
from app.errors import BadInput, Unavailable
from app.satisfaction import link
from app.satisfaction.answer import Answer
from app.satisfaction.web import LONGEST_FORM, SurveyServer

SECRET = b"k" * 32
CALL, GONE, AWAY = UUID(int=1), UUID(int=2), UUID(int=3)


class Kept:
    """Keeps what is answered, once a call."""

    def __init__(self) -> None:
        self.answers: dict[UUID, Answer] = {}

    def keep(self, call_id: UUID, answer: Answer) -> bool:
        """Keep an answer, or say why not."""
        if call_id == GONE:
            raise BadInput("no such call")
        if call_id == AWAY:
            raise Unavailable("the database is away")
        return self.answers.setdefault(call_id, answer) is answer


@contextmanager
def served(kept: Kept) -> Iterator[int]:
    """Serve for a moment, and tell the port."""
    with SurveyServer(("127.0.0.1", 0), SECRET, kept.keep) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield server.port
        server.shutdown()
        thread.join(5)


def visit(port: int, path: str, fields: dict[str, str] | None = None, body: str = "") -> tuple[int, str]:
    """Open a page, or send its form; return the status and the page."""
    connection = HTTPConnection("127.0.0.1", port, timeout=5)
    connection.request(
        "GET" if fields is None and not body else "POST", path, body or urlencode(fields or {})
    )
    response = connection.getresponse()
    found = (response.status, response.read().decode())
    assert response.getheader("Content-Security-Policy", "").startswith("default-src 'none'")
    connection.close()
    return found


def path_of(call_id: UUID, *, days: int = 1, language: str = "en") -> str:
    """Return the path of a link."""
    asked = link.Asked(call_id, times.now() + timedelta(days=days), language)
    return link.made(SECRET, "", asked)


def test_a_customer_answers_once_by_his_link() -> None:
    """In his language; a wrong form is shown again, a late or foreign link says what it is."""
    kept = Kept()
    with served(kept) as port:
        status, html = visit(port, path_of(CALL, language="ar"))
        assert (status, 'dir="rtl"' in html) == (200, True)
        assert visit(port, path_of(CALL), {"nps": "3"})[0] == 400
        status, html = visit(port, path_of(CALL), {"score": "2", "comment": "<b>slow</b>"})
        assert (status, "Thank you" in html) == (200, True)
        assert "answered already" in visit(port, path_of(CALL), {"score": "5"})[1]
        assert kept.answers == {CALL: Answer(2, comment="<b>slow</b>")}
        assert visit(port, path_of(CALL, days=-1))[0] == 410
        assert visit(port, path_of(GONE), {"score": "5"})[0] == 410
        assert visit(port, path_of(AWAY), {"score": "5"})[0] == 503
        assert visit(port, path_of(CALL)[:-1])[0] == 404
        assert visit(port, "/")[0] == visit(port, "/s/")[0] == visit(port, "/etc/passwd")[0] == 404
        assert visit(port, path_of(CALL), body="x" * (LONGEST_FORM + 1))[0] == 400
