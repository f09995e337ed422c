"""A real manager interface: who is let in, lists, refusals, and a connection that is cut."""

import asyncio
from dataclasses import replace

import pytest

from app.bridge.ami import Ami
from app.bridge.ami_words import Message
from app.errors import BadInput, PbxRefused, Unavailable
from tests.bridge.floor_of_the_pbx import FloorOfThePbx


def test_actions_lists_and_events_have_their_answers(pbx: FloorOfThePbx) -> None:
    async def ask() -> None:
        heard: list[Message] = []
        ami = await Ami.open(pbx.place, heard.append)
        try:
            assert (await ami.ask("Ping"))["Ping"] == "Pong"
            assert {each["Queue"] for each in await ami.listed("QueueStatus")} == {"orders", "support"}
            assert await ami.listed("CoreShowChannels") == []
            with pytest.raises(PbxRefused, match="Interface not found"):
                await ami.ask("QueuePause", Interface="PJSIP/nobody", Paused="true")
            with pytest.raises(PbxRefused, match="Permission denied"):
                await ami.ask("Command", Command="core show version")
            with pytest.raises(BadInput):
                await ami.ask("QueuePause", Interface="PJSIP/1001\r\nAction: Command")
            await ami.ask("QueueAdd", Queue="support", Interface="PJSIP/1005")
            await ami.ask("QueueRemove", Queue="support", Interface="PJSIP/1005")
            await ami.ask("Ping")
            assert [each.event for each in heard] == ["QueueMemberAdded", "QueueMemberRemoved"]
            await ami.ask("Logoff")
            async with asyncio.timeout(5):
                await ami.lost()
            with pytest.raises(Unavailable):
                await ami.ask("Ping")
        finally:
            await ami.close()

    asyncio.run(ask())


def test_a_wrong_secret_is_refused_and_nobody_there_is_not(pbx: FloorOfThePbx) -> None:
    async def ask() -> None:
        with pytest.raises(PbxRefused):
            await Ami.open(replace(pbx.place, secret="wrong"), lambda _message: None)
        with pytest.raises(Unavailable, match="does not answer"):
            await Ami.open(replace(pbx.place, port=1), lambda _message: None)

    asyncio.run(ask())


def test_what_is_no_manager_interface_is_found_out() -> None:
    async def ask() -> None:
        async def web(_reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
            writer.write(b"HTTP/1.1 400 Bad Request\r\n\r\n")
            writer.close()

        server = await asyncio.start_server(web, "127.0.0.1", 0)
        async with server:
            port = server.sockets[0].getsockname()[1]
            place = FloorOfThePbx.place_at(port)
            with pytest.raises(Unavailable, match="no manager interface"):
                await Ami.open(place, lambda _message: None)

    asyncio.run(ask())
