"""A language read straight from its .ts file, so that a clone needs no compiled catalogue."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree

from PySide6.QtCore import QObject, QTranslator

Key = tuple[str, str, str]  # context, source text, note to tell two equal sources apart


@dataclass(frozen=True, slots=True)
class Catalogue:
    """The finished translations of one language: one text each, or one for each plural form."""

    code: str
    forms: Mapping[Key, tuple[str, ...]]


def read_catalogue(file: Path) -> Catalogue:
    """Read the finished translations of a .ts file."""
    root = ElementTree.parse(file).getroot()  # noqa: S314  the file is part of the program
    forms: dict[Key, tuple[str, ...]] = {}
    for context in root.iter("context"):
        name = context.findtext("name", "")
        for message in context.iter("message"):
            texts = _finished(message)
            if texts:
                forms[(name, message.findtext("source", ""), message.findtext("comment", ""))] = texts
    return Catalogue(root.get("language", ""), forms)


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
        forms = self._catalogue.forms.get((context, source_text, disambiguation or ""))
        if forms is None:
            return None  # type: ignore[return-value]  # an empty string would count as a translation
        if len(forms) == 1:
            return forms[0]
        return forms[plural_form(self._catalogue.code, abs(n))]

    def isEmpty(self) -> bool:
        """Say that there is something in it, or Qt would tell nobody of the switch."""
        return False
