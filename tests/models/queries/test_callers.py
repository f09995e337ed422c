"""Who is calling: sure matches show a card, doubtful ones a list; a shared number is never guessed."""

from datetime import timedelta
from typing import Any
from uuid import UUID

import phonenumbers
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from phonenumbers import PhoneNumber, PhoneNumberType
from psycopg import Connection, Cursor
from sqlalchemy import delete, insert

from app import times
from app.models.changes import calls, customers
from app.models.customer import Customer
from app.models.database import Database
from app.models.number import BlockedNumber
from app.models.queries import callers
from app.models.rows.callers import Identification, MatchReason
from tests.models import builders

HOME = "SA"
SPELLINGS = (
    "+966501234567",
    "00966501234567",
    "0501234567",
    "050 123 4567",
    "050-123-4567",
    "(050) 123.4567",
    "+966 50 123/4567",
    "٠٥٠١٢٣٤٥٦٧",
    "۰۵۰ ۱۲۳ ۴۵۶۷",
    "sip:0501234567@pbx.example.com",
    "<sip:+966501234567@10.0.0.1:5060;user=phone>",
    "tel:+966-50-123-4567",
    " 0501234567  ",
)


def who(database: Database, number: str, *, account: str = "", is_anonymous: bool = False) -> Identification:
    """Ask who is calling."""
    with database.reading() as session:
        return callers.identify(session, number, region=HOME, account=account, is_anonymous=is_anonymous)


def reasons(found: Identification) -> list[tuple[UUID, MatchReason]]:
    """Return the candidates and why, in their order."""
    return [(candidate.customer_id, candidate.reason) for candidate in found.candidates]


@pytest.mark.parametrize("spelling", SPELLINGS)
def test_a_known_number_is_found_however_it_is_written(database: Database, spelling: str) -> None:
    with database.writing() as session:
        owner = builders.full_customer(session)
    found = who(database, spelling)
    assert reasons(found) == [(owner, MatchReason.PERSONAL)]
    assert found.card is not None
    assert found.card.customer_id == owner


def test_an_unknown_number_is_nobody(database: Database) -> None:
    with database.writing() as session:
        builders.full_customer(session)
    assert who(database, "0559999999") == Identification((), None)


@pytest.mark.parametrize("number", ["anonymous", "", "Private", "sip:anonymous@anonymous.invalid"])
def test_a_withheld_number_is_nobody(database: Database, number: str) -> None:
    with database.writing() as session:
        agent = builders.agent(session)
        owner = builders.full_customer(session)
        calls.save_wrap_up(session, builders.wrap_up(agent, owner, number="anonymous"))
    assert who(database, number) == Identification((), None)


def test_a_caller_who_hides_is_nobody_even_if_the_number_is_there(database: Database) -> None:
    with database.writing() as session:
        builders.full_customer(session)
    assert who(database, "0501234567", is_anonymous=True) == Identification((), None)


def test_a_family_number_is_never_guessed(database: Database) -> None:
    with database.writing() as session:
        family = {
            builders.customer(session, "0112345678", name=name, is_shared=True) for name in ("علي", "منى")
        }
    found = who(database, "0112345678")
    assert {customer for customer, _ in reasons(found)} == family
    assert {reason for _, reason in reasons(found)} == {MatchReason.SHARED}
    assert found.card is None


def test_one_number_with_two_owners_is_shared_though_nobody_said_so(database: Database) -> None:
    with database.writing() as session:
        for name in ("علي", "منى"):
            builders.customer(session, "0112345678", name=name)
    found = who(database, "0112345678")
    assert [reason for _, reason in reasons(found)] == [MatchReason.SHARED] * 2
    assert found.card is None


def test_a_shared_number_with_one_owner_shows_no_card_either(database: Database) -> None:
    with database.writing() as session:
        owner = builders.customer(session, "0112345678", is_shared=True)
    found = who(database, "0112345678")
    assert reasons(found) == [(owner, MatchReason.SHARED)]
    assert found.card is None


def test_a_number_behind_a_switchboard_says_little(database: Database) -> None:
    with database.writing() as session:
        owner = builders.customer(session, "011 234 5678 ext. 204")
    found = who(database, "0112345678")
    assert reasons(found) == [(owner, MatchReason.SHARED)]
    assert found.card is None


def test_the_last_nine_digits_only_suggest(database: Database) -> None:
    with database.writing() as session:
        owner = builders.full_customer(session)
    found = who(database, "+971501234567")
    assert reasons(found) == [(owner, MatchReason.LAST_NINE)]
    assert found.card is None


def test_an_earlier_call_only_suggests(database: Database) -> None:
    with database.writing() as session:
        agent = builders.agent(session)
        owner = builders.customer(session)
        for _ in range(3):
            calls.save_wrap_up(session, builders.wrap_up(agent, owner, number="+966507777777"))
    found = who(database, "0507777777")
    assert reasons(found) == [(owner, MatchReason.EARLIER_CALL)]
    assert found.card is None
    assert found.candidates[0].last_contact_at == builders.NOON


def test_the_account_number_is_certain(database: Database) -> None:
    with database.writing() as session:
        owner = builders.full_customer(session)
    for number in ("anonymous", "0559999999"):
        found = who(database, number, account="SA-880-2214")
        assert reasons(found) == [(owner, MatchReason.ACCOUNT)]
        assert found.card is not None


def test_the_account_picks_one_of_a_family(database: Database) -> None:
    with database.writing() as session:
        son = builders.customer(session, "0112345678", name="علي", is_shared=True)
        father = builders.customer(session, "0112345678", name="أحمد", is_shared=True, account_number="A-1")
    found = who(database, "0112345678", account="A-1")
    assert reasons(found) == [(father, MatchReason.ACCOUNT), (son, MatchReason.SHARED)]
    assert found.card is not None
    assert found.card.customer_id == father


def test_an_account_of_one_and_a_number_of_another_are_not_decided(database: Database) -> None:
    with database.writing() as session:
        caller = builders.customer(session, "0501234567", name="منى")
        holder = builders.customer(session, name="أحمد", account_number="A-1")
    found = who(database, "0501234567", account="A-1")
    assert reasons(found) == [(holder, MatchReason.ACCOUNT), (caller, MatchReason.PERSONAL)]
    assert found.card is None


def test_the_surest_reason_counts_once(database: Database) -> None:
    with database.writing() as session:
        agent = builders.agent(session)
        owner = builders.full_customer(session)
        calls.save_wrap_up(session, builders.wrap_up(agent, owner))
    found = who(database, "0501234567", account="SA-880-2214")
    assert reasons(found) == [(owner, MatchReason.ACCOUNT)]


def test_a_correction_teaches_the_next_call_and_can_be_taken_back(database: Database) -> None:
    with database.writing() as session:
        owner = builders.customer(session)
        customers.attach_number(session, owner, "050 777 7777", HOME)
    assert reasons(who(database, "+966507777777")) == [(owner, MatchReason.PERSONAL)]
    with database.writing() as session:
        customers.detach_number(session, owner, "0507777777", HOME)
    assert who(database, "+966507777777").candidates == ()


@pytest.mark.parametrize(("days", "expected"), [(1, "spam"), (-1, "")])
def test_a_blocked_number_is_said_to_be_so_until_the_block_ends(
    database: Database, days: int, expected: str
) -> None:
    now = times.now()
    with database.writing() as session:
        values = {"digits": "+966501234567", "reason": "spam", "blocked_at": now}
        session.execute(insert(BlockedNumber), [values | {"until": now + timedelta(days=days)}])
    assert who(database, "0501234567").blocked_reason == expected


def test_a_switchboard_of_three_hundred_shows_a_page(database: Database) -> None:
    with database.writing() as session:
        for place in range(300):
            builders.customer(session, "0112345678", name=f"موظف {place}", is_shared=True)
    assert len(who(database, "0112345678").candidates) == callers.MOST_CANDIDATES


def test_identifying_is_one_statement(database: Database) -> None:
    with database.writing() as session:
        builders.full_customer(session)
    statements: list[object] = []

    class NotingCursor(Cursor[Any]):
        def execute(self, query: Any, *values: Any, **options: Any) -> "NotingCursor":
            statements.append(query)
            return super().execute(query, *values, **options)

    with database.reading() as session:
        driver = session.connection().connection.driver_connection
        assert driver is not None
        if isinstance(driver, Connection):
            driver.cursor_factory = NotingCursor
        else:
            driver.set_trace_callback(statements.append)
        found = callers.identify(session, "0501234567", region=HOME)
    assert found.card is not None
    assert len(statements) == 1


REGIONS = st.sampled_from(["SA", "AE", "EG", "KW", "JO", "TR", "IN", "GB", "DE", "FR", "US"])
KINDS = st.sampled_from([PhoneNumberType.MOBILE, PhoneNumberType.FIXED_LINE])
GAPS = st.sampled_from(["", " ", "-", ".", "/", "\u00a0", " - ", "\u2011"])
WRAPPINGS = st.sampled_from(
    [
        "{}",
        "  {} ",
        "({})",
        "tel:{}",
        "sip:{}@pbx.example.com",
        '"Mona" <sip:{}@10.0.0.1;user=phone>',
        "جوال: {}",
    ]
)
EXTENSIONS = st.sampled_from(["", "", " ext. 204", " x204", " تحويلة ٢٠٤", ";ext=204", " #204", " dw 204"])
DIGITS = st.sampled_from(["0123456789", "٠١٢٣٤٥٦٧٨٩", "۰۱۲۳۴۵۶۷۸۹", "０１２３４５６７８９"])


@st.composite
def spelt_numbers(draw: st.DrawFn) -> tuple[str, str]:
    """Draw a real number of some country, spelt in two ways."""
    region = draw(REGIONS)
    number = phonenumbers.example_number_for_type(region, draw(KINDS))
    assert number is not None
    number.national_number = (number.national_number or 0) + draw(st.integers(0, 99))
    return spelt(draw, number, region), spelt(draw, number, region)


def spelt(draw: st.DrawFn, number: PhoneNumber, region: str) -> str:
    """Spell a number: as it is dialled at home, or abroad, in any groups, digits and wrappings."""
    code, national = str(number.country_code), phonenumbers.national_significant_number(number)
    trunk = (phonenumbers.ndd_prefix_for_region(region, True) or "") if region == HOME else ""
    beginning = draw(st.sampled_from([f"+{code}", f"00{code}", *([trunk] if region == HOME else [])]))
    gap, length = draw(GAPS), draw(st.integers(2, 4))
    groups = [national[place : place + length] for place in range(0, len(national), length)]
    digits = gap.join(([beginning] if beginning else []) + groups)
    wrapping, extension = draw(WRAPPINGS), draw(EXTENSIONS)
    if "sip:" in wrapping or wrapping.startswith("("):
        digits, extension = digits.replace(gap, "") if gap else digits, ""
    return (wrapping.format(digits) + extension).translate(str.maketrans("0123456789", draw(DIGITS)))


@settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(spellings=spelt_numbers())
def test_any_number_is_found_by_any_spelling(database: Database, spellings: tuple[str, str]) -> None:
    stored, spoken = spellings
    with database.writing() as session:
        owner = builders.customer(session, stored)
    try:
        assert owner in {customer for customer, _ in reasons(who(database, spoken))}
    finally:
        with database.writing() as session:
            session.execute(delete(Customer).where(Customer.id == owner))
