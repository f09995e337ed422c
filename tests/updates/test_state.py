"""What an update remembers."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from app.updates import state
from app.updates.state import State
from app.updates.version import Version


def test_it_is_read_as_it_was_written(tmp_path: Path) -> None:
    """In a folder that is made for it."""
    kept = State(said="x", trying="0.2.0", before="0.1.0", way_back="a.deb", refused=("0.1.5",))
    path = tmp_path / "updates/state.json"
    state.write(kept, path)
    assert state.read(path) == kept
    assert kept.refused_versions == {Version(0, 1, 5)}


@pytest.mark.parametrize(
    "text", ["", "[]", "{", '{"refused": ["newest"]}', '{"refused": 3}', '{"trying": 1, "x": 2}']
)
def test_a_damaged_memory_is_as_good_as_none(tmp_path: Path, text: str) -> None:
    """Updates go on."""
    (tmp_path / "state.json").write_text(text)
    found = state.read(tmp_path / "state.json")
    assert found.refused == ()


def test_what_failed_is_not_tried_again() -> None:
    """And what was believed is dated."""
    trying = State(trying="0.2.0", before="0.1.0", way_back="a.deb", refused=("0.1.5",))
    assert trying.refusing() == State(refused=("0.1.5", "0.2.0"))
    now = datetime(2026, 11, 22, 12, tzinfo=UTC)
    assert State().believed(now).looked_at == "2026-11-22T12:00:00+00:00"
