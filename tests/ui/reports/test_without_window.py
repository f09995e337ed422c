"""Qt for a command."""

from PySide6.QtWidgets import QApplication

from app.ui.reports.without_window import begin


def test_where_there_is_an_application_it_is_used(qapp: QApplication) -> None:
    """A second one cannot be."""
    assert begin() is qapp
