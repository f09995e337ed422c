"""Calls that outlive the engine."""

import stat
from pathlib import Path

import pytest

from app.telephony.kept_calls import Dialog, KeptCall, KeptCalls
from app.telephony.protocol import AccountId, Caller, CallId, CallPicture, CallState, Direction

DIALOG = Dialog("abc@192.0.2.1", "ours", "theirs", "sip:1001@192.0.2.9")


def kept(offered_at: float = 1e9) -> KeptCall:
    """Return an answered call."""
    picture = CallPicture(
        call_id=CallId("c"),
        direction=Direction.INBOUND,
        state=CallState.HELD,
        caller=Caller(number="1", name="منى"),
        offered_at=offered_at,
        answered_at=offered_at + 5,
        held_seconds=2.5,
    )
    return KeptCall(picture, DIALOG, AccountId("pbx"))


def test_what_is_kept_is_read_again(tmp_path: Path) -> None:
    KeptCalls(tmp_path).write([kept()])
    assert KeptCalls(tmp_path).read(now=1e9 + 60) == [kept()]


def test_only_this_user_can_read_who_called(tmp_path: Path) -> None:
    KeptCalls(tmp_path).write([kept()])
    assert stat.S_IMODE((tmp_path / "calls.json").stat().st_mode) == 0o600


def test_without_calls_nothing_is_left(tmp_path: Path) -> None:
    store = KeptCalls(tmp_path)
    store.write([kept()])
    store.write([])
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("content", ["", "{", "{}", "[1]", '[{"picture": {}, "dialog": {}, "account": ""}]'])
def test_a_file_that_cannot_be_used_holds_no_calls(tmp_path: Path, content: str) -> None:
    """The engine must start, whatever the crash left."""
    (tmp_path / "calls.json").write_text(content, encoding="utf-8")
    assert KeptCalls(tmp_path).read(now=1e9) == []


def test_calls_of_another_day_are_not_asked_back(tmp_path: Path) -> None:
    KeptCalls(tmp_path).write([kept()])
    assert KeptCalls(tmp_path).read(now=1e9 + 86_400) == []


def test_a_folder_that_cannot_be_written_costs_nothing(tmp_path: Path) -> None:
    """The call goes on; it just cannot be taken back."""
    KeptCalls(tmp_path / "missing").write([kept()])


def test_the_header_that_takes_a_call_over_names_both_tags() -> None:
    """RFC 3891: the tags as the other side sees them."""
    assert DIALOG.replaces == "abc@192.0.2.1;to-tag=theirs;from-tag=ours"
