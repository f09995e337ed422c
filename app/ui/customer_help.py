"""What helps with a customer beside the call itself: articles, offers, papers, contacts by hand.

Each of it is made when somebody first wants it; the line below the call comes with the first call.
"""

from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QObject, Slot

from app.late import late
from app.ui.call_room import CallRoom
from app.ui.customers_place import CustomersPlace
from app.ui.frame import Frame
from app.ui.history_pages import follow
from app.ui.jobs import Jobs
from app.ui.window_state import WindowState
from app.ui.wiring import Flows

if TYPE_CHECKING:
    from app.credentials import Credentials
    from app.models.memory import Memory
    from app.models.rows.cards import Card
    from app.ui.contacts.flow import ContactFlow
    from app.ui.knowledge.flow import KnowledgeFlow
    from app.ui.knowledge.sending import Sending
    from app.ui.offers.editor_flow import OfferEditorFlow
    from app.ui.offers.flow import OfferFlow
    from app.ui.offers.line import HelpLine
    from app.ui.papers.flow import PapersFlow


class CustomerHelp(QObject):
    """Knows whom it is about: the customer of the call in front, or the one whose card is shown."""

    def __init__(
        self,
        memory: "Jobs[Memory]",
        keyring: "Jobs[Credentials]",
        frame: Frame,
        state: WindowState,
        flows: Flows,
        customers: CustomersPlace,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._memory, self._keyring, self._frame, self._state = memory, keyring, frame, state
        self._flows, self._customers = flows, customers
        self._room: CallRoom | None = None
        self._step_waits = ""  # the call whose script asked for the article that is being sent
        self._sending: Sending | None = None
        self._knowledge: KnowledgeFlow | None = None
        self._papers: PapersFlow | None = None
        self._contacts: ContactFlow | None = None
        self._offer_editor: OfferEditorFlow | None = None
        self.offers: OfferFlow | None = None
        self.line: HelpLine | None = None
        actions = state.actions
        actions.articles.triggered.connect(self._on_articles)
        actions.papers.triggered.connect(self.open_papers)
        actions.contact.triggered.connect(self.open_contact)
        actions.offers.triggered.connect(self._on_offers)

    @property
    def knowledge(self) -> "KnowledgeFlow":
        """The articles."""
        if self._knowledge is None:
            frame, state = self._frame, self._state
            self._knowledge = late("app.ui.knowledge.flow", "KnowledgeFlow")(
                self._memory, state.calls, state.status, state.language, frame.window(), self._flows.speech,
                lambda: self.sending, frame.notices, self.customer_id, self,
            )  # fmt: skip
        return self._knowledge

    @property
    def sending(self) -> "Sending":
        """What sends articles."""
        if self._sending is None:
            frame, state = self._frame, self._state
            self._sending = late("app.ui.knowledge.sending", "Sending")(
                self._memory, self._keyring, state.settings, state.language, frame.window(), frame.notices,
                self,
            )  # fmt: skip
            self._sending.sent.connect(self._on_sent)
        return self._sending

    @property
    def papers(self) -> "PapersFlow":
        """Orders, invoices and requests."""
        if self._papers is None:
            frame, state = self._frame, self._state
            self._papers = late("app.ui.papers.flow", "PapersFlow")(
                self._memory, self._keyring, state.settings, state.language, frame.window(), self
            )
        return self._papers

    @property
    def contacts(self) -> "ContactFlow":
        """Contacts by hand."""
        if self._contacts is None:
            frame, state = self._frame, self._state
            self._contacts = late("app.ui.contacts.flow", "ContactFlow")(
                self._memory, self._flows.outbox, state.language, state.calls.landings, frame.window(),
                frame.notices, self,
            )  # fmt: skip
            self._contacts.recorded.connect(self._refresh_card)
        return self._contacts

    def furnish(self, room: CallRoom) -> None:
        """The room of a call is there: offers and suitable articles get their line below it."""
        self._room = room
        follow(room.timeline.history, self._memory)
        state = self._state
        line: HelpLine = late("app.ui.offers.line", "HelpLine")(state.language)
        offers: OfferFlow = late("app.ui.offers.flow", "OfferFlow")(
            self._memory, self._flows.outbox, state.calls, self._frame.notices, self
        )
        room.add_foot(line)
        offers.offered.connect(line.show_offers)
        line.answered.connect(offers.answer)
        knowledge = self.knowledge
        knowledge.add_line = room.notes.add_line
        knowledge.suits.connect(line.show_articles)
        line.article_requested.connect(knowledge.open_row)
        room.article_wanted.connect(self._send_for_script)
        self.offers, self.line = offers, line
        offers.look()
        knowledge.look()

    def customer_id(self) -> UUID | None:
        """Return whom it is about; None when nobody is in front."""
        page = self._state.calls.current
        if page is not None:
            return page.card.customer_id if page.card is not None else None
        panel = self._customers.flow.panel
        return panel.customer_id if panel is not None and panel.isVisible() else None

    @Slot()
    def open_papers(self) -> None:
        """Show the papers of the customer in front."""
        customer = self._somebody()
        if customer is None:
            return
        page = self._state.calls.current
        hides = page is not None and not page.verification.is_passed
        if hides:
            said = self.tr("Orders and invoices are shown when the caller is verified.")
            self._frame.notices.tell(said)
        else:
            self.papers.open(customer, self._name())

    @Slot()
    def open_contact(self) -> None:
        """Record a contact with the customer in front."""
        customer = self._somebody()
        if customer is not None:
            self.contacts.open(customer, self._card(), self._flows.wrap_ups.trees)

    def stop(self) -> None:
        """End the lanes that were opened."""
        if self._sending is not None:
            self._sending.stop()
        if self._papers is not None:
            self._papers.stop()

    def _somebody(self) -> UUID | None:
        customer = self.customer_id()
        if customer is None:
            self._frame.notices.tell(
                self.tr("Open a customer first: by a call, or in the list of customers.")
            )
        return customer

    def _card(self) -> "Card | None":
        page, panel = self._state.calls.current, self._customers.flow.panel
        return page.card if page is not None else panel.card if panel is not None else None

    def _name(self) -> str:
        code, card = self._state.language.code, self._card()
        said: str = "" if card is None else late("app.ui.parts.words", "person_name")(card, code)
        return said

    @Slot()
    def _on_articles(self) -> None:
        self.knowledge.open()

    @Slot()
    def _on_offers(self) -> None:
        if self._offer_editor is None:
            self._offer_editor = late("app.ui.offers.editor_flow", "OfferEditorFlow")(
                self._memory, self._state.language, self._frame.window(), self._frame.notices, self
            )
        self._offer_editor.open()

    @Slot(str, str)
    def _send_for_script(self, key: str, channel: str) -> None:
        """The script asked for it: it goes on when the article has gone."""
        page = self._state.calls.current
        self._step_waits = page.call_id if page is not None else ""
        self.knowledge.send_by_key(key, channel)

    @Slot(object)
    def _on_sent(self, customer_id: UUID) -> None:
        page = self._state.calls.current
        if self._room is not None and page is not None and page.call_id == self._step_waits:
            self._room.script.go_on()
        self._step_waits = ""
        self._refresh_card(customer_id)

    @Slot(object)
    def _refresh_card(self, customer_id: UUID) -> None:
        """The customer's timeline has one contact more: show it wherever he is shown."""
        for page in self._state.calls.pages:
            if page.card is not None and page.card.customer_id == customer_id:
                self._flows.identifier.choose(page.call_id, customer_id)
        panel = self._customers.flow.panel
        if panel is not None and panel.customer_id == customer_id:
            self._customers.flow.open(customer_id)
