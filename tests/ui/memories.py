"""A real database in a file, on a lane of its own, as the desk has it."""

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from pytestqt.qtbot import QtBot

from app.models.changes import agents as agent_changes
from app.models.database import Database
from app.models.memory import Memory
from app.models.queries import agents
from app.models.rows.customers import NewCustomer, NewNumber
from app.ui.jobs import Jobs

T = TypeVar("T")
MONA = NewCustomer(name="منى", name_latin="Mona", numbers=(NewNumber(text="0500000001"),))


def opened(path: Path, login: str = "sara") -> Memory:
    """Open a database in which one customer and one agent are known."""
    database = Database.open(f"sqlite:///{path}")
    with database.writing() as session:
        if agents.with_login(session, login) is None:
            agent_changes.add(session, login)
        agent = agents.with_login(session, login)
    assert agent is not None
    memory = Memory(database, "SA", agent)
    if not memory.search("Mona"):
        memory.card_of_new(MONA)
    return memory


def lane(path: Path) -> Jobs[Memory]:
    """Return a lane that has begun to open the database."""
    jobs = Jobs(lambda: opened(path), "memory")
    jobs.start()
    return jobs


def answer(jobs: Jobs[Memory], qtbot: QtBot, work: Callable[[Memory], T]) -> T:
    """Ask, and wait for the answer."""
    answers: list[T] = []
    jobs.ask(jobs, work, answers.append)
    qtbot.waitUntil(lambda: bool(answers), timeout=10_000)
    return answers[0]
