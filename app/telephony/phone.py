"""A telephone in the terminal: an engine's small client for integrators and for trying things out.

Each line is an order, such as `dial 5000` or `answer`; what happens is printed as it comes.
"""

import argparse
import getpass
import queue
import sys
import threading
from collections.abc import Iterable
from pathlib import Path
from typing import TextIO

from app.errors import AppError, EngineGone
from app.telephony.client import EngineClient
from app.telephony.phone_news import told
from app.telephony.phone_orders import HELP, Book, NotUnderstood, read_order
from app.telephony.protocol import CallOffered, PlaceCall, ShowedCall


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
            self._book.dialled = order.to
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
