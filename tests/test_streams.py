"""What the program says arrives, in every letter."""

import io
import os
import subprocess
import sys

from app.streams import speak_utf8


def test_arabic_goes_through_an_old_code_page() -> None:
    """A stream that cannot be turned round, and one that is not there, are left alone."""
    raw = io.BytesIO()
    stream = io.TextIOWrapper(raw, encoding="cp1252")
    speak_utf8([stream, None, io.StringIO()])
    stream.write("هاتف \ud800")
    stream.flush()
    assert raw.getvalue() == "هاتف ".encode() + b"\\ud800"


def test_the_program_turns_its_own_streams_round() -> None:
    """Seen from outside, as another program reads it."""
    program = "import sys; from app.__main__ import main; main(['script', 'check', 'مفقود.yaml'])"
    done = subprocess.run(
        [sys.executable, "-c", program],
        capture_output=True,
        env={**os.environ, "PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"},
        check=False,
        timeout=60,
    )
    assert "مفقود" in (done.stdout + done.stderr).decode("utf-8")
