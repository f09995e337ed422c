"""Writes what customers answer, whichever way it comes."""

import logging
import queue
from collections.abc import Callable
from concurrent.futures import Future
from datetime import datetime
from typing import Any, TypeVar
from uuid import UUID

from sqlalchemy.orm import Session

from app import times
from app.models.changes import survey_answers
from app.models.changes.survey_answers import SurveyAnswer
from app.models.database import Database
from app.satisfaction.answer import Answer

LOG = logging.getLogger(__name__)
SETTLE_SECONDS = 10.0  # how soon an answer finds a call that came after it
PATIENCE_SECONDS = 30.0
T = TypeVar("T")


def kept(answer: Answer, at: datetime) -> SurveyAnswer:
    """Return an answer as it is kept."""
    return SurveyAnswer(
        score=answer.score, nps=answer.nps, effort=answer.effort, comment=answer.comment, at=at
    )


class Receiver:
    """What is heard on other threads is written here, one after the other, on the thread that runs it."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._work: queue.SimpleQueue[tuple[Callable[[Session], object], Future[Any]] | None] = (
            queue.SimpleQueue()
        )

    def keep_link(self, call_id: UUID, answer: Answer) -> bool:
        """Keep what was answered by link."""
        at = times.now()
        return self._do(lambda session: survey_answers.take(session, call_id, "link", kept(answer, at)))

    def keep_keypad(self, pbx_call: str, score: int) -> None:
        """Keep what was answered by keypad."""
        at = times.now()
        self._do(lambda session: survey_answers.take_keypad(session, pbx_call, score, at))

    def run(self) -> None:
        """Write until it is ended; answers that wait for their call are given to it every few seconds."""
        while True:
            try:
                job = self._work.get(timeout=SETTLE_SECONDS)
            except queue.Empty:
                job = (survey_answers.settle, Future[int]())
            if job is None:
                return
            work, future = job
            try:
                with self._database.writing() as session:
                    result = work(session)
            except Exception as error:  # noqa: BLE001  the edge of the thread: whoever asked gets it
                LOG.warning("an answer waits: %s", type(error).__name__)
                future.set_exception(error)
            else:
                future.set_result(result)

    def stop(self) -> None:
        """End it, once what waits is written."""
        self._work.put(None)

    def _do(self, work: Callable[[Session], T]) -> T:
        future: Future[T] = Future()
        self._work.put((work, future))
        return future.result(timeout=PATIENCE_SECONDS)
