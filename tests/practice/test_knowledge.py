"""The demo's articles can be read, its offers have rules that hold together, and orders go forward."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from app.knowledge.shown import as_text
from app.models.keys import new_key
from app.offers import rules
from app.practice import knowledge
from app.practice.rows import Order

NOON = datetime(2026, 11, 21, 12, tzinfo=UTC)
SCRIPTS = Path(__file__).parents[2] / "resources" / "scripts"


def test_every_article_is_written_in_both_languages() -> None:
    for article in knowledge.articles():
        assert all(as_text(article[f"text_{language}"]) for language in ("ar", "en"))
        assert article["audience"] in ("agents", "customers")


def test_the_articles_our_scripts_send_are_there_and_may_be_sent() -> None:
    audiences = {article["key"]: article["audience"] for article in knowledge.articles()}
    for file in SCRIPTS.glob("*.yaml"):
        for part in file.read_text(encoding="utf-8").split("article: ")[1:]:
            key = part.partition(",")[0].strip('"} \n')
            if "{{" not in key:
                assert audiences[key] == "customers"


def test_the_rules_of_every_offer_can_be_read() -> None:
    for offer in knowledge.offers():
        assert rules.read(offer["rules"])


@pytest.mark.parametrize(
    ("status", "is_open", "last"),
    [("preparing", True, "packed"), ("shipped", True, "shipped"), ("delayed", True, "delayed"),
     ("delivered", False, "delivered"), ("returned", False, "returned"), ("cancelled", False, "cancelled")],
)  # fmt: skip
def test_an_order_has_gone_as_far_as_its_state_says(status: str, is_open: bool, last: str) -> None:
    closed_at = None if is_open else NOON + timedelta(days=3)
    order = Order(
        id=new_key(), customer_id=new_key(), number="ORD-1", status=status, placed_at=NOON,
        expected_at=NOON + timedelta(days=3), closed_at=closed_at, carrier="Barq", tracking="B1", lines=(),
    )  # fmt: skip
    steps = knowledge.way_of(order)
    assert steps[-1].kind == last
    assert [step.at for step in steps] == sorted(step.at for step in steps)
