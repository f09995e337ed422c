"""Helps tests to run in a language and a look, and to leave none behind."""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QApplication

from app.ui.language import Language
from app.ui.theme.look import PROPERTY
from app.ui.theme.theme import Theme


@contextmanager
def digits_of(locale: QLocale) -> Iterator[None]:
    """Use the digits of a locale for a while."""
    before = QLocale()
    QLocale.setDefault(locale)
    try:
        yield
    finally:
        QLocale.setDefault(before)


@contextmanager
def language(application: QApplication, code: str, *, arabic_digits: bool = True) -> Iterator[Language]:
    """Speak a language for a while."""
    with digits_of(QLocale()):
        spoken = Language(application)
        spoken.use(code, arabic_digits)
        try:
            yield spoken
        finally:
            spoken.leave()
            application.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


@contextmanager
def theme(application: QApplication, name: str, text_percent: int = 100) -> Iterator[Theme]:
    """Wear a theme for a while."""
    worn = Theme(application)
    worn.use(name, text_percent)
    try:
        yield worn
    finally:
        application.setProperty(PROPERTY, None)
        application.setPalette(application.style().standardPalette())
        application.setStyleSheet("")
