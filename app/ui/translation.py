"""A language read straight from its .ts file, so that a clone needs no compiled catalogue.

A desk shows a third of the texts between two calls, so each context is read when something of it is shown.
"""

import re
import zlib
from collections.abc import Mapping
from pathlib import Path
from xml.etree import ElementTree

from PySide6.QtCore import QObject, QTranslator

Key = tuple[str, str]  # source text, note to tell two equal sources apart

_LANGUAGE = re.compile(rb'<TS\b[^>]*\blanguage="(\w+)"')
_CONTEXT = re.compile(rb"<context>\s*<name>(.*?)</name>.*?</context>", re.DOTALL)


class Catalogue:
    """The finished translations of one language."""

    def __init__(self, file: Path) -> None:
        written = file.read_bytes()
        language = _LANGUAGE.search(written)
        self.code = language[1].decode() if language else ""
        # Packed, for a new version may lie in the file's place before a context is wanted.
        self._packed = {found[1].decode(): zlib.compress(found[0], 1) for found in _CONTEXT.finditer(written)}
        self._read: dict[str, Mapping[Key, tuple[str, ...]]] = {}

    def forms(self, context: str, source: str, note: str = "") -> tuple[str, ...] | None:
        """Return a text, or one for each plural form; None when it is not translated."""
        found = self._read.get(context)
        if found is None:
            packed = self._packed.pop(context, None)
            if packed is None:
                return None
            found = self._read[context] = _forms(zlib.decompress(packed))
        return found.get((source, note))


def _forms(context: bytes) -> dict[Key, tuple[str, ...]]:
    messages = ElementTree.fromstring(context).iter("message")  # noqa: S314  the file is part of the program
    return {
        (message.findtext("source", ""), message.findtext("comment", "")): texts
        for message in messages
        if (texts := _finished(message))
    }


def _finished(message: ElementTree.Element) -> tuple[str, ...]:
    translation = message.find("translation")
    if translation is None or translation.get("type"):  # unfinished or vanished
        return ()
    if message.get("numerus") == "yes":
        return tuple(form.text or "" for form in translation.iter("numerusform"))
    return (translation.text,) if translation.text else ()


def plural_form(code: str, count: int) -> int:
    """Return which plural form a count takes: one of six in Arabic, one of two in English, in Qt's order."""
    if code != "ar":
        return 0 if count == 1 else 1
    if count in {0, 1, 2}:
        return count
    if 3 <= count % 100 <= 10:
        return 3
    return 4 if count % 100 >= 11 else 5


class CatalogueTranslator(QTranslator):
    """Gives Qt the texts of a catalogue; Qt itself puts the number in place of %n and %Ln."""

    def __init__(self, catalogue: Catalogue, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._catalogue = catalogue

    def translate(
        self, context: str, source_text: str, disambiguation: str | None = None, n: int = -1
    ) -> str:
        """Return the translation, or Qt's null string when there is none."""
        forms = self._catalogue.forms(context, source_text, disambiguation or "")
        if forms is None:
            return None  # type: ignore[return-value]  # an empty string would count as a translation
        if len(forms) == 1:
            return forms[0]
        return forms[plural_form(self._catalogue.code, abs(n))]

    def isEmpty(self) -> bool:
        """Say that there is something in it, or Qt would tell nobody of the switch."""
        return False
