"""The list of releases."""

import json
from datetime import UTC, datetime

import pytest

from app.errors import Unavailable
from app.updates.release import Release, Ring, read_index, this_system, write_index
from app.updates.version import Version

SINCE = datetime(2026, 11, 1, tzinfo=UTC)
ONE = Release(Version(1, 2, 3), "linux-x86_64", "hatif_1.2.3_amd64.deb", {Ring.PILOT: SINCE})


def test_what_is_written_is_read_again() -> None:
    """Rings with their moments too."""
    assert read_index(write_index([ONE])) == (ONE,)


def test_a_ring_of_a_later_version_is_passed_over() -> None:
    """An older Hatif must still find its own."""
    rows = json.loads(write_index([ONE]))
    rows["releases"][0]["offered"]["lunar"] = SINCE.isoformat()
    rows["releases"][0]["notes"] = "further words"
    assert read_index(json.dumps(rows).encode()) == (ONE,)


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("package", "../../etc/passwd"),
        ("package", "..\\x"),
        ("package", ""),
        ("version", "newest"),
        ("offered", []),
        ("offered", {"pilot": "2026-11-01T00:00:00"}),
        ("offered", {"pilot": "soon"}),
    ],
)
def test_a_row_that_cannot_be_meant_is_refused(field: str, value: object) -> None:
    """In one sentence, whatever is wrong with it."""
    row = {**json.loads(write_index([ONE]))["releases"][0], field: value}
    with pytest.raises(Unavailable, match="cannot be read"):
        read_index(json.dumps({"releases": [row]}).encode())


@pytest.mark.parametrize("text", [b"", b"[]", b"{}", b'{"releases": 1}', b'{"releases": [1]}', b"\xff"])
def test_a_list_that_is_none_is_refused(text: bytes) -> None:
    """Whoever signed it has to look again."""
    with pytest.raises(Unavailable, match="cannot be read"):
        read_index(text)


def test_this_computer_is_of_one_kind() -> None:
    """A system and a processor."""
    system, _, machine = this_system().partition("-")
    assert system in ("linux", "win32", "darwin")
    assert machine
