"""The day's simulated calls as a file, so that the window need not make up a company to know them."""

import json
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path

from app.practice.calls import CallKind, SimulatedCall


def write(calls: Sequence[SimulatedCall], path: Path) -> None:
    """Write the calls; the file is whole or absent."""
    unfinished = path.with_suffix(".part")
    unfinished.write_text(json.dumps([asdict(call) for call in calls], ensure_ascii=False), encoding="utf-8")
    unfinished.replace(path)


def read(path: Path) -> tuple[SimulatedCall, ...]:
    """Read the calls back."""
    return tuple(_call(values) for values in json.loads(path.read_text(encoding="utf-8")))


def _call(values: dict[str, object]) -> SimulatedCall:
    sentences = values["sentences"]
    assert isinstance(sentences, list)  # noqa: S101  our own file
    return SimulatedCall(
        kind=CallKind(str(values["kind"])),
        number_as_sent=str(values["number_as_sent"]),
        display_name=str(values["display_name"]),
        queue=str(values["queue"]),
        waited_seconds=int(str(values["waited_seconds"])),
        account=str(values["account"]),
        sentences=tuple((str(language), str(text)) for language, text in sentences),
    )
