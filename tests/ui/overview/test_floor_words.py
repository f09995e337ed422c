"""Everything on the floor has a word, and customers are named as a role may see them."""

import pytest

from app.models.rows.help_requests import HelpKind
from app.models.rows.names import NamePair
from app.ui.isolates import stripped
from app.ui.language import Language
from app.ui.overview import floor_words
from app.ui.overview.agent_line import Doing
from app.ui.overview.attention import Attention, Cause, Weight


def test_every_state_cause_and_reason_has_a_word_of_its_own(arabic: Language) -> None:
    words = [floor_words.doing(one) for one in Doing]
    assert len(set(words)) == len(Doing) == len(floor_words.LOOKS)
    for kind in HelpKind:
        assert floor_words.help_kind(kind)
    for cause in Cause:
        assert "%1" in floor_words.attention(Attention(cause, Weight.ALARM, None, kind=HelpKind.ADVICE))


@pytest.mark.parametrize(
    ("pair", "role", "expected"),
    [
        (NamePair("منى حدّاد", "Mona Haddad"), "supervisor", "M. Haddad"),
        (NamePair("", "Mona"), "supervisor", "Mona"),
        (NamePair("منى حدّاد", "Mona Haddad"), "admin", "known customer"),
        (None, "supervisor", "known customer"),
    ],
)
def test_a_customer_is_masked_by_role(
    english: Language, pair: NamePair | None, role: str, expected: str
) -> None:
    assert stripped(floor_words.customer(pair, role, "en")) == expected


def test_on_the_wall_there_are_initials(english: Language) -> None:
    assert stripped(floor_words.initials("Sara Khalil")) == "S. K."
    assert stripped(floor_words.queue("unnamed", {}, "en")) == "unnamed"
    ends = ("waiting", "talking", "answered", "moved", "abandoned", "timed_out", "no_answer", "declined", "x")
    assert len({floor_words.end(word) for word in ends}) == len(ends)
