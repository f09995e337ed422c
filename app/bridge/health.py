"""The health page: loopback only, nothing in it about people; 200 when the bridge is well, else 503."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress

from app.bridge.status import Status

_HOST = "127.0.0.1"
_REQUEST_SECONDS = 2.0


@asynccontextmanager
async def health_page(status: Status, port: int) -> AsyncIterator[int]:
    """Serve the page for as long as the block lasts, and hand out its port; 0 chooses a free one."""

    async def answer(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        with suppress(OSError, TimeoutError, ValueError, asyncio.IncompleteReadError):
            async with asyncio.timeout(_REQUEST_SECONDS):
                line = await reader.readline()
                writer.write(_answer(line, status))
                await writer.drain()
        writer.close()

    server = await asyncio.start_server(answer, _HOST, port, limit=8192)
    async with server:
        yield server.sockets[0].getsockname()[1]


def _answer(line: bytes, status: Status) -> bytes:
    method, _, rest = line.decode("latin-1").partition(" ")
    path = rest.split(" ")[0]
    if method != "GET" or path not in ("/", "/status.json"):
        return b"HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
    body, kind = (status.as_page(), "text/html") if path == "/" else (status.as_json(), "application/json")
    code = "200 OK" if status.is_well else "503 Service Unavailable"
    head = f"HTTP/1.1 {code}\r\nContent-Type: {kind}; charset=utf-8\r\nCache-Control: no-store\r\n"
    content = body.encode()
    return f"{head}Content-Length: {len(content)}\r\nConnection: close\r\n\r\n".encode() + content
