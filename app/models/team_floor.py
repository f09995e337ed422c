"""What a supervisor's desk asks of the floor and does there; used on a database lane's thread."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from sqlalchemy import text

from app import times
from app.models.changes import help_requests as help_changes
from app.models.changes import messages, pbx_orders, saved_views, state_orders
from app.models.database import Database
from app.models.queries import calls_behind, day_figures, help_requests, pbx, team_floor, team_messages
from app.models.queries import saved_views as view_questions
from app.models.queries import state_orders as order_questions
from app.models.rows.agents import AgentRow
from app.models.rows.help_requests import HelpRequestRow
from app.models.rows.names import NamePair
from app.models.rows.pbx import BridgeRow, NewOrder, OrderRow, QueueCallRow
from app.models.rows.saved_views import SavedViewRow
from app.models.rows.state_orders import NewStateOrder, StateOrderRow
from app.models.rows.team_floor import Behind, CallBehind, DayFigures, FloorPicture
from app.models.rows.team_messages import NewMessage, SentRow


class TeamFloor:
    """The floor as one supervisor may see it; every deed is on record under his name."""

    def __init__(self, database: Database, agent: AgentRow) -> None:
        self._database, self._agent = database, agent

    @property
    def is_on_server(self) -> bool:
        """Whether news come by themselves; of a file one asks."""
        return self._database.is_server

    def version(self) -> int:
        """Return a number that another one's change of the file changes; a server has news instead."""
        with self._database.reading() as session:
            return int(session.scalar(text("PRAGMA data_version")) or 0)

    def picture(self) -> FloorPicture:
        """Return everything that goes on."""
        with self._database.reading() as session:
            return team_floor.picture(session)

    def bridge(self) -> BridgeRow | None:
        """Return the bridge that leads, and how long ago it showed that it lives."""
        with self._database.reading() as session:
            return pbx.bridge(session)

    def figures(self, since: datetime) -> DayFigures:
        """Return the sums behind the figures of a day."""
        with self._database.reading() as session:
            return day_figures.today(session, since, times.now())

    def customer_names(self, customers: Sequence[UUID]) -> dict[UUID, NamePair]:
        """Return what customers are called."""
        with self._database.reading() as session:
            return team_floor.customer_names(session, customers)

    def behind(self, number: Behind, since: datetime) -> list[CallBehind]:
        """Return the calls behind a number."""
        with self._database.reading() as session:
            return calls_behind.behind(session, number, since)

    def waiting_calls(self) -> list[QueueCallRow]:
        """Return the callers who wait."""
        with self._database.reading() as session:
            return pbx.waiting(session)

    def requests(self) -> tuple[list[HelpRequestRow], dict[UUID, StateOrderRow]]:
        """Return who needs a supervisor, and which orders were given lately."""
        with self._database.reading() as session:
            return help_requests.waiting(session), order_questions.lately(session, times.now())

    def take_request(self, request_id: UUID) -> bool:
        """Come to somebody's help; False when a colleague was quicker."""
        with self._database.writing() as session:
            return help_changes.take(session, request_id, times.now(), agent_id=self._agent.id)

    def close_request(self, request_id: UUID) -> None:
        """The help was given."""
        with self._database.writing() as session:
            help_changes.close(session, request_id, times.now(), agent_id=self._agent.id)

    def send(self, message: NewMessage) -> None:
        """Send a message to an agent, a team or all."""
        with self._database.writing() as session:
            messages.send(session, message, times.now(), agent_id=self._agent.id)

    def withdraw(self, message_id: UUID) -> None:
        """Take a message back."""
        with self._database.writing() as session:
            messages.withdraw(session, message_id, times.now(), agent_id=self._agent.id)

    def sent(self) -> list[SentRow]:
        """Return what was sent lately, and who has read it."""
        with self._database.reading() as session:
            return team_messages.sent(session, self._agent.id, times.now())

    def order_state(self, order: NewStateOrder) -> None:
        """Have an agent's desk take another state, or finish a wrap-up."""
        with self._database.writing() as session:
            state_orders.give(session, order, times.now(), agent_id=self._agent.id)

    def order_pbx(self, order: NewOrder) -> None:
        """Ask something of the PBX."""
        with self._database.writing() as session:
            pbx_orders.give(session, order)

    def pbx_answer(self, order_id: UUID) -> OrderRow | None:
        """Return what became of an order to the PBX."""
        with self._database.reading() as session:
            return pbx.order(session, order_id)

    def views(self) -> list[SavedViewRow]:
        """Return the supervisor's saved views."""
        with self._database.reading() as session:
            return view_questions.of(session, self._agent.id, _PLACE)

    def keep_view(self, view: SavedViewRow) -> list[SavedViewRow]:
        """Keep a view, and return all there are."""
        with self._database.writing() as session:
            saved_views.keep(session, view, _PLACE, times.now(), agent_id=self._agent.id)
            session.flush()
            return view_questions.of(session, self._agent.id, _PLACE)

    def remove_view(self, view_id: UUID) -> list[SavedViewRow]:
        """Forget a view, and return those that are left."""
        with self._database.writing() as session:
            saved_views.remove(session, view_id, agent_id=self._agent.id)
            return view_questions.of(session, self._agent.id, _PLACE)


_PLACE = "overview"
