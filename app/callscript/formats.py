"""How values are written in a sentence: money, dates, telephone numbers. The formats of the language."""

from collections.abc import Callable
from datetime import date, datetime
from decimal import Decimal, InvalidOperation

from jinja2 import pass_context
from jinja2.runtime import Context

from app import numbers
from app.arabic import is_rtl
from app.callscript.amounts import rounded, usable
from app.callscript.gap import Gap
from app.callscript.words import ARABIC, NO, YES, Words

# Left-to-right isolate, for numbers and codes; first-strong isolate, for names; pop isolate.
ISOLATE, FIRST_STRONG, END_ISOLATE = "\u2066", "\u2068", "\u2069"
LONGEST_VALUE = 500

_MONTHS = (
    Words("يناير", "January"), Words("فبراير", "February"), Words("مارس", "March"), Words("أبريل", "April"),
    Words("مايو", "May"), Words("يونيو", "June"), Words("يوليو", "July"), Words("أغسطس", "August"),
    Words("سبتمبر", "September"), Words("أكتوبر", "October"), Words("نوفمبر", "November"),
    Words("ديسمبر", "December"),
)  # fmt: skip

_CURRENCIES = {
    "SAR": "ريال", "AED": "درهم", "QAR": "ريال قطري", "OMR": "ريال عماني", "YER": "ريال يمني",
    "KWD": "دينار كويتي",
    "BHD": "دينار بحريني", "JOD": "دينار أردني", "IQD": "دينار عراقي", "LYD": "دينار ليبي",
    "TND": "دينار تونسي",
    "DZD": "دينار جزائري", "MAD": "درهم مغربي", "EGP": "جنيه مصري", "SDG": "جنيه سوداني", "SYP": "ليرة سورية",
    "LBP": "ليرة لبنانية", "USD": "دولار", "EUR": "يورو", "GBP": "جنيه إسترليني",
}  # fmt: skip
_THREE_DECIMALS = frozenset(("KWD", "BHD", "JOD", "IQD", "LYD", "TND", "OMR"))

Filter = Callable[..., object]


def written(value: object, language: str) -> str:
    """Any value as part of a sentence."""
    if isinstance(value, Gap):
        return value.told(language)
    if isinstance(value, bool):
        return (YES if value else NO).told(language)
    if isinstance(value, int | float | Decimal):
        number = _number(value)
        return "[…]" if number is None else isolated(_plain(number), language)
    if isinstance(value, date):
        return _day(value, language, with_year=True)
    return _in_its_direction(clipped(value), language) if isinstance(value, str) else "[…]"


def _in_its_direction(text: str, language: str) -> str:
    """A name written the other way keeps to itself: the full stop after it stays at the sentence's end."""
    runs_along = is_rtl(text) == (language == ARABIC) or not any(map(str.isalpha, text))
    return text if runs_along or ISOLATE in text else f"{FIRST_STRONG}{text}{END_ISOLATE}"


def isolated(text: str, language: str) -> str:
    """Text that keeps its left-to-right order inside an Arabic sentence."""
    return f"{ISOLATE}{text}{END_ISOLATE}" if language == ARABIC else text


def clipped(text: str) -> str:
    """A value no longer than a sentence can bear."""
    return text if len(text) <= LONGEST_VALUE else text[: LONGEST_VALUE - 1] + "…"


def _plain(number: Decimal) -> str:
    text = f"{number:,f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def _number(value: object) -> Decimal | None:
    try:
        number = Decimal(str(value))
    except InvalidOperation:
        return None
    return rounded(number) if usable(number) else None


def as_date(value: object) -> date | None:
    """The day a value names: a date, a moment, or ISO text."""
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    try:
        return date.fromisoformat(str(value)[:10])
    except ValueError:
        return None


def _day(value: date, language: str, *, with_year: bool) -> str:
    month = _MONTHS[value.month - 1].told(language)
    year = f" {isolated(str(value.year), language)}" if with_year else ""
    return f"{isolated(str(value.day), language)} {month}{year}"


def _language(context: Context) -> str:
    return str(context.get("language", "en"))


@pass_context
def money(context: Context, value: object, currency: object = "") -> object:
    """1499.5 and SAR → SAR 1,499.50, ١ by its Arabic name."""
    number = _number(value)
    if isinstance(value, Gap) or number is None:
        return value
    code = "" if isinstance(currency, Gap) else str(currency).upper()[:8]
    text = f"{number:,.{3 if code in _THREE_DECIMALS else 2}f}"
    if _language(context) == ARABIC:
        return f"{isolated(text, ARABIC)} {_CURRENCIES.get(code, code)}".rstrip()
    return f"{code} {text}".lstrip()


@pass_context
def day(context: Context, value: object) -> object:
    """A date without its year: 3 November."""
    found = as_date(value)
    return value if found is None else _day(found, _language(context), with_year=False)


@pass_context
def full_date(context: Context, value: object) -> object:
    """A date with its year: 3 November 2026."""
    found = as_date(value)
    return value if found is None else _day(found, _language(context), with_year=True)


@pass_context
def phone(context: Context, value: object, region: object = "SA") -> object:
    """A telephone number as people write it."""
    if isinstance(value, Gap):
        return value
    try:
        shown = numbers.shown(str(value), str(region))
    except ValueError:
        shown = str(value)
    return isolated(clipped(shown), _language(context))


@pass_context
def code(context: Context, value: object) -> object:
    """A number one does not count with, such as an invoice's: in its own direction, digits untouched."""
    return value if isinstance(value, Gap) else isolated(clipped(str(value)), _language(context))


@pass_context
def minutes(context: Context, value: object) -> object:
    """Seconds as whole minutes in words: 2 minutes, دقيقتان."""
    number = _number(value)
    if isinstance(value, Gap) or number is None:
        return value
    count = max(1, round(number / 60))
    if _language(context) != ARABIC:
        return "1 minute" if count == 1 else f"{count} minutes"
    if count <= 2:
        return ("دقيقة", "دقيقتين")[count - 1]
    return f"{isolated(str(count), ARABIC)} {'دقائق' if 3 <= count % 100 <= 10 else 'دقيقة'}"


@pass_context
def greeting(context: Context, value: object) -> object:
    """The greeting of an hour of the day; a neutral one when it is unknown."""
    hour = None if isinstance(value, Gap) else _number(value)
    if hour is None:
        return Words("أهلًا وسهلًا", "Hello").told(_language(context))
    if _language(context) == ARABIC:
        return "صباح الخير" if 4 <= hour < 12 else "مساء الخير"
    if 4 <= hour < 12:
        return "Good morning"
    return "Good afternoon" if 12 <= hour < 18 else "Good evening"


def raw(value: object) -> object:
    """A value as a program stores it: an ISO date, plain digits; nothing when it is unknown."""
    if isinstance(value, Gap):
        return ""
    return value.isoformat() if isinstance(value, date) else str(value)


def default(value: object, otherwise: object = "") -> object:
    """What to write when there is no value."""
    return otherwise if isinstance(value, Gap) else value


def upper(value: object) -> object:
    """Capital letters."""
    return value if isinstance(value, Gap) else clipped(str(value)).upper()


def lower(value: object) -> object:
    """Small letters."""
    return value if isinstance(value, Gap) else clipped(str(value)).lower()


def length(value: object) -> int:
    """How many letters a text has."""
    return len(value) if isinstance(value, str) else 0


FILTERS: dict[str, Filter] = {
    "money": money,
    "day": day,
    "date": full_date,
    "phone": phone,
    "code": code,
    "minutes": minutes,
    "greeting": greeting,
    "raw": raw,
    "default": default,
    "upper": upper,
    "lower": lower,
    "length": length,
}
