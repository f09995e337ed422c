"""The voice process by itself, as its client sees it."""

import json
import subprocess
import sys
from pathlib import Path

from app.telephone_sound import seconds


def answers(*orders: object, without_voices: bool = False) -> list[dict[str, object]]:
    """Give orders to a new process and return its answers."""
    hidden = "import sys; sys.modules['pyttsx3.drivers.espeak'] = None; " if without_voices else ""
    script = f"{hidden}from app.speech_helper import serve; raise SystemExit(serve())"
    done = subprocess.run(
        [sys.executable, "-c", script],
        input="".join(json.dumps(order) + "\n" for order in orders),
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    return [json.loads(line) for line in done.stdout.splitlines()]


def order(text: str, path: Path, voice: str = "gmw/en-us") -> dict[str, object]:
    """One sentence."""
    return {"text": text, "voice": voice, "rate": 165, "path": str(path)}


def test_it_says_its_voices_and_answers_each_order(tmp_path: Path) -> None:
    """Nothing else comes out of it, though pyttsx3 prints where it saved."""
    hello, first, second = answers(
        order("good morning", tmp_path / "1.wav"), order("مرحبا", tmp_path / "2.wav", "sem/ar")
    )
    assert hello["error"] == first["error"] == second["error"] == ""
    assert isinstance(hello["voices"], list)
    assert min(seconds(tmp_path / "1.wav"), seconds(tmp_path / "2.wav")) > 0.3


def test_without_a_speech_engine_it_says_so_and_ends(tmp_path: Path) -> None:
    """As on a computer where espeak-ng is not installed."""
    (hello,) = answers(order("good morning", tmp_path / "1.wav"), without_voices=True)
    assert "no voice on this computer" in str(hello["error"])


def test_one_bad_order_does_not_end_it(tmp_path: Path) -> None:
    """The next one is carried out."""
    _, bad, good = answers(order("", tmp_path / "1.wav"), order("good morning", tmp_path / "2.wav"))
    assert bad["error"]
    assert not good["error"]
