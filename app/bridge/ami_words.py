"""How the manager interface of Asterisk writes: lines of a name and a value, and an empty line at the end."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from app.errors import BadInput

LARGEST_BYTES = 200_000  # of one message; an answer to CoreShowChannels is many messages
END = b"\r\n\r\n"


@dataclass(frozen=True, slots=True)
class Message:
    """One answer or event; a name that comes more than once keeps its last value."""

    fields: dict[str, str] = field(default_factory=dict)

    def __getitem__(self, name: str) -> str:
        """Return a value, empty when there is none."""
        return self.fields.get(name, "")

    @property
    def event(self) -> str:
        """Return what happened; empty for an answer."""
        return self["Event"]

    @property
    def is_answer(self) -> bool:
        """Say whether this answers an action."""
        return "Response" in self.fields


def written(fields: Iterable[tuple[str, str]]) -> bytes:
    """Return an action as it is sent; a line break in a value would be a second action, and is refused."""
    lines = []
    for name, value in fields:
        if any(letter in name + value for letter in "\r\n\0"):
            raise BadInput(f"the value of {name} holds a line break")
        lines.append(f"{name}: {value}\r\n")
    return ("".join(lines) + "\r\n").encode()


def read(block: bytes) -> Message:
    """Read one message; lines without a name are left out."""
    fields = {}
    for line in block.decode("utf-8", "replace").split("\r\n"):
        name, colon, value = line.partition(":")
        if colon:
            fields[name] = value[1:] if value.startswith(" ") else value
    return Message(fields)


class Blocks:
    """Cuts what comes in into messages, however it was torn apart on the way."""

    def __init__(self) -> None:
        self._rest = b""

    def take(self, piece: bytes) -> Iterator[Message]:
        """Take what has come in and yield the messages that are whole."""
        self._rest += piece
        while (end := self._rest.find(END)) >= 0:
            block, self._rest = self._rest[:end], self._rest[end + len(END) :]
            yield read(block)
        if len(self._rest) > LARGEST_BYTES:
            raise ValueError("a message of the PBX has no end")
