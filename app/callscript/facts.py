"""What the desk knows about this call, made plain for templates: text, numbers, days, yes and no."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal

from app.arabic import unmarked
from app.callscript.amounts import MOST_DIGITS, amount_in, usable
from app.callscript.formats import clipped
from app.callscript.gap import Group
from app.callscript.variables import VARIABLES, VariableType
from app.callscript.words import ARABIC, LANGUAGES, Words

_TITLES = (
    (("mr", "mr.", "أستاذ", "السيد", "سيد"), Words("أستاذ", "Mr.")),
    (("mrs", "mrs.", "ms", "ms.", "miss", "أستاذة", "السيدة", "سيدة", "آنسة"), Words("أستاذة", "Ms.")),
    (("dr", "dr.", "doctor", "دكتور", "د."), Words("دكتور", "Dr.")),
    (("دكتورة",), Words("دكتورة", "Dr.")),
    (("eng", "eng.", "engineer", "مهندس", "م."), Words("مهندس", "Eng.")),
    (("مهندسة",), Words("مهندسة", "Eng.")),
)
_TWO_WORD_NAMES = ("عبد", "أبو", "ابو", "أم", "ام", "بن", "ابن", "abd", "abu", "umm", "bin", "ibn")


def plain_facts(facts: Mapping[str, object], language: str) -> dict[str, Group]:
    """The facts in one language. What is empty, or is no plain value, is not there at all."""
    groups = {
        str(root): Group(str(root), _plain_values(str(root), values, language))
        for root, values in facts.items()
        if isinstance(values, Mapping)
    }
    if "customer" in groups:
        _add_names(groups["customer"], language)
    return groups


def _plain_values(root: str, values: Mapping[object, object], language: str) -> dict[str, object]:
    found = ((str(name), _plain(value, language)) for name, value in values.items())
    plain = {name: _as_declared(f"{root}.{name}", value) for name, value in found if value is not None}
    if language != ARABIC:
        latin = {name: plain[f"{name}_latin"] for name in plain if f"{name}_latin" in plain}
        plain.update(latin)
    return plain


def _as_declared(path: str, value: object) -> object:
    """Numbers often come as text; where the variable is one, it can be compared and counted with."""
    variable = VARIABLES.get(path)
    if isinstance(value, str) and variable and variable.holds in (VariableType.NUMBER, VariableType.AMOUNT):
        number = amount_in(value)
        return value if number is None else number
    return value


def _plain(value: object, language: str) -> object:
    if isinstance(value, Mapping):  # the same value in both languages
        told = value.get(language) or next((value[key] for key in LANGUAGES if value.get(key)), None)
        return None if isinstance(told, Mapping) else _plain(told, language)
    if isinstance(value, str):
        return clipped(unmarked(value).strip()) or None
    if isinstance(value, bool | date):
        return value
    if isinstance(value, int):
        return value if abs(value) < 10**MOST_DIGITS else None
    if isinstance(value, float | Decimal):
        number = Decimal(str(value))
        return number if usable(number) else None
    return None


def _add_names(customer: Group, language: str) -> None:
    words = str(customer.get("name", "")).split()
    if words:
        customer["first_name"] = _first(words)
        customer["last_name"] = words[-1]
    title = _title(str(customer.get("title", "")), language)
    if title:
        customer["title"] = title
    name = customer.get("first_name" if language == ARABIC else "last_name")
    if name and title:
        customer.setdefault("addressed", f"{title} {name}")
    elif name:
        customer.setdefault("addressed", str(customer.get("first_name", name)))


def _first(words: list[str]) -> str:
    """The first name; عبد الرحمن and Abu Bakr are one name in two words."""
    takes_two = len(words) > 2 and words[0].casefold() in _TWO_WORD_NAMES
    return " ".join(words[:2]) if takes_two else words[0]


def _title(title: str, language: str) -> str:
    for spellings, words in _TITLES:
        if title.casefold() in spellings:
            return words.told(language)
    return title
