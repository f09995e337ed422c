"""What the workplace wants of updates."""

import json
from datetime import timedelta
from pathlib import Path

import pytest

from app.errors import BadInput
from app.settings_sources import Places
from app.updates import wishes
from app.updates.release import Ring
from app.updates.version import Version
from app.updates.wishes import Wishes


def of(tmp_path: Path, policy: dict[str, object], presets: dict[str, object] | None = None) -> Wishes:
    """Return the wishes of a workplace that wrote these."""
    places = Places(tmp_path / "policy.d", tmp_path / "settings.json", tmp_path / "people")
    places.policies.mkdir()
    (places.policies / "office.json").write_text(json.dumps(policy))
    places.presets.write_text(json.dumps(presets or {}))
    return wishes.of_workplace(places)


def test_without_a_word_there_are_no_updates(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """And the environment of whoever runs it has no say."""
    monkeypatch.setenv("HATIF_UPDATES_REPOSITORY", "https://elsewhere.example")
    assert of(tmp_path, {}).repository == ""


def test_policy_and_presets_are_read(tmp_path: Path) -> None:
    """Policy first."""
    found = of(
        tmp_path,
        {"updates.repository": "https://updates.example.com/hatif", "updates.minimum_version": "1.2.3"},
        {"updates.repository": "https://other.example", "updates.ring": "pilot", "updates.deferral_days": 3},
    )
    assert found == Wishes(
        "https://updates.example.com/hatif", Ring.PILOT, timedelta(days=3), Version(1, 2, 3), ""
    )


@pytest.mark.parametrize(
    "policy",
    [{"updates.repository": "http://updates.example.com"}, {"updates.minimum_version": "newest"}],
)
def test_what_cannot_be_used_is_named(tmp_path: Path, policy: dict[str, object]) -> None:
    """Nothing is installed by guessing."""
    with pytest.raises(BadInput):
        of(tmp_path, policy)
