"""A customer as an agent or an import makes him."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from uuid import UUID


@dataclass(frozen=True, slots=True, kw_only=True)
class NewNumber:
    """A number of a new customer, as it was written."""

    text: str
    label: str = "mobile"
    is_shared: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class NewCustomer:
    """Everything a new customer may come with; only a name, in either script, is needed."""

    id: UUID | None = None  # made when missing
    name: str = ""
    name_latin: str = ""
    is_company: bool = False
    company_id: UUID | None = None
    language: str = "ar"
    needs: str = ""
    segment: str = ""
    since: date | None = None
    time_zone: str = "Asia/Riyadh"
    vip_reason: str = ""  # a reason makes a VIP
    is_do_not_call: bool = False
    city: str = ""
    city_latin: str = ""
    numbers: tuple[NewNumber, ...] = ()
    emails: tuple[str, ...] = ()
    account_number: str = ""
    balance: Decimal = Decimal(0)
    currency: str = "SAR"
    brand_id: UUID | None = None
