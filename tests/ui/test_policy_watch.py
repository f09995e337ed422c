"""A policy is changed while the desk is open."""

import json
from pathlib import Path

from pytestqt.qtbot import QtBot

from app.settings import Settings
from app.ui.policy_watch import PolicyWatch


def test_a_policy_counts_as_soon_as_it_is_written(tmp_path: Path, qtbot: QtBot) -> None:
    """The folder need not have been there; a file is noticed when it comes, changes and goes."""
    settings = Settings()
    watch = PolicyWatch(settings, folder=tmp_path / "hatif" / "policy.d")
    file = tmp_path / "hatif" / "policy.d" / "office.json"
    with qtbot.waitSignal(watch.changed, timeout=5000):
        file.parent.mkdir(parents=True)
        file.write_text(json.dumps({"ui.theme": "dark"}))
    assert settings.theme == "dark"
    with qtbot.waitSignal(watch.changed, timeout=5000):
        file.write_text(json.dumps({"ui.theme": "contrast"}))
    assert settings.theme == "contrast"
    with qtbot.waitSignal(watch.changed, timeout=5000):
        file.unlink()
    assert not settings.is_managed(Settings.theme)
    watch.look()  # nothing is another than before
