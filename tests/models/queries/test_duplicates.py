"""Who looks alike is proposed with the reasons, the surest first, and not again once told apart."""

from uuid import UUID

from app.models.changes import merges, private_facts
from app.models.database import Database
from app.models.queries.duplicates import pairs, people
from app.models.rows.duplicates import LikeReason
from app.private_values import PrivateKind
from tests.models import builders


def found(database: Database, of: UUID | None = None) -> dict[tuple[UUID, UUID], tuple[LikeReason, ...]]:
    """Return the pairs with their reasons."""
    with database.reading() as session:
        return {
            (pair.one.customer_id, pair.other.customer_id): pair.reasons for pair in pairs(session, of=of)
        }


def test_people_are_alike_by_number_email_papers_and_by_name_with_city_or_birth(database: Database) -> None:
    with database.writing() as session:
        one = builders.customer(session, "0501234567", name="منى", emails=("m@example.com",), city="جدة")
        two = builders.customer(session, "0501234567", name="أخرى", emails=("m@example.com",))
        three = builders.customer(session, name="منى", city="جدة")
        four = builders.customer(session, name="خالد")
        five = builders.customer(session, name="خالد")
        builders.customer(session, name="منى", city="مكة")
        for key in (four, five, one):
            private_facts.give(session, key, PrivateKind.BIRTH_DATE, "1990-01-01", "", agent_id=None)
        for key in (two, three):
            private_facts.give(session, key, PrivateKind.IBAN, "SA0380000000608010167519", "", agent_id=None)
    assert found(database) == {
        (two, three): (LikeReason.IBAN,),
        (four, five): (LikeReason.NAME_AND_BIRTH,),
        (one, two): (LikeReason.EMAIL, LikeReason.NUMBER),
        (one, three): (LikeReason.NAME_AND_CITY,),
    }
    assert set(found(database, three)) == {(two, three), (one, three)}
    assert list(found(database))[-1] == (one, three)


def test_a_shared_number_and_those_told_apart_propose_nothing(database: Database) -> None:
    with database.writing() as session:
        for _ in range(2):
            builders.customer(session, "0112345678", is_shared=True, name="مكتب")
        one, two = (builders.customer(session, "0501234567", name=name) for name in ("أ", "ب"))
    assert set(found(database)) == {(one, two)}
    with database.writing() as session:
        merges.tell_apart(session, two, one, agent_id=None)
        merges.tell_apart(session, one, two, agent_id=None)
    assert found(database) == {}


def test_people_are_shown_with_what_tells_them_apart(database: Database) -> None:
    with database.writing() as session:
        key = builders.full_customer(session)
    with database.reading() as session:
        person = people(session, [key])[key]
        assert people(session, []) == {}
    assert (person.number, person.email, person.city, person.account) == (
        "+966501234567",
        "abd@example.com",
        "الرياض",
        "SA-880-2214",
    )
