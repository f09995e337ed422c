"""Both languages are written side by side."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.models.keys import new_key
from app.models.rows.offers import OfferRow
from app.ui.parts.bilingual_text import LONGEST_KEY, BilingualText


def test_what_is_shown_comes_back_without_marks_and_a_key_is_proposed(qtbot: QtBot) -> None:
    written = BilingualText()
    qtbot.addWidget(written)
    row = OfferRow(id=new_key(), key="x", title_ar="ألياف", title_en="Fibre", text_ar="سريع", text_en="Fast")
    written.show_row(row)
    written.name_fields(("a", "b", "c", "d"))
    assert [field.accessibleName() for field in written.fields] == ["a", "b", "c", "d"]
    written.title_en.setText(" \u2066Fibre 500: Twice as Fast\u2069 ")
    assert written.texts() == {
        "title_ar": "ألياف", "title_en": "Fibre 500: Twice as Fast", "text_ar": "سريع", "text_en": "Fast",
    }  # fmt: skip
    assert written.proposed_key() == "fibre_500_twice_as_fast"
    written.title_en.setText("long " * 20)
    assert len(written.proposed_key()) <= LONGEST_KEY
    assert written.title_ar.layoutDirection() == Qt.LayoutDirection.RightToLeft
    assert written.title_en.layoutDirection() == Qt.LayoutDirection.LeftToRight
