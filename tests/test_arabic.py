"""Folding makes spellings of one name equal, and never breaks a text."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.arabic import folded, is_rtl, unmarked, western

_WORDS = st.text(
    st.sampled_from(
        "ابتثجحخدذرزسشصضطظعغفقكلمنهويأإآةىءئؤپچژگکی abcdefghijklmnopqrstuvwxyzÀÉÎÕÜßçñøŁşıİ-٠١٢۳۴"
    ),
    max_size=40,
)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("أَحْمَد", "احمد"),
        ("إبراهيم", "ابراهيم"),
        ("آمنة", "امنه"),
        ("فاطمة", "فاطمه"),
        ("مُنى", "مني"),
        ("عبد الرحـــمن", "عبد الرحمن"),
        ("مؤمن", "مومن"),
        ("فائز", "فايز"),
        ("شيماء", "شيما"),
        ("کریم", "كريم"),
        ("پرویز", "برويز"),
        ("ﻣﺤﻤﺪ", "محمد"),  # presentation forms, as old programs wrote them
        ("\u202bمحمد\u202c", "محمد"),
        ("٠٥٠١٢٣", "۰۵۰۱۲۳"),
        ("٠٥٠١٢٣", "050123"),
        ("Müller", "MULLER"),
        ("Straße", "strasse"),
        ("İstanbul", "istanbul"),
        ("Sa'ad", "Saʿad"),
        ("Æther", "aether"),
        ("Ａｄａ", "ada"),
        ("Ἀθῆναι", "αθηναι"),
        ("ЁЛКА", "елка"),
    ],
)
def test_two_spellings_of_one_word_fold_to_the_same(one: str, other: str) -> None:
    """Each pair is one that people really write for one another."""
    assert folded(one) == folded(other)


@pytest.mark.parametrize(
    ("one", "other"), [("سالم", "سليم"), ("حسن", "حسين"), ("Huda", "Hoda"), ("علي", "عدي")]
)
def test_different_names_stay_different(one: str, other: str) -> None:
    """Folding is no guessing."""
    assert folded(one) != folded(other)


@given(st.text())
def test_folding_twice_is_folding_once(text: str) -> None:
    """What is stored folded may be folded again without harm."""
    assert folded(folded(text)) == folded(text)


@given(_WORDS)
def test_composed_and_decomposed_text_fold_to_the_same(text: str) -> None:
    """Apple decomposes what Windows composes."""
    assert folded(unicodedata.normalize("NFC", text)) == folded(unicodedata.normalize("NFD", text))


@given(_WORDS)
def test_case_never_matters(text: str) -> None:
    """Neither does the way back: some letters change their length with their case."""
    assert folded(text.upper()) == folded(text) == folded(text.lower())


@given(st.text())
def test_western_digits_keep_the_length(text: str) -> None:
    """So that a place found in the converted text is the same place in the original."""
    assert len(western(text)) == len(text)


@given(st.integers(min_value=0))
def test_every_number_is_read_in_all_three_kinds_of_digits(number: int) -> None:
    """Arabic-Indic, Persian and full-width."""
    for zero in (0x660, 0x6F0, 0xFF10):
        assert western("".join(chr(zero + int(digit)) for digit in str(number))) == str(number)


def test_unmarked_takes_out_only_the_invisible_marks() -> None:
    """Blanks and letters stay."""
    assert unmarked("\u2066+966 50\u2069 \u200fهاتف\u061c") == "+966 50 هاتف"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("هاتف", True),
        ("Hatif", False),
        ("… 12 هاتف Hatif", True),
        ("#4471 Hatif هاتف", False),
        ("123", False),
        ("", False),
    ],
)
def test_the_first_letter_decides_the_direction(text: str, expected: bool) -> None:
    """As the Unicode rules for paragraphs have it; digits decide nothing."""
    assert is_rtl(text) is expected
