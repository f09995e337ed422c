"""A real shop over a real connection: its papers, and everything that can be wrong with it."""

import json
import socket
from collections.abc import Iterator
from datetime import UTC, date, datetime
from decimal import Decimal

import pytest

from app.adapters import rest
from app.adapters.papers import AskedFor, Item, PapersOf, from_json, to_json
from app.adapters.rest import RestPapers
from app.errors import Unavailable
from tests.adapters.shop import Shop, open_shop

MONA = AskedFor(account="SA 880/22", number="+966501234567", email="mona@example.com")


@pytest.fixture
def shop() -> Iterator[Shop]:
    with open_shop() as shop:
        yield shop


def test_a_shop_tells_orders_with_their_way_invoices_with_payments_and_requests(shop: Shop) -> None:
    found = RestPapers(shop.mapping(), lambda: "s3cret").papers(MONA)
    first, second = found.orders
    assert (first.number, first.status, first.total, first.currency) == (
        "W-1001", "shipped", Decimal("349.5000"), "SAR",
    )  # fmt: skip
    assert first.placed_at == datetime(2026, 11, 18, 6, 30, tzinfo=UTC)
    assert first.expected_at == datetime.fromtimestamp(1795500000, UTC)
    assert first.items == (Item("Router", 2, Decimal("174.7500")),)
    assert [(step.kind, step.location, step.text) for step in first.steps] == [
        ("packed", "Jeddah", ""), ("shipped", "", "On the lorry"),
    ]  # fmt: skip
    assert first.steps[1].at == datetime.fromtimestamp(1795400000, UTC)
    assert (second.number, second.status, second.placed_at, second.total) == ("1002", "X", None, None)
    (invoice,) = found.invoices
    assert (invoice.issued_on, invoice.total) == (date(2026, 11, 1), Decimal(99))
    assert invoice.payments[0].method == "mada"
    assert [(request.number, request.kind) for request in found.requests] == [("T-9", "visit")]
    assert from_json(to_json(found)) == found


def test_it_is_asked_by_the_account_and_let_in_by_the_secret(shop: Shop) -> None:
    RestPapers(shop.mapping(), lambda: "s3cret").papers(MONA)
    paths = [path for path, _headers in shop.asked]
    assert paths == [
        "/api/v2/customers/SA%20880%2F22/orders?limit=20",
        "/api/v2/customers/SA%20880%2F22/invoices",
        "/api/v2/tickets?phone=%2B966501234567",
    ]
    assert {headers["Authorization"] for _path, headers in shop.asked} == {"Bearer s3cret"}
    shop.asked.clear()
    RestPapers(shop.mapping(auth="basic"), lambda: "me:pass").papers(MONA)
    assert shop.asked[0][1]["Authorization"] == "Basic bWU6cGFzcw=="
    shop.asked.clear()
    RestPapers(shop.mapping(auth="none"), lambda: "s3cret").papers(AskedFor(number="+9665"))
    assert [path for path, _headers in shop.asked] == ["/api/v2/tickets?phone=%2B9665"]
    assert "Authorization" not in shop.asked[0][1]


def test_a_secret_goes_into_the_header_the_file_names(shop: Shop) -> None:
    mapping = shop.mapping(auth='header"\nheader = "X-Api-Key')
    RestPapers(mapping, lambda: "k").papers(MONA)
    assert shop.asked[0][1]["X-Api-Key"] == "k"


@pytest.mark.parametrize(
    ("status", "body", "why"),
    [
        (500, b"", r"an error \(500\)"),
        (401, b"", "does not let Hatif in"),
        (403, b"", "does not let Hatif in"),
        (302, b"", r"an error \(302\)"),
        (200, b"<html>", "no JSON"),
        (200, b"[" * 100_000, "no JSON"),
        (200, b"\xff", "no JSON"),
    ],
)
def test_what_went_wrong_is_one_sentence_without_the_customer(
    shop: Shop, status: int, body: bytes, why: str
) -> None:
    shop.answers = lambda _path: (status, {"Location": "/api/v2/elsewhere"}, body)
    with pytest.raises(Unavailable, match=f"^Shop .*{why}") as caught:
        RestPapers(shop.mapping()).papers(MONA)
    assert len(shop.asked) == 1  # nothing was followed
    assert "880" not in str(caught.value)


def test_whoever_is_not_known_there_has_no_papers(shop: Shop) -> None:
    shop.answers = lambda _path: (404, {}, b"not found")
    assert RestPapers(shop.mapping()).papers(MONA) == PapersOf()


@pytest.mark.parametrize(
    "told", [{}, [], None, 7, {"data": 3}, {"data": {"orders": [None, 3, {"order_no": {}}]}}]
)
def test_an_answer_of_another_shape_holds_no_papers(shop: Shop, told: object) -> None:
    shop.answers = lambda _path: (200, {}, json.dumps(told).encode())
    assert RestPapers(shop.mapping()).papers(MONA) == PapersOf()


def test_a_shop_that_sends_too_much_is_not_read_to_its_end(
    shop: Shop, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(rest, "LONGEST_ANSWER", 1_000)
    shop.answers = lambda _path: (200, {}, b'"' + b"x" * 2_000 + b'"')
    with pytest.raises(Unavailable, match="more than can be shown"):
        RestPapers(shop.mapping()).papers(MONA)


def test_a_shop_that_is_slow_or_away_is_not_waited_for(shop: Shop) -> None:
    def slow(path: str) -> tuple[int, dict[str, str], bytes]:
        shop.goes_on.wait(20)
        return shop.usual(path)

    shop.answers = slow
    with pytest.raises(Unavailable, match="Shop does not answer"):
        RestPapers(shop.mapping(timeout="1")).papers(MONA)
    shop.goes_on.set()
    with socket.socket() as nobody:
        nobody.bind(("127.0.0.1", 0))
        shop.port = nobody.getsockname()[1]
        with pytest.raises(Unavailable, match="Shop does not answer"):
            RestPapers(shop.mapping()).papers(MONA)
