"""What the bridge wants of a PBX, whichever it is. A PBX is spoken with by a class that can all of this.

The one for Asterisk is `app.bridge.asterisk`. One for FreeSWITCH would speak ESL (`mod_event_socket`): its
events CHANNEL_* and CUSTOM callcenter::info become those of `app.bridge.events`, its `callcenter_config` the
members' states, and `eavesdrop` the listening; nothing else of the bridge would change. See docs/bridge.md.
"""

from abc import ABC, abstractmethod
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from app.bridge.events import Everything, PbxEvent
from app.bridge.picture import Line


class Mode(StrEnum):
    """How a supervisor is on an agent's call."""

    LISTEN = "listen"  # hears both
    WHISPER = "whisper"  # and is heard by the agent
    BARGE = "barge"  # and is heard by all


@dataclass(frozen=True, slots=True)
class Place:
    """A queue an agent works in, and how willingly calls go to him: 0 first."""

    queue: str
    penalty: int


class Switch(ABC):
    """A connection to a PBX, from `connect` until `lost` returns.

    Whatever is asked raises PbxRefused when the PBX says no, and Unavailable when it does not answer.
    """

    name = ""  # what the PBX calls itself, once connected
    untimed = 0  # events that did not say when they happened

    @abstractmethod
    async def connect(self, heard: Callable[[PbxEvent], None], is_agent: Callable[[str], bool]) -> None:
        """Connect, and tell from now on what happens; `is_agent` says whether an extension is an agent's."""

    @abstractmethod
    async def lost(self) -> None:
        """Wait until the connection is lost, or the PBX has fallen silent."""

    @abstractmethod
    async def close(self) -> None:
        """Let the connection go."""

    @abstractmethod
    async def everything(self) -> Everything:
        """Return all that goes on now."""

    @abstractmethod
    async def sign_in(self, extension: str, name: str, place: Place, *, reason: str) -> None:
        """Sign an agent in to a queue, paused for a reason if there is one; who is there stays as he is."""

    @abstractmethod
    async def sign_out(self, extension: str, queue: str) -> None:
        """Sign an agent out of a queue; who is not there stays out."""

    @abstractmethod
    async def pause(self, extension: str, reason: str) -> None:
        """Give an agent no new calls, in any of his queues."""

    @abstractmethod
    async def make_ready(self, extension: str) -> None:
        """Give an agent calls again."""

    @abstractmethod
    async def listen(self, order: str, supervisor: str, extension: str, mode: Mode) -> None:
        """Call a supervisor's telephone and put it onto an agent's call; returns once it is there."""

    @abstractmethod
    async def hang_up(self, line: Line) -> None:
        """End a line."""

    @abstractmethod
    async def move(self, line: Line, queue: str, target: str) -> None:
        """Take a waiting caller out of a queue, and send him to another queue or to an extension."""

    @abstractmethod
    async def mute_recording(self, lines: list[Line], *, is_muted: bool) -> None:
        """Record silence instead of a call, or the call again; returns once the recording is."""
