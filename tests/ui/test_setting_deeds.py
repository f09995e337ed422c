"""Settings on which safety depends are on record when they change."""

import json

from app.models.rows.deeds import NewDeed
from app.settings import Settings
from app.ui.setting_deeds import SettingDeeds


def test_a_change_is_a_deed_and_words_are_not_told() -> None:
    """How one's own window looks is nobody's business; the same value again is no change."""
    settings, deeds = Settings(), list[NewDeed]()
    watch = SettingDeeds(settings)
    watch.deed_done.connect(deeds.append)
    settings.lock_minutes = 15
    settings.lock_minutes = 15
    settings.database_url = "postgresql://sara@db.example.com/hatif"
    settings.theme = "dark"
    settings.pbx_records = True
    assert [json.loads(deed.facts) for deed in deeds] == [
        {"key": "desk.lock_minutes", "value": 15},
        {"key": "database.url"},
        {"key": "calls.pbx_records", "value": True},
    ]
    assert {(deed.action, deed.subject_kind, deed.subject_id) for deed in deeds} == {
        ("setting.changed", "setting", None)
    }
