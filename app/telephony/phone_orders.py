"""Lines typed at the telephone in the terminal, as orders."""

import shlex
from collections.abc import Callable
from dataclasses import dataclass, field
from uuid import uuid4

from app.telephony.protocol import (
    AccountId,
    AnswerCall,
    CallId,
    ConfigureAccount,
    DeclineCall,
    DtmfMethod,
    HangUp,
    HoldCall,
    JoinCalls,
    ListDevices,
    MeasureCall,
    MoveToRoom,
    MuteMicrophone,
    Order,
    ParkCall,
    PauseRecording,
    PlaceCall,
    PlaySound,
    RecordSound,
    ResumeCall,
    SendDtmf,
    StartRecording,
    StopEngine,
    StopRecording,
    TransferCall,
    TryMicrophone,
    WatchLevels,
)

HELP = """\
dial NUMBER              redial               answer [CODE]        decline [CODE]       hangup
hold                     resume               mute                 unmute
digits 12# [info|inband] transfer NUMBER      consult N            park NUMBER
join N M                 room NUMBER N M      (the PBX's conference)
play FILE.wav            record FILE.wav      keep FILE.wav        pause | go on | keep end
measure                  levels on|off        try microphone       devices
register URI USER        calls                use N                stop (ends the engine)  quit
Orders go to the call that was used last; `calls` lists them, `use N` chooses another one.
`record` writes what is heard and said, until `record` without a file; `keep` is a call's recording, which has
a tone and can be paused."""


class NotUnderstood(Exception):
    """The line is no order; the text says why."""


@dataclass(slots=True)
class Book:
    """The calls there are, numbered for people, and the one orders go to."""

    calls: list[CallId] = field(default_factory=list)
    current: CallId | None = None
    dialled: str = ""  # the number called last

    def add(self, call_id: CallId) -> int:
        """Make a call the one in use; its number comes back."""
        if call_id not in self.calls:
            self.calls.append(call_id)
        self.current = call_id
        return self.calls.index(call_id) + 1

    def number(self, call_id: CallId) -> int:
        """Return the call's number, giving it one when it is new."""
        if call_id not in self.calls:
            self.calls.append(call_id)
        if self.current is None:
            self.current = call_id
        return self.calls.index(call_id) + 1

    def chosen(self, number: str) -> CallId:
        """Return the call of a number."""
        if not number.isdecimal() or not 1 <= int(number) <= len(self.calls):
            raise NotUnderstood(f"there is no call {number}")
        return self.calls[int(number) - 1]

    def dialled_last(self) -> str:
        """Return the number that was called last."""
        if not self.dialled:
            raise NotUnderstood("nobody was called yet")
        return self.dialled

    def in_use(self) -> CallId:
        """Return the call orders go to."""
        if self.current is None:
            raise NotUnderstood("there is no call")
        return self.current


def read_order(line: str, book: Book, ask_password: Callable[[], str]) -> Order | None:
    """Turn a line into an order; None for an empty line, NotUnderstood when it is none."""
    try:
        word, *rest = shlex.split(line) or [""]
    except ValueError as error:
        raise NotUnderstood(str(error)) from error
    if not word:
        return None
    return _order(word, rest, book, ask_password)


def _order(word: str, rest: list[str], book: Book, ask_password: Callable[[], str]) -> Order:
    match word, rest:
        case "dial", [to]:
            return PlaceCall(call_id=CallId(str(uuid4())), to=to)
        case "register", [registrar, user]:
            return ConfigureAccount(
                account=AccountId(user), registrar=registrar, user=user, password=ask_password()
            )
        case "stop", []:
            return StopEngine()
        case "redial", []:
            return PlaceCall(call_id=CallId(str(uuid4())), to=book.dialled_last())
        case "join", [first, second]:
            return JoinCalls(call_ids=(book.chosen(first), book.chosen(second)))
        case "room", [room, *numbers] if numbers:
            calls = tuple(book.chosen(number) for number in numbers)
            return MoveToRoom(call_ids=calls, room=room, own_call_id=CallId(str(uuid4())))
        case "levels", [("on" | "off") as whether]:
            return WatchLevels(on=whether == "on")
        case "try", ["microphone"]:
            return TryMicrophone()
        case "devices", []:
            return ListDevices()
    return _order_for_call(word, rest, book)


def _order_for_call(word: str, rest: list[str], book: Book) -> Order:
    match word, rest:
        case "answer", []:
            return AnswerCall(call_id=book.in_use())
        case "answer", [code] if code.isdecimal():
            return AnswerCall(call_id=book.in_use(), code=int(code))
        case "decline", []:
            return DeclineCall(call_id=book.in_use())
        case "decline", [code] if code.isdecimal():
            return DeclineCall(call_id=book.in_use(), code=int(code))
        case "hangup", []:
            return HangUp(call_id=book.in_use())
        case "hold", []:
            return HoldCall(call_id=book.in_use())
        case "resume", []:
            return ResumeCall(call_id=book.in_use())
        case (("mute" | "unmute"), []):
            return MuteMicrophone(call_id=book.in_use(), muted=word == "mute")
        case "digits", [digits]:
            return SendDtmf(call_id=book.in_use(), digits=digits)
        case "digits", [digits, ("info" | "inband") as method]:
            return SendDtmf(call_id=book.in_use(), digits=digits, method=DtmfMethod(method))
        case "transfer", [to]:
            return TransferCall(call_id=book.in_use(), to=to)
        case "consult", [other]:
            return TransferCall(call_id=book.in_use(), to_call=book.chosen(other))
        case "play", [path]:
            return PlaySound(call_id=book.in_use(), path=path)
        case "record", [path]:
            return RecordSound(call_id=book.in_use(), path=path, both=True)
        case "record", []:
            return RecordSound(call_id=book.in_use(), path="")
        case "park", [place]:
            return ParkCall(call_id=book.in_use(), place=place)
        case "measure", []:
            return MeasureCall(call_id=book.in_use())
    return _recording_order(word, rest, book)


def _recording_order(word: str, rest: list[str], book: Book) -> Order:
    match word, rest:
        case "keep", ["end"]:
            return StopRecording(call_id=book.in_use())
        case "keep", [path]:
            return StartRecording(call_id=book.in_use(), path=path)
        case "pause", []:
            return PauseRecording(call_id=book.in_use())
        case "go", ["on"]:
            return PauseRecording(call_id=book.in_use(), paused=False)
    raise NotUnderstood(f"'{word}' with {len(rest)} words is no order; `help` lists them")
