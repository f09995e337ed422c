"""What Asterisk says, as it says it, is understood; nothing else is."""

from datetime import UTC, datetime, timedelta

import pytest

from app.bridge import asterisk_events
from app.bridge.ami_words import Message
from app.bridge.events import (
    CallerEntered,
    Device,
    KeyPressed,
    LineSeen,
    ListeningBegan,
    MemberSeen,
    OfferEnded,
    PbxEvent,
    QueueEnded,
    TalkEnded,
)
from app.models.rows.pbx import OfferOutcome, QueueOutcome

NOW = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)
SAID = NOW - timedelta(seconds=1, milliseconds=500)


def understood(**fields: str) -> list[PbxEvent]:
    """Return what an event means."""
    return list(asterisk_events.read(Message({"Timestamp": str(SAID.timestamp()), **fields}), NOW))


def test_names_of_lines_and_telephones_are_extensions() -> None:
    names = {"PJSIP/1001-0000002a": "1001", "PJSIP/1001": "1001", "PJSIP/sales-1-0000002a": "sales-1"}
    for name, extension in names.items():
        assert asterisk_events.extension_of(name) == extension
    assert asterisk_events.extension_of("Local/1001@agents") == ""


def test_a_caller_enters_at_the_moment_the_pbx_says() -> None:
    call = {"Uniqueid": "1.1", "Linkedid": "1.0", "CallerIDNum": "0501234567", "CallerIDName": "<unknown>"}
    (event,) = understood(Event="QueueCallerJoin", Queue="support", **call)
    assert event == CallerEntered(
        at=SAID, channel="1.1", queue="support", pbx_call="1.0", number="0501234567", name=""
    )
    (untimed,) = understood(Event="QueueCallerJoin", Timestamp="", Queue="support", **call)
    assert untimed.at == NOW


@pytest.mark.parametrize(
    ("status", "device"),
    [
        ("1", Device.IDLE),
        ("2", Device.BUSY),
        ("5", Device.UNREACHABLE),
        ("6", Device.RINGING),
        ("", Device.IDLE),
    ],
)
def test_a_member_s_telephone_and_pause_are_read(status: str, device: Device) -> None:
    (event,) = understood(
        Event="QueueMemberPause",
        Queue="support",
        Interface="PJSIP/1001",
        Status=status,
        Paused="1",
        PausedReason="prayer",
        LastPause="1795324938",
    )
    assert isinstance(event, MemberSeen)
    assert (event.device, event.is_paused, event.reason) == (device, True, "prayer")
    assert event.paused_at == datetime.fromtimestamp(1795324938, UTC)


def test_the_end_of_a_conversation_says_who_hung_up() -> None:
    talk = {"HoldTime": "3", "TalkTime": "60", "Reason": "transfer"}
    (event,) = understood(
        Event="AgentComplete", Queue="support", Interface="PJSIP/1001", Uniqueid="1.1", **talk
    )
    assert isinstance(event, TalkEnded)
    assert (event.waited_seconds, event.talked_seconds, event.ended_by) == (3, 60, "transfer")


def test_a_decline_is_busy_and_other_ends_of_dialling_are_not_heard() -> None:
    (event,) = understood(
        Event="DialEnd", DialStatus="BUSY", Uniqueid="1.1", DestChannel="PJSIP/1001-0000002a"
    )
    assert isinstance(event, OfferEnded)
    assert (event.outcome, event.extension) == (OfferOutcome.DECLINED, "1001")
    assert understood(Event="DialEnd", DialStatus="ANSWER") == []


def test_the_dialplan_says_how_a_queue_ended_and_what_was_pressed() -> None:
    said = {"Event": "UserEvent", "Uniqueid": "1.1", "Linkedid": "1.0", "Queue": "support"}
    (event,) = understood(**said, UserEvent="HatifQueue", Status="TIMEOUT")
    assert isinstance(event, QueueEnded)
    assert event.outcome is QueueOutcome.TIMED_OUT
    assert understood(**said, UserEvent="HatifQueue", Status="") == []
    pressed = said | {"UserEvent": "HatifAnswer", "Call": "1.0", "Agent": "PJSIP/1001", "Score": "5"}
    (answer,) = understood(**pressed)
    assert isinstance(answer, KeyPressed)
    assert (answer.question, answer.score, answer.extension) == ("satisfaction", 5, "1001")
    assert understood(**(pressed | {"Score": "55"})) == []
    assert understood(**said, UserEvent="Another") == []


def test_only_our_own_lines_are_taken_for_supervisors() -> None:
    spied = {"Event": "ChanSpyStart", "SpyeeChannel": "PJSIP/1001-0000002a", "SpyeeLinkedid": "1.0"}
    (event,) = understood(**spied, SpyerUniqueid="hatif-00ff")
    assert event == ListeningBegan(at=SAID, line="hatif-00ff", extension="1001", pbx_call="1.0")
    assert understood(**spied, SpyerUniqueid="1795324938.1") == []


def test_what_is_not_about_our_agents_is_left_out() -> None:
    for event in ("AgentCalled", "QueueMemberStatus"):
        assert understood(Event=event, Queue="support", Interface="Local/1001@agents") == []
    assert understood(Event="RTCPSent") == []


def test_everything_is_who_waits_who_works_and_which_lines_there_are() -> None:
    queues = [
        {"Event": "QueueMember", "Queue": "support", "Location": "PJSIP/1001", "Status": "1", "Paused": "0"},
        {"Event": "QueueMember", "Queue": "support", "Location": "PJSIP/77", "Status": "1", "Paused": "0"},
        {"Event": "QueueEntry", "Queue": "support", "Uniqueid": "1.1", "Wait": "42", "CallerIDNum": "7"},
        {"Event": "QueueParams", "Queue": "support"},
    ]
    channel = {
        "Event": "CoreShowChannel",
        "Channel": "PJSIP/trunk-0000002a",
        "Uniqueid": "1.1",
        "Linkedid": "1.0",
        "ChannelState": "6",
        "Application": "Queue",
    }
    found = asterisk_events.everything(
        NOW, [Message(each) for each in queues], [Message(channel)], lambda extension: extension == "1001"
    )
    assert [each.extension for each in found.members] == ["1001"]
    assert [(each.pbx_call, each.at) for each in found.waiting] == [("1.0", NOW - timedelta(seconds=42))]
    assert isinstance(found.lines[0], LineSeen)
    assert found.lines[0].is_up


def test_the_pbx_s_clock_is_in_its_answer_to_a_ping() -> None:
    assert asterisk_events.pbx_moment(Message({"Timestamp": str(SAID.timestamp())}), NOW) == SAID
    assert asterisk_events.pbx_moment(Message(), NOW) == NOW
