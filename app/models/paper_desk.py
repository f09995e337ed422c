"""The papers one agent looks at; used on the database lane's thread."""

from datetime import datetime
from uuid import UUID

from app.adapters.papers import PapersOf, from_json, to_json
from app.errors import BadInput
from app.models.changes.insertion import put
from app.models.database import Database
from app.models.foreign_papers import ForeignPapers
from app.models.queries import customer_papers as questions
from app.models.rows.customer_papers import CustomerPapers


class PaperDesk:
    """Questions about papers; what another system said is kept for as long as it does not answer."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def of_customer(self, customer_id: UUID, source: str = "") -> CustomerPapers:
        """Return a customer's papers, and what the named system said last of him."""
        with self._database.reading() as session:
            own = questions.of_customer(session, customer_id)
            asked_for = questions.asked_for(session, customer_id)
            kept = questions.foreign(session, customer_id, source) if source else None
        papers, fetched_at = (None, None) if kept is None else (_read(kept[0]), kept[1])
        return CustomerPapers(customer_id, own, asked_for, papers, fetched_at if papers else None)

    def keep_foreign(self, customer_id: UUID, source: str, papers: PapersOf, at: datetime) -> None:
        """Keep what another system said."""
        row = {"customer_id": customer_id, "source": source, "fetched_at": at, "body": to_json(papers)}
        with self._database.writing() as session:
            put(session, ForeignPapers, row)


def _read(body: str) -> PapersOf | None:
    try:
        return from_json(body)
    except BadInput:
        return None  # an older Hatif wrote it; the system is asked again
