"""The telephone in the terminal."""

import argparse
import io
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.telephony import phone
from app.telephony.client import EngineClient
from app.telephony.phone import Phone
from tests.telephony.running_engine import RunningEngine, until


def test_a_folder_without_an_engine_is_one_sentence(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert phone.run(argparse.Namespace(folder=tmp_path)) == 2
    assert capsys.readouterr().err == f"hatif phone: no engine runs in {tmp_path}\n"


def test_a_call_is_made_and_ended_from_the_terminal(customer: RunningEngine, agent: RunningEngine) -> None:
    """Line by line, as a person would."""
    said = io.StringIO()

    def lines() -> Iterator[str]:
        yield f"dial sip:1@127.0.0.1:{agent.sip_port}"
        until(lambda: "over" in said.getvalue())
        yield "calls"
        yield "nonsense"
        yield "quit"

    agent.hang_up_line()  # nobody there: the engine answers 480
    customer.desk.close()
    with EngineClient(customer.folder) as client:
        assert Phone(client, said).talk(lines()) == 0
    assert "call 1: dialling" in said.getvalue()
    assert "call 1: over, no answer" in said.getvalue()
    assert "'nonsense' with 0 words is no order" in said.getvalue()
