"""Finds out in which encoding a text file was written, and reads it."""

import codecs
from dataclasses import dataclass

_MARKS = (  # UTF-32 before UTF-16: its mark begins with the other's
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_OLD_ENCODINGS = ("cp1256", "iso8859-6", "cp1252")  # Windows Arabic, Arabic on old Unix, western Windows
_SAMPLE_BYTES = 200_000
_ARTICLE = "ال"  # stands before every second Arabic name, and in no other encoding's rubbish
_FREQUENT = frozenset("ابةتحدرسعفقلمنهوي")


@dataclass(frozen=True, slots=True)
class TextFile:
    """A file's text, and the encoding it was in."""

    text: str
    encoding: str


def read_text(data: bytes, encoding: str = "") -> TextFile:
    """Read a file, in the encoding that fits it best unless one is given; a strange byte becomes U+FFFD."""
    found = encoding or _encoding_of(data)
    return TextFile(data.decode(found, errors="replace").removeprefix("\ufeff"), found)


def _encoding_of(data: bytes) -> str:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return encoding
    sample = data[:_SAMPLE_BYTES]
    if b"\x00" in sample:
        # ASCII letters and blanks have a zero beside them in UTF-16; which side tells the order.
        is_little = sample[1::2].count(0) > sample[0::2].count(0)
        return "utf-16-le" if is_little else "utf-16-be"
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return max(_OLD_ENCODINGS, key=lambda old: _likelihood(sample, old))
    return "utf-8"


def _likelihood(sample: bytes, encoding: str) -> float:
    """Say how much a sample looks like text in an encoding."""
    text = sample.decode(encoding, errors="replace")
    foreign = [character for character in text if ord(character) > 0x7F]
    if not foreign:
        return 0.0
    arabic = sum(character in _FREQUENT for character in foreign) + 3 * text.count(_ARTICLE)
    letters = sum("\xc0" <= character <= "\xff" for character in foreign)
    wrong = sum(character == "\ufffd" or "\x80" <= character <= "\xbf" for character in foreign)
    # Western text has single accents between plain letters, Arabic text whole words of them.
    plain = sum(character.isascii() and character.isalpha() for character in text)
    western = letters if plain > 4 * len(foreign) else 0
    return ((western if encoding == "cp1252" else arabic) - 2 * wrong) / len(foreign)
