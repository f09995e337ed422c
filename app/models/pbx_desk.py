"""What one desk asks of the PBX and hears from it, through the database; used on the lane's thread."""

from uuid import UUID

from app.models.changes import pbx_orders
from app.models.database import Database
from app.models.queries import pbx
from app.models.rows.pbx import (
    BridgeRow,
    NewOrder,
    OrderRow,
    PbxAgentRow,
    PbxFloorRow,
    QueueCallRow,
    SupervisionRow,
)


class PbxDesk:
    """Orders to the PBX, and what it says."""

    def __init__(self, database: Database, agent_id: UUID) -> None:
        self._database, self._agent_id = database, agent_id

    def give(self, order: NewOrder) -> None:
        """Ask something of the PBX; a server refuses what this person may not ask."""
        with self._database.writing() as session:
            pbx_orders.give(session, order)

    def became_of(self, order_id: UUID) -> OrderRow | None:
        """Return what became of an order."""
        with self._database.reading() as session:
            return pbx.order(session, order_id)

    def mine(self) -> tuple[BridgeRow | None, PbxAgentRow | None]:
        """Return the bridge that leads, and what the PBX says this agent does."""
        with self._database.reading() as session:
            return pbx.bridge(session), pbx.agent(session, self._agent_id)

    def listeners(self) -> list[SupervisionRow]:
        """Return who listens to this agent now, as far as he is to know."""
        with self._database.reading() as session:
            return [row for row in pbx.supervisions(session, self._agent_id) if row.is_told]

    def floor(self) -> PbxFloorRow:
        """Return everything the PBX says goes on now."""
        with self._database.reading() as session:
            return pbx.floor(session)

    def waiting(self) -> list[QueueCallRow]:
        """Return the callers who wait, the longest first."""
        with self._database.reading() as session:
            return pbx.waiting(session)
