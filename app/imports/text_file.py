"""Finds out in which encoding a text file was written, and reads it."""

import codecs
import importlib
import re
from dataclasses import dataclass
from io import TextIOWrapper
from pathlib import Path
from typing import TextIO

from app.errors import BadInput, Unavailable

_MARKS = (  # UTF-32 before UTF-16: its mark begins with the other's
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_OLD_ENCODINGS = ("cp1256", "iso8859-6", "cp1252")  # Windows Arabic, Arabic on old Unix, western Windows
_LIKELY = 0.6  # of the letters beyond ASCII; with less the file is of yet another part of the world
_SAMPLE_BYTES = 200_000
_ALL_MARKS = tuple(mark for mark, _ in _MARKS)
_FOREIGN = re.compile(rb"[\x80-\xff]")
_CHUNK_BYTES = 1 << 20
_ARTICLE = "ال"  # stands before every second Arabic name, and in no other encoding's rubbish
_FREQUENT = frozenset("ابةتحدرسعفقلمنهوي")


@dataclass(frozen=True, slots=True)
class TextFile:
    """A file's text, and the encoding it was in."""

    text: str
    encoding: str


@dataclass(frozen=True, slots=True)
class TextLook:
    """What a first look at a file finds: how it is written, and about how many lines it has."""

    encoding: str
    lines: int


def read_text(data: bytes, encoding: str = "") -> TextFile:
    """Read a file, in the encoding that fits it best unless one is given; a strange byte becomes U+FFFD."""
    found = encoding or _encoding_of(_telling(data), is_utf8=_is_utf8(data))
    return TextFile(data.decode(found, errors="replace").removeprefix("\ufeff"), found)


def look_at(path: Path, encoding: str = "") -> TextLook:
    """Look a file over once, however large it is, without keeping it."""
    decoder = codecs.getincrementaldecoder("utf-8")()
    ends, is_utf8, sample = 0, True, b""
    try:
        with path.open("rb") as file:
            while chunk := file.read(_CHUNK_BYTES):
                if not sample or sample.isascii():  # what tells encodings apart may come late
                    sample = _telling(chunk)
                ends += chunk.count(b"\n")
                is_utf8 = is_utf8 and _goes_on(decoder, chunk)
    except OSError as error:
        raise Unavailable(f"{path.name} cannot be read: {error.strerror}.") from error
    is_utf8 = is_utf8 and _goes_on(decoder, b"", is_end=True)
    return TextLook(encoding or _encoding_of(sample, is_utf8=is_utf8), ends)


def open_text(path: Path, encoding: str) -> TextIO:
    """Open a file to be read line by line; a strange byte becomes U+FFFD."""
    try:
        codecs.lookup(encoding)
        return TextIOWrapper(path.open("rb"), encoding=encoding, errors="replace", newline="")
    except LookupError as error:
        raise BadInput(f"there is no encoding {encoding}") from error
    except OSError as error:
        raise Unavailable(f"{path.name} cannot be read: {error.strerror}.") from error


def _telling(data: bytes) -> bytes:
    """Return the part of some bytes that says most about their encoding: from where they are not ASCII."""
    first = _FOREIGN.search(data)
    if data[: len(codecs.BOM_UTF32_LE)].startswith(_ALL_MARKS) or b"\x00" in data[:_SAMPLE_BYTES]:
        return data[:_SAMPLE_BYTES]
    begins = max(first.start() - _SAMPLE_BYTES // 10, 0) if first else 0
    return data[begins : begins + _SAMPLE_BYTES]


def _is_utf8(data: bytes) -> bool:
    return _goes_on(codecs.getincrementaldecoder("utf-8")(), data, is_end=True)


def _goes_on(decoder: codecs.IncrementalDecoder, chunk: bytes, *, is_end: bool = False) -> bool:
    try:
        decoder.decode(chunk, is_end)
    except UnicodeDecodeError:
        return False
    return True


def _encoding_of(sample: bytes, *, is_utf8: bool) -> str:
    for mark, encoding in _MARKS:
        if sample.startswith(mark):
            return encoding
    if b"\x00" in sample:
        # ASCII letters and blanks have a zero beside them in UTF-16; which side tells the order.
        is_little = sample[1::2].count(0) > sample[0::2].count(0)
        return "utf-16-le" if is_little else "utf-16-be"
    if is_utf8:
        return "utf-8"
    likely = {old: _likelihood(sample, old) for old in _OLD_ENCODINGS}
    best = max(_OLD_ENCODINGS, key=likely.__getitem__)
    return best if likely[best] >= _LIKELY else _of_elsewhere(sample) or best


def _of_elsewhere(sample: bytes) -> str:
    """Ask for Cyrillic, Turkish, Chinese and the like; of short Arabic it knows less than we do."""
    found = importlib.import_module("charset_normalizer").from_bytes(sample).best()
    return str(found.encoding) if found is not None else ""


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
