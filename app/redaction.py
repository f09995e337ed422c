"""What must never be stored: payment cards, bank accounts and national ids, found in a text and masked.

A card is found by its scheme's first digits, its length and its check digit, with any separators, in any
digits, and also where words stand between its groups. The check digit alone would not do: each IMEI and each
SIM serial has one. Telephone numbers, invoice numbers, amounts, dates and times are left alone.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, StrEnum

from app.arabic import western
from app.check_digits import (
    LONGEST_CARD,
    SHORTEST_CARD,
    USUAL_CARD,
    iban_length,
    is_card,
    is_emirates_id,
    is_iban,
    is_saudi_id,
    may_become_card,
    passes_luhn,
)

MASK = "X"  # a Latin letter keeps the digits around it in order in an Arabic line; a dot or a star would not


class SecretKind(StrEnum):
    """What was found."""

    CARD = "card"
    CARD_BEGINNING = "card_beginning"  # most of a card that is being typed
    CARD_CODE = "card_code"  # the three or four digits on its back
    IBAN = "iban"
    NATIONAL_ID = "national_id"


_KEPT = {  # how many characters stay readable at the beginning and at the end
    SecretKind.CARD: (6, 4),
    SecretKind.CARD_BEGINNING: (6, 0),
    SecretKind.CARD_CODE: (0, 0),
    SecretKind.IBAN: (4, 4),
    SecretKind.NATIONAL_ID: (0, 3),
}


@dataclass(frozen=True, slots=True)
class Span:
    """Where something secret stands in a text."""

    start: int
    end: int
    kind: SecretKind


class _Joint(Enum):
    """What may stand between two groups of one number."""

    SEPARATOR = 1
    WORDS = 2
    TOO_MUCH = 3


@dataclass(frozen=True, slots=True)
class _Group:
    """Digits that stand together."""

    start: int
    end: int
    digits: str
    is_other: bool  # known to be something else: part of a date, an amount, a telephone number, …
    joint: "_Joint"  # what stands between it and the group before


_FEWEST_DIGITS = 10
_MOST_OF_A_CARD = 11  # digits; longer than telephone numbers at home
_DIGITS = re.compile(r"\d+")
_SEPARATOR = re.compile(r"[ \t\u00a0\u202f\-‐-―−./_*,:]{1,3}")
_WORDS = re.compile(r"\W{0,4}(?:[^\W\d_]{1,12}\W{1,4}){0,3}")  # up to three short words, and line ends
_LONGEST_GAP = 48  # characters

_SOMETHING_ELSE = re.compile(
    rf"""
      (?<!\d)(?<!\d[-/.])(?:1[34]|19|20)\d\d[-/.][01]?\d[-/.][0-3]?\d(?![-/.]?\d)   # 2026-11-03
    | (?<!\d)(?<!\d[-/.])[0-3]?\d[-/.][01]?\d[-/.](?:\d{{4}}|\d\d)(?![-/.]?\d)         # 03/11/2026
    | (?<!\d)(?<!\d[-/.])(?:0[1-9]|1[0-2])/\d\d(?![-/.]?\d)                         # 11/28
    | (?<!\d)[0-2]?\d:[0-5]\d(?::[0-5]\d)?(?!:?\d)                                  # 10:42
    | (?<![\d,٬])\d{{1,3}}(?:[,٬]\d{{3}}){{1,3}}(?:[.٫]\d+)?(?![,٬]?\d)                # 1,499.50
    | (?<![\d.])\d{{1,9}}[.٫]\d{{1,3}}(?![.٫]?\d)                                     # 1499.50
    | \b(?i:inv|ord|so|po|cn|rma|ref|tkt|case|awb)[-_/\#]\d+(?:[-/]\d+)?(?![-/]?\d)   # INV-2024-0097
    | \+(?:[\ ().\-]{{0,2}}\d){{10}}\d{{0,5}}(?!\d)                                    # +966 50 123 4567
    | (?<!\d)(?<!\d[\ \-])0\d{{1,2}}[\ \-/]?\d{{3}}[\ \-]?\d{{4}}(?!\d)                   # 050 123 4567
    | (?<!\d)\d++[ .\-]?{MASK}[ .\-]?{MASK} | {MASK}[ .\-]?{MASK}[ .\-]?\d+         # masked before
    """,
    re.VERBOSE,
)
_CARD_CODE = re.compile(
    r"(?:\b(?:cvv2?|cvc2?|csc|security code)|رمز (?:ال)?[أا]مان|الرمز السري)\b"
    r"[^\d\n]{0,8}(?<!\d)(\d{3,4})(?!\d)",
    re.IGNORECASE,
)
_IBAN_START = re.compile(r"(?<![A-Za-z0-9])[A-Za-z]{2}(?=(?:[ \u00a0.\-]{0,2}\d){2})")
_LONGEST_IBAN = 34 * 3  # characters, separators included
_EMIRATES_ID = re.compile(r"(?<![\w+])784[- ]?\d{4}[- ]?\d{7}[- ]?\d(?!\w)")
_SAUDI_ID = re.compile(r"(?<![\w+#/.\-])[12](?:[ -]?\d){9}(?!\w|[-/.]\d)")
_ID_WORD = re.compile(
    r"(?:\bid\b|iqama|identity|هوي[ةهت]\w*|[إا]قام[ةهت]\w*|الأحوال)[^\d\n]{0,16}$", re.IGNORECASE
)
_OTHER_WORD = re.compile(
    r"(?:invoice|order|ticket|case|shipment|awb|tracking|phone|mobile|tel|fax|ref(?:erence)?|serial"
    r"|فاتور[ةه]|طلب|تذكر[ةه]|شكوى|بلاغ|شحن[ةه]?|تتبع|جوال|هاتف|مرجع|تسلسلي)[^\d\n]{0,12}$",
    re.IGNORECASE,
)
_BEFORE = 32  # characters in which a word may say what a number is


def found(text: str, caret: int | None = None) -> tuple[Span, ...]:
    """Return what is secret in the text, in order and without overlaps.

    With the caret's place also the greater part of a card that is being typed there: a draft that is stored
    while somebody types must not hold it either.
    """
    plain = western(text)
    spans = list(_beginning(plain, caret)) if caret is not None else []
    has_enough = sum(map(str.isdecimal, plain)) >= _FEWEST_DIGITS
    for search in (_card_codes, _ibans, _cards, _ids) if has_enough else (_card_codes, _ibans):
        spans += [span for span in search(plain) if not any(_overlap(span, other) for other in spans)]
    return tuple(sorted(spans, key=lambda span: span.start))


def masked(text: str, caret: int | None = None) -> str:
    """Return the text with its secrets hidden, at the same length.

    Of a card the first six and the last four digits stay, of an IBAN the first and the last four, of an id
    the last three; separators and words between them stay too.
    """
    characters = list(text)
    for span in found(text, caret):
        places = [place for place in range(span.start, span.end) if _is_secret(text[place], span.kind)]
        first, last = _KEPT[span.kind]
        for place in places[first : len(places) - last]:
            characters[place] = MASK
    return "".join(characters)


def without_cards(text: str) -> str:
    """Return the text with its card numbers hidden; anything else stays as it is."""
    characters = list(text)
    for span in found(text):
        if span.kind is SecretKind.CARD:
            places = [place for place in range(span.start, span.end) if text[place].isdecimal()]
            first, last = _KEPT[span.kind]
            for place in places[first : len(places) - last]:
                characters[place] = MASK
    return "".join(characters)


def _is_secret(character: str, kind: SecretKind) -> bool:
    return character.isdecimal() or (kind is SecretKind.IBAN and character.isalpha())


def _overlap(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end


def _card_codes(plain: str) -> Iterator[Span]:
    for code in _CARD_CODE.finditer(plain):
        yield Span(*code.span(1), SecretKind.CARD_CODE)


def _cards(plain: str) -> Iterator[Span]:
    groups = _groups(plain)
    place = 0
    while place < len(groups):
        last = _card_from(groups, place)
        if last is not None:
            yield Span(groups[place].start, groups[last].end, SecretKind.CARD)
            place = last
        place += 1


def _groups(plain: str) -> list[_Group]:
    others = [other.span() for other in _SOMETHING_ELSE.finditer(plain)]
    ends = [end for _, end in others]
    groups: list[_Group] = []
    for run in _DIGITS.finditer(plain):
        start, end = run.span()
        following = bisect_right(ends, start)
        is_other = following < len(others) and others[following][0] < end
        joint = _joint(plain[groups[-1].end : start]) if groups else _Joint.TOO_MUCH
        groups.append(_Group(start, end, run[0], is_other, joint))
    return groups


def _joint(gap: str) -> _Joint:
    if _SEPARATOR.fullmatch(gap):
        return _Joint.SEPARATOR
    return _Joint.WORDS if len(gap) <= _LONGEST_GAP and _WORDS.fullmatch(gap) else _Joint.TOO_MUCH


def _card_from(groups: list[_Group], first: int) -> int | None:
    """Return the last group of the card that begins with group `first`; of two the longer one."""
    if groups[first].is_other:
        return None
    if _is_lone_card(groups[first].digits):
        return first
    digits = groups[first].digits
    sizes, longest, is_split = [len(digits)], None, False
    for place in range(first + 1, len(groups)):
        group = groups[place]
        digits += group.digits
        if group.is_other or group.joint is _Joint.TOO_MUCH or len(digits) > LONGEST_CARD:
            break
        sizes.append(len(group.digits))
        is_split = is_split or group.joint is _Joint.WORDS
        if len(digits) >= SHORTEST_CARD and _is_grouped_card(digits, sizes, is_split=is_split):
            longest = place
    return longest


def _beginning(plain: str, caret: int) -> Iterator[Span]:
    """Find the longest run of digits before the caret that may be most of a card."""
    groups = [group for group in _groups(plain) if group.end <= caret]
    if not groups or not _SEPARATOR.fullmatch(plain[groups[-1].end : caret] or " "):
        return
    digits, longest = "", None
    for group in reversed(groups):
        digits = group.digits + digits
        if group.is_other or len(digits) > LONGEST_CARD:
            break
        if len(digits) >= _MOST_OF_A_CARD and (may_become_card(digits) or is_card(digits)):
            longest = group.start
        if group.joint is not _Joint.SEPARATOR:
            break
    if longest is not None:
        yield Span(longest, groups[-1].end, SecretKind.CARD_BEGINNING)


def _is_lone_card(digits: str) -> bool:
    is_usual = len(digits) == USUAL_CARD and digits[0] != "0" and passes_luhn(digits)
    return is_usual or is_card(digits)


def _is_grouped_card(digits: str, sizes: list[int], *, is_split: bool) -> bool:
    """Tell whether groups of these sizes are a card; odd groupings are two other numbers side by side."""
    if sizes == [4, 4, 4, 4] and not is_split:
        return _is_lone_card(digits)
    is_even = len(set(sizes[:-1])) == 1 and sizes[-1] <= sizes[0]
    return (is_even or min(sizes[:-1]) >= 4) and is_card(digits)


def _ibans(plain: str) -> Iterator[Span]:
    for begin in _IBAN_START.finditer(plain):
        length = iban_length(begin[0])
        around = range(begin.start(), min(len(plain), begin.start() + _LONGEST_IBAN))
        places = [place for place in around if plain[place].isalnum()][:length]
        if length and is_iban("".join(plain[place] for place in places)):
            yield Span(places[0], places[-1] + 1, SecretKind.IBAN)


def _ids(plain: str) -> Iterator[Span]:
    for candidate in _SAUDI_ID.finditer(plain):
        before = plain[max(0, candidate.start() - _BEFORE) : candidate.start()]
        is_named = bool(_ID_WORD.search(before))
        # Digits in groups are an id only where a word says so; what a word calls something else is none.
        is_likely = is_named or (candidate[0].isdecimal() and not _OTHER_WORD.search(before))
        if is_likely and is_saudi_id(_bare(candidate[0])):
            yield Span(*candidate.span(), SecretKind.NATIONAL_ID)
    for candidate in _EMIRATES_ID.finditer(plain):
        if is_emirates_id(_bare(candidate[0])):
            yield Span(*candidate.span(), SecretKind.NATIONAL_ID)


def _bare(text: str) -> str:
    return "".join(character for character in text if character.isdecimal())
