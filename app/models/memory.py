"""Everything the desk asks of the database and changes in it; used on the database lane's thread.

What a desk does not need between two calls is imported by the method that needs it, or is a room that comes
in when it is first entered: each table that is mapped and each statement costs the memory of every desk.
"""

from dataclasses import replace
from datetime import datetime
from functools import cached_property
from typing import TYPE_CHECKING
from uuid import UUID

from app import redaction
from app.errors import BadInput
from app.late import late
from app.masked_fields import masked_fields
from app.models.database import Database
from app.models.floor import Floor
from app.models.hearing import Hearing
from app.models.promise_watch import PromiseWatch
from app.models.queries import callers, days, field_rules, names, outcomes, scripts
from app.models.rows.agents import AgentRow
from app.models.rows.callers import Identification
from app.models.rows.calls import WrapUp
from app.models.rows.cards import Card
from app.models.rows.customers import NewCustomer
from app.models.rows.days import DayRow
from app.models.rows.history import CallRow
from app.models.rows.names import Names
from app.models.rows.notes import PinnedNote
from app.models.rows.outcomes import OutcomeRow, ReasonRow
from app.models.rows.papers import Papers
from app.models.rows.scripts import UseRow, VersionRow
from app.models.rows.search import FoundRow
from app.models.rows.snippets import SnippetRow
from app.redaction import SecretKind

if TYPE_CHECKING:
    from app.models.alerts import Alerts
    from app.models.cases import Cases
    from app.models.contacts import Contacts
    from app.models.customer_records import CustomerRecords
    from app.models.desk_mail import DeskMail
    from app.models.knowledge_base import KnowledgeBase
    from app.models.offer_desk import OfferDesk
    from app.models.open_wrap_ups import OpenWrapUps
    from app.models.paper_desk import PaperDesk
    from app.models.pbx_desk import PbxDesk
    from app.models.promises import Promises
    from app.models.reports import Reports
    from app.models.shifts import Shifts
    from app.models.team_floor import TeamFloor
    from app.models.wellbeing import Wellbeing

_TEXTS_OF_CUSTOMER = ("name", "name_latin", "needs", "segment", "vip_reason", "city", "city_latin")


class Memory:
    """One agent's view of the database. Questions cost one round trip; changes are one transaction each."""

    def __init__(self, database: Database, region: str, agent: AgentRow) -> None:
        self._database = database
        self._region = region
        self.agent = agent
        self.floor = Floor(database, region, agent)
        self.hearing = Hearing(database, agent)
        self.promise_watch = PromiseWatch(database, agent)

    @cached_property
    def promises(self) -> "Promises":
        """What is asked of promises and changed in them; it comes in with its rules of time when wanted."""
        make: type[Promises] = late("app.models.promises", "Promises")
        return make(self._database, self._region, self.agent)

    @cached_property
    def pbx(self) -> "PbxDesk":
        """What is asked of the PBX and heard from it; it comes in when a bridge lives."""
        make: type[PbxDesk] = late("app.models.pbx_desk", "PbxDesk")
        return make(self._database, self.agent.id)

    @cached_property
    def cases(self) -> "Cases":
        """What is asked of cases and done with them; it comes in when somebody opens one."""
        make: type[Cases] = late("app.models.cases", "Cases")
        return make(self._database, self._region, self.agent)

    @cached_property
    def records(self) -> "CustomerRecords":
        """What is asked of a customer's whole record and changed in it; not every desk does so every day."""
        make: type[CustomerRecords] = late("app.models.customer_records", "CustomerRecords")
        return make(self._database, self._region, self.agent)

    @cached_property
    def open_wrap_ups(self) -> "OpenWrapUps":
        """What is asked of wrap-ups that wait; few desks have any."""
        make: type[OpenWrapUps] = late("app.models.open_wrap_ups", "OpenWrapUps")
        return make(self._database, self.agent)

    @cached_property
    def knowledge(self) -> "KnowledgeBase":
        """The articles agents look up; they come in when somebody first looks."""
        make: type[KnowledgeBase] = late("app.models.knowledge_base", "KnowledgeBase")
        return make(self._database, self.agent)

    @cached_property
    def offers(self) -> "OfferDesk":
        """What may be offered to customers, and what they said."""
        make: type[OfferDesk] = late("app.models.offer_desk", "OfferDesk")
        return make(self._database, self.agent)

    @cached_property
    def contacts(self) -> "Contacts":
        """Contacts that are no calls, and the whole timeline."""
        make: type[Contacts] = late("app.models.contacts", "Contacts")
        return make(self._database, self._region, self.agent)

    @cached_property
    def paper_desk(self) -> "PaperDesk":
        """Orders, invoices and requests, and what another system says of them."""
        make: type[PaperDesk] = late("app.models.paper_desk", "PaperDesk")
        return make(self._database)

    @cached_property
    def team_floor(self) -> "TeamFloor":
        """What a supervisor asks of the floor and does there."""
        make: type[TeamFloor] = late("app.models.team_floor", "TeamFloor")
        return make(self._database, self.agent)

    @cached_property
    def desk_mail(self) -> "DeskMail":
        """What comes to the agent from supervisors, and what goes to them."""
        make: type[DeskMail] = late("app.models.desk_mail", "DeskMail")
        return make(self._database, self.agent)

    @cached_property
    def reports(self) -> "Reports":
        """What is asked of all calls at once; only supervisors do."""
        make: type[Reports] = late("app.models.reports", "Reports")
        return make(self._database, self._region, self.agent.id, may_sum_up=self.agent.role == "admin")

    @cached_property
    def alerts(self) -> "Alerts":
        """What supervisors are told of by itself."""
        make: type[Alerts] = late("app.models.alerts", "Alerts")
        return make(self._database, self.agent.id)

    @cached_property
    def wellbeing(self) -> "Wellbeing":
        """What the agent did since his last rest."""
        make: type[Wellbeing] = late("app.models.wellbeing", "Wellbeing")
        return make(self._database, self.agent.id)

    @cached_property
    def shifts(self) -> "Shifts":
        """Who is to work when; supervisors set it."""
        make: type[Shifts] = late("app.models.shifts", "Shifts")
        return make(self._database, self._region, self.agent.id)

    @cached_property
    def _hidden(self) -> frozenset[str]:
        """What of a customer the agent's role does not see; asked once, for no call may wait for it."""
        with self._database.reading() as session:
            return field_rules.hidden_from(session, self.agent.role)

    def _masked(self, card: Card) -> Card:
        """Return a card without what the agent's role does not see."""
        if not self._hidden:
            return card
        from app.models import hidden_parts

        return hidden_parts.masked_card(card, self._hidden)

    def identify(self, number: str, account: str, *, is_anonymous: bool) -> Identification:
        """Return who may be calling from a number, and why."""
        with self._database.reading() as session:
            found = callers.identify(
                session, number, region=self._region, account=account, is_anonymous=is_anonymous
            )
        card = found.card
        return found if card is None else replace(found, card=self._masked(card))

    def warm_up(self) -> None:
        """Ask for nobody once: the first question of its kind takes many times as long as the others."""
        _ = self._hidden
        self.identify("+0", "", is_anonymous=False)

    def card(self, customer_id: UUID) -> Card:
        """Return a customer as the panel shows him."""
        from app.models.queries import cards

        with self._database.reading() as session:
            card = cards.card(session, customer_id)
        return self._masked(card)

    def search(self, text: str) -> list[FoundRow]:
        """Return the customers that fit what was typed so far."""
        from app.models.queries import search

        with self._database.reading() as session:
            return search.customers(session, text, region=self._region)

    def trees(self) -> tuple[tuple[ReasonRow, ...], tuple[OutcomeRow, ...]]:
        """Return the reasons and the outcomes a wrap-up offers."""
        with self._database.reading() as session:
            return tuple(outcomes.reasons(session)), tuple(outcomes.outcomes(session))

    def names(self, brand: str = "") -> Names:
        """Return what the brand and the queues are called."""
        with self._database.reading() as session:
            return names.names(session, brand)

    def my_day(self, since: datetime) -> DayRow:
        """Return the agent's figures since the day began, and what is due."""
        with self._database.reading() as session:
            return days.my_day(session, self.agent.id, since)

    def my_calls(self) -> list[CallRow]:
        """Return the agent's latest calls, newest first."""
        from app.models.queries import history

        with self._database.reading() as session:
            return history.my_calls(session, self.agent.id)

    def save_wrap_up(self, wrap_up: WrapUp) -> None:
        """Keep a call; keeping it twice changes nothing."""
        from app.models.changes import one_trip

        one_trip.keep_wrap_up(self._database, replace(wrap_up, region=wrap_up.region or self._region))

    def complete_follow_up(self, follow_up_id: UUID, at: datetime) -> None:
        """The promise was kept."""
        from app.models.changes import follow_ups

        with self._database.writing() as session:
            follow_ups.complete(session, follow_up_id, at, agent_id=self.agent.id)

    def card_of_new(self, customer: NewCustomer) -> Card:
        """Take a new customer in and return him as the panel shows him; no card number comes in with him."""
        from app.models.changes import customers

        customer = masked_fields(customer, *_TEXTS_OF_CUSTOMER)
        customer = replace(customer, emails=tuple(redaction.masked(email) for email in customer.emails))
        if any(span.kind is SecretKind.CARD for span in redaction.found(customer.account_number)):
            raise BadInput("This is a card number, and it must not be kept; the account number is another.")
        with self._database.writing() as session:
            customer_id = customers.add_customer(
                session, customer, region=self._region, agent_id=self.agent.id
            )
        return self.card(customer_id)

    def attach_number(self, customer_id: UUID, number: str) -> None:
        """A number belongs to this customer, the agent says."""
        from app.models.changes import customers

        with self._database.writing() as session:
            customers.attach_number(session, customer_id, number, self._region, agent_id=self.agent.id)

    def script_versions(self) -> list[VersionRow]:
        """Return every version of a script that was published."""
        with self._database.reading() as session:
            return scripts.versions(session)

    def script_version_count(self) -> int:
        """Return how many versions there are, to see quickly whether one is new."""
        with self._database.reading() as session:
            return scripts.how_many(session)

    def script_uses(self, key: str) -> list[UseRow]:
        """Return the ways of the latest calls through a script."""
        with self._database.reading() as session:
            return scripts.uses(session, key)

    def publish_script(self, version: VersionRow) -> None:
        """Keep a version for good."""
        from app.models.changes import scripts as script_changes

        with self._database.writing() as session:
            script_changes.publish(session, version, agent_id=self.agent.id)

    def snippets(self) -> list[SnippetRow]:
        """Return the snippets the agent can use."""
        from app.models.queries import snippets

        with self._database.reading() as session:
            return snippets.of_agent(session, self.agent.id)

    def keep_snippet(self, snippet: SnippetRow) -> None:
        """Keep a snippet, new or changed."""
        from app.models.changes import snippets as snippet_changes

        with self._database.writing() as session:
            snippet_changes.keep(session, snippet, agent_id=self.agent.id)

    def remove_snippet(self, snippet_id: UUID) -> None:
        """Take a snippet away."""
        from app.models.changes import snippets as snippet_changes

        with self._database.writing() as session:
            snippet_changes.remove(session, snippet_id, agent_id=self.agent.id)

    def papers(self, customer_id: UUID) -> Papers:
        """Return what a script may say of a customer's invoice and order."""
        from app.models.queries import papers

        with self._database.reading() as session:
            return papers.of_customer(session, customer_id)

    def pinned_notes(self, customer_id: UUID) -> list[PinnedNote]:
        """Return what is pinned to a customer."""
        from app.models.queries import notes

        with self._database.reading() as session:
            return notes.pinned(session, customer_id)

    def pin_note(self, customer_id: UUID, text: str) -> None:
        """Pin a note to a customer."""
        from app.models.changes import notes as note_changes

        with self._database.writing() as session:
            note_changes.pin(session, customer_id, text, agent_id=self.agent.id)

    def unpin_note(self, note_id: UUID) -> None:
        """Take a pinned note off."""
        from app.models.changes import notes as note_changes

        with self._database.writing() as session:
            note_changes.unpin(session, note_id, agent_id=self.agent.id)

    def change_own_password(self, new: str) -> None:
        """Give the login that is connected another password; the server gets only what proves it."""
        with self._database.connect_directly() as connection:
            late("app.models.server.logins", "change_own")(connection, new)

    def close(self) -> None:
        """Let the database go."""
        self._database.close()
