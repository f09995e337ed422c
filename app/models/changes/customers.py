"""Takes customers in, and learns their numbers."""

from uuid import UUID

from sqlalchemy import delete, insert
from sqlalchemy.orm import Session

from app import numbers, times
from app.contact_values import LONGEST_TEXT
from app.errors import BadInput
from app.models.changes import audit, search_index, second_person
from app.models.changes.customer_rows import number_row, tables_of
from app.models.changes.insertion import add_missing
from app.models.keys import new_key
from app.models.number import Number
from app.models.rows.changed import Changed
from app.models.rows.customers import NewCustomer, NewNumber
from app.models.search_entry import SearchEntry

LONGEST_NEEDS = 4_000  # letters

__all__ = ["NewCustomer", "NewNumber", "add_customer", "attach_number", "detach_number"]


def add_customer(
    session: Session, new: NewCustomer, *, region: str = "SA", agent_id: UUID | None = None
) -> UUID:
    """Take a customer in with his numbers, e-mails, city and account; return his key."""
    if not (new.name.strip() or new.name_latin.strip()):
        raise BadInput("a customer needs a name")
    short = (new.name, new.name_latin, new.vip_reason, new.city, new.city_latin, new.account_number)
    if any(len(text) > LONGEST_TEXT for text in short) or len(new.needs) > LONGEST_NEEDS:
        raise BadInput(f"a name, a city or a reason has at most {LONGEST_TEXT} letters")
    customer_id = new.id or new_key()
    for model, rows in tables_of([(customer_id, new)], region, times.now()):
        if model is Number:
            add_missing(session, model, rows)  # one that is written twice is kept once
        elif rows:
            session.execute(insert(model), rows)
        if model is SearchEntry:
            search_index.add_words(session, rows)
    audit.record(session, agent_id or "desk", "add", "customer", customer_id)
    return customer_id


def attach_number(
    session: Session, customer_id: UUID, number: str, region: str, *, agent_id: UUID | None = None
) -> Changed:
    """Learn that a number belongs to a customer; the next call from it finds him.

    Where numbers are changed by two people it is a wish until the second one has approved it.
    """
    values = number_row(customer_id, NewNumber(text=number), region)
    if not values["digits"]:
        raise BadInput("this is not a telephone number")
    if second_person.ask_for_number(session, customer_id, values["as_written"], "caller", agent_id):
        return Changed(customers=True)
    add_missing(session, Number, [values])
    search_index.index(session, customer_id)
    audit.record(session, agent_id or "desk", "attach_number", "customer", customer_id)
    return Changed(customers=True)


def detach_number(
    session: Session, customer_id: UUID, number: str, region: str, *, agent_id: UUID | None = None
) -> Changed:
    """Take back that a number belongs to a customer."""
    digits = numbers.read(number, region).digits
    if second_person.ask_to_drop_number(session, customer_id, digits, "wrong number", agent_id):
        return Changed(customers=True)
    session.execute(delete(Number).where(Number.customer_id == customer_id, Number.digits == digits))
    search_index.index(session, customer_id)
    audit.record(session, agent_id or "desk", "detach_number", "customer", customer_id)
    return Changed(customers=True)
