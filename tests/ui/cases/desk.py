"""Sara, who opens cases, and Omar of the department, each at a window of their own over one database."""

from collections.abc import Callable
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TypeVar
from uuid import UUID

from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from app.errors import Unavailable
from app.models.case import Case
from app.models.changes.case_hands import Hand
from app.models.database import Database
from app.models.memory import Memory
from app.ui.cases.flow import CaseFlow
from app.ui.cases.room import CasesRoom
from app.ui.jobs import Jobs
from app.ui.language import Language
from tests.models import builders, cases_made
from tests.ui.outboxes import Outbox

T = TypeVar("T")
LONG_MS = 10_000


class Seat:
    """One person's place of cases."""

    def __init__(
        self, path: Path, hand: Hand, language: Language, qtbot: QtBot, *, is_away: bool = False
    ) -> None:
        self._qtbot = qtbot
        self.is_away = is_away  # the database

        def opened() -> Memory:
            if self.is_away:
                raise Unavailable("away")
            return Memory(Database.open(f"sqlite:///{path}"), "SA", hand.agent)

        self.memory: Jobs[Memory] = Jobs(opened, "memory")
        self.memory.start()
        self.window = QWidget()
        qtbot.addWidget(self.window)
        self.window.resize(1290, 640)
        folder = path.parent / f"{hand.agent.login}-{'away' if is_away else 'there'}"
        folder.mkdir()
        self.outbox = Outbox(folder, self.memory, hand.agent.id, self.memory)
        self.flow = CaseFlow(self.memory, self.outbox.flow, language, self.window, self.memory)
        QVBoxLayout(self.window).addWidget(self.flow.build())
        self.window.show()
        self.settle()

    @property
    def room(self) -> CasesRoom:
        """The place itself."""
        assert self.flow.room is not None
        return self.flow.room

    def settle(self) -> None:
        """Wait until nothing is asked any more."""
        self._qtbot.waitUntil(lambda: self.memory.idle, timeout=LONG_MS)

    def until(self, holds: Callable[[], bool]) -> None:
        """Wait until something holds."""
        self._qtbot.waitUntil(holds, timeout=LONG_MS)


class Desks:
    """Both of them, and what is in the database."""

    def __init__(self, path: Path, language: Language, qtbot: QtBot) -> None:
        path.write_bytes(_template())
        self.path, self._language, self._qtbot = path, language, qtbot
        self.database = Database.open(f"sqlite:///{path}")
        with self.database.writing() as session:
            cases_made.rules(session)
            self.sara, self.omar = cases_made.hand(session), cases_made.hand(session, "omar")
            self.mona = builders.customer(session, "0500000001", name="منى", name_latin="Mona")
        self.hers = Seat(path, self.sara, language, qtbot)
        self.his = Seat(path, self.omar, language, qtbot)
        self.seats = [self.hers, self.his]
        self.hers.flow.work_for(self.sara.agent.id)
        self.his.flow.work_for(self.omar.agent.id)

    def away(self) -> Seat:
        """Give Sara a desk that begins while the database is away."""
        seat = Seat(self.path, self.sara, self._language, self._qtbot, is_away=True)
        seat.flow.work_for(self.sara.agent.id)
        self.seats.append(seat)
        return seat

    def case(self, case_id: UUID) -> Case:
        """Return a case as it is stored."""
        with self.database.reading() as session:
            session.expire_all()
            return session.execute(select(Case).where(Case.id == case_id)).scalar_one()

    def opened(self, **values: object) -> UUID:
        """Open a case of Sara's, as if she had done so earlier."""
        with self.database.writing() as session:
            return cases_made.opened(session, self.sara, customer_id=self.mona, **values)

    def close(self) -> None:
        """Let everything go."""
        for seat in self.seats:
            seat.outbox.stop()
            seat.memory.stop()
        self.database.close()


@cache
def _template() -> bytes:
    """Return an empty database; making one anew for each test takes a second."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "empty.sqlite"
        Database.open(f"sqlite:///{path}").close()
        return path.read_bytes()
