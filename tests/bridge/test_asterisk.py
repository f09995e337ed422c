"""Asterisk does what is asked of it, says so, and says no to what cannot be."""

import asyncio

import pytest

from app.bridge.asterisk import Asterisk
from app.bridge.events import Device, MemberGone, MemberSeen, PbxEvent
from app.bridge.switch import Mode, Place
from app.errors import PbxRefused, Unavailable
from tests.bridge.floor_of_the_pbx import AGENTS, FloorOfThePbx
from tests.bridge.happenings import Clock


def test_agents_sign_in_pause_and_sign_out(pbx: FloorOfThePbx) -> None:
    heard: list[PbxEvent] = []

    async def work() -> None:
        switch = Asterisk(pbx.place)
        with pytest.raises(Unavailable):
            await switch.everything()
        await switch.connect(heard.append, AGENTS.__contains__)
        assert switch.name.startswith("Asterisk 22")
        place = Place("support", 0)
        await switch.sign_in("1004", "Sara", place, reason="")
        await switch.sign_in("1004", "Sara", place, reason="")  # who is there stays
        await switch.sign_in("77", "Nobody of ours", place, reason="")
        with pytest.raises(PbxRefused):
            await switch.sign_in("1004", "Sara", Place("no-such-queue", 0), reason="")
        await switch.pause("1004", "صلاة")
        (member,) = (await switch.everything()).members
        assert (member.extension, member.is_paused, member.reason) == ("1004", True, "صلاة")
        assert member.device is Device.UNREACHABLE
        await switch.make_ready("1004")
        for extension in ("1004", "1004", "77"):
            await switch.sign_out(extension, "support")
        with pytest.raises(PbxRefused):
            await switch.pause("1004", "rest")
        line = Clock().line("1.1", "1004")
        with pytest.raises(PbxRefused):
            await switch.mute_recording([line], is_muted=True)  # type: ignore[list-item]
        with pytest.raises(PbxRefused):
            await switch.mute_recording([], is_muted=True)
        with pytest.raises(PbxRefused, match="did not answer"):
            await switch.listen("00ff", "1009", "1004", Mode.LISTEN)  # nobody is registered
        await switch.close()

    asyncio.run(work())
    members = [event for event in heard if isinstance(event, MemberSeen | MemberGone)]
    assert "77" not in {event.extension for event in members}
    ours = [event for event in members if event.extension == "1004"]  # the PBX tells of a moment ago, too
    assert isinstance(ours[0], MemberSeen)
    assert isinstance(ours[-1], MemberGone)
