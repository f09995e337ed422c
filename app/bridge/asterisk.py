"""Speaks with Asterisk 18 to 22 by its manager interface."""

import asyncio
import logging
from collections.abc import Callable
from dataclasses import replace

from app import times
from app.bridge import asterisk_events
from app.bridge.ami import Ami
from app.bridge.ami import Place as ManagerPlace
from app.bridge.ami_words import Message
from app.bridge.asterisk_events import LISTENING_LINE, TECHNOLOGY
from app.bridge.events import Everything, LineSeen, ListeningBegan, MemberGone, MemberSeen, PbxEvent
from app.bridge.picture import Line
from app.bridge.switch import Mode, Place, Switch
from app.errors import PbxRefused, Unavailable

LOG = logging.getLogger(__name__)
PING_SECONDS = 3.0
RING_SECONDS = 20
CONTEXT = "hatif-supervise"  # in the dialplan that `hatif bridge config asterisk` writes
_ALREADY, _NOT_THERE = "Already there", "Not there"


class Asterisk(Switch):
    """One connection to one Asterisk."""

    def __init__(self, place: ManagerPlace) -> None:
        self._place = place
        self._ami: Ami | None = None
        self._heard: Callable[[PbxEvent], None] = lambda _event: None
        self._is_agent: Callable[[str], bool] = lambda _extension: True
        # lines of supervisors that are being called, and how the PBX names such a try
        self._calling: dict[str, asyncio.Future[str]] = {}
        self._tries: dict[tuple[str, str], str] = {}

    async def connect(self, heard: Callable[[PbxEvent], None], is_agent: Callable[[str], bool]) -> None:
        """Connect and log in."""
        self._heard, self._is_agent = heard, is_agent
        self._ami = await Ami.open(self._place, self._take)
        settings = await self._ami.ask("CoreSettings")
        self.name = f"Asterisk {settings['AsteriskVersion']}"

    async def lost(self) -> None:
        """Wait until the connection is lost, or a ping is not answered."""
        while True:
            try:
                async with asyncio.timeout(PING_SECONDS):
                    await self._manager.lost()
                return
            except TimeoutError:
                pass
            try:
                await self._manager.ask("Ping")
            except Unavailable:
                return

    async def close(self) -> None:
        """Let the connection go."""
        if self._ami is not None:
            await self._ami.close()
            self._ami = None

    async def everything(self) -> Everything:
        """Ask for queues and lines, as of the moment of asking by the PBX's clock."""
        at = asterisk_events.pbx_moment(await self._manager.ask("Ping"), times.now())
        queues = await self._manager.listed("QueueStatus")
        channels = await self._manager.listed("CoreShowChannels")
        found = asterisk_events.everything(at, queues, channels, self._is_agent)
        return replace(found, lines=tuple(self._of_agent(line) for line in found.lines))

    async def sign_in(self, extension: str, name: str, place: Place, *, reason: str) -> None:
        """Add a member to a queue."""
        paused = {"Paused": "true", "Reason": reason} if reason else {"Paused": "false"}
        await self._unless(
            _ALREADY,
            "QueueAdd",
            Queue=place.queue,
            Interface=_interface(extension),
            MemberName=name,
            Penalty=str(place.penalty),
            **paused,
        )

    async def sign_out(self, extension: str, queue: str) -> None:
        """Remove a member from a queue."""
        await self._unless(_NOT_THERE, "QueueRemove", Queue=queue, Interface=_interface(extension))

    async def pause(self, extension: str, reason: str) -> None:
        """Pause a member in all queues."""
        await self._manager.ask("QueuePause", Interface=_interface(extension), Paused="true", Reason=reason)

    async def make_ready(self, extension: str) -> None:
        """End a member's pause in all queues."""
        await self._manager.ask("QueuePause", Interface=_interface(extension), Paused="false")

    async def listen(self, order: str, supervisor: str, extension: str, mode: Mode) -> None:
        """Call the supervisor, and spy on the agent once he has picked up."""
        line = LISTENING_LINE + order
        interface, where = _interface(supervisor), f"{mode[0]}{extension}"
        answered = self._calling[line] = asyncio.get_running_loop().create_future()
        self._tries[interface, where] = line
        try:
            await self._manager.ask(
                "Originate",
                Channel=interface,
                Context=CONTEXT,
                Exten=where,
                Priority="1",
                Timeout=str(RING_SECONDS * 1000),
                CallerID=f'"{mode}" <{extension}>',
                ChannelId=line,
                Async="true",
            )
            async with asyncio.timeout(RING_SECONDS + 2):
                problem = await answered
        except TimeoutError as error:
            raise PbxRefused("the supervisor's telephone did not answer") from error
        finally:
            del self._calling[line]
            self._tries.pop((interface, where), None)
        if problem:
            raise PbxRefused(problem)

    async def hang_up(self, line: Line) -> None:
        """Hang a channel up."""
        await self._manager.ask("Hangup", Channel=line.name, Cause="16")

    async def move(self, line: Line, queue: str, target: str) -> None:
        """Withdraw a caller; the dialplan that we generate sends him on to where the word says."""
        await self._manager.ask("QueueWithdrawCaller", Queue=queue, Caller=line.name, WithdrawInfo=target)

    async def mute_recording(self, lines: list[Line], *, is_muted: bool) -> None:
        """Mute every recording of a call's lines; it is done when there was at least one."""
        done, problem = 0, "the call has no line"
        for line in lines:
            try:
                await self._manager.ask(
                    "MixMonitorMute", Channel=line.name, Direction="both", State=str(int(is_muted))
                )
            except PbxRefused as error:
                problem = str(error)
            else:
                done += 1
        if not done:
            raise PbxRefused(problem)

    @property
    def _manager(self) -> Ami:
        if self._ami is None:
            raise Unavailable("the PBX is not connected")
        return self._ami

    async def _unless(self, fine: str, action: str, **fields: str) -> None:
        try:
            await self._manager.ask(action, **fields)
        except PbxRefused as error:
            if fine not in str(error):
                raise

    def _take(self, message: Message) -> None:
        if message.event == "OriginateResponse":
            self._note_originated(message)
        if not message["Timestamp"]:
            self.untimed += 1
        for event in asterisk_events.read(message, times.now()):
            if isinstance(event, MemberSeen | MemberGone) and not self._is_agent(event.extension):
                continue
            self._heard(self._of_agent(event) if isinstance(event, LineSeen) else event)
            if isinstance(event, ListeningBegan):
                self._settle(event.line, "")

    def _note_originated(self, message: Message) -> None:
        if message["Response"] == "Failure":
            line = self._tries.get((message["Channel"], message["Exten"]), "")
            self._settle(line, "the supervisor's telephone did not answer")

    def _settle(self, line: str, problem: str) -> None:
        waits = self._calling.get(line)
        if waits is not None and not waits.done():
            waits.set_result(problem)

    def _of_agent(self, line: LineSeen) -> LineSeen:
        """Return a line with an extension only if it is an agent's; who listens is in no call."""
        is_agents = self._is_agent(line.extension) and not line.line.startswith(LISTENING_LINE)
        return line if is_agents else replace(line, extension="")


def _interface(extension: str) -> str:
    return f"{TECHNOLOGY}/{extension}"
