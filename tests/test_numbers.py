"""However a number is written, it is read to the same E.164."""

import phonenumbers
import pytest
from hypothesis import given
from hypothesis import strategies as st
from phonenumbers import PhoneNumber, PhoneNumberFormat, PhoneNumberType

from app.numbers import NumberKind, dialable, last_nine, read, shown

_ARABIC = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")
_PERSIAN = str.maketrans("0123456789", "۰۱۲۳۴۵۶۷۸۹")


_EXTENSIONS = (
    " ext {}", " ext. {}", " Ext: {}", "x{}", " x {}", " extension {}", ";ext={}", ",{}", ",,{}#", " #{}",
    " (ext {})", " poste {}", "p{}", " تحويلة {}", " تحويله: {}", " - التحويلة {}", " تحويلة رقم {}",
    " داخلي {}",
)  # fmt: skip


def _examples() -> list[tuple[str, PhoneNumber]]:
    kinds = (PhoneNumberType.MOBILE, PhoneNumberType.FIXED_LINE)
    return [
        (region, number)
        for region in sorted(phonenumbers.SUPPORTED_REGIONS)
        for number in (phonenumbers.example_number_for_type(region, kind) for kind in kinds)
        if number is not None and phonenumbers.is_valid_number_for_region(number, region)
    ]


_EXAMPLES = _examples()


def _form(number: PhoneNumber, layout: int) -> str:
    return str(phonenumbers.format_number(number, layout))


@st.composite
def _written(draw: st.DrawFn) -> tuple[str, str, str]:
    """A valid number of some region, near an example; that region; and one of its spellings."""
    region, example = draw(st.sampled_from(_EXAMPLES))
    number = PhoneNumber()
    number.merge_from(example)
    ending = draw(st.integers(0, 99))
    start = example.national_number or 0
    number.national_number = start - start % 100 + ending
    if not phonenumbers.is_valid_number_for_region(number, region):
        number = example
    e164 = _form(number, PhoneNumberFormat.E164)
    spelling = draw(
        st.sampled_from(
            (
                e164,
                "00" + e164[1:],
                _form(number, PhoneNumberFormat.NATIONAL),
                _form(number, PhoneNumberFormat.INTERNATIONAL),
                _form(number, PhoneNumberFormat.RFC3966),
                f"sip:{e164}@192.0.2.1;user=phone",
                f'"Mona" <sip:{e164}@pbx.example.com:5060>;tag=1',
            )
        )
    )
    return region, e164, spelling


@st.composite
def _as_people_do(draw: st.DrawFn) -> tuple[str, str, str]:
    """The same with other digits, separators, direction marks and blanks around it."""
    region, e164, spelling = draw(_written())
    if spelling[0] not in 'st"':
        spelling = spelling.replace(
            " ", draw(st.sampled_from(("", " ", "  ", "-", "\u00a0", ".", "/", " - ")))
        )
        before, after = draw(
            st.sampled_from((("", ""), ("\u2066", "\u2069"), ("\u200e", " "), (" ", "\t\n")))
        )
        spelling = before + spelling + after
    table = draw(st.sampled_from(({}, _ARABIC, _PERSIAN)))
    return region, e164, spelling.translate(table)


@given(_as_people_do())
def test_any_spelling_of_any_number_gives_its_e164(case: tuple[str, str, str]) -> None:
    """Over all regions, layouts, separators and digits."""
    region, e164, spelling = case
    assert read(spelling, region).e164 == e164


@given(_as_people_do(), st.sampled_from(_EXTENSIONS), st.from_regex(r"[1-9][0-9]{1,4}", fullmatch=True))
def test_an_extension_is_read_in_each_of_its_spellings(
    case: tuple[str, str, str], spelling: str, extension: str
) -> None:
    """Whatever the number before it looks like."""
    region, e164, number = case
    digits = sum(character.isdecimal() for character in number)
    if number[0] in 'st"' or digits < 7:
        number = (
            e164  # the extension of an URI is inside it, and an island's numbers are shorter than extensions
        )
    reading = read(number.rstrip() + spelling.format(extension), region)
    assert (reading.e164, reading.extension) == (e164, extension)


@given(_written())
def test_what_people_see_is_read_back_to_the_same_number(case: tuple[str, str, str]) -> None:
    """Copied from the window and pasted into the dialpad."""
    region, e164, _ = case
    assert read(shown(e164, region), region).e164 == e164
    assert read(shown(e164, "SA"), "SA").e164 == e164


@given(st.text(max_size=300), st.sampled_from(("SA", "US", "DE", "AC", "", "XX")))
def test_any_text_at_all_is_read_to_something_consistent(text: str, region: str) -> None:
    """Nothing raises, and only a callable number has an E.164 form."""
    reading = read(text, region)
    assert bool(reading.e164) == (reading.kind in {NumberKind.INTERNATIONAL, NumberKind.NATIONAL})
    assert not reading.e164 or (reading.e164[0] == "+" and reading.e164[1:].isdecimal())
    assert set(dialable(reading)) <= set("+0123456789*#")
    assert read(reading.e164, region).e164 == reading.e164


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("0501234567", NumberKind.NATIONAL),
        ("501234567", NumberKind.NATIONAL),
        ("٠١١/٢٣٤ ٥٦٧٨", NumberKind.NATIONAL),
        ("920012345", NumberKind.NATIONAL),
        ("جوال: 050 123 4567", NumberKind.NATIONAL),
        ("0501234567@192.0.2.1", NumberKind.NATIONAL),
        ("966501234567", NumberKind.INTERNATIONAL),
        ("00966501234567", NumberKind.INTERNATIONAL),
        ("+966 (0)50 123 4567", NumberKind.INTERNATIONAL),
        ("(+966) 50-123-4567", NumberKind.INTERNATIONAL),
        ("97143123456", NumberKind.INTERNATIONAL),
        ("tel:0501234567;phone-context=+966", NumberKind.INTERNATIONAL),
        ("sip:%2B966501234567@pbx.example.com", NumberKind.INTERNATIONAL),
        ("911", NumberKind.SHORT),
        ("937", NumberKind.SHORT),
        ("*72", NumberKind.SHORT),
        ("#31#0501234567", NumberKind.SHORT),
        ("204", NumberKind.INTERNAL),
        ("sip:204@pbx.example.com:5060", NumberKind.INTERNAL),
        ("تحويلة ٢٠٤", NumberKind.INTERNAL),
        ("", NumberKind.ANONYMOUS),
        (" \u200f ", NumberKind.ANONYMOUS),
        ("Anonymous", NumberKind.ANONYMOUS),
        ("رَقم محجوب", NumberKind.ANONYMOUS),
        ("sip:anonymous@anonymous.invalid", NumberKind.ANONYMOUS),
        ('"Sara" <sip:x2@ANONYMOUS.invalid>', NumberKind.ANONYMOUS),
        ("sip:anonymous@192.0.2.1", NumberKind.ANONYMOUS),
        ("sip:sara2@example.com", NumberKind.MALFORMED),
        ("1234567", NumberKind.MALFORMED),
        ("050123456789012345678", NumberKind.MALFORMED),
        ("+", NumberKind.MALFORMED),
        ("+999123", NumberKind.MALFORMED),
        ("call me", NumberKind.MALFORMED),
        ("0501234567 or 0501234568", NumberKind.MALFORMED),
    ],
)
def test_each_kind_of_number_is_recognised_in_saudi_arabia(text: str, kind: NumberKind) -> None:
    """The spellings a Saudi telephone, file or person produces."""
    assert read(text, "SA").kind is kind


def test_an_american_prefix_for_abroad_and_a_vanity_number_are_understood_at_home() -> None:
    """Each region has its own prefix; 00 works everywhere besides."""
    assert read("011 966 50 123 4567", "US").e164 == "+966501234567"
    assert read("1-800-FLOWERS", "us").e164 == "+18003569377"


def test_how_long_an_extension_may_be_is_a_setting() -> None:
    """Beyond it, short digits are a mistake rather than an extension."""
    assert read("204201", "SA", internal_digits=6).kind is NumberKind.INTERNAL
    assert read("20420", "SA", internal_digits=4).kind is NumberKind.MALFORMED


def test_an_extension_and_a_service_code_are_dialled_as_they_are() -> None:
    """The PBX knows them; a number is dialled in its full form."""
    assert [dialable(read(text, "SA")) for text in ("204", "937", "*72", "050 123 4567")] == [
        "204",
        "937",
        "*72",
        "+966501234567",
    ]


@pytest.mark.parametrize("text", ["", "anonymous", "1234567", "call me"])
def test_what_cannot_be_reached_is_not_dialled(text: str) -> None:
    """Rather nothing than a wrong number."""
    assert dialable(read(text, "SA")) == ""


def test_what_was_written_is_kept_without_direction_marks() -> None:
    """They would travel into searches and copies."""
    assert read(" \u2066050 123 4567\u2069 ", "SA").as_written == "050 123 4567"


def test_people_see_national_numbers_at_home_and_international_ones_elsewhere() -> None:
    """What has no E.164 form is shown as it is."""
    assert shown("+966501234567", "SA") == "050 123 4567"
    assert shown("+966501234567", "AE") == "+966 50 123 4567"
    assert [shown(text, "SA") for text in ("204", "", "0501234567")] == ["204", "", "0501234567"]


@pytest.mark.parametrize(
    ("number", "nine"),
    [("+966501234567", "501234567"), ("٠٥٠ ١٢٣ ٤٥٦٧", "501234567"), ("12345678", ""), ("", "")],
)
def test_the_last_nine_digits_need_nine_digits(number: str, nine: str) -> None:
    """Fewer would match half the country."""
    assert last_nine(number) == nine
