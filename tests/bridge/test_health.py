"""The health page answers on this computer alone, quickly, and only what it is asked for."""

import asyncio
import json

from app.bridge.health import health_page
from app.bridge.status import Status


def asked(status: Status, *requests: bytes) -> list[str]:
    """Return what the page answers."""

    async def ask() -> list[str]:
        answers = []
        async with health_page(status, 0) as port:
            for request in requests:
                reader, writer = await asyncio.open_connection("127.0.0.1", port)
                writer.write(request)
                writer.write_eof()
                answers.append((await reader.read()).decode())
                writer.close()
        return answers

    return asyncio.run(ask())


def test_well_and_not_well_are_told_by_the_code_too() -> None:
    status = Status(has_database=True)
    page, text, other, rubbish = asked(
        status,
        b"GET / HTTP/1.1\r\nHost: localhost\r\n\r\n",
        b"GET /status.json HTTP/1.0\r\n\r\n",
        b"POST / HTTP/1.1\r\n\r\n",
        b"\x00" * 20_000,
    )
    assert page.startswith("HTTP/1.1 200 OK")
    assert "hatif bridge: well" in page
    assert json.loads(text.partition("\r\n\r\n")[2])["has_database"] is True
    assert other.startswith("HTTP/1.1 404")
    assert "200" not in rubbish
    (sick,) = asked(Status(), b"GET /status.json HTTP/1.0\r\n\r\n")
    assert sick.startswith("HTTP/1.1 503")
