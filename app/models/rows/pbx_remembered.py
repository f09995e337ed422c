"""What the bridge before wrote down, for the one that takes over."""

from dataclasses import dataclass

from app.models.rows.pbx import PbxAgentRow, QueueCallRow, QueueOfferRow, SupervisionRow
from app.models.rows.pbx_roster import AskedOrder


@dataclass(frozen=True, slots=True)
class Remembered:
    """Everything that is not over, as far as is written down."""

    calls: tuple[QueueCallRow, ...] = ()
    offers: tuple[QueueOfferRow, ...] = ()
    times_in: tuple[tuple[str, str, int], ...] = ()  # a line, a queue, and how many times it was in it
    agents: tuple[PbxAgentRow, ...] = ()
    supervisions: tuple[SupervisionRow, ...] = ()
    listens: tuple[AskedOrder, ...] = ()  # the orders of those supervisions
