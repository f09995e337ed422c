"""Made-up cards, bank accounts and ids for tests: right in their check digits, and nobody's."""

from hypothesis import strategies as st

_CARD_BEGINNINGS = {
    "4": (13, 16, 19),
    "51": (16,),
    "55": (16,),
    "2221": (16,),
    "2720": (16,),
    "34": (15,),
    "37": (15,),
    "36": (14, 16),
    "3528": (16,),
    "3589": (16, 19),
    "5018": (13, 16, 19),
    "6011": (16, 19),
    "62": (16, 17, 18, 19),
    "65": (16,),
    "968205": (16,),
    "9792": (16,),
}


def completed(digits: str) -> str:
    """Return the digits with their check digit, computed apart from the code under test."""
    total = 0
    for place, digit in enumerate(reversed(digits)):
        value = int(digit) * (2 if place % 2 == 0 else 1)
        total += value - 9 if value > 9 else value
    return f"{digits}{-total % 10}"


@st.composite
def cards(draw: st.DrawFn) -> str:
    """A card number of any scheme and any of its lengths."""
    beginning = draw(st.sampled_from(sorted(_CARD_BEGINNINGS)))
    length = draw(st.sampled_from(_CARD_BEGINNINGS[beginning]))
    missing = length - len(beginning) - 1
    return completed(beginning + draw(st.from_regex(rf"[0-9]{{{missing}}}", fullmatch=True)))


@st.composite
def ibans(draw: st.DrawFn) -> str:
    """An IBAN of a few countries, with letters where they have them."""
    country, body = draw(
        st.sampled_from(
            (
                ("SA", "[0-9]{2}[0-9A-Z]{18}"),
                ("AE", "[0-9]{19}"),
                ("GB", "[A-Z]{4}[0-9]{14}"),
                ("NO", "[0-9]{11}"),
            )
        )
    )
    account = draw(st.from_regex(body, fullmatch=True))
    value = "".join(str(int(character, 36)) for character in account + country + "00")
    return f"{country}{98 - int(value) % 97:02}{account}"


@st.composite
def saudi_ids(draw: st.DrawFn) -> str:
    """A national id or an iqama."""
    return completed(draw(st.from_regex("[12][0-9]{8}", fullmatch=True)))
