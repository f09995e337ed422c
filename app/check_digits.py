"""Numbers that prove themselves by a check digit: payment cards, bank accounts, national ids."""

import re

_DOUBLED = (0, 2, 4, 6, 8, 1, 3, 5, 7, 9)  # the digit sum of twice the digit

# First digits of the schemes, and the lengths of their numbers (ISO/IEC 7812 and the schemes' own tables).
_SCHEMES = (
    (re.compile(r"4"), {13, 16, 19}),  # Visa, and most of mada
    (re.compile(r"5[1-5]|222[1-9]|22[3-9]|2[3-6]|27[01]|2720"), {16}),  # Mastercard
    (re.compile(r"3[47]"), {15}),  # American Express
    (re.compile(r"30[0-5]|309|36|3[89]"), {14, 16, 17, 18, 19}),  # Diners
    (re.compile(r"35(?:2[89]|[3-8])"), {16, 17, 18, 19}),  # JCB
    (re.compile(r"8[12]|220[0-5]"), {16, 17, 18, 19}),  # UnionPay, RuPay, Mir
    (re.compile(r"50|5[6-9]|6"), {13, 14, 15, 16, 17, 18, 19}),  # Maestro, Discover, UnionPay
    (re.compile(r"9682|9792|9704|9860|8600"), {16, 19}),  # mada, Troy and other national schemes
)
SHORTEST_CARD, LONGEST_CARD = 13, 19
USUAL_CARD = 16

_IBANS = (  # country and length
    "AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BI27 BR29 BY28 CH21 CR22 CY28 CZ24 DE22 DJ27 "
    "DK18 DO28 EE20 EG29 ES24 FI18 FK18 FO18 FR27 GB22 GE22 GI23 GL18 GR27 GT28 HN28 HR21 HU28 "
    "IE22 IL23 IQ23 IS26 IT27 JO30 KW30 KZ20 LB28 LC32 LI21 LT20 LU20 LV21 LY25 MC27 MD24 ME22 "
    "MK19 MN20 MR27 MT31 MU30 NI28 NL18 NO15 OM23 PK24 PL28 PS29 PT25 QA29 RO24 RS22 RU33 SA24 "
    "SC31 SD18 SE24 SI19 SK24 SM27 SO23 ST25 SV28 TL23 TN24 TR26 UA29 VA22 VG24 XK20 YE30"
)
_IBAN_LENGTHS = {entry[:2]: int(entry[2:]) for entry in _IBANS.split()}


def passes_luhn(digits: str) -> bool:
    """Tell whether the last digit is the check digit of the others (ISO/IEC 7812-1, annex B)."""
    total = sum(int(digit) for digit in digits[-1::-2]) + sum(
        _DOUBLED[int(digit)] for digit in digits[-2::-2]
    )
    return total % 10 == 0


def is_card(digits: str) -> bool:
    """Tell whether the digits are the number of a payment card of a known scheme."""
    return _has_scheme(digits) and passes_luhn(digits)


def may_become_card(digits: str) -> bool:
    """Tell whether a card's number may begin with these digits."""
    return any(len(digits) < max(lengths) and start.match(digits) for start, lengths in _SCHEMES)


def _has_scheme(digits: str) -> bool:
    return any(len(digits) in lengths and start.match(digits) for start, lengths in _SCHEMES)


def iban_length(country: str) -> int:
    """Return how many characters a country's IBAN has; 0 when it has none."""
    return _IBAN_LENGTHS.get(country.upper(), 0)


def is_iban(text: str) -> bool:
    """Tell whether letters and digits without blanks are an IBAN of its country's length (ISO 13616)."""
    if len(text) != iban_length(text[:2]) or not text.isalnum() or not text.isascii():
        return False
    return int("".join(str(int(character, 36)) for character in text[4:] + text[:4])) % 97 == 1


def is_saudi_id(digits: str) -> bool:
    """Tell whether ten digits are a Saudi national id (beginning with 1) or an iqama (with 2)."""
    return len(digits) == 10 and digits[0] in "12" and passes_luhn(digits)


def is_emirates_id(digits: str) -> bool:
    """Tell whether fifteen digits are an Emirates id: 784, a year, a number, the check digit."""
    return len(digits) == 15 and digits.startswith("784") and passes_luhn(digits)


def is_kuwaiti_id(digits: str) -> bool:
    """Tell whether twelve digits are a Kuwaiti civil number: a century, a birth date, the check digit."""
    weights = (2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
    if len(digits) != 12 or digits[0] not in "123":
        return False
    return 11 - sum(map(lambda digit, weight: int(digit) * weight, digits[:11], weights)) % 11 == int(
        digits[11]
    )


def is_egyptian_id(digits: str) -> bool:
    """Tell whether fourteen digits are built as an Egyptian national number: century, birth date, place."""
    if len(digits) != 14 or digits[0] not in "23":
        return False
    month, day, governorate = int(digits[3:5]), int(digits[5:7]), int(digits[7:9])
    return 1 <= month <= 12 and 1 <= day <= 31 and (1 <= governorate <= 35 or governorate == 88)
