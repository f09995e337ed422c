"""Reads vCards (2.1, 3.0 and 4.0), as telephones and mail programs write them."""

import quopri
import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from app.arabic import is_rtl, unmarked
from app.imports.customers import Problem, Refused, Taken, Why
from app.models.rows.customers import NewCustomer, NewNumber
from app.numbers import NumberKind, read

_ESCAPED = re.compile(r"\\(.)", re.DOTALL)
_LABELS = {"cell": "mobile", "home": "home", "work": "work"}


@dataclass(frozen=True, slots=True)
class _Property:
    """One line of a card, as in TEL;TYPE=cell:+966500001234."""

    name: str
    parameters: str  # in small letters
    value: str


@dataclass(slots=True)
class _Card:
    """One card as it is read."""

    line: int
    properties: list[_Property] = field(default_factory=list)

    def first(self, name: str) -> str:
        """Return the first value of a property."""
        return next((one.value for one in self.properties if one.name == name), "")

    def all(self, name: str) -> list[_Property]:
        """Return every property of a name."""
        return [one for one in self.properties if one.name == name and one.value]


def read_cards(text: str, region: str) -> Iterator[Taken | Refused]:
    """Make a customer of each card; the line is the one its BEGIN:VCARD stands in."""
    for card in _cards(text):
        yield _customer(card, region)


def _cards(text: str) -> Iterator[_Card]:
    card: _Card | None = None
    for number, line in _whole_lines(text):
        name, _, value = line.partition(":")
        word = name.strip().lower()
        if word == "begin" and value.strip().lower() == "vcard":
            card = _Card(number)
        elif word == "end" and card is not None:
            yield card
            card = None
        elif card is not None and value:
            card.properties.append(_property(name, value))
    if card is not None:
        yield card  # the file was cut off; what is there may still be a customer


def _whole_lines(text: str) -> Iterator[tuple[int, str]]:
    """Put together what was folded, and tell in which line of the file each whole line begins."""
    whole, begins = "", 1
    for number, raw in enumerate(text.split("\n"), start=1):
        line = raw.rstrip("\r")
        if _goes_on(whole):
            whole = whole[:-1] + line
        elif whole and line[:1] in {" ", "\t"}:
            whole += line[1:]
        else:
            if whole:
                yield begins, whole
            whole, begins = line, number
    if whole:
        yield begins, whole


def _goes_on(line: str) -> bool:
    """Tell whether a quoted-printable line ends in a soft break, as version 2.1 folds."""
    return line.endswith("=") and "quoted-printable" in line.partition(":")[0].lower()


def _property(name: str, value: str) -> _Property:
    name, _, parameters = name.partition(";")
    parameters = parameters.lower()
    if "quoted-printable" in parameters:
        charset = re.search(r"charset=([\w-]+)", parameters)
        value = _decoded(quopri.decodestring(value.encode()), charset[1] if charset else "utf-8")
    return _Property(name.rpartition(".")[2].strip().upper(), parameters, unmarked(value).strip())


def _decoded(data: bytes, charset: str) -> str:
    try:
        return data.decode(charset, errors="replace")
    except LookupError:
        return data.decode(errors="replace")


def _customer(card: _Card, region: str) -> Taken | Refused:
    organisation = _parts(card.first("ORG"))[0]
    name = _plain(card.first("FN")) or _full_name(_parts(card.first("N")))
    is_company = not name or card.first("X-ABSHOWAS").upper() == "COMPANY"
    name = name or organisation
    if not name:
        return Refused(card.line, (Problem(card.line, -1, "", Why.NO_NAME),))
    numbers, problems = _numbers(card, region)
    address = _parts(card.first("ADR"))
    city = address[3] if len(address) > 3 else ""
    customer = NewCustomer(
        name=name if is_rtl(name) else "",
        name_latin="" if is_rtl(name) else name,
        is_company=is_company,
        language="en" if card.first("LANG").lower().startswith("en") or not is_rtl(name) else "ar",
        city=city if is_rtl(city) else "",
        city_latin="" if is_rtl(city) else city,
        numbers=numbers,
        emails=tuple(_plain(one.value).lower() for one in card.all("EMAIL") if "@" in one.value),
    )
    company = "" if is_company else organisation
    return Taken(card.line, customer, company, _plain(card.first("NOTE")), problems)


def _numbers(card: _Card, region: str) -> tuple[tuple[NewNumber, ...], tuple[Problem, ...]]:
    numbers: dict[str, NewNumber] = {}
    problems = []
    for one in card.all("TEL"):
        reading = read(_plain(one.value), region)
        if reading.kind is NumberKind.MALFORMED:
            problems.append(Problem(card.line, -1, one.value, Why.BAD_NUMBER))
        elif reading.kind is not NumberKind.ANONYMOUS:
            label = next((label for word, label in _LABELS.items() if word in one.parameters), "mobile")
            numbers.setdefault(reading.digits, NewNumber(text=reading.as_written, label=label))
    return tuple(numbers.values()), tuple(problems)


def _full_name(parts: list[str]) -> str:
    """Return given, further and family name of the parts of N, which begin with the family name."""
    family, given, further = (*parts, "", "", "")[:3]
    return " ".join(filter(None, (given, further, family)))


def _parts(value: str) -> list[str]:
    return [_plain(part).strip() for part in re.split(r"(?<!\\);", value)]


def _plain(value: str) -> str:
    return _ESCAPED.sub(lambda found: "\n" if found[1] in "nN" else found[1], value)
