"""The newest customers, all or of one kind, as a list shows them."""

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import ColumnElement, Select, func, select, text, true
from sqlalchemy.orm import Session, aliased

from app.models.account import Account
from app.models.customer import Customer
from app.models.number import Number
from app.models.rows.customer_list import CustomerFilter
from app.models.rows.search import FoundRow

PAGE = 100
_RULES = {  # as the indexes over those few have them
    CustomerFilter.VIP: "customers.vip_reason <> ''",
    CustomerFilter.COMPANIES: "customers.is_company",
    CustomerFilter.DO_NOT_CALL: "customers.is_do_not_call",
}


def newest(
    session: Session, wanted: CustomerFilter = CustomerFilter.ALL, *, before: UUID | None = None
) -> list[FoundRow]:
    """Return a page of customers, the newest first; the next one begins before the last of this."""
    page = _page().where(of_kind(wanted)).order_by(Customer.id.desc()).limit(PAGE)
    if before is not None:
        page = page.where(Customer.id < before)
    return [FoundRow(*row) for row in session.execute(page)]


def only(session: Session, found: Sequence[FoundRow], wanted: CustomerFilter) -> list[FoundRow]:
    """Return those of the found ones that are of a kind, in their order."""
    if wanted not in _RULES or not found:
        return list(found)
    keys = [row.customer_id for row in found]
    kept = set(session.scalars(select(Customer.id).where(Customer.id.in_(keys), of_kind(wanted))))
    return [row for row in found if row.customer_id in kept]


def of_kind(wanted: CustomerFilter) -> ColumnElement[bool]:
    """Return the rule of a kind of customers."""
    return text(_RULES[wanted]) if wanted in _RULES else true()  # type: ignore[return-value]  # text is one


def _page() -> Select[UUID, str, str, str, str, str]:
    company = aliased(Customer)
    number = select(Number.digits).where(Number.customer_id == Customer.id)
    account = select(Account.number).where(Account.customer_id == Customer.id)
    first_number = number.order_by(Number.is_main.desc()).limit(1).scalar_subquery()
    first_account = account.order_by(Account.is_main.desc()).limit(1).scalar_subquery()
    company_name = func.coalesce(func.nullif(company.name, ""), company.name_latin, "")
    return (
        select(
            *(Customer.id, Customer.name, Customer.name_latin, company_name),
            *(func.coalesce(first_number, ""), func.coalesce(first_account, "")),
        )
        .outerjoin(company, company.id == Customer.company_id)
        .where(Customer.merged_into_id.is_(None))
    )
