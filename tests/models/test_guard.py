"""No card number goes into any text of any table, whichever way it is written."""

from sqlalchemy import String, Text, create_mock_engine, insert, select
from sqlalchemy.orm import Session

from app.card_free import card_free
from app.models.changes import bulk
from app.models.changes.insertion import put
from app.models.columns import Written
from app.models.customer import Customer
from app.models.database import Database
from app.models.guard import guarded, texts_of
from app.models.keys import new_key
from app.models.note import Note
from app.models.tables import schema
from tests.models import builders
from tests.models.builders import NOON
from tests.ui.test_no_card_is_kept import cards

CARDS = tuple(cards(500))


def test_500_card_numbers_come_through_no_text_column_of_any_table() -> None:
    """Typed, grouped, in Arabic digits: the first six and the last four stay, as everywhere."""
    hidden = {card: card_free(f"Paid with {card}.") for card in CARDS}
    assert all(card not in text for card, text in hidden.items())
    dialect = create_mock_engine("sqlite://", lambda *_rest: None).dialect
    columns = [
        column for table in schema().tables.values() for column in table.columns
        if isinstance(column.type, Written)
    ]  # fmt: skip
    assert len(columns) > 100
    for place, column in enumerate(columns):
        card = CARDS[place % len(CARDS)]
        assert isinstance(column.type, Written)
        assert column.type.process_bind_param(f"Paid with {card}.", dialect) == hidden[card], column


def test_every_longer_text_of_a_table_is_guarded() -> None:
    """A new column of people's words cannot be forgotten."""
    plain = {
        str(column)
        for table in schema().tables.values()
        for column in table.columns
        if isinstance(column.type, String | Text)
        and (column.type.length or 999) > 40
        and not isinstance(column.type, Written)
    }
    assert {name for name in plain if not name.startswith(("search_", "alembic"))} <= NOT_WRITTEN, plain


NOT_WRITTEN = {"script_uses.record"}  # answers, masked where they are given, as JSON


def keep_in_each_way(session: Session, text: str) -> list[str]:
    """Keep a text by SQLAlchemy, by the driver, and with many others; return what the database holds."""
    customer = builders.customer(session)
    rows = [{"id": new_key(), "customer_id": customer, "at": NOON, "text": text} for _ in range(3)]
    session.execute(insert(Note), [rows[0]])
    put(session, Note, rows[1])
    bulk.add(session, Note, [rows[2]])
    return list(session.scalars(select(Note.text)))


def test_each_way_into_the_database_is_guarded(database: Database) -> None:
    card = CARDS[0]
    with database.writing() as session:
        kept = keep_in_each_way(session, f"Paid with {card}")
    assert len(kept) == 3
    assert all(text.startswith("Paid with") and card not in text for text in kept)


def test_what_is_no_card_stays_as_it_is(database: Database) -> None:
    """Telephone numbers, orders, other alphabets, and JSON with its keys."""
    for text in ("+966 50 123 4567 and 0112003000", "ORD-2400117 · 1,499.50", '{"id": "4111111111111111"}'):
        with database.writing() as session:
            assert set(keep_in_each_way(session, text)) >= {text}
    row = {"name": "Mona", "needs": None}
    assert guarded(Customer, row) is row
    assert "name" in texts_of(Customer)
