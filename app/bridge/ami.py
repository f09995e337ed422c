"""One connection to the manager interface of Asterisk: actions and their answers, and events."""

import asyncio
import hashlib
import itertools
import ssl
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field

from app.bridge.ami_words import Blocks, Message, written
from app.errors import PbxRefused, Unavailable

CONNECT_SECONDS = 5.0
ANSWER_SECONDS = 5.0
_PIECE_BYTES = 65_536
_GREETING = "Asterisk Call Manager"
_GONE = "the connection to the PBX is lost"


@dataclass(frozen=True, slots=True)
class Place:
    """Where a manager interface is, and who is let in there."""

    host: str
    port: int
    user: str
    secret: str = field(repr=False)
    tls: ssl.SSLContext | None = None


@dataclass(slots=True)
class _Asked:
    answer: "asyncio.Future[list[Message]]"
    listed: list[Message] = field(default_factory=list)
    is_list: bool = False


class Ami:
    """A connection that is open until it is lost; a new one is another object."""

    def __init__(
        self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter, heard: Callable[[Message], None]
    ) -> None:
        self._reader, self._writer, self._heard = reader, writer, heard
        self._numbers = itertools.count(1)
        self._asked: dict[str, _Asked] = {}
        self._reading = asyncio.create_task(self._read(), name="ami reader")

    @classmethod
    async def open(cls, place: Place, heard: Callable[[Message], None]) -> "Ami":
        """Connect and log in; the secret itself does not cross the wire. Unavailable says why not."""
        try:
            async with asyncio.timeout(CONNECT_SECONDS):
                reader, writer = await asyncio.open_connection(place.host, place.port, ssl=place.tls)
                greeting = await reader.readline()
        except (OSError, TimeoutError, ValueError) as error:
            raise Unavailable("the PBX's manager interface does not answer") from error
        if not greeting.decode("utf-8", "replace").startswith(_GREETING):
            writer.close()
            raise Unavailable("what answers there is no manager interface of Asterisk")
        ami = cls(reader, writer, heard)
        try:
            challenge = (await ami.ask("Challenge", AuthType="MD5"))["Challenge"]
            proof = hashlib.md5((challenge + place.secret).encode(), usedforsecurity=False).hexdigest()
            await ami.ask("Login", AuthType="MD5", Username=place.user, Key=proof, Events="on")
        except BaseException:
            await ami.close()
            raise
        return ami

    async def ask(self, action: str, **fields: str) -> Message:
        """Have something done and return the answer; PbxRefused says why it was not."""
        return (await self._ask(action, fields))[0]

    async def listed(self, action: str, **fields: str) -> list[Message]:
        """Ask for a list and return its messages."""
        return (await self._ask(action, fields))[1:]

    async def lost(self) -> None:
        """Wait until the connection is lost."""
        await asyncio.wait([self._reading])

    async def close(self) -> None:
        """Let the connection go."""
        self._reading.cancel()
        await asyncio.wait([self._reading])
        self._writer.close()
        with suppress(OSError, TimeoutError):
            async with asyncio.timeout(1):
                await self._writer.wait_closed()

    async def _ask(self, action: str, fields: dict[str, str]) -> list[Message]:
        number = f"hatif{next(self._numbers)}"
        if self._reading.done():
            raise Unavailable(_GONE)
        asked = self._asked[number] = _Asked(asyncio.get_running_loop().create_future())
        try:
            self._writer.write(written([("Action", action), ("ActionID", number), *fields.items()]))
            async with asyncio.timeout(ANSWER_SECONDS):
                await self._writer.drain()
                return await asked.answer
        except (OSError, TimeoutError) as error:
            raise Unavailable(f"the PBX did not answer {action}") from error
        finally:
            self._asked.pop(number, None)

    async def _read(self) -> None:
        blocks = Blocks()
        try:
            while piece := await self._reader.read(_PIECE_BYTES):
                for message in blocks.take(piece):
                    self._take(message)
        except (OSError, ValueError):
            pass  # lost all the same
        finally:
            for asked in self._asked.values():
                if not asked.answer.done():
                    asked.answer.set_exception(Unavailable(_GONE))

    def _take(self, message: Message) -> None:
        asked = self._asked.get(message["ActionID"])
        if asked is None or asked.answer.done():
            if message.event:
                self._heard(message)
        elif message.is_answer and message["Response"] == "Error":
            asked.answer.set_exception(PbxRefused(message["Message"] or "the PBX refused"))
        elif message.is_answer:
            asked.listed.append(message)
            asked.is_list = message["EventList"].lower() == "start"
            if not asked.is_list:
                asked.answer.set_result(asked.listed)
        elif message["EventList"].lower() == "complete":
            asked.answer.set_result(asked.listed)
        elif asked.is_list:
            asked.listed.append(message)
        else:
            self._heard(message)
