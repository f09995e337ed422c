"""A colleague is called by the name there is."""

from app.models.keys import new_key
from app.models.rows.colleagues import ColleagueRow


def test_the_name_follows_the_window_and_is_never_empty() -> None:
    row = ColleagueRow(new_key(), "عمر", "", "204", "ready", None)
    assert (row.shown_name("ar"), row.shown_name("en")) == ("عمر", "عمر")
    assert ColleagueRow(new_key(), "عمر", "Omar", "204", "", None).shown_name("en") == "Omar"
