"""Writes everything that is kept about one person as a page that he can read, in both languages."""

from collections.abc import Iterable, Mapping, Sequence
from html import escape
from typing import Any

_TITLES = {
    "customers": ("بياناتك", "You"),
    "numbers": ("أرقام الهاتف", "Telephone numbers"),
    "email_addresses": ("البريد الإلكتروني", "E-mail addresses"),
    "addresses": ("العناوين", "Addresses"),
    "accounts": ("الحسابات", "Accounts"),
    "interactions": ("المكالمات والزيارات والرسائل", "Calls, visits and messages"),
    "calls": ("تفاصيل المكالمات", "Calls in detail"),
    "notes": ("الملاحظات", "Notes"),
    "cases": ("الحالات", "Cases"),
    "follow_ups": ("المتابعات", "Follow-ups"),
    "orders": ("الطلبات", "Orders"),
    "invoices": ("الفواتير", "Invoices"),
    "payments": ("المدفوعات", "Payments"),
    "consents": ("الموافقات", "Consents"),
    "relations": ("العلاقات", "Relations"),
    "satisfactions": ("تقييماتك", "What you thought of us"),
    "private_facts": ("الهوية والحساب البنكي", "Papers and bank account"),
    "field_changes": ("ما الذي تغيّر", "What was changed"),
    "customer_views": ("من اطّلع على بياناتك", "Who looked at your data"),
}
_LEFT_OUT = {"hash", "reversed", "words", "digits_folded"}  # made by the program for itself
_HEAD = """<!DOCTYPE html>
<html lang="ar" dir="rtl"><head><meta charset="utf-8"><title>{title}</title><style>
body {{ font-family: sans-serif; margin: 2em; }} h2 {{ margin-top: 1.5em; }}
table {{ border-collapse: collapse; }} th, td {{ border: 1px solid #999; padding: .3em .6em;
text-align: start; vertical-align: top; unicode-bidi: plaintext; }} th {{ background: #eee; }}
</style></head><body><h1>{title}</h1>
"""
_WHO = "agent_id"
_TITLE = "كل ما لدينا عنك · Everything we keep about you"


def person_page(
    tables: Mapping[str, Sequence[Mapping[str, Any]]], agents: Mapping[str, str] | None = None
) -> bytes:
    """Return the page of a person's rows, table by table, with the names of those who worked on them."""
    known = [name for name in _TITLES if tables.get(name)]
    others = [name for name in tables if name not in _TITLES and tables[name]]
    parts = [
        _HEAD.format(title=escape(_TITLE)),
        *(_table(name, tables[name], agents or {}) for name in (*known, *others)),
    ]
    return "".join((*parts, "</body></html>\n")).encode()


def _table(name: str, rows: Sequence[Mapping[str, Any]], agents: Mapping[str, str]) -> str:
    columns = [column for column in rows[0] if column not in _LEFT_OUT and _is_told(column, rows)]
    arabic, english = _TITLES.get(name, ("", name.replace("_", " ").capitalize()))
    title = " · ".join(filter(None, (arabic, english)))
    head = _row("th", (column.removesuffix("_id").replace("_", " ") for column in columns))
    body = "".join(_row("td", (_named(column, row[column], agents) for column in columns)) for row in rows)
    return f"<h2>{escape(title)}</h2>\n<table>{head}{body}</table>\n"


def _is_told(column: str, rows: Sequence[Mapping[str, Any]]) -> bool:
    """Leave out keys, which mean nothing to a person, and what is empty in every row."""
    is_key = column == "id" or (column.endswith("_id") and column != _WHO)
    return not is_key and any(row[column] not in (None, "", False) for row in rows)


def _named(column: str, value: object, agents: Mapping[str, str]) -> object:
    """Return a value, or the name of the agent that it is the key of."""
    return agents.get(str(value), "") if column == _WHO else value


def _row(tag: str, values: Iterable[object]) -> str:
    cells = "".join(f"<{tag}>{escape(_text(value))}</{tag}>" for value in values)
    return f"<tr>{cells}</tr>\n"


def _text(value: object) -> str:
    return "" if value is None else "✓" if value is True else "" if value is False else str(value)
