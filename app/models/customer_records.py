"""What the desk asks of and changes in customers' records; used on the database lane's thread."""

from collections.abc import Sequence
from dataclasses import replace
from uuid import UUID

from app.models import hidden_parts
from app.models.changes import customers, hidden_lines, merges, private_facts, records, views
from app.models.database import Database
from app.models.keys import new_key
from app.models.queries import customer_list, duplicates, field_rules, search
from app.models.queries import merges as merge_list
from app.models.queries import private_facts as waiting_changes
from app.models.queries import records as questions
from app.models.rows.agents import AgentRow
from app.models.rows.customer_list import CustomerFilter
from app.models.rows.customers import NewCustomer
from app.models.rows.duplicates import MergePreview, MergeRow, Pair
from app.models.rows.private_facts import WaitingChange
from app.models.rows.records import Conflict, CustomerRecord, Difference, EditRow, RecordEdit, differences
from app.models.rows.search import FoundRow
from app.models.rows.views import Viewed
from app.private_values import PrivateKind

_MOST_FOUND = 60


class CustomerRecords:
    """One agent's hands on the customers. Questions are short; changes are one transaction each."""

    def __init__(self, database: Database, region: str, agent: AgentRow) -> None:
        self._database = database
        self._region = region
        self._agent = agent

    def listed(self, text: str, wanted: CustomerFilter, before: UUID | None = None) -> list[FoundRow]:
        """Return the customers that fit what is typed, or the newest; of one kind or all."""
        with self._database.reading() as session:
            if not text.strip():
                return customer_list.newest(session, wanted, before=before)
            found = search.customers(session, text, region=self._region, limit=_MOST_FOUND)
            return customer_list.only(session, found, wanted)

    def record(self, customer_id: UUID) -> CustomerRecord:
        """Return a customer's whole record."""
        with self._database.reading() as session:
            found = questions.record(session, customer_id)
            hidden = field_rules.hidden_from(session, self._agent.role)
        return hidden_parts.masked_record(found, hidden) if hidden else found

    def history(self, customer_id: UUID) -> list[EditRow]:
        """Return what was changed of a customer, the newest first."""
        with self._database.reading() as session:
            rows = questions.history(session, customer_id)
            hidden = field_rules.hidden_from(session, self._agent.role)
        return [hidden_parts.masked_edit(row, hidden) for row in rows] if hidden else rows

    def add(self, customer: NewCustomer) -> UUID:
        """Take a new customer in."""
        with self._database.writing() as session:
            return customers.add_customer(session, customer, region=self._region, agent_id=self._agent.id)

    def take_in(self, record: CustomerRecord, agent_id: UUID | None = None) -> None:
        """Take somebody new in with everything that was typed, at once; a second time changes nothing."""
        who = agent_id or self._agent.id
        new = NewCustomer(
            id=record.customer_id, name=record.name, name_latin=record.name_latin, language=record.language
        )
        with self._database.writing() as session:
            if questions.names(session, [record.customer_id]):
                return
            customers.add_customer(session, new, region=self._region, agent_id=who)
            now = questions.record(session, record.customer_id)
            changes = differences(now, replace(record, time_zone=now.time_zone))
            edit = RecordEdit(edit_id=new_key(), customer_id=record.customer_id, differences=changes)
            records.save(session, edit, region=self._region, agent_id=who, is_approved=True)

    def save(self, edit: RecordEdit, agent_id: UUID | None = None) -> None:
        """Save an edit; Conflict says where somebody else changed the same since then."""
        with self._database.writing() as session:
            others = records.save(session, edit, region=self._region, agent_id=agent_id or self._agent.id)
        if others:
            raise Conflict(others)

    def undo(self, customer_id: UUID, edit_id: UUID) -> tuple[Difference, ...]:
        """Take an edit back, or return what was changed again since then."""
        with self._database.writing() as session:
            return records.undo(session, customer_id, edit_id, region=self._region, agent_id=self._agent.id)

    def detach_number(self, customer_id: UUID, number: str) -> None:
        """A number does not belong to this customer after all."""
        with self._database.writing() as session:
            customers.detach_number(session, customer_id, number, self._region, agent_id=self._agent.id)

    def give_private(self, customer_id: UUID, kind: PrivateKind, value: str, reason: str) -> bool:
        """Keep a private fact; say whether it counts already or waits for a second person."""
        with self._database.writing() as session:
            return private_facts.give(session, customer_id, kind, value, reason, agent_id=self._agent.id)

    def reveal(self, customer_id: UUID, kind: str, reason: str) -> str:
        """Tell a private fact, or what is hidden from a role; who asked and why is on record."""
        with self._database.writing() as session:
            if kind in field_rules.HIDEABLE_PARTS:
                return hidden_lines.reveal(session, customer_id, kind, reason, agent_id=self._agent.id)
            return private_facts.reveal(
                session, customer_id, PrivateKind(kind), reason, agent_id=self._agent.id
            )

    def waiting_changes(self) -> list[WaitingChange]:
        """Return the changes that wait for a second person."""
        with self._database.reading() as session:
            return waiting_changes.waiting(session)

    def decide(self, change_id: UUID, *, is_approved: bool, why: str = "") -> None:
        """Let a waiting change count, or refuse it and say why."""
        with self._database.writing() as session:
            private_facts.decide(
                session,
                change_id,
                is_approved=is_approved,
                agent_id=self._agent.id,
                region=self._region,
                why=why,
            )

    def duplicates(self, of: UUID | None = None) -> list[Pair]:
        """Return who looks like whom."""
        with self._database.reading() as session:
            return duplicates.pairs(session, of=of)

    def preview(self, kept_id: UUID, gone_id: UUID) -> MergePreview:
        """Say what a merge would do."""
        with self._database.reading() as session:
            return merges.preview(session, kept_id, gone_id)

    def merge(self, kept_id: UUID, gone_id: UUID, taken: tuple[str, ...]) -> UUID:
        """Make one customer of two."""
        with self._database.writing() as session:
            return merges.merge(session, kept_id, gone_id, taken=taken, agent_id=self._agent.id)

    def undo_merge(self, merge_id: UUID) -> None:
        """Make two of one again."""
        with self._database.writing() as session:
            merges.undo(session, merge_id, agent_id=self._agent.id)

    def merges(self) -> list[MergeRow]:
        """Return the latest merges, the newest first."""
        with self._database.reading() as session:
            return merge_list.latest(session)

    def tell_apart(self, one: UUID, other: UUID) -> None:
        """Keep that two customers are not the same."""
        with self._database.writing() as session:
            merges.tell_apart(session, one, other, agent_id=self._agent.id)

    def note_views(self, viewed: Sequence[Viewed], agent_id: UUID | None = None) -> None:
        """Keep whose cards were opened, in the name of whoever opened them."""
        with self._database.writing() as session:
            views.keep(session, viewed, agent_id=agent_id or self._agent.id)
