"""One line of the planner."""

from app.ui.isolates import stripped
from app.ui.language import Language
from app.ui.planner.entry_words import claimed_words, line, when
from tests.ui.planner.rows import row


def test_it_says_when_what_whom_and_how_often(english: Language) -> None:
    text = stripped(line(row(tries=2, owner="Omar"), english, shows_owner=True))
    assert text.endswith("Call back · Mona · tried 2 times · Omar")
    assert stripped(when(row(precision="day"), english)) == "all day"
    assert "–" in when(row(precision="window", hours=2), english)
    assert stripped(line(row(is_done=True), english)).endswith("done")
    assert claimed_words() == "a colleague is at it"
