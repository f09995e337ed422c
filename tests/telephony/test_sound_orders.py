"""Sound files, said and written."""

from pathlib import Path

import pytest

from app.errors import BadInput
from app.telephony.protocol import CallId, HangUp, PlaySound, RecordSound, Refusal
from tests.telephony.running_engine import (
    RunningEngine,
    answered,
    finished_recording,
    heard,
    pass_time,
    write_tone,
)

CUSTOMER = CallId("customer")
LOUD = 2000  # amplitude of a tone written with 9000


def test_a_recording_of_both_sides_holds_both(
    customer: RunningEngine, agent: RunningEngine, recording: Path, tmp_path: Path
) -> None:
    offered = answered(customer, agent)
    agent.desk.order(PlaySound(call_id=offered, path=str(write_tone(tmp_path / "a.wav", 700)), repeat=True))
    customer.desk.order(
        PlaySound(call_id=CUSTOMER, path=str(write_tone(tmp_path / "c.wav", 500)), repeat=True)
    )
    agent.desk.order(RecordSound(call_id=offered, path=str(recording), both=True))
    pass_time(1.2)
    sound = heard(finished_recording(agent, offered, recording)).part(0.5, 1.0)
    assert sound.level(700) > LOUD
    assert sound.level(500) > LOUD


@pytest.mark.parametrize("content", [None, b"", b"RIFF....WAVEnothing"])
def test_a_sound_that_cannot_be_played_is_refused(
    customer: RunningEngine, agent: RunningEngine, tmp_path: Path, content: bytes | None
) -> None:
    """The call goes on."""
    offered = answered(customer, agent)
    path = tmp_path / "bad.wav"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(BadInput, match=Refusal.NO_FILE):
        agent.desk.order(PlaySound(call_id=offered, path=str(path)))
    agent.desk.order(HangUp(call_id=offered))


def test_a_recording_that_cannot_be_written_is_refused(customer: RunningEngine, agent: RunningEngine) -> None:
    offered = answered(customer, agent)
    with pytest.raises(BadInput, match=Refusal.NO_FILE):
        agent.desk.order(RecordSound(call_id=offered, path="/no/such/folder/heard.wav"))
