"""The list of customers begins with the newest, and knows a few kinds."""

from app.models.changes import merges
from app.models.database import Database
from app.models.queries import customer_list, search
from app.models.rows.customer_list import CustomerFilter
from tests.models import builders


def test_the_newest_come_first_and_kinds_are_told_apart(database: Database) -> None:
    with database.writing() as session:
        plain = builders.customer(session, "0501234567", account_number="A-1")
        vip = builders.customer(session, vip_reason="Key account")
        company = builders.customer(session, name="شركة", is_company=True)
        silent = builders.customer(session, is_do_not_call=True)
        gone = builders.customer(session)
        merges.merge(session, plain, gone, agent_id=None)
    with database.reading() as session:
        rows = customer_list.newest(session)
        assert [row.customer_id for row in rows] == [silent, company, vip, plain]
        assert (rows[-1].number, rows[-1].account_number) == ("+966501234567", "A-1")
        assert [row.customer_id for row in customer_list.newest(session, before=vip)] == [plain]
        for kind, key in (
            (CustomerFilter.VIP, vip),
            (CustomerFilter.COMPANIES, company),
            (CustomerFilter.DO_NOT_CALL, silent),
        ):
            assert [row.customer_id for row in customer_list.newest(session, kind)] == [key]
            assert [row.customer_id for row in customer_list.only(session, rows, kind)] == [key]
        found = search.customers(session, "أحمد", region="SA")
        assert customer_list.only(session, found, CustomerFilter.ALL) == found
