"""The countries a number without a prefix may belong to."""

from PySide6.QtCore import QCoreApplication

from app.ui.marking import QT_TRANSLATE_NOOP

_NAMES = {
    "SA": QT_TRANSLATE_NOOP("Regions", "Saudi Arabia"),
    "AE": QT_TRANSLATE_NOOP("Regions", "United Arab Emirates"),
    "KW": QT_TRANSLATE_NOOP("Regions", "Kuwait"),
    "QA": QT_TRANSLATE_NOOP("Regions", "Qatar"),
    "BH": QT_TRANSLATE_NOOP("Regions", "Bahrain"),
    "OM": QT_TRANSLATE_NOOP("Regions", "Oman"),
    "YE": QT_TRANSLATE_NOOP("Regions", "Yemen"),
    "JO": QT_TRANSLATE_NOOP("Regions", "Jordan"),
    "LB": QT_TRANSLATE_NOOP("Regions", "Lebanon"),
    "SY": QT_TRANSLATE_NOOP("Regions", "Syria"),
    "IQ": QT_TRANSLATE_NOOP("Regions", "Iraq"),
    "PS": QT_TRANSLATE_NOOP("Regions", "Palestine"),
    "EG": QT_TRANSLATE_NOOP("Regions", "Egypt"),
    "SD": QT_TRANSLATE_NOOP("Regions", "Sudan"),
    "LY": QT_TRANSLATE_NOOP("Regions", "Libya"),
    "TN": QT_TRANSLATE_NOOP("Regions", "Tunisia"),
    "DZ": QT_TRANSLATE_NOOP("Regions", "Algeria"),
    "MA": QT_TRANSLATE_NOOP("Regions", "Morocco"),
    "MR": QT_TRANSLATE_NOOP("Regions", "Mauritania"),
    "SO": QT_TRANSLATE_NOOP("Regions", "Somalia"),
    "DJ": QT_TRANSLATE_NOOP("Regions", "Djibouti"),
    "KM": QT_TRANSLATE_NOOP("Regions", "Comoros"),
    "TR": QT_TRANSLATE_NOOP("Regions", "Türkiye"),
    "PK": QT_TRANSLATE_NOOP("Regions", "Pakistan"),
    "IN": QT_TRANSLATE_NOOP("Regions", "India"),
    "GB": QT_TRANSLATE_NOOP("Regions", "United Kingdom"),
    "DE": QT_TRANSLATE_NOOP("Regions", "Germany"),
    "FR": QT_TRANSLATE_NOOP("Regions", "France"),
    "US": QT_TRANSLATE_NOOP("Regions", "United States"),
}
CODES = tuple(_NAMES)


def name(code: str) -> str:
    """Return a country's name, or its code when it is none of the list."""
    words = _NAMES.get(code)
    return QCoreApplication.translate("Regions", words) if words else code
