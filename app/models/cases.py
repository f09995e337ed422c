"""What one agent asks of cases and does with them; used on the database lane's thread."""

from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from app import times
from app.cases.likeness import Wanted
from app.errors import BadInput
from app.late import late
from app.masked_fields import masked_fields
from app.models.changes import case_deeds, case_escalation, case_moves, cases, departments
from app.models.changes.case_hands import Hand
from app.models.database import Database
from app.models.queries import case_details, help_requests
from app.models.queries import cases as questions
from app.models.rows.agents import AgentRow
from app.models.rows.cases import (
    TEXTS,
    CaseChoices,
    CaseDeed,
    CaseDetail,
    CaseFilter,
    CaseLine,
    DeedEnd,
    NewCase,
    OpenedCase,
)
from app.models.rows.help_requests import HelpRequestRow

if TYPE_CHECKING:
    from app.cases.rulebook import Rulebook
    from app.outcome_trees import OutcomeTrees

_RESOURCES = Path(__file__).parents[2] / "resources"
RULES = _RESOURCES / "cases" / "telecom_and_retail.yaml"
CAUSES = _RESOURCES / "outcomes" / "telecom_and_retail.yaml"
WAITED = timedelta(seconds=30)  # whoever said something longer ago does not look at it any more


class Cases:
    """Questions are short; changes are one transaction each. No card number is kept in any of their texts."""

    def __init__(self, database: Database, region: str, agent: AgentRow) -> None:
        self._database = database
        self._hand = Hand(agent, region)

    def choices(self) -> CaseChoices:
        """Return what can be chosen when a case is opened; a file begins with what comes with the program."""
        with self._database.reading() as session:
            found = questions.choices(session, self._hand.agent.id)
        if found.departments or self._database.is_server:  # a server is set up by whoever runs it
            return found
        offer_rules(self._database)
        with self._database.reading() as session:
            return questions.choices(session, self._hand.agent.id)

    def lines(self, wanted: CaseFilter) -> list[CaseLine]:
        """Return the cases that fit; what is late is handed up first."""
        self.hand_up()
        with self._database.reading() as session:
            return questions.lines(session, wanted, agent_id=self._hand.agent.id, now=times.now())

    def detail(self, case_id: UUID) -> CaseDetail:
        """Return everything about one case."""
        with self._database.reading() as session:
            return case_details.detail(session, case_id)

    def of_number(self, text: str) -> UUID | None:
        """Return the case of a number somebody said."""
        with self._database.reading() as session:
            return questions.of_number(session, text)

    def alike(self, customer_id: UUID | None, wanted: Wanted) -> list[CaseLine]:
        """Return cases that may be the one that is being typed."""
        with self._database.reading() as session:
            return questions.alike(session, customer_id, wanted, times.now())

    def open(self, new: NewCase, agent_id: UUID | None = None) -> OpenedCase:
        """Open a case, in the name of whoever wrote it."""
        hand = self._hand if agent_id is None else self._hand.of(agent_id)
        with self._database.writing() as session:
            return cases.open_case(session, masked_fields(new, *TEXTS), hand)

    def describe(self, case_id: UUID, told: NewCase) -> None:
        """Change what a case is."""
        with self._database.writing() as session:
            cases.describe(session, case_id, masked_fields(told, *TEXTS), self._hand)

    def take(self, case_id: UUID) -> None:
        """Take a case on."""
        with self._database.writing() as session:
            case_moves.take(session, case_id, self._hand)

    def do(self, deed: CaseDeed, agent_id: UUID | None = None) -> DeedEnd:
        """Do something with a case, in the name and under the moment of whoever said it.

        Nobody can mend any more what has waited: where the case is not as it was its words become a note.
        """
        hand = self._hand if agent_id is None else self._hand.of(agent_id)
        told = masked_fields(deed, "text")
        try:
            with self._database.writing() as session:
                case_deeds.do(session, told, hand)
        except BadInput:
            if times.now() - deed.at < WAITED:
                raise
        else:
            return DeedEnd.DONE
        with self._database.writing() as session:
            if not case_deeds.is_there(session, deed.case_id):
                return DeedEnd.GONE
            case_deeds.note_instead(session, told, hand)
        return DeedEnd.NOTED

    def hear(self, case_id: UUID) -> None:
        """Note that the answer was read, where it was for this agent."""
        with self._database.writing() as session:
            case_moves.hear(session, case_id, self._hand)

    def link(self, case_id: UUID, other_id: UUID) -> None:
        """Say that two cases have to do with each other."""
        with self._database.writing() as session:
            cases.link_cases(session, case_id, other_id, self._hand)

    def unlink(self, case_id: UUID, kind: str, target_id: UUID) -> None:
        """Take a link back."""
        with self._database.writing() as session:
            cases.unlink(session, case_id, kind, target_id)

    def calls(self) -> list[HelpRequestRow]:
        """Return who needs a supervisor; what is late is handed up first."""
        self.hand_up()
        with self._database.reading() as session:
            return help_requests.waiting(session)

    def hand_up(self) -> int:
        """Hand up what is late and nobody has handed up yet; mostly there is nothing to write."""
        now = times.now()
        with self._database.reading() as session:
            is_late = bool(case_escalation.wanting(session, now))
        if not is_late:
            return 0
        with self._database.writing() as session:
            return case_escalation.escalate(session, now)


def offer_rules(database: Database) -> None:
    """Write the departments, priorities and causes that come with the program, where there are none."""
    book: Rulebook = late("app.cases.rulebook", "read")(RULES.read_text(encoding="utf-8"))
    trees: OutcomeTrees = late("app.outcome_trees", "read")(CAUSES.read_text(encoding="utf-8"))
    with database.writing() as session:
        if not departments.are_there(session):
            departments.add_missing_rules(session, book, trees.causes)
