"""Telephone numbers: reading them however they are written, one form to store, and how people see them.

Numbers are stored in E.164 (+966501234567). Short codes and the PBX's internal extensions have no such form;
they are kept as the digits one dials.
"""

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from urllib.parse import unquote

from app.arabic import folded, unmarked, western
from app.stand_ins import standing_in

with standing_in("phonenumbers.asyoutypeformatter", "phonenumbers.phonenumbermatcher"):
    import phonenumbers
    from phonenumbers import NumberParseException, PhoneNumber, PhoneNumberFormat, ValidationResult

LONGEST_TEXT = 250  # characters; nobody writes a longer number, and longer ones only cost time
LONGEST_SHORT_CODE = 6  # digits, in any country
SHORTEST_WITH_EXTENSION = 5  # what has no more digits than this is itself an extension
INTERNAL_DIGITS = 5  # how long an extension of the own PBX may be, unless the setting says otherwise

_KEPT = 6_000  # readings; an import asks for each number of a batch three times

_SCHEME = re.compile(r"^(?:sips?|tel|callto|fax):(?://)?", re.IGNORECASE)
_ANONYMOUS_HOST = re.compile(r"@anonymous\.invalid\b", re.IGNORECASE)
_CONTEXT = re.compile(r";phone-context=(\+\d+)", re.IGNORECASE)
_LABEL = re.compile(r"^[^\d+*#(]*[:.\s](?=[\d+*#(])")  # "Mobile: ", «جوال: »
_STAR_CODE = re.compile(r"[*#][\d*#]+")
_VANITY = re.compile(r"^\+?[\d ()-]*\d[\d ()-]*(?:[A-Za-z][ ()-]*){3,}[\dA-Za-z ()-]*$")
_PUNCTUATION = re.compile(r"[\s()\[\]{}\-‐-―−./\\_~·•⁄＋﹢,'’]+")
_FOREIGN_PLUS = str.maketrans("＋﹢⁺", "+++")

# Longer words first, so that none is cut short by its beginning.
_WORD = (
    "extension|extensión|extensao|durchwahl|interno|dahili|poste|extn|ext|xtn|int|доб|ex|dw|x"
    "|التحويلة|التحويله|الداخلي|داخلية|تحويلة|تحويله|تحويل|داخلي|فرعي"
)
_EXTENSION = re.compile(
    rf"\s*(?:[-–,;.(/]*\s*;?(?:{_WORD})\.?\s*(?:no|رقم)?\.?|[-–(]?\s*#|[,;]+|(?<=\d)[pPwW])"
    r"\s*[-:.=#]?\s*(\d{1,8})\s*[)#]?\s*$",
    re.IGNORECASE,
)

_WITHHELD = """
    anonymous | anonym | anonyme | anonymous caller | private | private number | privat | withheld
    number withheld | id withheld | unknown | unknown number | unknown caller | unavailable | not available
    restricted | blocked | hidden | no caller id | no number | none | null
    محجوب | رقم محجوب | الرقم محجوب | خاص | رقم خاص | مجهول | رقم مجهول | غير معروف | رقم غير معروف
    غير متاح | غير متوفر | مخفي | رقم مخفي
"""
_WITHHELD_WORDS = {folded(words).strip() for words in re.split(r"[|\n]", _WITHHELD)}  # "" among them


class NumberKind(StrEnum):
    """What a written number turned out to be."""

    INTERNATIONAL = "international"  # written with its country code
    NATIONAL = "national"  # written as it is dialled at home
    SHORT = "short"  # an emergency or service code, or a code with a star
    INTERNAL = "internal"  # an extension of the own PBX
    ANONYMOUS = "anonymous"  # withheld, or nothing at all
    MALFORMED = "malformed"


@dataclass(frozen=True, slots=True)
class Reading:
    """What was made of a written number; `e164` is empty unless the number can be called from anywhere."""

    e164: str
    as_written: str
    extension: str
    kind: NumberKind
    digits: str = ""  # what one would dial: +966501234567, 937, 204, or the bare digits of a malformed number


@lru_cache(maxsize=_KEPT)
def read(text: str, region: str, *, internal_digits: int = INTERNAL_DIGITS) -> Reading:
    """Read a number as people, telephones and files write it; `region` (SA, AE, …) is where we are."""
    as_written = unmarked(text).strip()
    bare = western(as_written)[:LONGEST_TEXT]
    if _ANONYMOUS_HOST.search(bare):
        return Reading("", as_written, "", NumberKind.ANONYMOUS)
    bare = _without_wrapping(bare)
    if folded(bare).strip(" .<>()\"'-_") in _WITHHELD_WORDS:
        return Reading("", as_written, "", NumberKind.ANONYMOUS)
    number, extension = _split(_LABEL.sub("", bare))
    if not number and extension:
        number, extension = extension, ""
    kind, digits = _understood(number, region.upper(), internal_digits)
    is_global = kind in {NumberKind.INTERNATIONAL, NumberKind.NATIONAL}
    return Reading(digits if is_global else "", as_written, extension, kind, digits)


def last_nine(number: str) -> str:
    """Return the last nine digits, which find a number whose country is in doubt; "" when it has fewer."""
    digits = "".join(character for character in western(number) if character.isdecimal())
    return digits[-9:] if len(digits) >= 9 else ""


def shown(e164: str, region: str) -> str:
    """Return the number as people write it: nationally at home, internationally elsewhere."""
    number = _parsed(e164, None)
    if number is None or not e164.startswith("+"):
        return e164
    is_home = number.country_code == phonenumbers.country_code_for_region(region.upper())
    layout = PhoneNumberFormat.NATIONAL if is_home else PhoneNumberFormat.INTERNATIONAL
    return str(phonenumbers.format_number(number, layout))


def dialable(reading: Reading) -> str:
    """Return what the telephone may dial for this reading; "" when there is nothing that could be reached."""
    return "" if reading.kind in {NumberKind.ANONYMOUS, NumberKind.MALFORMED} else reading.digits


def _without_wrapping(text: str) -> str:
    """Take a number out of `"Name" <sip:number;parameters@host>` or tel:number;parameters."""
    if "<" in text and ">" in text:
        text = text[text.rindex("<") + 1 : text.rindex(">")]
    scheme = _SCHEME.match(text)
    if not scheme and "@" not in text:
        return text.strip()
    text = unquote(text[scheme.end() :] if scheme else text)
    context = _CONTEXT.search(text)
    extension = re.search(r";ext=([\d.-]+)", text, re.IGNORECASE)
    user = text.split("@")[0].split(";")[0].split("?")[0].split(":")[0].strip()
    if context and not user.startswith("+"):
        user = context[1] + user
    return f"{user};ext={extension[1]}" if extension else user


def _split(text: str) -> tuple[str, str]:
    """Take the extension off the end."""
    found = _EXTENSION.search(text)
    if found is None or _STAR_CODE.match(text):
        return text.strip(), ""
    before = text[: found.start()].strip()
    is_number = sum(character.isdecimal() for character in before) > SHORTEST_WITH_EXTENSION
    return (before, found[1]) if is_number or not before else (text.strip(), "")


def _understood(text: str, region: str, internal_digits: int) -> tuple[NumberKind, str]:
    """Say what kind of number this is, and its E.164 form or its digits."""
    bare = _PUNCTUATION.sub("", text.translate(_FOREIGN_PLUS))
    if _STAR_CODE.fullmatch(bare):
        return NumberKind.SHORT, bare
    if _VANITY.match(text):
        bare = str(phonenumbers.convert_alpha_characters_in_number(bare))
    if not re.fullmatch(r"\++\d+", bare) and not bare.isdecimal():
        return NumberKind.MALFORMED, "".join(character for character in bare if character.isdecimal())
    if bare.startswith("+"):
        return _international("+" + bare.lstrip("+")) or (NumberKind.MALFORMED, bare.lstrip("+"))
    return _dialled(bare, region, internal_digits)


def _dialled(digits: str, region: str, internal_digits: int) -> tuple[NumberKind, str]:
    """Understand digits without a plus: at home first, then as the international number they may be."""
    number = _parsed(digits, region)
    if number is not None and phonenumbers.is_valid_number(number):
        return _at_home(number, digits, region)
    for international in (digits[2:] if digits.startswith("00") else "", digits):
        abroad = _parsed("+" + international, None) if international else None
        if abroad is not None and phonenumbers.is_valid_number(abroad):
            return NumberKind.INTERNATIONAL, _e164(abroad)
    if len(digits) <= max(internal_digits, LONGEST_SHORT_CODE):
        if _is_service_code(digits, region):
            return NumberKind.SHORT, digits
        if len(digits) <= internal_digits:
            return NumberKind.INTERNAL, digits
    # A range too new for the metadata at hand has the right length and is good enough to call.
    if number is not None and _has_right_length(number):
        return _at_home(number, digits, region)
    return NumberKind.MALFORMED, digits


def _is_service_code(digits: str, region: str) -> bool:
    if digits.startswith("0"):
        return False
    code = PhoneNumber(phonenumbers.country_code_for_region(region), int(digits))
    return bool(phonenumbers.is_valid_short_number_for_region(code, region))


def _at_home(number: PhoneNumber, digits: str, region: str) -> tuple[NumberKind, str]:
    e164 = _e164(number)
    is_foreign = number.country_code != phonenumbers.country_code_for_region(region)
    has_country_code = digits.lstrip("0").startswith(e164[1:])
    kind = NumberKind.INTERNATIONAL if is_foreign or has_country_code else NumberKind.NATIONAL
    return kind, e164


def _international(text: str) -> tuple[NumberKind, str] | None:
    number = _parsed(text, None)
    if number is None or not _has_right_length(number):
        return None
    return NumberKind.INTERNATIONAL, _e164(number)


def _has_right_length(number: PhoneNumber) -> bool:
    return bool(phonenumbers.is_possible_number_with_reason(number) == ValidationResult.IS_POSSIBLE)


def _parsed(text: str, region: str | None) -> PhoneNumber | None:
    try:
        return phonenumbers.parse(text, region)
    except NumberParseException:
        return None


def _e164(number: PhoneNumber) -> str:
    return str(phonenumbers.format_number(number, PhoneNumberFormat.E164))
