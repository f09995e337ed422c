"""A network that takes its time: whatever passes through arrives so much later, each way.

It runs as a process of its own: `python -m benchmarks.instruments.slow_network PORT MS`.
"""

import asyncio
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager

HOST = "127.0.0.1"


@contextmanager
def far_away(port: int, ms_each_way: float) -> Iterator[int]:
    """Yield a port through which another one is reached later."""
    command = [sys.executable, "-m", "benchmarks.instruments.slow_network", str(port), str(ms_each_way)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        try:
            yield int(process.stdout.readline())
        finally:
            process.terminate()


async def _serve(port: int, seconds: float) -> None:
    async def join(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        there_reader, there_writer = await asyncio.open_connection(HOST, port)
        await asyncio.gather(_pass(reader, there_writer, seconds), _pass(there_reader, writer, seconds))

    server = await asyncio.start_server(join, HOST)
    print(server.sockets[0].getsockname()[1], flush=True)
    async with server:
        await server.serve_forever()


async def _pass(reader: asyncio.StreamReader, writer: asyncio.StreamWriter, seconds: float) -> None:
    """Hand over what comes, in its order, each piece later by the same time."""
    loop = asyncio.get_running_loop()
    while data := await reader.read(65536):
        loop.call_later(seconds, writer.write, data)
    loop.call_later(seconds, writer.close)


if __name__ == "__main__":
    asyncio.run(_serve(int(sys.argv[1]), float(sys.argv[2]) / 1000))
