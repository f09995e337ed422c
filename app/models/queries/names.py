"""Questions about what the brand and the queues are called."""

from dataclasses import replace
from typing import Any

from sqlalchemy import case, select
from sqlalchemy.orm import Session

from app.models.brand import Brand
from app.models.queue import Queue
from app.models.rows.names import NamePair, Names, QueueRule


def names(session: Session, brand_key: str = "") -> Names:
    """Return what a brand and every queue are called, and what holds for its wrap-ups.

    A key that no brand has is as good as none: then it is the first brand.
    """
    ours = case((Brand.key == brand_key, 0), else_=1)
    brands = session.execute(_brands.order_by(ours, Brand.id)).all()
    brand_rules = {row.key: QueueRule("", row.key, *_rule_of(row)) for row in brands}
    brand_rule = brand_rules[brands[0].key] if brands else QueueRule()
    queues: dict[str, NamePair] = {}
    rules: dict[str, QueueRule] = {}
    for row in session.execute(_queues):
        pair = NamePair(row.name_ar, row.name_en)
        rule = QueueRule(row.key, row.brand or "", *_rule_of(row))
        if not rule.says_something:
            its = brand_rules.get(rule.brand, brand_rule)
            rule = replace(its, key=rule.key, brand=rule.brand)
        for sent in filter(None, (row.key, row.name_ar, row.name_en)):
            queues[sent], rules[sent] = pair, rule
    ours_is = NamePair(brands[0].name_ar, brands[0].name_en) if brands else NamePair("", "")
    return Names(ours_is, queues, rules, replace(brand_rule, brand=""))


def _rule_of(row: Any) -> tuple[str, int, int, int]:  # noqa: ANN401  a row of either question
    return row.wrap_up_mode, row.wrap_up_seconds, row.most_extensions, row.extension_seconds


_brands = select(
    *(Brand.key, Brand.name_ar, Brand.name_en, Brand.wrap_up_mode, Brand.wrap_up_seconds),
    *(Brand.most_extensions, Brand.extension_seconds),
)

_queues = select(
    *(Queue.key, Queue.name_ar, Queue.name_en, Queue.wrap_up_mode, Queue.wrap_up_seconds),
    *(Queue.most_extensions, Queue.extension_seconds, Brand.key.label("brand")),
).outerjoin(Brand, Brand.id == Queue.brand_id)
