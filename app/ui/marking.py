"""Marks texts for translation that are shown somewhere else, with the type that Qt's own stub lacks."""

from collections.abc import Callable
from typing import cast

from PySide6 import QtCore

QT_TRANSLATE_NOOP = cast("Callable[[str, str], str]", QtCore.QT_TRANSLATE_NOOP)  # context, text
