"""Secrets are found however they are written, and nothing else is touched."""

import re
import time
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.arabic import western
from app.redaction import SecretKind, found, masked
from tests import secrets_made_up

_DIGITS = ("0123456789", "٠١٢٣٤٥٦٧٨٩", "۰۱۲۳۴۵۶۷۸۹")
_AROUND = (
    "",
    "Card ",
    "also ",
    "card #",
    "card: ",
    "بطاقته ",
    "رقم البطاقة:\n",
    "visa-",
    "(",
    "paid by ",
    "• ",
)
_AFTER = ("", " exp 11/28", ", thanks", " شكرًا", ")", ".", "\n050 123 4567", " 1,499.50 SAR")
_LINE = (
    "Verified by date of birth. Two debits of 1,499.50 on 3 Nov (INV-2024-0097). Card 4111 1111 1111 1111,"
    " call back 050 123 4567 or +966 11 234 5678 before 10:30. كرّر العميل أنه لم يطلب الخدمة، وينتظر الرد."
)


def _grouped(digits: str, size: int, separator: str) -> str:
    return separator.join(digits[place : place + size] for place in range(0, len(digits), size))


@st.composite
def _written_cards(draw: st.DrawFn) -> tuple[str, str]:
    """A card's digits, and one of the ways people write them."""
    digits = draw(secrets_made_up.cards())
    separator = draw(st.sampled_from(("", " ", "-", "  ", "\u00a0", ".", " - ", "_", "–", "/")))
    size = draw(st.sampled_from((4, 4, 4, 5, 6, 8, 1, 2)))
    # A dot or a slash between pairs is how dates are written.
    separator = " " if size <= 2 and separator in "./" and separator else separator
    written = _grouped(digits, size, separator)
    return digits, written.translate(str.maketrans(_DIGITS[0], draw(st.sampled_from(_DIGITS))))


def _bare(text: str) -> str:
    return re.sub(r"\D", "", western(text))


@given(_written_cards(), st.sampled_from(_AROUND), st.sampled_from(_AFTER))
def test_a_card_is_found_in_any_writing(card: tuple[str, str], before: str, after: str) -> None:
    """With any separators, any digits, and whatever stands around it."""
    digits, written = card
    spans = [span for span in found(before + written + after) if span.kind is SecretKind.CARD]
    assert len(spans) == 1
    assert spans[0].start == len(before)
    assert _bare(masked(before + written + after)).find(digits) == -1
    assert written not in masked(before + written + after)


@given(
    secrets_made_up.cards(),
    st.sampled_from((4, 6, 8)),
    st.sampled_from((" ثم ", " and then ", "\n", ", و بعدها ", " … ")),
)
def test_a_card_split_over_words_is_found(digits: str, size: int, words: str) -> None:
    """As it is taken down while the customer reads it out."""
    text = f"البطاقة {_grouped(digits, size, words)} انتهى"
    assert [span.kind for span in found(text)] == [SecretKind.CARD]
    assert digits not in _bare(masked(text))


@given(secrets_made_up.cards())
def test_of_a_card_the_first_six_and_the_last_four_stay(digits: str) -> None:
    """They are what a bank asks for, and what may be shown."""
    hidden = masked(digits)
    assert (hidden[:6], hidden[-4:], set(hidden[6:-4])) == (digits[:6], digits[-4:], {"X"})


@given(secrets_made_up.ibans(), st.sampled_from((0, 4)), st.sampled_from(_DIGITS), st.booleans())
def test_an_iban_is_found_in_any_writing(iban: str, size: int, digits: str, is_lower: bool) -> None:
    """In groups or not, in either case, in any digits."""
    written = _grouped(iban, size, " ") if size else iban
    written = (written.lower() if is_lower else written).translate(str.maketrans(_DIGITS[0], digits))
    text = f"الآيبان: {written} للتحويل"
    spans = found(text)
    assert [(text[span.start : span.end], span.kind) for span in spans] == [(written, SecretKind.IBAN)]
    assert masked(text).count("X") >= len(iban) - 8


@given(secrets_made_up.saudi_ids(), st.sampled_from(("هويته ", "رقم الإقامة: ", "ID ", "iqama ", "")))
def test_a_saudi_id_is_found(digits: str, before: str) -> None:
    """With a word before it or alone."""
    assert masked(f"{before}{digits} تم") == f"{before}XXXXXXX{digits[-3:]} تم"


@given(secrets_made_up.saudi_ids())
def test_a_grouped_id_is_found_where_a_word_says_so(digits: str) -> None:
    """Without the word it may be anything."""
    assert [span.kind for span in found(f"رقم هويته {_grouped(digits, 3, ' ')}")] == [SecretKind.NATIONAL_ID]


@given(
    secrets_made_up.saudi_ids(),
    st.sampled_from(("invoice ", "فاتورة رقم ", "order no. ", "رقم الطلب ", "INV-", "#", "+")),
)
def test_a_number_that_is_called_something_else_is_no_id(digits: str, before: str) -> None:
    """Invoice and order numbers of ten digits are common."""
    assert found(before + digits) == ()


@settings(max_examples=40)
@given(secrets_made_up.cards(), st.sampled_from(("", " ", "-")), st.sampled_from(_DIGITS))
def test_no_draft_ever_holds_more_than_ten_digits_of_a_card(digits: str, separator: str, kind: str) -> None:
    """It is stored after each key, long before the card is complete."""
    written = _grouped(digits, 4, separator).translate(str.maketrans(_DIGITS[0], kind))
    for length in range(1, len(written) + 1):
        text = f"بطاقته {written[:length]}"
        assert sum(map(str.isdecimal, masked(text, caret=len(text)))) <= 10


@pytest.mark.parametrize(
    "text", ["050 123 4567", "+966 50 123 4567", "00966501234567", "2026-11-18 10:42", "BQ-100270"]
)
def test_other_numbers_are_not_hidden_while_they_are_typed(text: str) -> None:
    """Else one could not see what one types after a crash."""
    for length in range(1, len(text) + 1):
        assert masked(text[:length], caret=length) == text[:length]


def test_what_is_not_being_typed_is_no_beginning_of_a_card() -> None:
    """A long number elsewhere in the note stays."""
    text = "Tracking 4000123456785, he says"
    assert masked(text, caret=len(text)) == text
    assert masked(text, caret=3) == text


@pytest.mark.parametrize("text", ["cvv 123", "CVC: 1234", "رمز الأمان 987"])
def test_a_card_code_is_hidden_whole(text: str) -> None:
    """It may not be kept at all after a payment, not even in part."""
    assert not re.search(r"\d", masked(text))


@given(
    st.from_regex(
        r"(?:05[0-9] ?[0-9]{3} ?[0-9]{4}|\+9665[0-9]{8}|\+966 5[0-9] [0-9]{3} [0-9]{4}|009665[0-9]{8})",
        fullmatch=True,
    ),
    st.from_regex(r"(?:INV|ORD)-20[0-9]{2}-[0-9]{4,6}", fullmatch=True),
    st.from_regex(r"[1-9][0-9]{0,2}(?:,[0-9]{3}){1,2}\.[0-9]{2}", fullmatch=True),
    st.dates(date(1990, 1, 1), date(2099, 12, 31)).map(str),
    st.sampled_from((" ", ", ", " / ", "\n", " - ", " و ")),
)
def test_numbers_of_other_kinds_are_left_alone(
    phone: str, invoice: str, amount: str, day: str, joint: str
) -> None:
    """Telephone and invoice numbers, amounts and dates, also side by side."""
    text = joint.join((phone, day, invoice, amount, "10:42", phone, amount))
    assert masked(text) == text


@pytest.mark.parametrize(
    "text", ["IMEI 490154203237518", "SIM 8996601234567890128", "#4471", "+4915112345678", "", "كلام"]
)
def test_serial_numbers_are_left_alone(text: str) -> None:
    """An IMEI has a card's check digit but no scheme's beginning."""
    assert found(text) == ()


@given(
    st.lists(
        st.one_of(_written_cards().map(lambda card: card[1]), secrets_made_up.ibans(), st.text(max_size=12)),
        max_size=5,
    )
)
def test_masking_keeps_the_length_and_needs_no_second_time(parts: list[str]) -> None:
    """So that the cursor stays where it was, and saving twice changes nothing."""
    text = "\n------\n".join(parts)  # wide apart: side by side, two cards may be read as another two
    assert len(masked(text)) == len(text)
    assert masked(masked(text)) == masked(text)


def test_a_line_takes_less_than_a_millisecond() -> None:
    """It is read again with each key; the best of several runs, since the machine has other work too."""
    assert min(_seconds(_LINE) for _ in range(20)) < 0.001


@pytest.mark.parametrize(
    "text", ["1" * 20_000, "12 " * 7_000, "SA12 " * 4_000, "1,234 " * 3_000, "+1" * 10_000, "X1" * 10_000]
)
def test_no_text_makes_it_slow(text: str) -> None:
    """Pasted pages grow the time in proportion, never with the square."""
    assert min(_seconds(text) for _ in range(2)) < 1.0


def _seconds(text: str) -> float:
    start = time.perf_counter()
    masked(text)
    return time.perf_counter() - start
