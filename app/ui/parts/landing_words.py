"""Says where a promise lands, and why, in whole sentences."""

from datetime import datetime
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication

from app.planning.wish import Landed
from app.ui.language import Language
from app.ui.marking import QT_TRANSLATE_NOOP
from app.ui.parts.moments import full_moment
from app.ui.parts.refusal_words import obstacle

_LANDS = QT_TRANSLATE_NOOP("Landings", "It would be: %1.")
_NEVER = QT_TRANSLATE_NOOP("Landings", "It cannot be promised.")
_THERE = QT_TRANSLATE_NOOP("Landings", "Where the customer is: %1.")
_FULL = QT_TRANSLATE_NOOP("Landings", "The team has already promised enough for this hour.")
_ELSEWHERE = QT_TRANSLATE_NOOP("Landings", "The number and the address show different times: also %1.")


def sentences(landed: Landed, language: Language, zone: str) -> tuple[str, ...]:
    """Return what is to be said about a wish; nothing when all is well."""
    found = [obstacle(str(each)) for each in landed.landing.obstacles]
    if landed.landing.at is None:
        found.append(_said(_NEVER))
    elif not landed.landing.is_as_wished:
        moment = full_moment(language, landed.landing.at, zone)
        found.append(_said(_LANDS).replace("%1", moment))
    if landed.zone and _differs(landed.wish.at, landed.zone, zone):
        place = language.zone_name(landed.zone)
        moment = language.day_of(landed.wish.at, landed.zone)
        found.append(_said(_THERE).replace("%1", f"{moment} ({place})"))
    if landed.other_zone:
        there = language.zone_name(landed.other_zone)
        moment = language.time_of(landed.wish.at, landed.other_zone)
        found.append(_said(_ELSEWHERE).replace("%1", f"{moment} ({there})"))
    if landed.is_hour_full and landed.landing.is_as_wished:
        found.append(_said(_FULL))
    return tuple(found)


def _differs(moment: datetime, zone: str, other: str) -> bool:
    return moment.astimezone(ZoneInfo(zone)).utcoffset() != moment.astimezone(ZoneInfo(other)).utcoffset()


def _said(text: str) -> str:
    return QCoreApplication.translate("Landings", text)
