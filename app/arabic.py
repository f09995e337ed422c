"""Arabic and Latin text made comparable: one spelling for search, one kind of digits, and the way it runs."""

import unicodedata

# What a reader takes for the same letter when he searches a name. Everything else follows from Unicode.
_SAME_LETTER = {
    "ا": "أإآٱٲٳ",
    "و": "ؤۇۆۈۋۏ",
    "ي": "ئىیېےۍێ",
    "ه": "ةہھەۀۂۃ",
    "ك": "کڪگ",
    "ب": "پ",
    "ج": "چ",
    "ز": "ژ",
    "ف": "ڤ",
    "ت": "ٹ",
    "د": "ڈ",
    "ر": "ڑ",
    "ن": "ں",
    "ae": "æ",
    "oe": "œ",
    "ss": "ß",
    "th": "þ",
    "o": "ø",
    "d": "đð",
    "l": "ł",
    "i": "ı",
}
_SILENT = "ءـ'’‘ʼ`ʿʾ\u00ad"  # a lone hamza, tatweel, and the apostrophes of transliteration
_DIRECTION_MARKS = (
    "\u061c\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2066\u2067\u2068\u2069\ufeff"
)
_FOLDED_RANGES = (
    range(0x20, 0x530),  # Latin, Greek and Cyrillic, and the accents that combine with them
    range(0x600, 0x700),
    range(0x1AB0, 0x1B00),
    range(0x1E00, 0x2070),
    range(0xFB00, 0xFE00),  # Arabic as old programs and PDF files wrote it, one character a shape
    range(0xFE20, 0xFF00),
    range(0xFF00, 0xFFF0),
)


def _digits() -> dict[int, str]:
    return {
        zero + value: str(value) for zero in (0x660, 0x6F0, 0xFF10) for value in range(10)
    }  # Arabic-Indic, Persian, full width


def _chosen() -> dict[int, str]:
    letters = {ord(written): letter for letter, variants in _SAME_LETTER.items() for written in variants}
    return _digits() | letters | dict.fromkeys(map(ord, _SILENT + _DIRECTION_MARKS), "")


class _Folding(dict[int, str]):
    """What each letter is folded to, found out when it is first met: few of the thousands ever are."""

    def __missing__(self, code: int) -> str:
        if not any(code in codes for codes in _FOLDED_RANGES):
            raise LookupError(code)  # it stays as it is
        self[code] = plain = _without_accents(chr(code)).translate(_CHOSEN)
        return plain


def _without_accents(character: str) -> str:
    parts = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", character).casefold())
    return "".join(part for part in parts if unicodedata.category(part) not in {"Mn", "Me"})


_DIGITS = _digits()
_CHOSEN = _chosen()
_FOLDED = _Folding(_CHOSEN)
_UNMARKED = dict.fromkeys(map(ord, _DIRECTION_MARKS), "")


def folded(text: str) -> str:
    """Return the text as search compares it: no diacritics, accents or case, one spelling of each letter."""
    return text.translate(_FOLDED)


def western(text: str) -> str:
    """Return the text with its digits as 0 to 9; the length stays the same."""
    return text.translate(_DIGITS)


def unmarked(text: str) -> str:
    """Return the text without invisible direction characters, as it is stored and dialled."""
    return text.translate(_UNMARKED)


def is_rtl(text: str) -> bool:
    """Tell whether the first letter that has a direction runs from right to left."""
    for character in text:
        direction = unicodedata.bidirectional(character)
        if direction in {"R", "AL", "L"}:
            return direction != "L"
    return False
