"""When a card may be said: only while everybody who records the call has confirmed that he does not."""

from dataclasses import dataclass, replace
from enum import StrEnum


class Recorder(StrEnum):
    """Who records calls."""

    DESK = "desk"  # this computer
    PBX = "pbx"


class CardState(StrEnum):
    """How the card field stands."""

    CLOSED = "closed"
    ASKED = "asked"  # the recorders were asked, and have not all answered
    OPEN = "open"
    REFUSED = "refused"  # one of them would not, or said nothing in time; the field stays closed
    ENDING = "ending"  # the field is closed; the recorders have not all gone on


@dataclass(frozen=True, slots=True)
class CardPause:
    """One pause: who records, and who has confirmed what was asked last."""

    state: CardState = CardState.CLOSED
    recorders: frozenset[Recorder] = frozenset()
    confirmed: frozenset[Recorder] = frozenset()

    @property
    def is_open(self) -> bool:
        """Whether card data may be said and typed."""
        return self.state is CardState.OPEN

    def asked(self, recorders: frozenset[Recorder]) -> "CardPause":
        """Begin: the field opens at once where nobody records."""
        return CardPause(CardState.ASKED if recorders else CardState.OPEN, recorders)

    def paused(self, recorder: Recorder) -> "CardPause":
        """A recorder confirms that it does not record."""
        if self.state is not CardState.ASKED:
            return self
        confirmed = self.confirmed | {recorder}
        state = CardState.OPEN if confirmed >= self.recorders else CardState.ASKED
        return replace(self, confirmed=confirmed, state=state)

    def refused(self) -> "CardPause":
        """A recorder would not pause, or said nothing in time."""
        return replace(self, state=CardState.REFUSED) if self.state is CardState.ASKED else self

    def recording(self, recorder: Recorder) -> "CardPause":
        """A recorder records: wanted at the end; while the field is open it closes."""
        if self.state is CardState.ENDING:
            left = self.confirmed - {recorder}
            return replace(self, confirmed=left, state=CardState.ENDING if left else CardState.CLOSED)
        if self.state is CardState.ASKED:
            return replace(self, confirmed=self.confirmed - {recorder})
        if self.state is CardState.OPEN and recorder in self.recorders:
            return replace(self, confirmed=self.confirmed - {recorder}).ended()
        return self

    def ended(self) -> "CardPause":
        """The field closes; who paused goes on."""
        if self.state in (CardState.ASKED, CardState.OPEN, CardState.REFUSED):
            return replace(self, state=CardState.ENDING if self.confirmed else CardState.CLOSED)
        return self
