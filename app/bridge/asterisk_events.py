"""Reads what Asterisk's manager interface tells, into the bridge's own words."""

import re
from collections.abc import Callable, Iterator, Mapping
from datetime import UTC, datetime, timedelta
from types import MappingProxyType

from app.bridge.ami_words import Message
from app.bridge.events import (
    CallerAnswered,
    CallerEntered,
    CallerGaveUp,
    CallerLeft,
    Device,
    Everything,
    HangUpBegan,
    KeyPressed,
    LineGone,
    LineSeen,
    ListeningBegan,
    MemberGone,
    MemberSeen,
    OfferBegan,
    OfferEnded,
    PbxEvent,
    QueueEnded,
    TalkEnded,
    WaitingSeen,
)
from app.models.rows.pbx import OfferOutcome, QueueOutcome

TECHNOLOGY = "PJSIP"
LISTENING_LINE = "hatif-"  # begins the number of a line on which a supervisor listens
_LINE = re.compile(rf"{TECHNOLOGY}/(?P<extension>.+)-[0-9a-f]{{8}}(?:;[12])?")
_INTERFACE = re.compile(rf"{TECHNOLOGY}/(?P<extension>[^/@]+)")
_UP, _RING = "6", "4"  # states of a channel: talking; it calls somebody itself
# states of a device as app_queue counts them
_DEVICES = {
    **dict.fromkeys("01", Device.IDLE),
    **dict.fromkeys("238", Device.BUSY),
    **dict.fromkeys("45", Device.UNREACHABLE),
    **dict.fromkeys("67", Device.RINGING),
}
_QUEUE_STATUS = {
    "TIMEOUT": QueueOutcome.TIMED_OUT,
    "FULL": QueueOutcome.REFUSED,
    "JOINEMPTY": QueueOutcome.REFUSED,
    "JOINUNAVAIL": QueueOutcome.REFUSED,
    "LEAVEEMPTY": QueueOutcome.LEFT,
    "LEAVEUNAVAIL": QueueOutcome.LEFT,
    "CONTINUE": QueueOutcome.LEFT,
    "WITHDRAW": QueueOutcome.MOVED,
}
_ANSWER_SCORES = frozenset("0123456789")


def extension_of(name: str) -> str:
    """Return whose line or telephone a name means; empty when it is not of our kind."""
    found = _LINE.fullmatch(name) or _INTERFACE.fullmatch(name)
    return found["extension"] if found else ""


def read(message: Message, now: datetime) -> Iterator[PbxEvent]:
    """Yield what an event means; `now` is its moment when it does not say it itself."""
    rule = _RULES.get(message.event)
    if rule is not None:
        event = rule(message, _moment(message, now))
        if event is not None:
            yield event


def everything(
    at: datetime, queue_status: list[Message], channels: list[Message], is_agent: Callable[[str], bool]
) -> Everything:
    """Return all that goes on, from the answers to QueueStatus and CoreShowChannels."""
    lines = tuple(_line(each, at) for each in channels if each.event == "CoreShowChannel")
    calls = {line.line: line.pbx_call for line in lines}
    members = tuple(_member(each, at) for each in queue_status if each.event == "QueueMember")
    waiting = tuple(
        WaitingSeen(
            at=at - timedelta(seconds=_number(each["Wait"])),
            channel=each["Uniqueid"],
            queue=each["Queue"],
            pbx_call=calls.get(each["Uniqueid"], each["Uniqueid"]),
            number=each["CallerIDNum"],
            name=_known(each["CallerIDName"]),
        )
        for each in queue_status
        if each.event == "QueueEntry"
    )
    return Everything(
        at=at,
        members=tuple(each for each in members if is_agent(each.extension)),
        waiting=waiting,
        lines=lines,
    )


def pbx_moment(message: Message, now: datetime) -> datetime:
    """Return the PBX's own clock out of its answer to a ping."""
    return _moment(message, now)


def _moment(message: Message, now: datetime) -> datetime:
    try:
        return datetime.fromtimestamp(float(message["Timestamp"]), UTC)
    except (ValueError, OverflowError, OSError):
        return now


def _number(text: str) -> int:
    return int(text) if text.isdecimal() else 0


def _known(text: str) -> str:
    return "" if text in ("<unknown>", "unknown") else text


def _entered(message: Message, at: datetime) -> PbxEvent:
    return CallerEntered(
        at=at,
        channel=message["Uniqueid"],
        queue=message["Queue"],
        pbx_call=message["Linkedid"],
        number=_known(message["CallerIDNum"]),
        name=_known(message["CallerIDName"]),
    )


def _left(message: Message, at: datetime) -> PbxEvent:
    return CallerLeft(at=at, channel=message["Uniqueid"], queue=message["Queue"])


def _gave_up(message: Message, at: datetime) -> PbxEvent:
    waited = _number(message["HoldTime"])
    return CallerGaveUp(at=at, channel=message["Uniqueid"], queue=message["Queue"], waited_seconds=waited)


def _called(message: Message, at: datetime) -> PbxEvent | None:
    extension = extension_of(message["Interface"])
    if not extension:
        return None
    return OfferBegan(at=at, channel=message["Uniqueid"], queue=message["Queue"], extension=extension)


def _rang_in_vain(message: Message, at: datetime) -> PbxEvent | None:
    return OfferEnded(
        at=at,
        channel=message["Uniqueid"],
        queue=message["Queue"],
        extension=extension_of(message["Interface"]),
        outcome=OfferOutcome.NOT_ANSWERED,
    )


def _dial_ended(message: Message, at: datetime) -> PbxEvent | None:
    if message["DialStatus"] != "BUSY":
        return None
    return OfferEnded(
        at=at,
        channel=message["Uniqueid"],
        queue="",
        extension=extension_of(message["DestChannel"]),
        outcome=OfferOutcome.DECLINED,
    )


def _connected(message: Message, at: datetime) -> PbxEvent:
    return CallerAnswered(
        at=at,
        channel=message["Uniqueid"],
        queue=message["Queue"],
        extension=extension_of(message["Interface"]),
        waited_seconds=_number(message["HoldTime"]),
    )


def _completed(message: Message, at: datetime) -> PbxEvent:
    return TalkEnded(
        at=at,
        channel=message["Uniqueid"],
        queue=message["Queue"],
        extension=extension_of(message["Interface"]),
        waited_seconds=_number(message["HoldTime"]),
        talked_seconds=_number(message["TalkTime"]),
        ended_by=message["Reason"],
    )


def _member(message: Message, at: datetime) -> MemberSeen:
    paused_at = _number(message["LastPause"])
    return MemberSeen(
        at=at,
        queue=message["Queue"],
        extension=extension_of(message["Interface"] or message["Location"]),
        device=_DEVICES.get(message["Status"], Device.IDLE),
        is_paused=message["Paused"] == "1",
        reason=message["PausedReason"][:40],
        paused_at=datetime.fromtimestamp(paused_at, UTC) if paused_at else None,
    )


def _member_seen(message: Message, at: datetime) -> PbxEvent | None:
    member = _member(message, at)
    return member if member.extension else None


def _member_gone(message: Message, at: datetime) -> PbxEvent:
    return MemberGone(at=at, queue=message["Queue"], extension=extension_of(message["Interface"]))


def _line(message: Message, at: datetime) -> LineSeen:
    application = message["Application"]
    return LineSeen(
        at=at,
        line=message["Uniqueid"],
        name=message["Channel"],
        extension=extension_of(message["Channel"]),
        pbx_call=message["Linkedid"],
        number=_known(message["ConnectedLineNum"]),
        is_up=message["ChannelState"] == _UP,
        is_outbound=message["ChannelState"] == _RING or application not in ("", "AppQueue", "AppDial"),
    )


def _hung_up(message: Message, at: datetime) -> PbxEvent:
    return HangUpBegan(at=at, line=message["Uniqueid"])


def _line_gone(message: Message, at: datetime) -> PbxEvent:
    return LineGone(at=at, line=message["Uniqueid"])


def _listening(message: Message, at: datetime) -> PbxEvent | None:
    if not message["SpyerUniqueid"].startswith(LISTENING_LINE):
        return None
    return ListeningBegan(
        at=at,
        line=message["SpyerUniqueid"],
        extension=extension_of(message["SpyeeChannel"]),
        pbx_call=message["SpyeeLinkedid"],
    )


def _said_by_dialplan(message: Message, at: datetime) -> PbxEvent | None:
    rule = _SAID.get(message["UserEvent"])
    return None if rule is None else rule(message, at)


def _queue_ended(message: Message, at: datetime) -> PbxEvent | None:
    outcome = _QUEUE_STATUS.get(message["Status"])
    if outcome is None:
        return None
    return QueueEnded(
        at=at,
        channel=message["Uniqueid"],
        queue=message["Queue"],
        pbx_call=message["Linkedid"],
        number=_known(message["CallerIDNum"]),
        outcome=outcome,
    )


def _key_pressed(message: Message, at: datetime) -> PbxEvent | None:
    if message["Score"] not in _ANSWER_SCORES or not message["Call"]:
        return None
    return KeyPressed(
        at=at,
        pbx_call=message["Call"],
        queue=message["Queue"],
        extension=extension_of(message["Agent"]) or message["Agent"],
        question=message["Question"] or "satisfaction",
        score=int(message["Score"]),
    )


Rule = Callable[[Message, datetime], PbxEvent | None]
_SAID: Mapping[str, Rule] = MappingProxyType({"HatifQueue": _queue_ended, "HatifAnswer": _key_pressed})
_RULES: Mapping[str, Rule] = MappingProxyType(
    {
        "QueueCallerJoin": _entered,
        "QueueCallerLeave": _left,
        "QueueCallerAbandon": _gave_up,
        "AgentCalled": _called,
        "AgentRingNoAnswer": _rang_in_vain,
        "AgentConnect": _connected,
        "AgentComplete": _completed,
        "DialEnd": _dial_ended,
        "QueueMemberAdded": _member_seen,
        "QueueMemberPause": _member_seen,
        "QueueMemberStatus": _member_seen,
        "QueueMemberRemoved": _member_gone,
        "Newchannel": _line,
        "Newstate": _line,
        "NewConnectedLine": _line,
        "HangupRequest": _hung_up,
        "Hangup": _line_gone,
        "ChanSpyStart": _listening,
        "UserEvent": _said_by_dialplan,
    }
)
