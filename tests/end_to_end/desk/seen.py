"""What somebody in front of the window sees, as plain words and numbers."""

from dataclasses import dataclass
from typing import Any

STILL_ASKING = "…"


@dataclass(frozen=True, slots=True)
class Banner:
    """The call that rings."""

    name: str
    fact: str
    answer: str  # the word on the button
    candidates: tuple[str, ...]  # the names one can choose from
    is_armed: bool


@dataclass(frozen=True, slots=True)
class Conversation:
    """The call in front, while its line is open."""

    name: str
    seconds: int  # on the clock
    is_held: bool
    step: str  # the title of the script's step; empty while there is no script


@dataclass(frozen=True, slots=True)
class Seen:
    """The window at one moment."""

    at: float = 0.0  # seconds since 1970
    has_room: bool = False  # everything has moved in
    is_right_to_left: bool = False
    is_minimized: bool = False
    state: str = ""  # the word of the agent's state
    focus: str = ""  # the name of what has the cursor
    notice: str = ""
    reminder: str = ""  # of a promise
    telephone: str = ""
    sound: str = ""
    customer: str = ""  # the name on the card; empty while nobody is certain
    candidates: tuple[str, ...] = ()  # in the place of the card, when several may be calling
    note: str = ""
    is_note_safe: bool = False  # the window says "Saved"
    wraps_up: bool = False
    can_practise: bool = False
    calls_today: str = STILL_ASKING  # as the panel of the day says
    banner: Banner | None = None
    banner_gone_at: float = 0.0  # seconds since 1970
    conversation: Conversation | None = None

    @property
    def is_settled(self) -> bool:
        """Whether everything has moved in and the day's figures have come."""
        return self.has_room and self.calls_today != STILL_ASKING


NOTHING = Seen()


def read(values: dict[str, Any]) -> Seen:
    """Take what another process saw."""
    banner, conversation = values.pop("banner"), values.pop("conversation")
    return Seen(
        **{**values, "candidates": tuple(values["candidates"])},
        banner=Banner(**{**banner, "candidates": tuple(banner["candidates"])}) if banner else None,
        conversation=Conversation(**conversation) if conversation else None,
    )
