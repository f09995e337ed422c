"""What comes to an agent's desk from supervisors, and what goes to them."""

from uuid import UUID

from app import times
from app.models.changes import help_requests as help_changes
from app.models.changes import messages, present_calls, state_orders
from app.models.database import Database
from app.models.queries import help_requests, team_messages
from app.models.queries import state_orders as order_questions
from app.models.rows.agents import AgentRow
from app.models.rows.help_requests import HelpRequestRow, NewHelpRequest
from app.models.rows.state_orders import OrderResult, StateOrderRow
from app.models.rows.team_floor import CallNow
from app.models.rows.team_messages import InboxRow


class DeskMail:
    """One agent's post."""

    def __init__(self, database: Database, agent: AgentRow) -> None:
        self._database, self._agent = database, agent

    def inbox(self) -> list[InboxRow]:
        """Return the messages for the agent, the newest first."""
        with self._database.reading() as session:
            return team_messages.inbox(session, self._agent.id, times.now())

    def see(self, message_id: UUID) -> None:
        """The agent has a message before him."""
        with self._database.writing() as session:
            messages.see(session, message_id, times.now(), agent_id=self._agent.id)

    def acknowledge(self, message_id: UUID) -> list[InboxRow]:
        """The agent says that he has read it; return what is left."""
        with self._database.writing() as session:
            messages.acknowledge(session, message_id, times.now(), agent_id=self._agent.id)
        return self.inbox()

    def orders(self) -> list[StateOrderRow]:
        """Return what the desk is still to do."""
        with self._database.reading() as session:
            return order_questions.waiting(session, self._agent.id, times.now())

    def take_order(self, order_id: UUID, result: OrderResult) -> bool:
        """The desk does it; False when another desk of the agent has."""
        with self._database.writing() as session:
            return state_orders.take(session, order_id, result, times.now(), agent_id=self._agent.id)

    def ask_for_help(self, request: NewHelpRequest) -> list[HelpRequestRow]:
        """Ask for a supervisor; return what is open now."""
        with self._database.writing() as session:
            help_changes.ask(session, request, times.now(), agent_id=self._agent.id)
        return self.my_requests()

    def my_requests(self) -> list[HelpRequestRow]:
        """Return what the agent has asked for and is open."""
        with self._database.reading() as session:
            return help_requests.of_agent(session, self._agent.id)

    def close_request(self, request_id: UUID) -> list[HelpRequestRow]:
        """No help is needed any more; return what is open still."""
        with self._database.writing() as session:
            help_changes.close(session, request_id, times.now(), agent_id=self._agent.id)
        return self.my_requests()

    def show_call(self, call: CallNow | None) -> None:
        """Say what the agent has on the line; None: nothing."""
        with self._database.writing() as session:
            if call is None:
                present_calls.clear(session, self._agent.id)
            else:
                present_calls.show(session, self._agent.id, call)
