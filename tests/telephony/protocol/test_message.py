"""The language of desk and engine."""

import json
import math
from dataclasses import fields, is_dataclass
from enum import StrEnum
from pathlib import Path
from types import UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.telephony.protocol import Event, Hello, Message, Order, ShowedCall, read_message

PLAIN: dict[object, st.SearchStrategy[Any]] = {
    str: st.text(max_size=40),
    int: st.integers(min_value=-(2**53), max_value=2**53),
    float: st.floats(allow_nan=False, allow_infinity=False),
    bool: st.booleans(),
}


def values_of(hint: Any) -> st.SearchStrategy[Any]:
    """Return anything a field of this type may hold."""
    origin, parts = get_origin(hint), get_args(hint)
    if isinstance(hint, type) and issubclass(hint, StrEnum):
        return st.sampled_from(list(hint))
    if isinstance(hint, type) and is_dataclass(hint):
        return instances_of(hint)
    if origin is tuple:
        return st.lists(values_of(parts[0]), max_size=3).map(tuple)
    if origin is dict:
        return st.dictionaries(values_of(parts[0]), values_of(parts[1]), max_size=3)
    if origin in (Union, UnionType):
        return st.none() | values_of(next(part for part in parts if part is not type(None)))
    return PLAIN[getattr(hint, "__supertype__", hint)]


def instances_of(kind: type) -> st.SearchStrategy[Any]:
    """Return any instance of a frozen dataclass."""
    hints = get_type_hints(kind)
    return st.builds(kind, **{field.name: values_of(hints[field.name]) for field in fields(kind)})


ABSTRACT = (Message, Order, Event)
KINDS = [kind for kind in Message.kinds.values() if kind not in ABSTRACT]


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_every_kind_survives_the_wire(kind: type[Message]) -> None:
    """What is read back equals what was written, whatever it holds."""

    @given(instances_of(kind))
    def survives(message: Message) -> None:
        line = message.to_line()
        assert line.endswith(b"\n")
        assert line.count(b"\n") == 1, "one message is one line"
        assert read_message(line) == message

    survives()


@pytest.mark.parametrize(
    "line",
    [
        b"",
        b"\n",
        b"{",
        b"[]",
        b"null",
        b'"ShowedCall"',
        b"\xff\xfe",
        b'{"kind": "CallCloned"}',
        b'{"kind": "ShowedCall"}',
        b'{"number": 1}',
        b'{"kind": "SendDtmf", "call_id": "c", "digits": "1", "method": "telepathy"}',
        b'{"kind": "CallOffered", "call": {"call_id": "c"}}',
        b'{"kind": "CallOffered", "call": 5}',
        b'{"kind": "PlaceCall", "call_id": "c", "to": "1", "headers": 7}',
        b'{"kind": "DevicesListed", "devices": 3}',
    ],
)
def test_what_is_no_message_is_a_value_error(line: bytes) -> None:
    """The reader's only way to fail, so that a caller can rely on it."""
    with pytest.raises(ValueError):  # noqa: PT011  json's errors are ValueErrors of many texts
        read_message(line)


def test_fields_of_a_newer_version_are_passed_over() -> None:
    """So that adding a field does not need a new protocol."""
    line = json.dumps({"kind": "ShowedCall", "number": 4, "call_id": "c", "colour": "green"}).encode()
    assert read_message(line) == ShowedCall(number=4, call_id="c")  # type: ignore[arg-type]


def test_no_password_is_shown_when_an_order_is_printed() -> None:
    """Orders end up in logs by accident."""
    order = Message.kinds["ConfigureAccount"](account="a", registrar="sip:pbx", password="hush")  # type: ignore[call-arg]
    assert "hush" not in repr(order)


def test_numbers_that_json_cannot_say_do_not_come_up() -> None:
    """NaN would make a line that other programs cannot read."""
    assert math.isfinite(json.loads(Hello().to_line())["pid"])


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_every_kind_is_explained(kind: type[Message]) -> None:
    """Other programs have nothing but the document."""
    document = Path(__file__).parents[3] / "docs" / "engine-protocol.md"
    assert f"`{kind.__name__}`" in document.read_text(encoding="utf-8")
