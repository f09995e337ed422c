"""Words for what the models say."""

import pytest

from app.models.rows.callers import MatchReason
from app.telephony.protocol import Caller
from app.ui.isolates import first_strong, ltr, stripped
from app.ui.language import Language
from app.ui.parts import words
from tests.ui import people


@pytest.mark.parametrize("reason", list(MatchReason))
def test_every_reason_has_words(english: Language, reason: MatchReason) -> None:
    """An agent must know how sure a match is."""
    assert words.match_reason(reason)


def test_a_name_is_in_the_windows_language_where_there_is_one(english: Language) -> None:
    """Else as it is written."""
    card = people.card()
    assert stripped(words.person_name(card, "en")) == "Abdulrahman Al-Shammari"
    assert stripped(words.person_name(card, "ar")) == "عبد الرحمن الشمّري"
    assert stripped(words.person_name(people.card(name_latin=""), "en")) == "عبد الرحمن الشمّري"
    assert stripped(words.person_name(people.card(name=""), "ar")) == "Abdulrahman Al-Shammari"


def test_a_withheld_number_is_no_number(english: Language) -> None:
    """Whatever else came with the call."""
    assert words.caller_number(Caller(number="+966501234567", is_anonymous=True)) == "Withheld number"
    assert words.caller_name(Caller()) == "Withheld number"
    assert words.caller_name(Caller(number="+966501234567")) == "Unknown number"


def test_the_alert_names_the_case_then_the_promise(english: Language) -> None:
    """Nothing to say means nothing."""
    late = people.follow_up(in_minutes=-5)
    assert words.alert(people.card()) == ""
    assert stripped(words.alert(people.card(cases=(people.case(),)))) == "Open case #4471 – Duplicate charge"
    assert words.alert(people.card(follow_ups=(late,))) == "A promised follow-up is overdue"
    assert words.alert(people.card(is_do_not_call=True)) == "Does not want to be called"
    assert words.short_alert(people.card(follow_ups=(late,))) == "Broken promise"
    assert words.short_alert(people.card(cases=(people.case(),))) == "Open case"


def test_number_and_title_of_a_case_stand_each_by_itself(arabic: Language) -> None:
    """Else an Arabic title and a Latin number change places."""
    case = people.case("C-4471")
    assert f"{ltr('C-4471')} – {first_strong(case.title)}" in words.alert(people.card(cases=(case,)))


@pytest.mark.parametrize(
    ("segment", "year", "text"),
    [("Gold", 2017, "Gold · since 2017"), ("", 2017, "since 2017"), ("Gold", None, "Gold"), ("", None, "")],
)
def test_a_segment_and_its_year_are_told_as_far_as_known(
    english: Language, segment: str, year: int | None, text: str
) -> None:
    """Either may be missing."""
    assert stripped(words.segment(people.card(segment=segment, since_year=year))) == text


@pytest.mark.parametrize(
    "kind", ["call_in", "call_out", "call_missed", "email", "visit", "chat", "message", "case", "note"]
)
def test_every_kind_of_contact_has_a_word(arabic: Language, kind: str) -> None:
    """In Arabic too."""
    assert words.contact_kind(kind) != kind
    assert not words.contact_kind(kind).isascii()


def test_an_unknown_kind_is_shown_as_it_is(english: Language) -> None:
    """A newer version may know more."""
    assert stripped(words.contact_kind("fax")) == "fax"
