"""Echo is taken out of what the microphone hears, and the agent's own voice is left in it."""

import array
import math
import random
from collections.abc import Iterator

import pytest

from app.telephony import echo
from app.telephony.echo import EchoCanceller
from app.telephony.endpoint import Endpoint

HERTZ, FRAME = 16_000, 320
DELAY_FRAMES = 6  # 120 ms
LEARNT_FRAMES, FRAMES, VOICE_FROM = 150, 250, 200


@pytest.fixture
def canceller() -> Iterator[EchoCanceller]:
    """The canceller of the PJSIP at hand."""
    if echo.library() is None:
        pytest.skip("this PJSIP does not let its echo canceller be called")
    endpoint = Endpoint("127.0.0.1", 0, version="test")
    canceller = EchoCanceller(hertz=HERTZ, frame_ms=20)
    yield canceller
    canceller.close()
    endpoint.stop()


def speech(chance: random.Random) -> "array.array[int]":
    """Return a frame of something like speech: noise that swells and fades."""
    loud = chance.choice((1500, 4000, 8000))
    return array.array("h", (int(chance.uniform(-loud, loud)) for _ in range(FRAME)))


def power(frames: list[bytes]) -> float:
    """Return how loud some frames are together."""
    return float(sum(sample * sample for frame in frames for sample in array.array("h", frame)))


def test_an_echo_is_taken_out_and_the_agent_stays(canceller: EchoCanceller) -> None:
    """A hundredth of it is left after some seconds; a tone of the agent's own passes."""
    chance = random.Random(7)  # noqa: S311  the same noise each time
    silence = array.array("h", bytes(2 * FRAME))
    far = [silence] * DELAY_FRAMES
    echoes, left, voice = [], [], []
    for place in range(FRAMES):
        far.append(speech(chance) if place < VOICE_FROM else silence)
        canceller.played(far[-1].tobytes())
        heard = array.array("h", (int(0.3 * sample) for sample in far[-1 - DELAY_FRAMES]))
        if place >= VOICE_FROM + DELAY_FRAMES:
            heard = array.array(
                "h",
                (
                    int(5000 * math.sin(2 * math.pi * 700 * (place * FRAME + at) / HERTZ))
                    for at in range(FRAME)
                ),
            )
        cleaned = canceller.cleaned(heard.tobytes())
        if LEARNT_FRAMES <= place < VOICE_FROM:
            echoes.append(heard.tobytes())
            left.append(cleaned)
        elif place >= VOICE_FROM + 2 * DELAY_FRAMES:
            voice.append(cleaned)
    assert power(left) < power(echoes) / 100
    assert power(voice) > 0.3 * len(voice) * FRAME * 5000**2 / 2


def test_a_frame_of_another_length_passes_as_it_is(canceller: EchoCanceller) -> None:
    canceller.played(b"\1\0")
    assert canceller.cleaned(b"\1\0") == b"\1\0"
