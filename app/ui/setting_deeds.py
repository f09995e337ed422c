"""Puts on record which setting was changed, where safety or the law depends on it; words are not told."""

import json

from PySide6.QtCore import QObject, Signal

from app import times
from app.models.keys import new_key
from app.models.rows.deeds import NewDeed
from app.settings import Setting, Settings

WATCHED = (
    *("agent.login", "calls.auto_answer", "calls.pbx_records", "calls.record_here", "calls.verification"),
    *("database.", "desk.brand", "desk.lock_minutes", "dialling.", "logs.level", "mail."),
    *("numbers.region", "privacy.", "telephony.", "updates."),
)
ACTION = "setting.changed"


class SettingDeeds(QObject):
    """Follows the settings of one desk."""

    deed_done = Signal(object)  # NewDeed

    def __init__(self, settings: Settings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self._known = {key: settings.effective(key) for key in Setting.declared if key.startswith(WATCHED)}
        settings.listeners.append(self._follow)

    def _follow(self, key: str) -> None:
        if key not in self._known:
            return
        value = self._settings.effective(key)
        if value == self._known[key]:
            return
        self._known[key] = value
        facts = {"key": key, **({"value": value} if _may_be_told(key, value) else {})}
        self.deed_done.emit(NewDeed(new_key(), ACTION, None, times.now(), json.dumps(facts), "setting"))


def _may_be_told(key: str, value: object) -> bool:
    """Numbers and choices name nobody; addresses and logins may."""
    return not isinstance(value, str) or bool(Setting.declared[key].choices)
