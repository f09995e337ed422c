"""As many contacts come at once as the window counts on."""

from app.models.queries import timeline
from app.models.queries.card_parts import TIMELINE_LENGTH
from app.ui import history_pages
from app.ui.parts.contact_history import OF_CARD


def test_the_window_and_the_database_mean_the_same_page() -> None:
    """Else the last page would never be known as the last."""
    assert (history_pages.PAGE, OF_CARD) == (timeline.PAGE, TIMELINE_LENGTH)
