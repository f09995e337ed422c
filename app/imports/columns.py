"""Guesses what the columns of a table hold, by their headings or by what stands in them."""

import re
from collections.abc import Iterable, Sequence
from enum import StrEnum

from app.arabic import folded, western
from app.numbers import NumberKind, read

_WORD = re.compile(r"[^\W\d_]+")
_EMAIL = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s]+")
_ENOUGH = 0.6  # of the cells that are not empty


class Field(StrEnum):
    """What a column may hold."""

    NAME = "name"
    NAME_LATIN = "name_latin"
    FIRST_NAME = "first_name"
    LAST_NAME = "last_name"
    COMPANY = "company"
    MOBILE = "mobile"
    HOME = "home"
    WORK = "work"
    EMAIL = "email"
    CITY = "city"
    CITY_LATIN = "city_latin"
    ACCOUNT = "account"
    BALANCE = "balance"
    LANGUAGE = "language"
    NEEDS = "needs"
    SEGMENT = "segment"
    VIP = "vip"
    DO_NOT_CALL = "do_not_call"
    SINCE = "since"
    NOTE = "note"
    NOTHING = ""  # left out


NUMBERS = (Field.MOBILE, Field.HOME, Field.WORK)

_HEADINGS = {
    Field.NAME: "name|full name|customer|customer name|contact|contact name|display name"
    "|arabic name|name ar|name arabic|الاسم|اسم|اسم العميل|العميل|الاسم الكامل"
    "|الاسم الرباعي|الاسم بالعربي|الاسم العربي|اسم المشترك",
    Field.NAME_LATIN: "english name|latin name|name en|name english|name latin|الاسم بالانجليزي"
    "|الاسم بالانجليزية|الاسم الانجليزي|الاسم اللاتيني",
    Field.FIRST_NAME: "first name|given name|forename|الاسم الاول",
    Field.LAST_NAME: "last name|surname|family name|family|العائلة|اسم العائلة|اللقب|الاسم الاخير|الكنية",
    Field.COMPANY: "company|company name|organization|organisation|employer|firm|الشركة|اسم الشركة"
    "|المنشأة|اسم المنشأة|المؤسسة|جهة العمل",
    Field.MOBILE: "mobile|mobile number|mobile no|mobile phone|cell|cell phone|cellphone|gsm|msisdn"
    "|phone|phone number|phone no|telephone|tel|tel no|number|contact number|whatsapp"
    "|جوال|الجوال|رقم الجوال|موبايل|الموبايل|المحمول|هاتف|الهاتف|رقم الهاتف"
    "|رقم التواصل|واتساب|الواتساب|تلفون|رقم التلفون|رقم",
    Field.HOME: "home phone|home number|home tel|home|هاتف المنزل|هاتف البيت|المنزل",
    Field.WORK: "work phone|work number|office phone|office|business phone|office number|landline"
    "|هاتف العمل|هاتف المكتب|المكتب|الهاتف الثابت|ثابت",
    Field.EMAIL: "email|e mail|mail|email address|e mail address|البريد|بريد|البريد الالكتروني|الايميل|ايميل",
    Field.CITY: "city|town|المدينة|مدينة|city ar|city arabic",
    Field.CITY_LATIN: "city en|city english|المدينة بالانجليزي",
    Field.ACCOUNT: "account|account number|account no|customer number|customer id|customer no"
    "|subscriber number|الحساب|رقم الحساب|رقم العميل|رقم المشترك",
    Field.BALANCE: "balance|account balance|الرصيد|رصيد الحساب|المديونية",
    Field.LANGUAGE: "language|lang|preferred language|اللغة|اللغة المفضلة|لغة",
    Field.NEEDS: "needs|special needs|requirements|الاحتياجات|احتياجات خاصة|متطلبات",
    Field.SEGMENT: "segment|category|class|tier|group|الفئة|الشريحة|التصنيف|المجموعة",
    Field.VIP: "vip|vip reason|important|كبار العملاء|عميل مميز|سبب التميز",
    Field.DO_NOT_CALL: "do not call|dnc|no calls|عدم الاتصال|لا يتصل به|ممنوع الاتصال",
    Field.SINCE: "since|customer since|join date|joined|created|start date|تاريخ الاشتراك|عميل منذ"
    "|منذ|تاريخ الانضمام|تاريخ التسجيل",
    Field.NOTE: "note|notes|remark|remarks|comment|comments|ملاحظة|ملاحظات|الملاحظات",
}


def _words(text: str) -> tuple[str, ...]:
    return tuple(_WORD.findall(folded(text)))


_KNOWN = {_words(heading): field for field, headings in _HEADINGS.items() for heading in headings.split("|")}


def field_of(heading: str) -> Field:
    """Return what a heading says its column holds; numbers at its end do not matter (Phone 2, جوال ٢)."""
    words = _words(heading)
    if words in _KNOWN:
        return _KNOWN[words]
    inside = [known for known in _KNOWN if len(known) > 1 and set(known) <= set(words)]
    return _KNOWN[max(inside, key=len)] if inside else Field.NOTHING


def are_headings(cells: Sequence[str]) -> bool:
    """Tell whether a first line names columns rather than a customer."""
    named = [cell for cell in cells if field_of(cell) is not Field.NOTHING]
    holds_data = any(_EMAIL.fullmatch(cell) or sum(map(str.isdecimal, cell)) > 5 for cell in cells)
    return bool(named) and not holds_data


def guessed(headings: Sequence[str], sample: Sequence[Sequence[str]], region: str) -> tuple[Field, ...]:
    """Guess what each column holds; only numbers and e-mail addresses may be there more than once."""
    width = max([len(headings), *map(len, sample)], default=0)
    taken: set[Field] = set()
    fields = []
    for place in range(width):
        field = field_of(headings[place]) if place < len(headings) else Field.NOTHING
        cells = [cells[place] for cells in sample if place < len(cells) and cells[place]]
        field = field if headings else _field_by_contents(cells, region, taken)
        if field in taken and field not in {*NUMBERS, Field.EMAIL}:
            field = Field.NOTHING
        taken.add(field)
        fields.append(field)
    return tuple(fields)


def _field_by_contents(cells: Sequence[str], region: str, taken: set[Field]) -> Field:
    if _most(_EMAIL.fullmatch(cell) is not None for cell in cells):
        return Field.EMAIL
    if _most(read(cell, region).kind in {NumberKind.NATIONAL, NumberKind.INTERNATIONAL} for cell in cells):
        return Field.MOBILE
    if Field.NAME not in taken and _most(not any(map(str.isdecimal, western(cell))) for cell in cells):
        return Field.NAME
    return Field.NOTHING


def _most(answers: Iterable[bool]) -> bool:
    said = list(answers)
    return bool(said) and sum(said) / len(said) >= _ENOUGH
