"""What stands where nothing is yet."""

from pytestqt.qtbot import QtBot

from app.ui.widgets.empty_state import EmptyState


def test_it_says_what_is_missing_and_what_to_do(qtbot: QtBot) -> None:
    """A hint that is not there takes no room."""
    empty = EmptyState("history")
    qtbot.addWidget(empty)
    empty.show()
    empty.show_texts("No calls yet", "They appear here as they come.")
    assert (empty.title.text(), empty.hint.text()) == ("No calls yet", "They appear here as they come.")
    assert empty.hint.isVisible()
    assert empty.accessibleName() == "No calls yet They appear here as they come."
    empty.show_texts("No calls yet")
    assert not empty.hint.isVisible()
