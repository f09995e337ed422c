"""Makes customers: people alone, families with one telephone, and companies with a switchboard."""

from dataclasses import dataclass, replace
from datetime import datetime
from decimal import Decimal
from itertools import count

from app.practice.chance import Chance
from app.practice.demo_data import DemoData, Place
from app.practice.rows import Account, Customer, NumberLine, Relation, Words
from app.practice.spelling import spelled

_DOMAINS = ("example.com", "example.net", "example.org")
_SEGMENTS = ("", "silver", "gold", "platinum")
_SEGMENT_WEIGHTS = (62, 22, 12, 4)


@dataclass(frozen=True, slots=True)
class Person:
    """What is known of somebody before he becomes a customer; empty parts are left to chance."""

    name: Words
    language: str
    place: Place
    mobile: str = ""


class People:
    """Makes customers one after the other, each with keys, numbers and addresses of his own."""

    def __init__(self, chance: Chance, data: DemoData, region: str) -> None:
        self._chance = chance
        self._data = data
        self._region = region
        self._accounts = count(100_200, 7)
        self._places = [place.weight for place in data.places]

    def somebody(self, place: Place | None = None, family: Words | None = None) -> Person:
        """Think of a person."""
        chance, data = self._chance, self._data
        place = place or chance.weighted(data.places, self._places)
        if family is None and chance.happens(0.14):
            return Person(chance.one_of(data.abroad), "en" if chance.happens(0.85) else "ar", place)
        family = family or chance.one_of(data.families)
        first = chance.one_of(data.men if chance.happens(0.55) else data.women)
        father = chance.one_of(data.men) if chance.happens(0.25) else None
        parts = [first, father, family] if father else [first, family]
        name = Words(" ".join(part.ar for part in parts), " ".join(part.en for part in parts))
        return Person(name, "ar" if chance.happens(0.92) else "en", place)

    def customer(self, person: Person, *further: NumberLine) -> Customer:
        """Make a customer of a person, with a mobile number and `further` ones."""
        chance = self._chance
        since = self._since()
        mobile = (
            chance.reserve(person.mobile) if person.mobile else chance.number(self._mobiles(person.place))
        )
        numbers = [self.line(mobile, "mobile", is_main=True), *further]
        if chance.happens(0.35):
            numbers.append(self.line(chance.number(self._mobiles(person.place)), "mobile"))
        if chance.happens(0.4):
            numbers.append(self.line(chance.number([person.place.line]), chance.one_of(("home", "work"))))
        segment = chance.weighted(_SEGMENTS, _SEGMENT_WEIGHTS)
        has_only_latin = person.language == "en" and chance.happens(0.25)
        return Customer(
            id=chance.key(since),
            name="" if has_only_latin else person.name.ar,
            name_latin=person.name.en,
            language=person.language,
            city=person.place.name,
            country=person.place.country,
            street=self._street(person.language),
            time_zone=person.place.zone,
            since=since.date(),
            created_at=since,
            numbers=tuple(numbers),
            emails=self._emails(person) if chance.happens(0.7) else (),
            account=self.account(since) if chance.happens(0.9) else None,
            segment=self._data.segments[segment].spoken(person.language) if segment else "",
        )

    def special(self, customer: Customer) -> Customer:
        """Give some customers what an agent must know beforehand."""
        chance, language = self._chance, customer.language
        if chance.happens(0.06):
            customer = replace(customer, needs=chance.one_of(self._data.needs).spoken(language))
        if chance.happens(0.02):
            reason = chance.one_of(self._data.vip_reasons).spoken(language)
            customer = replace(
                customer, vip_reason=reason, segment=self._data.segments["platinum"].spoken(language)
            )
        return replace(customer, is_do_not_call=chance.happens(0.025))

    def family(self, size: int) -> tuple[list[Customer], list[Relation]]:
        """Make a family that shares the telephone at home, and at times a child's with a parent's."""
        chance = self._chance
        name, place = chance.one_of(self._data.families), chance.weighted(self._data.places, self._places)
        home = self.line(chance.number([place.line]), "home", is_shared=True)
        members = [self.customer(self.somebody(place, name), home) for _ in range(size)]
        if chance.happens(0.3):
            shared = replace(members[0].main_number, is_shared=True)
            members[0] = replace(members[0], numbers=(shared, *members[0].numbers[1:]))
            members[-1] = replace(members[-1], numbers=(*members[-1].numbers, replace(shared, is_main=False)))
        return members, self.related(members)

    def company(self, name: Words, size: int, line: str = "", place: Place | None = None) -> list[Customer]:
        """Make a company and the people in it; they share its switchboard."""
        chance, data = self._chance, self._data
        place = place or chance.weighted(data.places, self._places)
        switchboard = self.line(
            chance.reserve(line) if line else chance.number([place.line]),
            "switchboard",
            is_shared=True,
            is_main=True,
        )
        since = self._since()
        company = Customer(
            id=chance.key(since),
            name=name.ar,
            name_latin=name.en,
            language="ar",
            city=place.name,
            country=place.country,
            street=self._street("ar"),
            time_zone=place.zone,
            since=since.date(),
            created_at=since,
            numbers=(switchboard,),
            emails=(f"info@{_slug(name.en)}.example",),
            account=self.account(since),
            is_company=True,
            segment=data.segments["business"].ar,
        )
        return [company, *(self._employee(company, switchboard, place, seat) for seat in range(size))]

    def related(self, members: list[Customer]) -> list[Relation]:
        """Return what the members of a family are to the first two: husband and wife, then children."""
        rows = []
        for place, member in enumerate(members[1:], start=1):
            kind = "spouse" if place == 1 else "child"
            rows.append(Relation(self._chance.key(member.created_at), member.id, members[0].id, kind))
        return rows

    def line(
        self, e164: str, label: str, *, is_shared: bool = False, is_main: bool = False, extension: str = ""
    ) -> NumberLine:
        """Return a number as somebody wrote it down."""
        as_written = spelled(self._chance, e164, self._region)
        return NumberLine(e164, as_written, label, is_shared, is_main, extension)

    def account(self, since: datetime) -> Account:
        """Open an account."""
        chance = self._chance
        balance = Decimal(chance.between(-40_000, 180_000)) / 100 if chance.happens(0.4) else Decimal(0)
        return Account(chance.key(since), f"BQ-{next(self._accounts)}", balance, since)

    def _employee(self, company: Customer, switchboard: NumberLine, place: Place, seat: int) -> Customer:
        extension = str(200 + seat + 1)
        number = replace(switchboard, is_main=False, extension=extension)
        employee = self.customer(self.somebody(place), number)
        return replace(employee, company_id=company.id, account=None, segment=company.segment)

    def _since(self) -> datetime:
        return self._chance.moment(self._chance.between(20, 3_300))

    def _mobiles(self, place: Place) -> tuple[str, ...]:
        return self._data.mobiles[place.country]

    def _street(self, language: str) -> str:
        street, district = self._chance.one_of(self._data.streets), self._chance.one_of(self._data.districts)
        comma = "، " if language == "ar" else ", "
        number = self._chance.between(2, 180)
        return f"{street.spoken(language)} {number}{comma}{district.spoken(language)}"

    def _emails(self, person: Person) -> tuple[str, ...]:
        local = f"{_slug(person.name.en, '.')}{self._chance.between(1, 99)}"
        return (f"{local}@{self._chance.one_of(_DOMAINS)}",)


def _slug(name: str, joint: str = "-") -> str:
    words = ("".join(letter for letter in word if letter.isalnum()) for word in name.lower().split())
    return joint.join(filter(None, words))
