"""A title and a text in Arabic and in English, side by side; each runs as its language does."""

import re
from collections.abc import Sequence
from typing import TypedDict

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from app.models.rows.articles import ArticleRow
from app.models.rows.offers import OfferRow
from app.ui.isolates import stripped
from app.ui.panel import named
from app.ui.parts.text_direction import let_run
from app.ui.theme.look import px

LONGEST_KEY = 38


class Texts(TypedDict):
    """What is written in both languages."""

    title_ar: str
    title_en: str
    text_ar: str
    text_en: str


class BilingualText(QWidget):
    """What editors of articles and of offers share."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title_ar, self.title_en = named(QLineEdit(), "title_ar"), named(QLineEdit(), "title_en")
        self.text_ar, self.text_en = named(QPlainTextEdit(), "text_ar"), named(QPlainTextEdit(), "text_en")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(6))
        row.addWidget(_written(self.title_ar, self.text_ar, "ar"), 1)
        row.addWidget(_written(self.title_en, self.text_en, "en"), 1)

    @property
    def fields(self) -> tuple[QWidget, ...]:
        """Return the fields in the order in which one goes through them."""
        return (self.title_ar, self.text_ar, self.title_en, self.text_en)

    def name_fields(self, names: Sequence[str]) -> None:
        """Say what belongs into each field, in the order of `fields`."""
        in_order: tuple[QLineEdit | QPlainTextEdit, ...] = (
            self.title_ar, self.text_ar, self.title_en, self.text_en,
        )  # fmt: skip
        for field, name in zip(in_order, names, strict=True):
            field.setPlaceholderText(name)
            field.setAccessibleName(name)

    def show_row(self, row: ArticleRow | OfferRow) -> None:
        """Show what a row says."""
        self.title_ar.setText(row.title_ar)
        self.title_en.setText(row.title_en)
        self.text_ar.setPlainText(row.text_ar)
        self.text_en.setPlainText(row.text_en)

    def texts(self) -> Texts:
        """Return what is written, without direction marks."""
        return {
            "title_ar": stripped(self.title_ar.text()).strip(),
            "title_en": stripped(self.title_en.text()).strip(),
            "text_ar": stripped(self.text_ar.toPlainText()).strip(),
            "text_en": stripped(self.text_en.toPlainText()).strip(),
        }

    def proposed_key(self) -> str:
        """Return a key made of the English title."""
        words = re.findall(r"[a-z0-9]+", self.title_en.text().casefold())
        return "_".join(words)[:LONGEST_KEY].strip("_")


def _written(title: QLineEdit, text: QPlainTextEdit, language: str) -> QWidget:
    """Put what is written in one language under each other."""
    column = QWidget()
    inside = QVBoxLayout(column)
    inside.setContentsMargins(0, 0, 0, 0)
    inside.addWidget(title)
    inside.addWidget(text, 1)
    is_arabic = language == "ar"
    title.setLayoutDirection(Qt.LayoutDirection.RightToLeft if is_arabic else Qt.LayoutDirection.LeftToRight)
    let_run(text, language)
    text.setTabChangesFocus(True)
    return column
