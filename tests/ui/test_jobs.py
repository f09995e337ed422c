"""Work off the GUI thread, and its answers on it."""

import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from app.errors import Unavailable
from app.ui.jobs import Jobs


class Shelf:
    """A resource that remembers the thread it was opened on."""

    def __init__(self) -> None:
        self.thread = threading.current_thread()
        self.is_closed = False

    def close(self) -> None:
        self.is_closed = True


@pytest.fixture
def jobs(qtbot: QtBot) -> Iterator[Jobs[Shelf]]:
    """A lane that has started."""
    jobs = Jobs(Shelf, "shelf")
    jobs.start()
    yield jobs
    jobs.stop()


def test_work_runs_on_the_thread_that_opened_the_resource(jobs: Jobs[Shelf], qtbot: QtBot) -> None:
    """SQLite's connections do not like to travel."""
    seen: list[bool] = []
    jobs.ask(jobs, lambda shelf: shelf.thread is threading.current_thread(), seen.append)
    qtbot.waitUntil(lambda: seen == [True])


def test_answers_arrive_on_the_gui_thread_in_the_order_of_the_questions(
    jobs: Jobs[Shelf], qtbot: QtBot
) -> None:
    """Whoever asked last is answered last."""
    seen: list[int] = []
    threads: set[threading.Thread] = set()

    def take(number: int) -> None:
        seen.append(number)
        threads.add(threading.current_thread())

    for number in range(50):
        jobs.ask(jobs, lambda _shelf, number=number: number, take)  # type: ignore[misc]
    qtbot.waitUntil(lambda: jobs.idle)
    assert seen == list(range(50))
    assert threads == {threading.main_thread()}


def test_an_answer_whose_owner_is_gone_is_dropped(jobs: Jobs[Shelf], qtbot: QtBot) -> None:
    """A closed panel is not called back."""
    owner = QObject()
    seen: list[int] = []
    gate = threading.Event()
    jobs.ask(owner, lambda _shelf: gate.wait(5), lambda _answer: seen.append(1))
    delete(owner)
    gate.set()
    qtbot.waitUntil(lambda: jobs.idle)
    assert seen == []


def test_an_error_goes_to_whoever_asked_to_hear_it(jobs: Jobs[Shelf], qtbot: QtBot) -> None:
    """And otherwise to the lane's signal."""
    errors: list[Exception] = []

    def fail(_shelf: Shelf) -> None:
        raise Unavailable("gone")

    jobs.ask(jobs, fail, lambda _answer: None, errors.append)
    with qtbot.waitSignal(jobs.failed) as failed:
        jobs.ask(jobs, fail, lambda _answer: None)
    assert [type(error) for error in errors] == [Unavailable]
    assert isinstance(failed.args[0], Unavailable)


def test_a_resource_that_comes_later_is_opened_by_the_next_question(qtbot: QtBot) -> None:
    """A database that is down at the start does not stay down for the desk."""
    attempts: list[int] = []

    def open_shelf() -> Shelf:
        attempts.append(1)
        if len(attempts) < 3:
            raise Unavailable("not yet")
        return Shelf()

    jobs = Jobs(open_shelf, "shelf")
    failures: list[Exception] = []
    answers: list[str] = []
    jobs.failed.connect(failures.append)
    jobs.start()
    jobs.ask(jobs, lambda _shelf: "first", answers.append, failures.append)
    jobs.ask(jobs, lambda _shelf: "second", answers.append, failures.append)
    qtbot.waitUntil(lambda: jobs.idle)
    jobs.stop()
    assert answers == ["second"]
    assert [type(error) for error in failures] == [Unavailable, Unavailable]


def test_stopping_finishes_the_work_at_hand_and_closes_the_resource(qtbot: QtBot) -> None:
    """Nothing that was asked for is left undone."""
    shelf = Shelf()
    done: list[int] = []
    jobs = Jobs(lambda: shelf, "shelf")
    jobs.start()
    jobs.ask(jobs, lambda _shelf: done.append(1), lambda _answer: None)
    jobs.stop()
    assert done == [1]
    assert shelf.is_closed
    qtbot.waitUntil(lambda: jobs.idle)
