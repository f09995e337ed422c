"""Lines typed at the telephone in the terminal."""

import pytest

from app.telephony.phone_orders import Book, NotUnderstood, read_order
from app.telephony.protocol import (
    AnswerCall,
    CallId,
    ConfigureAccount,
    DeclineCall,
    DtmfMethod,
    JoinCalls,
    ListDevices,
    MoveToRoom,
    MuteMicrophone,
    ParkCall,
    PauseRecording,
    PlaceCall,
    RecordSound,
    SendDtmf,
    StartRecording,
    StopRecording,
    TransferCall,
    TryMicrophone,
    WatchLevels,
)


@pytest.fixture
def book() -> Book:
    """Two calls, the second in use."""
    book = Book()
    book.add(CallId("a"))
    book.add(CallId("b"))
    return book


def test_lines_become_orders(book: Book) -> None:
    """For the call in use, where none is named."""
    orders = {
        "answer": AnswerCall(call_id=CallId("b")),
        "answer 183": AnswerCall(call_id=CallId("b"), code=183),
        "decline 603": DeclineCall(call_id=CallId("b"), code=603),
        "unmute": MuteMicrophone(call_id=CallId("b"), muted=False),
        "digits 12#": SendDtmf(call_id=CallId("b"), digits="12#"),
        "consult 1": TransferCall(call_id=CallId("b"), to_call=CallId("a")),
        "digits 5 inband": SendDtmf(call_id=CallId("b"), digits="5", method=DtmfMethod.INBAND),
        "park 700": ParkCall(call_id=CallId("b"), place="700"),
        "record": RecordSound(call_id=CallId("b"), path=""),
        "keep a.wav": StartRecording(call_id=CallId("b"), path="a.wav"),
        "keep end": StopRecording(call_id=CallId("b")),
        "pause": PauseRecording(call_id=CallId("b")),
        "go on": PauseRecording(call_id=CallId("b"), paused=False),
        "levels on": WatchLevels(on=True),
        "try microphone": TryMicrophone(),
        "devices": ListDevices(),
        "join 1 2": JoinCalls(call_ids=(CallId("a"), CallId("b"))),
    }
    assert {line: read_order(line, book, str) for line in orders} == orders


def test_dialling_makes_a_new_call(book: Book) -> None:
    order = read_order("dial '050 123'", book, str)
    assert isinstance(order, PlaceCall)
    assert order.to == "050 123"
    assert order.call_id not in book.calls


def test_the_password_is_asked_for_and_not_in_the_line(book: Book) -> None:
    order = read_order("register sip:pbx 1001", book, lambda: "asked")
    assert isinstance(order, ConfigureAccount)
    assert order.password == "asked"


@pytest.mark.parametrize("line", ["fly", "answer me", "consult 9", "dial", "play 'a", "join 1"])
def test_what_is_no_order_says_so(book: Book, line: str) -> None:
    with pytest.raises(NotUnderstood):
        read_order(line, book, str)


def test_orders_need_a_call() -> None:
    with pytest.raises(NotUnderstood, match="no call"):
        read_order("answer", Book(), str)


def test_an_empty_line_is_nothing(book: Book) -> None:
    assert read_order("  \n", book, str) is None


def test_a_room_of_the_pbx_takes_several_calls(book: Book) -> None:
    order = read_order("room 9501 1 2", book, str)
    assert isinstance(order, MoveToRoom)
    assert (order.call_ids, order.room) == ((CallId("a"), CallId("b")), "9501")
    assert order.own_call_id not in book.calls


def test_the_last_number_is_dialled_again(book: Book) -> None:
    """Once there is one."""
    with pytest.raises(NotUnderstood, match="nobody was called"):
        read_order("redial", book, str)
    book.dialled = "050 123"
    order = read_order("redial", book, str)
    assert isinstance(order, PlaceCall)
    assert order.to == "050 123"
