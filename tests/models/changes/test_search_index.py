"""The words by which somebody is found follow his names."""

from sqlalchemy import select, update

from app.models.changes import search_index
from app.models.customer import Customer
from app.models.database import Database
from app.models.queries import search
from app.models.search_entry import SearchWord
from tests.models import builders


def test_a_new_name_finds_and_the_old_one_does_not_any_more(database: Database) -> None:
    with database.writing() as session:
        owner = builders.customer(session, name_latin="Mona")
        session.execute(update(Customer).where(Customer.id == owner).values(name_latin="Hind"))
        search_index.index(session, owner)
    with database.reading() as session:
        assert search.customers(session, "mona", region="SA") == []
        assert [row.customer_id for row in search.customers(session, "hind", region="SA")] == [owner]


def test_every_word_of_a_name_is_known_and_no_code(database: Database) -> None:
    with database.writing() as session:
        builders.full_customer(session)
    with database.reading() as session:
        words = set(session.scalars(select(SearchWord.word)))
    assert {"عبد", "الرحمن", "عبدالرحمن", "abdulrahman"} <= words
    assert not {"sa8802214", "2214", "example"} & words


def test_vips_have_the_lowest_numbers_and_the_others_their_order() -> None:
    first, second, vip = (search_index.place(is_vip=is_vip) for is_vip in (False, False, True))
    assert 0 < vip < first < second < 1 << 63
