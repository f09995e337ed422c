"""Words for what customers' records, imports and merges say with keys."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from app.ui.isolates import first_strong
from app.ui.marking import QT_TRANSLATE_NOOP

_CONTEXT = "RecordWords"

NUMBER_KINDS: Mapping[str, str] = {
    "mobile": QT_TRANSLATE_NOOP("RecordWords", "Mobile"),
    "home": QT_TRANSLATE_NOOP("RecordWords", "Home"),
    "work": QT_TRANSLATE_NOOP("RecordWords", "Work"),
    "switchboard": QT_TRANSLATE_NOOP("RecordWords", "Switchboard"),
    "other": QT_TRANSLATE_NOOP("RecordWords", "Other"),
}
ADDRESS_KINDS: Mapping[str, str] = {
    "home": QT_TRANSLATE_NOOP("RecordWords", "Home"),
    "work": QT_TRANSLATE_NOOP("RecordWords", "Work"),
    "delivery": QT_TRANSLATE_NOOP("RecordWords", "Delivery"),
    "billing": QT_TRANSLATE_NOOP("RecordWords", "Billing"),
}
RELATION_KINDS: Mapping[str, str] = {
    "spouse": QT_TRANSLATE_NOOP("RecordWords", "Spouse"),
    "parent": QT_TRANSLATE_NOOP("RecordWords", "Parent"),
    "child": QT_TRANSLATE_NOOP("RecordWords", "Child"),
    "contact": QT_TRANSLATE_NOOP("RecordWords", "Contact person"),
    "agent": QT_TRANSLATE_NOOP("RecordWords", "May speak for the customer"),
    "other": QT_TRANSLATE_NOOP("RecordWords", "Other"),
}
PURPOSES: Mapping[str, str] = {
    "offers": QT_TRANSLATE_NOOP("RecordWords", "Offers"),
    "recording": QT_TRANSLATE_NOOP("RecordWords", "Recording of calls"),
    "surveys": QT_TRANSLATE_NOOP("RecordWords", "Surveys"),
    "sharing": QT_TRANSLATE_NOOP("RecordWords", "Sharing data with partners"),
}
PRIVATE_KINDS: Mapping[str, str] = {
    "national_id": QT_TRANSLATE_NOOP("RecordWords", "National ID"),
    "residence_id": QT_TRANSLATE_NOOP("RecordWords", "Residence number"),
    "passport": QT_TRANSLATE_NOOP("RecordWords", "Passport"),
    "iban": QT_TRANSLATE_NOOP("RecordWords", "IBAN"),
    "birth_date": QT_TRANSLATE_NOOP("RecordWords", "Date of birth"),
}
FIELDS: Mapping[str, str] = {
    "name": QT_TRANSLATE_NOOP("RecordWords", "Name"),
    "name_latin": QT_TRANSLATE_NOOP("RecordWords", "Name in Latin letters"),
    "is_company": QT_TRANSLATE_NOOP("RecordWords", "Company"),
    "language": QT_TRANSLATE_NOOP("RecordWords", "Language"),
    "needs": QT_TRANSLATE_NOOP("RecordWords", "Needs"),
    "segment": QT_TRANSLATE_NOOP("RecordWords", "Segment"),
    "since": QT_TRANSLATE_NOOP("RecordWords", "Customer since"),
    "time_zone": QT_TRANSLATE_NOOP("RecordWords", "Time zone"),
    "vip_reason": QT_TRANSLATE_NOOP("RecordWords", "VIP because"),
    "vip_until": QT_TRANSLATE_NOOP("RecordWords", "VIP until"),
    "is_do_not_call": QT_TRANSLATE_NOOP("RecordWords", "Do not call"),
    "number": QT_TRANSLATE_NOOP("RecordWords", "Number"),
    "email": QT_TRANSLATE_NOOP("RecordWords", "E-mail"),
    "address": QT_TRANSLATE_NOOP("RecordWords", "Address"),
    "consent": QT_TRANSLATE_NOOP("RecordWords", "Consent"),
    "relation": QT_TRANSLATE_NOOP("RecordWords", "Relation"),
}
LIKE_REASONS: Mapping[str, str] = {
    **{kind: text for kind, text in PRIVATE_KINDS.items() if kind != "birth_date"},
    "name_and_birth": QT_TRANSLATE_NOOP("RecordWords", "Name and date of birth"),
    "email": QT_TRANSLATE_NOOP("RecordWords", "E-mail"),
    "number": QT_TRANSLATE_NOOP("RecordWords", "Number"),
    "name_and_city": QT_TRANSLATE_NOOP("RecordWords", "Name and city"),
}
COLUMNS: Mapping[str, str] = {
    "": QT_TRANSLATE_NOOP("RecordWords", "Left out"),
    "name": QT_TRANSLATE_NOOP("RecordWords", "Name"),
    "name_latin": QT_TRANSLATE_NOOP("RecordWords", "Name in Latin letters"),
    "first_name": QT_TRANSLATE_NOOP("RecordWords", "First name"),
    "last_name": QT_TRANSLATE_NOOP("RecordWords", "Last name"),
    "company": QT_TRANSLATE_NOOP("RecordWords", "Company"),
    "mobile": QT_TRANSLATE_NOOP("RecordWords", "Mobile number"),
    "home": QT_TRANSLATE_NOOP("RecordWords", "Home number"),
    "work": QT_TRANSLATE_NOOP("RecordWords", "Work number"),
    "email": QT_TRANSLATE_NOOP("RecordWords", "E-mail"),
    "city": QT_TRANSLATE_NOOP("RecordWords", "City"),
    "city_latin": QT_TRANSLATE_NOOP("RecordWords", "City in Latin letters"),
    "account": QT_TRANSLATE_NOOP("RecordWords", "Account number"),
    "balance": QT_TRANSLATE_NOOP("RecordWords", "Balance"),
    "language": QT_TRANSLATE_NOOP("RecordWords", "Language"),
    "needs": QT_TRANSLATE_NOOP("RecordWords", "Needs"),
    "segment": QT_TRANSLATE_NOOP("RecordWords", "Segment"),
    "vip": QT_TRANSLATE_NOOP("RecordWords", "VIP"),
    "do_not_call": QT_TRANSLATE_NOOP("RecordWords", "Do not call"),
    "since": QT_TRANSLATE_NOOP("RecordWords", "Customer since"),
    "note": QT_TRANSLATE_NOOP("RecordWords", "Note"),
}
TROUBLES: Mapping[str, str] = {
    "no_name": QT_TRANSLATE_NOOP("RecordWords", "no name"),
    "too_many_cells": QT_TRANSLATE_NOOP("RecordWords", "more cells than columns"),
    "open_quote": QT_TRANSLATE_NOOP("RecordWords", "a quotation mark is not closed"),
    "too_long": QT_TRANSLATE_NOOP("RecordWords", "too long"),
    "bad_number": QT_TRANSLATE_NOOP("RecordWords", "no telephone number"),
    "digits_lost": QT_TRANSLATE_NOOP("RecordWords", "Excel has lost digits of the number"),
    "bad_email": QT_TRANSLATE_NOOP("RecordWords", "no e-mail address"),
    "bad_date": QT_TRANSLATE_NOOP("RecordWords", "no date"),
    "bad_amount": QT_TRANSLATE_NOOP("RecordWords", "no amount"),
    "bad_flag": QT_TRANSLATE_NOOP("RecordWords", "neither yes nor no"),
    "unknown_language": QT_TRANSLATE_NOOP("RecordWords", "a language nobody speaks here"),
    "account_taken": QT_TRANSLATE_NOOP("RecordWords", "the account is somebody else's"),
}
_FAULTS: Mapping[str, str] = {
    "no_number": QT_TRANSLATE_NOOP("RecordWords", "Type a number."),
    "bad_number": QT_TRANSLATE_NOOP("RecordWords", "This is no telephone number. Check its digits."),
    "bad_email": QT_TRANSLATE_NOOP(
        "RecordWords", "This is no e-mail address. It looks like name@example.com."
    ),
    "bad_postcode": QT_TRANSLATE_NOOP("RecordWords", "This postcode does not fit the country."),
    "no_place": QT_TRANSLATE_NOOP("RecordWords", "Type a street or a city."),
    "too_long": QT_TRANSLATE_NOOP("RecordWords", "This is too long."),
}


def said(table: Mapping[str, str], key: str) -> str:
    """Return the word for a key; a key nobody has translated is shown as it is."""
    text = table.get(key)
    return first_strong(key) if text is None else QCoreApplication.translate(_CONTEXT, text)


def fault(key: str) -> str:
    """Return the sentence for what is wrong with a field; nothing for nothing."""
    return said(_FAULTS, key) if key else ""
