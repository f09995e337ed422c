"""Gives the cases their place in the rail, opens them beside calls, and tells of what departments answer."""

from collections.abc import Mapping
from datetime import timedelta
from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QApplication, QWidget

from app import times
from app.cases.kinds import CaseKind
from app.cases.spoken import shown
from app.late import late
from app.models.keys import new_key
from app.models.late_changes import LateChange, LateKind
from app.models.rows.agents import AgentRow
from app.models.rows.days import DayRow, UnheardAnswer
from app.ui.call_room import CallRoom
from app.ui.customers_place import CustomersPlace
from app.ui.department_news import DepartmentNews
from app.ui.frame import Frame
from app.ui.isolates import first_strong, ltr
from app.ui.jobs import Jobs
from app.ui.news_flow import NewsFlow
from app.ui.parts import words
from app.ui.parts.late_place import LatePlace
from app.ui.state.call_page import CallPage
from app.ui.window_state import WindowState
from app.ui.wiring import Flows

if TYPE_CHECKING:
    from app.models.memory import Memory
    from app.models.rows.cards import Card
    from app.models.rows.cases import DeedEnd, NewCase, OpenedCase
    from app.models.rows.help_requests import HelpRequestRow
    from app.ui.cases.flow import CaseFlow

_SUPERVISE = frozenset({"supervisor", "admin"})
_TOLD = frozenset({"emergency", "case_late"})
_WAITED = timedelta(seconds=30)  # an open case that is older has waited for the database
_LOOK_EACH = 10  # of the day's news, which come twice a minute
ANSWERS, HELP = "answer of a department", "call for a supervisor"  # what a notice is about


class CasesPlace(QObject):
    """What it takes is built when somebody opens a case or goes there."""

    def __init__(
        self,
        memory: "Jobs[Memory]",
        frame: Frame,
        room: CallRoom,
        state: WindowState,
        flows: Flows,
        news: NewsFlow,
        customers: CustomersPlace,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._memory, self._frame, self._room, self._state = memory, frame, room, state
        self._flows, self._customers = flows, customers
        self._flow: CaseFlow | None = None
        self._agent: AgentRow | None = None
        self._answers: tuple[UnheardAnswer, ...] = ()
        self._called: tuple[UUID, ...] = ()
        self._department = DepartmentNews(frame.notices, self)
        self._days = 0  # how often the day was heard of since somebody looked for late cases
        self.place = LatePlace(self._build)

        state.actions.open_case.triggered.connect(self._on_open)
        room.case_wanted.connect(self.open_for_call)
        room.case_chosen.connect(lambda case_id: self.flow.show(case_id))
        flows.outbox.delivered.connect(self._on_delivered)
        flows.day.day_changed.connect(self._on_day_changed)
        news.cases_changed.connect(self._on_news)
        news.help_changed.connect(self._ask_for_calls)

    @property
    def flow(self) -> "CaseFlow":
        """Everything about cases; it is made when it is first wanted."""
        if self._flow is None:
            make: type[CaseFlow] = late("app.ui.cases.flow", "CaseFlow")
            outbox, language = self._flows.outbox, self._state.language
            self._flow = flow = make(self._memory, outbox, language, self._frame.window(), self)
            flow.waits.connect(self._on_waits)
            flow.deed_waits.connect(self._on_deed_waits)
            flow.unreachable.connect(self._frame.notices.tell)
            flow.changed.connect(self._on_changed)
            flow.customer_wanted.connect(self._customers.show)
            if self._agent is not None:
                flow.work_for(self._agent.id)
        return self._flow

    def move_in(self) -> None:
        """Put the place into the rail."""
        self._frame.add_place("cases", "flag", lambda: self.tr("Cases"), self.place)

    def sign_in(self, agent: AgentRow) -> None:
        """Know who works here; a supervisor hears at once who called for one meanwhile."""
        self._agent = agent
        if self._flow is not None:
            self._flow.work_for(agent.id)
        self._ask_for_calls()

    @Slot(object, object)
    def open_for_call(self, page: CallPage, wished: Mapping[str, str]) -> None:
        """Open the editor for a call, filled in with what a script knows of the case."""
        card = page.card
        told = self._new(
            customer_id=card.customer_id if card else None, interaction_id=page.key, wished=wished
        )
        name = words.person_name(card, self._state.language.code) if card else ""
        self.flow.open_new(told, card, name, wished.get("priority", ""))

    def open_for_customer(self, card: "Card") -> None:
        """Open the editor for a customer without a call."""
        name = words.person_name(card, self._state.language.code)
        self.flow.open_new(self._new(customer_id=card.customer_id), card, name)

    @staticmethod
    def _new(
        *,
        customer_id: UUID | None,
        interaction_id: UUID | None = None,
        wished: Mapping[str, str] | None = None,
    ) -> "NewCase":
        make: type[NewCase] = late("app.models.rows.cases", "NewCase")
        said = dict(wished or {})
        plain = make(id=new_key())
        return make(
            id=plain.id,
            customer_id=customer_id,
            interaction_id=interaction_id,
            kind=said.get("kind") or plain.kind,
            title=said.get("subject") or said.get("title") or "",
            text=said.get("text") or "",
            impact=said.get("impact") or plain.impact,
            urgency=said.get("urgency") or plain.urgency,
            department=said.get("department") or "",
            department_reason=said.get("reason") or "",
        )

    def _build(self) -> QWidget:
        return self.flow.build()

    @Slot()
    def _on_open(self) -> None:
        """Open a case for the call in front, or for the customer whose card is shown, or for nobody yet."""
        page, card = self._state.calls.current, self._customers.card_in_front
        if page is not None:
            self.open_for_call(page, {})
        elif card is not None:
            self.open_for_customer(card)
        else:
            self.flow.open_new(self._new(customer_id=None))

    @Slot(object, object)
    def _on_delivered(self, change: LateChange, case: Any) -> None:  # noqa: ANN401  what the change tells
        """A case is open, or something is done with one: perhaps of a desk before this one."""
        if change.kind is LateKind.CASE:
            self._on_opened(change.row, case)
            if self._flow is None:
                self._on_changed(change.row.customer_id)
        elif change.kind is LateKind.CASE_DEED:
            self._on_done(case)

    def _on_opened(self, new: "NewCase", case: "OpenedCase") -> None:
        """Say the number, so that the customer can write it down; the call knows of its case."""
        has_waited = new.opened_at is not None and times.now() - new.opened_at > _WAITED
        said = (
            self.tr("The case that had waited is open now: %1, %2. Nobody has told the customer its number.")
            if has_waited
            else self.tr("Case %1 is open. Tell the customer the number.")
        )
        said = said.replace("%1", ltr(shown(case.number))).replace("%2", first_strong(new.title))
        self._frame.notices.tell(said, stays=has_waited)
        self._note_in_call(new)

    def _on_done(self, end: "DeedEnd") -> None:
        """Say what became of it where the case had changed before it came to the database."""
        said = {
            "noted": self.tr(
                "Others had changed the case before what you did reached it. Your words stand in its history."
            ),
            "gone": self.tr("The case is not there any more; what you did with it was not kept."),
        }.get(end)
        if said is not None:
            self._frame.notices.tell(said, stays=True)

    @Slot()
    def _on_deed_waits(self) -> None:
        said = self.tr("It is kept on this computer, and goes to the case when the database is back.")
        self._frame.notices.tell(said)

    @Slot(object)
    def _on_waits(self, new: "NewCase") -> None:
        """The database is away: the call can end all the same."""
        is_emergency = new.kind == CaseKind.EMERGENCY
        said = (
            self.tr("The database is away: no supervisor hears of this emergency yet. Call one yourself.")
            if is_emergency
            else self.tr("The case is kept on this computer. It is opened, and gets its number, later.")
        )
        self._frame.notices.tell(said, stays=is_emergency)
        self._note_in_call(new)

    def _note_in_call(self, new: "NewCase") -> None:
        page = next((page for page in self._state.calls.pages if page.key == new.interaction_id), None)
        if page is not None:
            self._room.note_case(page, new.id)

    @Slot(object)
    def _on_changed(self, customer_id: UUID | None) -> None:
        """Show the new card in every call with this customer, and tell of what is still unread."""
        self._flows.day.refresh()
        self._ask_for_calls()
        for page in self._state.calls.pages:
            if page.card is not None and page.card.customer_id == customer_id:
                self._flows.identifier.choose(page.call_id, page.card.customer_id)

    @Slot()
    def _on_news(self) -> None:
        self._flows.day.refresh()
        if self._flow is not None:
            self._flow.refresh_if_shown()

    @Slot(object)
    def _on_day_changed(self, day: DayRow) -> None:
        """Tell once of each answer that the agent has not read; the notice stays until he has."""
        self._days = (self._days + 1) % _LOOK_EACH
        if day.has_late_cases:  # nobody need look at them: whichever desk sees it first hands them up
            self._memory.ask(
                self, lambda memory: memory.cases.hand_up(), lambda _many: self._ask_for_calls(), _let_be
            )
        elif not self._days:
            self._ask_for_calls()
        self._department.take(day.department)
        if day.answers == self._answers:
            return
        known = {answer.case_id for answer in self._answers}
        self._answers = day.answers
        for answer in day.answers:
            if answer.case_id not in known:
                said = self.tr("A department has answered case %1: %2. Read it under Cases.")
                said = said.replace("%1", ltr(shown(answer.number)))
                said = said.replace("%2", first_strong(answer.title))
                self._frame.notices.tell(said, stays=True, subject=f"{ANSWERS} {answer.case_id}")
        for case_id in known - {answer.case_id for answer in day.answers}:
            self._frame.notices.withdraw(f"{ANSWERS} {case_id}")

    @Slot()
    def _ask_for_calls(self) -> None:
        if self._agent is not None and self._agent.role in _SUPERVISE:
            self._memory.ask(self, lambda memory: memory.cases.calls(), self._tell_calls, _let_be)

    def _tell_calls(self, rows: "list[HelpRequestRow]") -> None:
        """Call the supervisor to every case that somebody waits for him at."""
        wanted = [row for row in rows if row.kind in _TOLD and row.taken_by is None]
        for row in wanted:
            if row.id not in self._called:
                said = (
                    self.tr("Emergency: case %1. Take it on under Cases.")
                    if row.kind == "emergency"
                    else self.tr("Case %1 needs a supervisor. Take it on under Cases.")
                )
                said = said.replace("%1", first_strong(row.text))
                self._frame.notices.tell(said, stays=True, subject=f"{HELP} {row.id}")
                QApplication.alert(self._frame.window())
        for key in set(self._called) - {row.id for row in wanted}:
            self._frame.notices.withdraw(f"{HELP} {key}")
        self._called = tuple(row.id for row in wanted)


def _let_be(_error: Exception) -> None:
    """Ask again with the next day: the line below the window says that the database is away."""
