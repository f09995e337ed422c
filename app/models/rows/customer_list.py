"""Which customers a list is to show."""

from enum import StrEnum


class CustomerFilter(StrEnum):
    """A choice among all customers."""

    ALL = "all"
    VIP = "vip"
    COMPANIES = "companies"
    DO_NOT_CALL = "do_not_call"
