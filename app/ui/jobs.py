"""Blocking work off the GUI thread: database, journal, speech and keyring, each on a lane of its own."""

import logging
from collections.abc import Callable
from itertools import count
from queue import SimpleQueue
from threading import Thread
from typing import Any, Generic, TypeVar, cast

from PySide6.QtCore import QObject, Signal, Slot
from shiboken6 import isValid

LOG = logging.getLogger(__name__)
R = TypeVar("R")
T = TypeVar("T")


class _Delivery(QObject):
    """Carries answers from the worker to the GUI thread; a generic class cannot have signals of its own."""

    done = Signal(int, object)  # the job's number, and its answer or its exception


class Jobs(QObject, Generic[R]):
    """Runs work on one background thread and brings the answers back to the GUI thread, in order.

    The resource (a database, a journal) is opened on that thread at its start; work is a function of it
    that must not touch widgets. An answer whose owner is gone is dropped. While the resource cannot be
    opened, every job tries again and fails with the reason, so that nobody waits for ever.
    """

    failed = Signal(Exception)
    opened = Signal()

    def __init__(self, open_resource: Callable[[], R], name: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._open_resource = open_resource
        self._resource: R | None = None  # belongs to the lane's thread
        self._numbers = count(1)
        self._waiting: dict[int, tuple[QObject, Callable[[Any], None], Callable[[Exception], None]]] = {}
        self._work: SimpleQueue[tuple[int, Callable[[R], object]] | None] = SimpleQueue()
        self._delivery = _Delivery(self)
        self._delivery.done.connect(self._deliver)
        self._thread = Thread(target=self._run, name=name, daemon=True)

    def start(self) -> None:
        """Open the resource and take up work, in the background."""
        self._thread.start()

    @property
    def idle(self) -> bool:
        """Whether every answer has been delivered."""
        return not self._waiting

    def ask(
        self,
        owner: QObject,
        work: Callable[[R], T],
        then: Callable[[T], None],
        otherwise: Callable[[Exception], None] | None = None,
    ) -> None:
        """Run `work` and call `then` with its answer; an error goes to `otherwise`, or to `failed`."""
        number = next(self._numbers)
        # Owner and callbacks stay here: were the thread to drop the last reference, a widget would die on it.
        self._waiting[number] = (owner, then, otherwise or self.failed.emit)
        self._work.put((number, work))

    def stop(self, timeout_seconds: float = 5.0) -> None:
        """Finish the work at hand, close the resource and end the thread."""
        if self._thread.is_alive():
            self._work.put(None)
            self._thread.join(timeout_seconds)

    def _run(self) -> None:
        self._delivery.done.emit(0, self._try_open())
        while (job := self._work.get()) is not None:
            number, work = job
            self._delivery.done.emit(number, self._outcome(work))
        close = getattr(self._resource, "close", None)
        if close is not None:
            close()

    def _try_open(self) -> Exception | None:
        try:
            self._resource = self._open_resource()
        except Exception as problem:  # noqa: BLE001  the edge of the thread: nothing above can catch it
            LOG.warning("%s cannot be opened: %s", self._thread.name, type(problem).__name__)
            return problem
        return None

    def _outcome(self, work: Callable[[R], object]) -> object:
        if self._resource is None:
            problem = self._try_open()
            if problem is not None:
                return problem
            self._delivery.done.emit(0, None)
        try:
            return work(cast("R", self._resource))
        except Exception as problem:  # noqa: BLE001  the edge of the thread: nothing above can catch it
            return problem

    @Slot(int, object)
    def _deliver(self, number: int, outcome: object) -> None:
        if number == 0:
            self._announce(outcome)
            return
        owner, then, otherwise = self._waiting.pop(number)
        if not isValid(owner):
            return
        if isinstance(outcome, Exception):
            otherwise(outcome)
        else:
            then(outcome)

    def _announce(self, error: object) -> None:
        if isinstance(error, Exception):
            self.failed.emit(error)
        else:
            self.opened.emit()
