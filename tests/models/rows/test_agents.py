"""How an agent is called."""

import pytest

from app.models.keys import new_key
from app.models.rows.agents import AgentRow


@pytest.mark.parametrize(
    ("name", "latin", "in_arabic", "in_english"),
    [
        ("سارة", "Sara", "سارة", "Sara"),
        ("سارة", "", "سارة", "سارة"),
        ("", "Sara", "Sara", "Sara"),
        ("", "", "sara", "sara"),
    ],
)
def test_the_name_is_that_of_the_windows_language_or_the_one_there_is(
    name: str, latin: str, in_arabic: str, in_english: str
) -> None:
    """Never nothing."""
    row = AgentRow(new_key(), "sara", name, latin, "agent", "301")
    assert (row.shown_name("ar"), row.shown_name("en")) == (in_arabic, in_english)
