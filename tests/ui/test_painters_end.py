"""Whoever paints ends painting, whatever happens meanwhile: an active painter ends the program."""

import re
from pathlib import Path

UI = Path(__file__).resolve().parents[2] / "app" / "ui"


def test_every_painter_is_ended_by_a_with() -> None:
    """An exception keeps the frame that raised it, and with it a painter on a window that is painted on."""
    for file in UI.rglob("*.py"):
        for line in file.read_text(encoding="utf-8").splitlines():
            assert not re.search(r"(?<!with )\bQPainter\(", line), f"{file.name}: {line.strip()}"
