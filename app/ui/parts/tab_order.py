"""Tab order for things that come later than the window: Qt puts them at the very end."""

from collections.abc import Iterable
from itertools import pairwise

from PySide6.QtWidgets import QWidget


def in_order(widgets: Iterable[QWidget]) -> None:
    """Let Tab go from each of these to the next; the first stays where it is."""
    for before, after in pairwise(widgets):
        QWidget.setTabOrder(before, after)
