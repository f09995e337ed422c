"""The one statement behind a search, for either engine; a parameter that is NULL finds nobody."""

from functools import partial
from typing import Any

from sqlalchemy import (
    ARRAY,
    ColumnClause,
    ColumnElement,
    CompoundSelect,
    Integer,
    Select,
    Text,
    and_,
    column,
    func,
    literal,
    literal_column,
    select,
    union_all,
)
from sqlalchemy import table as table_named
from sqlalchemy.orm import InstrumentedAttribute

from app.cases.spoken import LENGTH
from app.models.account import Account
from app.models.case import Case
from app.models.columns import Key
from app.models.customer import Customer
from app.models.invoice import Invoice
from app.models.number import Number
from app.models.order import Order
from app.models.queries.card_parts import Company
from app.models.queries.question import Question, given, parameter
from app.models.search_entry import SearchEntry

MOST_BEGINNINGS = 4
MOST_HITS = 40  # of each way to find somebody: each one more has to be looked for
LAST = "\uffff"  # after every character there is in numbers
PARAMETERS = (
    *("whole", "words", "paper", "after_paper", "case", "fragment", "triples", "ending", "after_ending"),
    *(f"{side}{place}" for side in ("beginning", "after_beginning") for place in range(MOST_BEGINNINGS)),
)

_PAPER, _NUMBER, _WHOLE, _WORDS, _MIDDLE = range(5)  # what says most comes first


def _between(compared: InstrumentedAttribute[str], first: str) -> Any:  # noqa: ANN401  a condition
    kind = compared.type
    return and_(compared >= given(first, kind), compared < given(f"after_{first}", kind))


def _by_paper(model: type[Order] | type[Invoice] | type[Case]) -> Select[Any]:
    return _hit(_PAPER, model.customer_id).where(_between(model.number, "paper")).limit(MOST_HITS)


def _by_number() -> list[Select[Any]]:
    ways = [_between(Number.digits, f"beginning{place}") for place in range(MOST_BEGINNINGS)]
    ways.append(_between(Number.reversed, "ending"))
    return [_hit(_NUMBER, Number.customer_id).where(way).limit(MOST_HITS) for way in ways]


def _by_words(engine: str, rank: int, query: str) -> Select[Any]:
    if engine == "postgresql":
        return _by_function(rank, "found_by_words", parameter(query, Text))
    row_id: ColumnClause[int] = literal_column("search_index.rowid")
    return (
        _hit(rank, SearchEntry.customer_id, SearchEntry.number)
        .select_from(table_named("search_index"))
        .join(SearchEntry, SearchEntry.number == row_id)
        .where(literal_column("search_index").op("MATCH")(_query(query)))
        .order_by(row_id)
        .limit(MOST_HITS)
    )


def _query(name: str) -> ColumnElement[str]:
    """Return a parameter as FTS5 takes it: nothing is asked for as an empty phrase."""
    return func.coalesce(parameter(name, Text), '""')


def _by_middle(engine: str) -> Select[Any]:
    fragment = parameter("fragment", Text)
    if engine == "postgresql":
        triples = parameter("triples", ARRAY(Text))
        return _by_function(_MIDDLE, "found_by_digits", triples, fragment)
    row_id: ColumnClause[int] = literal_column("search_digits.rowid")
    return (
        _hit(_MIDDLE, SearchEntry.customer_id, SearchEntry.number)
        .select_from(table_named("search_digits"))
        .join(SearchEntry, SearchEntry.number == row_id)
        .where(literal_column("search_digits").op("MATCH")(_query("triples")))
        .where(func.instr(SearchEntry.digits, fragment) > 0)
        .order_by(row_id)
        .limit(MOST_HITS)
    )


def _by_function(rank: int, name: str, *values: ColumnClause[Any]) -> Select[Any]:
    """Ask a function of the server, which looks whose the found customers are."""
    columns = (column("customer_id", Key()), column("number", SearchEntry.number.type))
    found = getattr(func, name)(*values, MOST_HITS).table_valued(*columns)
    return _hit(rank, found.c.customer_id, found.c.number)


def _hit(
    rank: int,
    customer_id: InstrumentedAttribute[Any],
    place: ColumnElement[int] | InstrumentedAttribute[int] | None = None,
) -> Select[Any]:
    columns: list[ColumnElement[Any]] = [
        customer_id.label("customer_id"),
        literal(rank, Integer).label("rank"),
        (literal(0, SearchEntry.number.type) if place is None else place).label("place"),
    ]
    return select(*columns)


def _hits(engine: str) -> CompoundSelect[Any]:
    ways = [
        _by_words(engine, _WHOLE, "whole"),
        _by_words(engine, _WORDS, "words"),
        *_by_number(),
        _by_middle(engine),
        _by_paper(Order),
        _by_paper(Invoice),
        # the beginning of a number of ours could be that of any telephone number
        _by_paper(Case).where(func.length(Case.number) != LENGTH),
        _hit(_PAPER, Case.customer_id).where(Case.number == given("case", Case.number.type)),
    ]
    return union_all(*(select(way.subquery()) for way in ways))


def _statement(engine: str) -> Select[Any]:
    hits = _hits(engine).cte("hits")
    best = (
        select(hits.c.customer_id, func.min(hits.c.rank).label("rank"), func.min(hits.c.place).label("place"))
        .where(hits.c.customer_id.is_not(None))
        .group_by(hits.c.customer_id)
        .order_by("rank", "place")
        .limit(parameter("limit", Integer))
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


QUESTIONS = {engine: Question(partial(_statement, engine)) for engine in ("sqlite", "postgresql")}
