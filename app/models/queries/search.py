"""Finds customers while somebody types: by words, by parts of numbers, by what is written on papers."""

from typing import Any

from sqlalchemy import (
    ColumnClause,
    ColumnElement,
    CompoundSelect,
    Integer,
    Select,
    and_,
    bindparam,
    func,
    literal,
    literal_column,
    select,
    union_all,
)
from sqlalchemy import table as table_named
from sqlalchemy.orm import InstrumentedAttribute, Session

from app.models.account import Account
from app.models.case import Case
from app.models.customer import Customer
from app.models.invoice import Invoice
from app.models.number import Number
from app.models.order import Order
from app.models.queries import fragments
from app.models.queries.card_parts import Company
from app.models.rows.search import FoundRow
from app.models.search_entry import SearchEntry
from app.models.words import words_of

MOST_WORDS = 8
MOST_BEGINNINGS = 4
MOST_HITS = 100  # of each way to find somebody; the best of all are shown
_PAPER, _NUMBER, _WORDS = range(3)  # what says most comes first
_LAST = "\uffff"  # after every character there is in numbers


def customers(session: Session, text: str, *, region: str, limit: int = 20) -> list[FoundRow]:
    """Return the customers that fit what was typed so far, the likeliest first."""
    words = words_of(text)[:MOST_WORDS]
    if not words:
        return []
    engine = session.get_bind().dialect.name
    values: dict[str, object] = {"words": _as_query(words, engine), "limit": limit, **_paper_values(text)}
    values.update(_number_values(text, region))
    return [_found(row) for row in session.execute(_statements[engine], values)]


def _found(row: Any) -> FoundRow:  # noqa: ANN401  a row of the statement below
    customer_id, name, latin, company, company_latin, number, account = row
    return FoundRow(
        customer_id=customer_id,
        name=name or latin,
        name_latin=latin,
        company=company or company_latin or "",
        number=number or "",
        account_number=account or "",
    )


def _paper_values(text: str) -> dict[str, str]:
    paper = text.strip().upper()
    return {"paper": paper, "after_paper": paper + _LAST}


def _number_values(text: str, region: str) -> dict[str, str | None]:
    ending = fragments.digits_of(text)[::-1]
    values: dict[str, str | None] = {
        "ending": ending or None,
        "after_ending": ending + _LAST if ending else None,
    }
    begun = fragments.beginnings(text, region)
    for place in range(MOST_BEGINNINGS):
        beginning = begun[place] if place < len(begun) else None  # NULL is the beginning of nothing
        values[f"beginning{place}"] = beginning
        values[f"after_beginning{place}"] = None if beginning is None else beginning + _LAST
    return values


def _as_query(words: list[str], engine: str) -> str:
    """Ask for rows that hold, for each word, one that begins with it."""
    if engine == "postgresql":
        return " & ".join(f"'{word}':*" for word in words)
    return " ".join(f'"{word}"*' for word in words)


def _between(column: InstrumentedAttribute[str], first: str) -> Any:  # noqa: ANN401  a condition
    kind = column.type
    return and_(column >= bindparam(first, type_=kind), column < bindparam(f"after_{first}", type_=kind))


def _by_paper(model: type[Order] | type[Invoice] | type[Case]) -> Select[Any]:
    return _hit(_PAPER, model.customer_id).where(_between(model.number, "paper")).limit(MOST_HITS)


def _by_number() -> list[Select[Any]]:
    ways = [_between(Number.digits, f"beginning{place}") for place in range(MOST_BEGINNINGS)]
    ways.append(_between(Number.reversed, "ending"))
    return [_hit(_NUMBER, Number.customer_id).where(way).limit(MOST_HITS) for way in ways]


def _by_words(engine: str) -> Select[Any]:
    hit = _hit(_WORDS, SearchEntry.customer_id, SearchEntry.number)
    if engine == "postgresql":
        query = func.to_tsquery("simple", bindparam("words"))
        vector = func.to_tsvector(literal_column("'simple'"), SearchEntry.words)  # as the index has it
        return hit.where(vector.op("@@")(query)).order_by(SearchEntry.number).limit(MOST_HITS)
    row_id: ColumnClause[int] = literal_column("search_index.rowid")
    return (
        hit.select_from(table_named("search_index"))
        .join(SearchEntry, SearchEntry.number == row_id)
        .where(literal_column("search_index").op("MATCH")(bindparam("words")))
        .order_by(row_id)
        .limit(MOST_HITS)
    )


def _hit(
    rank: int, customer_id: InstrumentedAttribute[Any], place: InstrumentedAttribute[int] | None = None
) -> Select[Any]:
    columns: list[ColumnElement[Any]] = [
        customer_id.label("customer_id"),
        literal(rank, Integer).label("rank"),
        (literal(0, SearchEntry.number.type) if place is None else place).label("place"),
    ]
    return select(*columns)


def _hits(engine: str) -> CompoundSelect[Any]:
    ways = [_by_words(engine), *_by_number(), _by_paper(Order), _by_paper(Invoice), _by_paper(Case)]
    return union_all(*(select(way.subquery()) for way in ways))


def _statement(engine: str) -> Select[Any]:
    hits = _hits(engine).cte("hits")
    best = (
        select(hits.c.customer_id, func.min(hits.c.rank).label("rank"), func.min(hits.c.place).label("place"))
        .where(hits.c.customer_id.is_not(None))
        .group_by(hits.c.customer_id)
        .order_by("rank", "place")
        .limit(bindparam("limit", type_=Integer))
        .cte("best")
    )
    number = (
        select(Number.digits)
        .where(Number.customer_id == Customer.id)
        .order_by(Number.is_main.desc(), Number.id)
        .limit(1)
        .scalar_subquery()
    )
    return (
        select(
            *(Customer.id, Customer.name, Customer.name_latin, Company.name, Company.name_latin),
            *(number, Account.number),
        )
        .select_from(best)
        .join(Customer, Customer.id == best.c.customer_id)
        .outerjoin(Company, Company.id == Customer.company_id)
        .outerjoin(Account, and_(Account.customer_id == Customer.id, Account.is_main))
        .order_by(best.c.rank, best.c.place, Customer.id)
    )


_statements = {engine: _statement(engine) for engine in ("sqlite", "postgresql")}
