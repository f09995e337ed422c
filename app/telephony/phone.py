"""A telephone in the terminal: an engine's small client for integrators and for trying things out.

Each line is an order, such as `dial 5000` or `answer`; what happens is printed as it comes.
"""

import argparse
import getpass
import queue
import shlex
import sys
import threading
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import TextIO
from uuid import uuid4

from app.errors import AppError, EngineGone
from app.telephony.client import EngineClient
from app.telephony.protocol import (
    AccountId,
    AnswerCall,
    CallChanged,
    CallEnded,
    CallId,
    CallOffered,
    CallPicture,
    ConfigureAccount,
    DeclineCall,
    DtmfReceived,
    Event,
    HangUp,
    HoldCall,
    JoinCalls,
    MeasureCall,
    MediaMeasured,
    MuteMicrophone,
    Order,
    OrderRefused,
    PlaceCall,
    PlaySound,
    RecordSound,
    RegistrationChanged,
    ResumeCall,
    SendDtmf,
    ShowedCall,
    SoundFailed,
    StopEngine,
    TransferCall,
    TransferChanged,
    VoicemailCounted,
)

HELP = """\
dial NUMBER              answer [CODE]        decline [CODE]       hangup
hold                     resume               mute                 unmute
digits 12#               transfer NUMBER      consult N            join N M
play FILE.wav            record FILE.wav      measure              register URI USER
calls                    use N                stop (ends the engine)  quit
Orders go to the call that was used last; `calls` lists them, `use N` chooses another one."""


class NotUnderstood(Exception):
    """The line is no order; the text says why."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command line."""
    parser.add_argument(
        "--folder", type=Path, required=True, help="folder of the engine to use (engine.json)"
    )


def run(options: argparse.Namespace) -> int:
    """Use the engine from this terminal until the person leaves or the engine ends."""
    try:
        client = EngineClient(options.folder)
    except AppError as error:
        sys.stderr.write(f"hatif phone: {error}\n")
        return 2
    with client:
        return Phone(client, sys.stdout).talk(sys.stdin)


@dataclass(slots=True)
class Book:
    """The calls there are, numbered for people, and the one orders go to."""

    calls: list[CallId] = field(default_factory=list)
    current: CallId | None = None

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
        case "join", [first, second]:
            return JoinCalls(call_ids=(book.chosen(first), book.chosen(second)))
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
        case "transfer", [to]:
            return TransferCall(call_id=book.in_use(), to=to)
        case "consult", [other]:
            return TransferCall(call_id=book.in_use(), to_call=book.chosen(other))
        case "play", [path]:
            return PlaySound(call_id=book.in_use(), path=path)
        case "record", [path]:
            return RecordSound(call_id=book.in_use(), path=path, both=True)
        case "measure", []:
            return MeasureCall(call_id=book.in_use())
    raise NotUnderstood(f"'{word}' with {len(rest)} words is no order; `help` lists them")


def told(event: Event, book: Book) -> str:
    """Say in one line what happened; empty for what a person need not see."""
    match event:
        case CallOffered(call=call):
            return f"call {book.number(call.call_id)}: {_who(call)} calls"
        case CallChanged(call=call):
            return (
                f"call {book.number(call.call_id)}: {call.state.value}{' (muted)' if call.is_muted else ''}"
            )
        case CallEnded():
            reason = event.reason.value.replace("_", " ")
            return f"call {book.number(event.call_id)}: over, {reason}, {event.talked_seconds:.0f} s talked"
        case DtmfReceived():
            return f"call {book.number(event.call_id)}: digit {event.digit}"
        case MediaMeasured():
            return (
                f"call {book.number(event.call_id)}: MOS {event.mos}, {event.lost_packets} of "
                f"{event.lost_packets + event.received_packets} packets lost, jitter {event.jitter_ms} ms"
            )
        case TransferChanged():
            return f"call {book.number(event.call_id)}: transfer {event.code}"
        case RegistrationChanged():
            return f"account {event.account}: {event.state.value} {event.code or ''}".rstrip()
        case VoicemailCounted():
            return f"account {event.account}: {event.new} new messages"
        case OrderRefused():
            return f"refused: {event.refusal.value.replace('_', ' ')} ({event.detail})"
        case SoundFailed():
            return f"no sound: {event.detail}"
    return ""


def _who(call: CallPicture) -> str:
    if call.caller.is_anonymous:
        return "somebody who withholds the number"
    return f"{call.caller.name} {call.caller.number}".strip()


class Phone:
    """Reads orders, gives them, and prints what happens: events on a thread of their own."""

    def __init__(self, client: EngineClient, output: TextIO) -> None:
        self._client = client
        self._output = output
        self._book = Book()
        self._printing = threading.Lock()
        for call in client.snapshot.calls:
            self._book.number(call.call_id)

    def talk(self, lines: Iterable[str]) -> int:
        """Carry out line after line."""
        ended: queue.SimpleQueue[int] = queue.SimpleQueue()
        listener = threading.Thread(target=self._listen, args=(ended,), name="engine's events", daemon=True)
        listener.start()
        try:
            for line in lines:
                if line.strip() == "quit" or not ended.empty():
                    break
                self._carry_out(line)
        except EngineGone as error:
            self._say(str(error))
        self._client.hang_up()
        listener.join(2)
        return 0

    def _carry_out(self, line: str) -> None:
        word = line.strip()
        if word in ("help", "?"):
            self._say(HELP)
            return
        if word == "calls":
            self._say("\n".join(f"{place} {call}" for place, call in enumerate(self._book.calls, 1)))
            return
        try:
            if word.startswith("use "):
                self._book.current = self._book.chosen(word[4:].strip())
                return
            order = read_order(line, self._book, lambda: getpass.getpass("password: "))
        except NotUnderstood as error:
            self._say(str(error))
            return
        if isinstance(order, PlaceCall):
            self._book.add(order.call_id)
        if order is not None:
            self._client.send(order)

    def _listen(self, ended: "queue.SimpleQueue[int]") -> None:
        try:
            while True:
                event = self._client.next_event()
                if isinstance(event, CallOffered):
                    self._book.add(event.call.call_id)
                    self._client.send(ShowedCall(call_id=event.call.call_id))
                if line := told(event, self._book):
                    self._say(line)
        except EngineGone:
            ended.put(0)

    def _say(self, text: str) -> None:
        with self._printing:
            self._output.write(text + "\n")
            self._output.flush()
