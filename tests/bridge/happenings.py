"""Makes events of a PBX for tests, each a little later than the one before."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

from app.bridge.events import (
    CallerAnswered,
    CallerEntered,
    CallerGaveUp,
    CallerLeft,
    Device,
    HangUpBegan,
    KeyPressed,
    LineGone,
    LineSeen,
    ListeningBegan,
    MemberGone,
    MemberSeen,
    OfferBegan,
    OfferEnded,
    QueueEnded,
    TalkEnded,
)
from app.models.rows.pbx import OfferOutcome, QueueOutcome

BEGINNING = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)


@dataclass(slots=True)
class Clock:
    """The PBX's clock, and what happens at it; each word makes one event."""

    now: datetime = BEGINNING

    def tick(self, seconds: float = 0.1) -> datetime:
        """Let time pass."""
        self.now += timedelta(seconds=seconds)
        return self.now

    def line(self, line: str, extension: str = "", **more: Any) -> LineSeen:
        """A line is there; the call is its own unless another is named."""
        plain: dict[str, Any] = {"pbx_call": line, "number": "", "is_up": True, "is_outbound": False}
        name = f"PJSIP/{extension or 'trunk'}-{line}"
        return LineSeen(at=self.tick(), line=line, name=name, extension=extension, **(plain | more))

    def hangs_up(self, line: str) -> HangUpBegan:
        """Somebody hangs up."""
        return HangUpBegan(at=self.tick(), line=line)

    def line_gone(self, line: str) -> LineGone:
        """A line is no more."""
        return LineGone(at=self.tick(), line=line)

    def enters(self, channel: str, queue: str = "support") -> CallerEntered:
        """A caller begins to wait."""
        return CallerEntered(
            at=self.tick(), channel=channel, queue=queue, pbx_call=channel, number="0501234567", name="Mona"
        )

    def leaves(self, channel: str, queue: str = "support") -> CallerLeft:
        """A caller waits no more."""
        return CallerLeft(at=self.tick(), channel=channel, queue=queue)

    def gives_up(self, channel: str, queue: str = "support", waited: int = 7) -> CallerGaveUp:
        """A caller hangs up."""
        return CallerGaveUp(at=self.tick(), channel=channel, queue=queue, waited_seconds=waited)

    def ends(self, channel: str, outcome: QueueOutcome, queue: str = "support") -> QueueEnded:
        """The dialplan says how it went on."""
        return QueueEnded(
            at=self.tick(), channel=channel, queue=queue, pbx_call=channel, number="", outcome=outcome
        )

    def rings(self, channel: str, extension: str, queue: str = "support") -> OfferBegan:
        """It rings at an agent's."""
        return OfferBegan(at=self.tick(), channel=channel, queue=queue, extension=extension)

    def rang(
        self, channel: str, extension: str, outcome: OfferOutcome = OfferOutcome.NOT_ANSWERED, **more: Any
    ) -> OfferEnded:
        """It rings there no more."""
        plain = {"queue": "support"} | more
        return OfferEnded(at=self.tick(), channel=channel, extension=extension, outcome=outcome, **plain)

    def answers(
        self, channel: str, extension: str, queue: str = "support", waited: int = 3
    ) -> CallerAnswered:
        """An agent takes the call."""
        return CallerAnswered(
            at=self.tick(), channel=channel, queue=queue, extension=extension, waited_seconds=waited
        )

    def part(self, channel: str, extension: str, queue: str = "support", by: str = "caller") -> TalkEnded:
        """The two hang up."""
        return TalkEnded(
            at=self.tick(),
            channel=channel,
            queue=queue,
            extension=extension,
            waited_seconds=3,
            talked_seconds=60,
            ended_by=by,
        )

    def member(self, extension: str, device: Device = Device.IDLE, **more: Any) -> MemberSeen:
        """An agent is in a queue, in this condition."""
        plain: dict[str, Any] = {"queue": "support", "is_paused": False, "reason": ""}
        return MemberSeen(at=self.tick(), extension=extension, device=device, **(plain | more))

    def goes(self, extension: str, queue: str = "support") -> MemberGone:
        """An agent signs out."""
        return MemberGone(at=self.tick(), queue=queue, extension=extension)

    def listens(self, line: str, extension: str) -> ListeningBegan:
        """A supervisor is on an agent's call."""
        return ListeningBegan(at=self.tick(), line=line, extension=extension, pbx_call="c1")

    def presses(self, call: str, score: int) -> KeyPressed:
        """A caller answers the survey."""
        return KeyPressed(
            at=self.tick(),
            pbx_call=call,
            queue="support",
            extension="1001",
            question="satisfaction",
            score=score,
        )
