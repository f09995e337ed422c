"""One message on the wire: a JSON object a line, UTF-8, written from a frozen dataclass and read into it."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, fields
from enum import StrEnum
from types import UnionType
from typing import Any, ClassVar, Union, get_args, get_origin, get_type_hints

PROTOCOL_VERSION = 1
LONGEST_LINE = 1_000_000  # bytes; anything longer is not ours


@dataclass(frozen=True, slots=True, kw_only=True)
class Message:
    """Anything that goes over the wire; each kind is known by its class name."""

    kinds: ClassVar[dict[str, type["Message"]]] = {}

    def __init_subclass__(cls) -> None:
        """Make the kind known."""
        Message.kinds[cls.__name__] = cls

    def to_line(self) -> bytes:
        """Write the message as one line."""
        values = {"kind": type(self).__name__, **_plain(self)}
        return json.dumps(values, ensure_ascii=False, default=_plain).encode() + b"\n"


@dataclass(frozen=True, slots=True, kw_only=True)
class Hello(Message):
    """The first line each way."""

    protocol: int = PROTOCOL_VERSION
    token: str = ""  # from the desk only
    pid: int = 0
    version: str = ""


def read_message(line: bytes) -> Message:
    """Read one line; ValueError when it is not a message this version knows."""
    values = json.loads(line)
    if not isinstance(values, dict):
        raise ValueError("a message is a JSON object")  # noqa: TRY004  one error for every bad line
    kind = Message.kinds.get(str(values.pop("kind", "")))
    if kind is None:
        raise ValueError(f"not a message of protocol {PROTOCOL_VERSION}")
    message = _read(kind, values)
    assert isinstance(message, Message)  # noqa: S101  for mypy: _read gives back its kind
    return message


_known_hints: dict[type, dict[str, Any]] = {}  # worked out once a kind: an INVITE waits for it


def _hints(kind: type) -> dict[str, Any]:
    if kind not in _known_hints:
        hints = get_type_hints(kind)
        _known_hints[kind] = {field_.name: hints[field_.name] for field_ in fields(kind)}
    return _known_hints[kind]


def _plain(part: Any) -> dict[str, Any]:  # noqa: ANN401  any dataclass of the protocol
    return {name: getattr(part, name) for name in _hints(type(part))}


def _read(kind: type, values: Mapping[str, Any]) -> object:
    hints = _hints(kind)
    try:
        return kind(**{name: _value(hints[name], value) for name, value in values.items() if name in hints})
    except (AttributeError, KeyError, TypeError) as error:
        raise ValueError(f"not a {kind.__name__} of protocol {PROTOCOL_VERSION}: {error}") from error


def _value(hint: Any, value: Any) -> Any:  # noqa: ANN401  the edge, where JSON becomes types
    if isinstance(hint, type) and issubclass(hint, StrEnum):
        return hint(value)
    if isinstance(hint, type) and hasattr(hint, "__dataclass_fields__"):
        return _read(hint, value)
    origin, parts = get_origin(hint), get_args(hint)
    if origin is tuple:
        return tuple(_value(parts[0], item) for item in value)
    if origin is dict:
        return {str(key): _value(parts[1], item) for key, item in value.items()}
    if origin in (Union, UnionType):
        return (
            None if value is None else _value(next(part for part in parts if part is not type(None)), value)
        )
    return value
