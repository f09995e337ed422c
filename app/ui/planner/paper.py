"""The planner on paper: a table for each day, in the direction of the language."""

from collections.abc import Sequence
from datetime import date
from html import escape
from itertools import groupby

from app.models.rows.follow_ups import TeamRow
from app.ui.isolates import stripped
from app.ui.language import Language
from app.ui.planner.entry_words import when


def as_html(rows: Sequence[TeamRow], language: Language, title: str) -> str:
    """Return the page; names and numbers are text and never markup."""
    direction = "rtl" if language.is_arabic else "ltr"
    parts = [f"<html dir='{direction}'><body><h2>{_text(title)}</h2>"]
    ordered = sorted(rows, key=lambda row: row.follow_up.due_at)
    for day, mine in groupby(ordered, key=_day):
        parts.append(
            f"<h3>{_text(language.date_of(day))}</h3><table width='100%' border='1' cellpadding='4'>"
        )
        parts += [_line(row, language) for row in mine]
        parts.append("</table>")
    parts.append("</body></html>")
    return "".join(parts)


def _line(row: TeamRow, language: Language) -> str:
    plan = row.follow_up
    cells = (when(row, language), plan.what, plan.customer_name, plan.number, plan.why, row.agent_name)
    return "<tr>" + "".join(f"<td>{_text(cell)}</td>" for cell in cells) + "</tr>"


def _day(row: TeamRow) -> date:
    return row.follow_up.due_at.astimezone().date()


def _text(text: str) -> str:
    return escape(stripped(text))
