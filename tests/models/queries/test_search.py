"""People are found as somebody types, by whatever is known of them; both engines answer the same."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from psycopg import sql
from sqlalchemy import delete, insert

from app.cases import number
from app.cases.spoken import shown
from app.models.case import Case
from app.models.changes import bulk, customer_rows, customers
from app.models.customer import Customer
from app.models.database import Database
from app.models.invoice import Invoice
from app.models.keys import new_key
from app.models.order import Order
from app.models.queries import search
from app.models.rows.customers import NewCustomer
from tests.models import builders
from tests.models.postgres import Server


def found(database: Database, text: str) -> list[str]:
    """Return the Latin names of those who are found, in their order."""
    with database.reading() as session:
        return [row.name_latin for row in search.customers(session, text, region="SA")]


@pytest.fixture
def town(database: Database) -> Database:
    """Return a database with a few people in it."""
    with database.writing() as session:
        builders.full_customer(session)
        builders.customer(session, "0559876543", name="منى أحمد آل سعيد", name_latin="Mona Al Saeed")
        builders.customer(session, "+49 30 123456", name="", name_latin="Jürgen Müller")
        builders.customer(session, "204", name="فاطمة الزهراء", name_latin="Fatima")
    return database


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("abd", "Abdulrahman Al-Shammari"),
        ("shammari abdul", "Abdulrahman Al-Shammari"),
        ("ABDULRAHMAN AL-SHAM", "Abdulrahman Al-Shammari"),
        ("الشمري عبد", "Abdulrahman Al-Shammari"),
        ("عَبْد الرَّحمٰن", "Abdulrahman Al-Shammari"),
        ("عبـــد", "Abdulrahman Al-Shammari"),
        ("احمد", "Mona Al Saeed"),
        ("إحمد منى", "Mona Al Saeed"),
        ("آل س", "Mona Al Saeed"),
        ("فاطمه", "Fatima"),
        ("منی", "Mona Al Saeed"),
        ("muller jurgen", "Jürgen Müller"),
        ("MÜLL", "Jürgen Müller"),
        ("abd@example", "Abdulrahman Al-Shammari"),
        ("SA-880", "Abdulrahman Al-Shammari"),
        ("sa8802214", "Abdulrahman Al-Shammari"),
        ("٢٢١٤", "Abdulrahman Al-Shammari"),
        ("0501234567", "Abdulrahman Al-Shammari"),
        ("050 12", "Abdulrahman Al-Shammari"),
        ("5012", "Abdulrahman Al-Shammari"),
        ("00966501", "Abdulrahman Al-Shammari"),
        ("+966501", "Abdulrahman Al-Shammari"),
        ("٠٥٠١٢٣", "Abdulrahman Al-Shammari"),
        ("34567", "Abdulrahman Al-Shammari"),
        ("6543", "Mona Al Saeed"),
        ("+4930", "Jürgen Müller"),
        ("204", "Fatima"),
        ("rahman", "Abdulrahman Al-Shammari"),
        ("شمري رحمن", "Abdulrahman Al-Shammari"),
        ("عبدالرحمن", "Abdulrahman Al-Shammari"),
        ("alsham", "Abdulrahman Al-Shammari"),
        ("زهراء", "Fatima"),
        ("urge", "Jürgen Müller"),
    ],
)
def test_somebody_is_found_by_what_is_known_of_him(town: Database, text: str, name: str) -> None:
    assert found(town, text) == [name]


@pytest.mark.parametrize(
    "text", ["", "   ", '"', "'", "--", "xyzzy", "abd xyzzy", 'abd" OR "mona', "NOT mona", "*"]
)
def test_nothing_fitting_finds_nobody(town: Database, text: str) -> None:
    assert found(town, text) == []


def test_what_is_written_on_papers_finds_its_owner(town: Database) -> None:
    with town.writing() as session:
        owner = builders.customer(session, name_latin="Owner")
        shared = {"customer_id": owner}
        session.execute(
            insert(Order), [shared | {"id": new_key(), "number": "ORD-77", "placed_at": builders.NOON}]
        )
        session.execute(
            insert(Invoice),
            [
                shared
                | {"id": new_key(), "number": "INV-9", "issued_on": date(2026, 1, 1), "total": Decimal(1)}
            ],
        )
        session.execute(
            insert(Case), [shared | {"id": new_key(), "number": "4471", "opened_at": builders.NOON}]
        )
    for text in ("ORD-77", "ord-7", "INV-9", "4471"):
        assert found(town, text) == ["Owner"]


def test_the_number_of_a_case_is_found_as_it_is_said_and_its_beginning_says_nothing(town: Database) -> None:
    with town.writing() as session:
        said = number.new_number()
        about = {"customer_id": builders.customer(session, name_latin="Owner"), "opened_at": builders.NOON}
        session.execute(insert(Case), [about | {"id": new_key(), "number": said}])
    arabic = shown(said).translate(str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩"))
    for text in (said, shown(said), f"{said[:4]} {said[4:]}", arabic):
        assert found(town, text) == ["Owner"]
    assert found(town, said[:5]) != ["Owner"]


def test_vips_come_first_and_then_whoever_was_there_before(database: Database) -> None:
    with database.writing() as session:
        for name, reason in (("Ali One", ""), ("Ali Two", ""), ("Ali Three", "gold")):
            builders.customer(session, name_latin=name, vip_reason=reason)
    assert found(database, "ali") == ["Ali Three", "Ali One", "Ali Two"]


def test_a_whole_word_comes_before_beginnings_and_these_before_the_middle(database: Database) -> None:
    with database.writing() as session:
        for name in ("Khalil", "Alim", "Ali", "Hassan"):
            builders.customer(session, name_latin=name, name="")
    assert found(database, "ali") == ["Ali", "Alim", "Khalil"]


def crowd(database: Database, names: Callable[[int], str], count: int = 6000) -> None:
    """Take in more people than any search walks through, one after the other."""
    people = [(new_key(), NewCustomer(name="", name_latin=names(place))) for place in range(count)]
    with database.writing() as session:
        for model, rows in customer_rows.tables_of(people, "SA", builders.NOON):
            bulk.add(session, model, rows)


def test_in_a_crowd_the_frequent_the_uncommon_and_the_rare_are_found(database: Database) -> None:
    def name(place: int) -> str:
        if place == 5990:
            return "Quill Sand"
        frequent = "Omar" if place % 3 == 0 else "Zaki" if place % 150 == 1 else "Adam"
        return f"{frequent} {'Stone' if place % 2 else 'Brook'}"

    crowd(database, name)
    with database.writing() as session:
        builders.customer(session, name="", name_latin="Zaki Brook", vip_reason="gold")
    assert found(database, "omar") == [name(3 * place) for place in range(20)]
    uncommon = [name(1 + 150 * place) for place in range(19)]
    assert found(database, "zaki") == ["Zaki Brook", *uncommon]  # from the first ones and from those behind
    assert found(database, "zaki s")[:3] == ["Zaki Stone"] * 3
    for text in ("quill", "qui", "quill s", "s quill", "sand quil"):
        assert found(database, text) == ["Quill Sand"], text


def test_no_more_are_found_than_asked_for(database: Database) -> None:
    with database.writing() as session:
        for place in range(30):
            builders.customer(session, name_latin=f"Ali {place}")
    with database.reading() as session:
        assert len(search.customers(session, "ali", region="SA")) == 20
        assert len(search.customers(session, "ali", region="SA", limit=5)) == 5


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("حمن", "Abdulrahman Al-Shammari"),  # no mistake, but it might have been one of «احمد»
        ("shammary", "Abdulrahman Al-Shammari"),  # another letter
        ("shamari", "Abdulrahman Al-Shammari"),  # one left out
        ("shammmari", "Abdulrahman Al-Shammari"),  # one too many
        ("shmamari", "Abdulrahman Al-Shammari"),  # two swapped
        ("abdlurahman", "Abdulrahman Al-Shammari"),
        ("abdulrhaman shamm", "Abdulrahman Al-Shammari"),
        ("abdulrxhmxn", "Abdulrahman Al-Shammari"),  # two mistakes in a long word
        ("الشمرري", "Abdulrahman Al-Shammari"),
        ("الشسري عبد", "Abdulrahman Al-Shammari"),
        ("fatmia", "Fatima"),
        ("mull jurgan", "Jürgen Müller"),
        ("jurgan mull", "Jürgen Müller"),
    ],
)
def test_typing_mistakes_are_forgiven(town: Database, text: str, name: str) -> None:
    assert found(town, text)[:1] == [name]


def test_what_was_typed_right_comes_before_what_may_have_been_meant(database: Database) -> None:
    with database.writing() as session:
        for name in ("Salma", "Salmo", "Karim"):
            builders.customer(session, name_latin=name)
    assert found(database, "salmo") == ["Salmo", "Salma"]


@pytest.mark.parametrize("text", ["12345", "0123", "٣٤٥٦"])
def test_the_middle_of_a_number_is_enough(town: Database, text: str) -> None:
    assert "Abdulrahman Al-Shammari" in found(town, text)


def test_a_number_that_was_learnt_is_found_by_its_middle(town: Database) -> None:
    with town.writing() as session:
        owner = builders.customer(session, name_latin="Owner")
        customers.attach_number(session, owner, "0557717712", "SA")
    assert found(town, "77177") == ["Owner"]


def test_a_server_with_a_languages_own_order_finds_the_same(server: Server) -> None:
    server.execute(sql.SQL("CREATE DATABASE ordered LOCALE_PROVIDER icu ICU_LOCALE 'ar' TEMPLATE template0"))
    database = Database.open(server.url("ordered"))
    with database.writing() as session:
        builders.full_customer(session)
    for text in ("0501", "4567", "+9665", "الشم", "2345", "shamari"):
        assert found(database, text) == ["Abdulrahman Al-Shammari"], text
    database.close()
    server.drop("ordered")


WORDS = st.lists(
    st.text(st.characters(categories=["L"], max_codepoint=0x6FF), min_size=2, max_size=12),
    min_size=1,
    max_size=4,
)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data(), words=WORDS)
def test_any_name_is_found_in_any_order_of_its_words(
    database: Database, data: st.DataObject, words: list[str]
) -> None:
    typed = " ".join(data.draw(st.permutations(words)))
    marker = str(new_key())
    with database.writing() as session:
        builders.customer(session, name=" ".join(words), name_latin=marker)
    with database.reading() as session:
        assert marker in [row.name_latin for row in search.customers(session, typed, region="SA", limit=1000)]


SAME = (
    "اأإآٱ",
    "وؤ",
    "يىئی",
    "هةہ",
    "كکڪ",
    "بپ",
    "جچ",
    "زژ",
    "فڤ",
    "aàáâä",
    "eéèêë",
    "uüúù",
    "oöø",
    "sş",
    "cç",
)
MARKS = st.sampled_from(["", "", "", "\u064e", "\u0651", "\u0640", "\u0652", "\u200f"])


@st.composite
def names_spelt_twice(draw: st.DrawFn) -> tuple[str, str]:
    """Draw a name, and how somebody else might type it: letters that read the same, in another order."""
    words = draw(
        st.lists(
            st.text(st.sampled_from("".join(SAME) + "مشرلنتحdfgrtlmn"), min_size=2, max_size=9),
            min_size=1,
            max_size=4,
        )
    )
    typed = ["".join(_alike(draw, letter) + draw(MARKS) for letter in word) for word in words]
    return " ".join(words), " ".join(draw(st.permutations(typed)))


def _alike(draw: st.DrawFn, letter: str) -> str:
    alike = next((group for group in SAME if letter in group), letter)
    chosen = draw(st.sampled_from(alike))
    return chosen.upper() if draw(st.booleans()) else chosen


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(spellings=names_spelt_twice())
def test_any_name_is_found_however_its_letters_are_written(
    database: Database, spellings: tuple[str, str]
) -> None:
    name, typed = spellings
    with database.writing() as session:
        owner = builders.customer(session, name=name, name_latin="")
    try:
        with database.reading() as session:
            found = search.customers(session, typed, region="SA", limit=1000)
        assert owner in [row.customer_id for row in found]
    finally:
        with database.writing() as session:
            session.execute(delete(Customer).where(Customer.id == owner))
