"""A small client of the engine, for the terminal, simulated callers and tests: it waits for answers."""

import contextlib
import json
import os
import socket
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

from app import times
from app.errors import BadInput, EngineGone, Unavailable
from app.telephony.protocol import (
    PROTOCOL_VERSION,
    Event,
    Hello,
    Order,
    OrderDone,
    OrderRefused,
    Snapshot,
    read_message,
)

E = TypeVar("E", bound=Event)


def address_in(folder: Path) -> tuple[int, str]:
    """Read port and token of the engine that runs in this folder."""
    try:
        facts = json.loads((folder / "engine.json").read_text(encoding="utf-8"))
        port, token, protocol = int(facts["port"]), str(facts["token"]), int(facts["protocol"])
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise Unavailable(f"no engine runs in {folder}") from error
    if protocol != PROTOCOL_VERSION:
        raise Unavailable(f"the engine in {folder} speaks protocol {protocol}, not {PROTOCOL_VERSION}")
    return port, token


class EngineClient:
    """One connection to an engine; events that were not waited for are kept in their order."""

    def __init__(self, folder: Path, *, timeout_seconds: float = 5.0) -> None:
        port, token = address_in(folder)
        self._timeout_seconds = timeout_seconds
        self._events: list[Event] = []
        self._unread = bytearray()
        self._order_number = 0
        try:
            self._socket = socket.create_connection(("127.0.0.1", port), timeout_seconds)
        except OSError as error:
            raise Unavailable(f"the engine in {folder} does not answer") from error
        try:
            self.snapshot = self._introduced(token)
        except BaseException:
            self._socket.close()
            raise

    def _introduced(self, token: str) -> Snapshot:
        self._socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self._socket.sendall(Hello(token=token, pid=os.getpid()).to_line())
        if not isinstance(read_message(self._line(times.monotonic() + self._timeout_seconds)), Hello):
            raise EngineGone("what answers is no engine")
        return self.wait_for(Snapshot)

    def order(self, order: Order) -> None:
        """Give an order and wait until it is carried out; BadInput with the refusal when it is not."""
        number = self.send(order)
        answer = self._wait(
            lambda event: isinstance(event, OrderDone | OrderRefused) and event.order == number,
            self._timeout_seconds,
        )
        if isinstance(answer, OrderRefused):
            raise BadInput(f"{answer.refusal}: {answer.detail}")

    def send(self, order: Order) -> int:
        """Give an order without waiting; its number comes back."""
        self._order_number += 1
        try:
            self._socket.sendall(replace(order, number=self._order_number).to_line())
        except OSError as error:
            raise EngineGone("the engine closed the line") from error
        return self._order_number

    def wait_for(
        self,
        kind: type[E],
        fits: Callable[[E], bool] = lambda _: True,
        *,
        timeout_seconds: float | None = None,
    ) -> E:
        """Return the first event of this kind that fits, waiting for it if it has not come yet."""
        event = self._wait(
            lambda event: isinstance(event, kind) and fits(event),
            self._timeout_seconds if timeout_seconds is None else timeout_seconds,
        )
        assert isinstance(event, kind)  # noqa: S101  for mypy: the test above says so
        return event

    def passed(self, kind: type[E]) -> list[E]:
        """Return, without waiting, the events of this kind that came and were not waited for."""
        return [event for event in self._events if isinstance(event, kind)]

    def forget_passed(self) -> None:
        """Forget the events that came and were not waited for: thousands of calls would fill the memory."""
        self._events.clear()

    def next_event(self) -> Event:
        """Return the next event, however long it takes; EngineGone when the line is closed."""
        while True:
            try:
                return self._wait(lambda _: True, 3600.0)
            except TimeoutError:
                continue

    def hang_up(self) -> None:
        """End the line so that whoever waits for an event is woken."""
        with contextlib.suppress(OSError):
            self._socket.shutdown(socket.SHUT_RDWR)

    def close(self) -> None:
        """Close the line; the engine and its calls go on."""
        self._socket.close()

    def __enter__(self) -> "EngineClient":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _wait(self, fits: Callable[[Event], bool], timeout_seconds: float) -> Event:
        for position, event in enumerate(self._events):
            if fits(event):
                return self._events.pop(position)
        until = times.monotonic() + timeout_seconds
        while True:
            message = read_message(self._line(until))
            if not isinstance(message, Event):
                raise EngineGone("the engine sent something that is no event")
            if fits(message):
                return message
            self._events.append(message)

    def _line(self, until: float) -> bytes:
        while b"\n" not in self._unread:
            self._socket.settimeout(max(0.001, until - times.monotonic()))
            try:
                chunk = self._socket.recv(65_536)
            except TimeoutError:
                raise
            except OSError as error:
                raise EngineGone("the engine closed the line") from error
            if not chunk:
                raise EngineGone("the engine closed the line")
            self._unread += chunk
        line, _, rest = bytes(self._unread).partition(b"\n")
        self._unread = bytearray(rest)
        return line
