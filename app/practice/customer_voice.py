"""What a simulated customer says, as one sound file: each sentence, and a breath after it."""

import hashlib
import wave
from pathlib import Path

from app.practice.calls import SimulatedCall
from app.speech import Speech
from app.telephone_sound import to_telephone

BREATH_SECONDS = 1.2


def file_of(call: SimulatedCall, folder: Path) -> Path:
    """Return where a call's sentences are, or will be."""
    return folder / f"{hashlib.sha256(repr(call.sentences).encode()).hexdigest()[:16]}.wav"


def speak(call: SimulatedCall, speech: Speech, folder: Path) -> None:
    """Make the file, once; Unavailable without a voice."""
    whole = file_of(call, folder)
    if whole.exists():
        return
    parts = [
        _sentence(speech, text, language, whole.with_suffix(f".{number}"))
        for number, (language, text) in enumerate(call.sentences)
    ]
    _join(parts, whole)


def _sentence(speech: Speech, text: str, language: str, stem: Path) -> Path:
    said, telephone = stem.with_suffix(stem.suffix + ".said"), stem.with_suffix(stem.suffix + ".line")
    speech.write(text, language, said)
    to_telephone(said, telephone)
    said.unlink()
    return telephone


def _join(parts: list[Path], whole: Path) -> None:
    unfinished = whole.with_suffix(".part")
    with wave.open(str(unfinished), "wb") as out:
        for number, part in enumerate(parts):
            with wave.open(str(part), "rb") as spoken:
                if number == 0:
                    out.setparams(spoken.getparams())
                out.writeframes(spoken.readframes(spoken.getnframes()))
                silence = round(spoken.getframerate() * BREATH_SECONDS)
                out.writeframes(bytes(silence * spoken.getsampwidth()))
            part.unlink()
    unfinished.replace(whole)
