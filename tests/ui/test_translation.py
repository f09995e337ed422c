"""A language is read from its .ts file."""

from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QLocale
from pytestqt.qtbot import QtBot

from app.ui.translation import Catalogue, CatalogueTranslator, plural_form
from tests.ui.languages import digits_of
from tools.language_files import Message, write
from tools.language_texts import Text

CALLS = Text("Panel", "%Ln call(s)", "", True)
SIX = ("لا مكالمات", "مكالمة واحدة", "مكالمتان", "%Ln مكالمات", "%Ln مكالمةً", "%Ln مكالمة")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A catalogue with a plain, a noted, a counted, an unfinished and a vanished text."""
    messages = [
        Message(Text("Panel", "Save"), ("حفظ",)),
        Message(Text("Panel", "Open", "state"), ("مفتوح",)),
        Message(CALLS, SIX),
        Message(Text("Panel", "New"), ("",)),
        Message(Text("Panel", "Gone"), ("ذهب",), has_vanished=True),
    ]
    write(tmp_path / "hatif_ar.ts", "ar", messages)
    return tmp_path / "hatif_ar.ts"


def test_only_finished_texts_are_read(file: Path) -> None:
    """An unfinished text is shown in English rather than as nothing."""
    catalogue = Catalogue(file)
    file.unlink()  # whatever happens to it afterwards
    assert catalogue.code == "ar"
    assert catalogue.forms("Panel", "Save") == ("حفظ",)
    assert catalogue.forms("Panel", "Open", "state") == ("مفتوح",)
    assert catalogue.forms("Panel", "%Ln call(s)") == SIX
    for lacking in (("Panel", "Open"), ("Panel", "New"), ("Panel", "Gone"), ("Nowhere", "Save")):
        assert catalogue.forms(*lacking) is None


@pytest.mark.parametrize(
    ("count", "form"),
    [
        (0, 0),
        (1, 1),
        (2, 2),
        (3, 3),
        (10, 3),
        (11, 4),
        (99, 4),
        (100, 5),
        (102, 5),
        (103, 3),
        (111, 4),
        (1000, 5),
    ],
)
def test_arabic_has_six_forms(count: int, form: int) -> None:
    """None, one, two, 3 to 10, 11 to 99, and the hundreds with their ones and twos."""
    assert plural_form("ar", count) == form


def test_english_has_two_forms() -> None:
    """Zero goes with the many."""
    assert [plural_form("en", count) for count in (0, 1, 2, 21)] == [1, 0, 1, 1]


def test_qt_asks_the_catalogue(qtbot: QtBot, file: Path) -> None:
    """A text it has, one with a note, one it lacks, and counts in local digits."""
    translator = CatalogueTranslator(Catalogue(file))
    QCoreApplication.installTranslator(translator)
    try:
        translate = QCoreApplication.translate
        assert translate("Panel", "Save") == "حفظ"
        assert translate("Panel", "Open", "state") == "مفتوح"
        assert translate("Panel", "Open") == "Open"
        assert translate("Panel", "New") == "New"
        with digits_of(QLocale("ar_SA")):
            shown = [translate("Panel", "%Ln call(s)", "", count) for count in (0, 1, 2, 3, 11, 100)]
        assert shown == ["لا مكالمات", "مكالمة واحدة", "مكالمتان", "٣ مكالمات", "١١ مكالمةً", "١٠٠ مكالمة"]
    finally:
        QCoreApplication.removeTranslator(translator)
