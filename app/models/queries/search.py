"""Finds customers while somebody types: by words, by parts of numbers, by what is written on papers."""

from typing import Any

from sqlalchemy.orm import Session

from app.cases import number as case_number
from app.models.queries import fragments, vocabulary
from app.models.queries.search_statement import LAST, PARAMETERS, QUESTIONS
from app.models.queries.tagged import as_key
from app.models.rows.search import FoundRow
from app.models.words import words_of

MOST_WORDS = 8
FEWEST_LETTERS = 3  # of a further word, before one thinks of anything but what was typed: they say too little
ENOUGH = 3  # with fewer found, mistakes are thought of


def customers(session: Session, text: str, *, region: str, limit: int = 20) -> list[FoundRow]:
    """Return the customers that fit what was typed so far, the likeliest first.

    Whole words come before beginnings, and beginnings before the middle of words. When nobody fits, or hardly
    anybody one word, those follow whose words are one mistake away, or, if there are none, two.
    """
    words = words_of(text)[:MOST_WORDS]
    if not words:
        return []
    found = _ask(session, _typed(text, words, region, session), limit)
    if len(words) > 1 and len(words[-1]) < FEWEST_LETTERS:
        return found[:limit]
    if len(found) < limit:
        _add(found, _ask(session, _within(session, words), limit))
    for mistakes in range(1, vocabulary.MOST_MISTAKES + 1):
        # Whoever has several words just as they were typed is meant; one word may be a beginning only.
        if len(found) >= (ENOUGH if mistakes == 1 and len(words) == 1 else 1):
            break
        meant = _meant(session, words, mistakes)
        _add(found, _ask(session, meant, limit))
    return found[:limit]


def _add(found: list[FoundRow], more: list[FoundRow]) -> None:
    known = {row.customer_id for row in found}
    found += [row for row in more if row.customer_id not in known]


def _ask(session: Session, values: dict[str, object], limit: int) -> list[FoundRow]:
    if not values:
        return []
    engine = session.get_bind().dialect.name
    values = dict.fromkeys(PARAMETERS) | values | {"limit": limit}  # NULL fits nobody
    return [_found(row) for row in QUESTIONS[engine].ask(session, values)]


def _typed(text: str, words: list[str], region: str, session: Session) -> dict[str, object]:
    """Return what is to be looked for when everything was typed right."""
    engine = session.get_bind().dialect.name
    paper = text.strip().upper()
    values: dict[str, object] = {
        "whole": _as_query([[] for _ in words], engine, [[word] for word in words]),
        "words": _as_query([[word] for word in words], engine),
        "paper": paper,
        "after_paper": paper + LAST,
        "case": case_number.read(text) or None,  # as a customer says it; a part of it says nothing
    }
    digits = fragments.digits_of(text)
    if digits:
        places = sorted(
            {*range(0, len(digits) - 2, 3), len(digits) - 3}
        )  # enough: the rest is compared whole
        triples = [digits[place : place + 3] for place in places]
        values |= {"fragment": digits, "ending": digits[::-1], "after_ending": digits[::-1] + LAST}
        values["triples"] = (
            triples if engine == "postgresql" else " AND ".join(f'"{part}"' for part in triples)
        )
    for place, beginning in enumerate(fragments.beginnings(text, region)):
        values[f"beginning{place}"] = beginning
        values[f"after_beginning{place}"] = beginning + LAST
    return values


def _within(session: Session, words: list[str]) -> dict[str, object]:
    """Return what is to be looked for when a word may be the middle of another; nothing when none is."""
    known = vocabulary.of(session.connection())
    around = [known.around(word) for word in words]
    if not any(around):
        return {}
    return {"words": _as_query([[word] for word in words], session.get_bind().dialect.name, around)}


def _meant(session: Session, words: list[str], mistakes: int) -> dict[str, object]:
    """Return what is to be looked for when a word may have been mistyped; nothing when none was."""
    known = vocabulary.of(session.connection())
    typed = [[word] if known.has_beginning(word) else [] for word in words]
    # all but the last one, which is still being typed, are whole
    wholes = [known.corrections(word, mistakes, is_whole=True) for word in words[:-1]]
    beginnings = [
        word for word in known.corrections(words[-1], mistakes, is_whole=False) if word != words[-1]
    ]
    meant = [*wholes, beginnings]
    if not any(meant) or not all(map(any, zip(typed, meant, strict=True))):
        return {}
    begins = [*typed[:-1], typed[-1] + beginnings]
    return {"words": _as_query(begins, session.get_bind().dialect.name, [*wholes, []])}


def _found(row: Any) -> FoundRow:  # noqa: ANN401  a row of the statement below
    customer_id, name, latin, company, company_latin, number, account = row
    return FoundRow(
        customer_id=as_key(customer_id),
        name=name or latin,
        name_latin=latin,
        company=company or company_latin or "",
        number=number or "",
        account_number=account or "",
    )


def _as_query(beginnings: list[list[str]], engine: str, wholes: list[list[str]] | None = None) -> str:
    """Ask for rows that hold, for each typed word, one that begins in these ways or is one of those."""
    quote, ending, either, both = (
        ("'", ":*", " | ", " & ") if engine == "postgresql" else ('"', "*", " OR ", " AND ")
    )
    parts = []
    for begin, whole in zip(beginnings, wholes or [[] for _ in beginnings], strict=True):
        words = [f"{quote}{word}{quote}{ending}" for word in begin]
        words += [f"{quote}{word}{quote}" for word in whole]
        parts.append(f"({either.join(words)})")
    return both.join(parts)
