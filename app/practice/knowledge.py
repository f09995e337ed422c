"""The made-up company's articles and offers, and the way its orders have gone."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cache
from pathlib import Path
from typing import Any

from app.practice.rows import Order, Words

FILE = Path(__file__).parents[2] / "resources" / "demo" / "knowledge.json"
_DEPOTS = (Words("مستودع الرياض", "Riyadh depot"), Words("مركز جدة", "Jeddah centre"))


@dataclass(frozen=True, slots=True)
class WayStep:
    """One step of an order on its way."""

    kind: str
    at: datetime
    location: str = ""


@cache
def articles() -> Sequence[dict[str, Any]]:
    """Return the articles."""
    return tuple(json.loads(FILE.read_text(encoding="utf-8"))["articles"])


@cache
def offers() -> Sequence[dict[str, Any]]:
    """Return the offers."""
    return tuple(json.loads(FILE.read_text(encoding="utf-8"))["offers"])


def way_of(order: Order) -> tuple[WayStep, ...]:
    """Return the steps an order has gone so far, by its state."""
    packed, shipped = order.placed_at + timedelta(hours=5), order.placed_at + timedelta(hours=20)
    steps = [WayStep("placed", order.placed_at), WayStep("packed", packed, _DEPOTS[0].ar)]
    if order.status in ("shipped", "delayed", "delivered", "returned"):
        steps.append(WayStep("shipped", shipped, _DEPOTS[0].ar))
    if order.status == "delayed":
        steps.append(WayStep("delayed", shipped + timedelta(hours=9), _DEPOTS[1].ar))
    if order.closed_at is not None:
        word = order.status if order.status in ("delivered", "returned", "cancelled") else "delivered"
        steps.append(WayStep(word, max(order.closed_at, shipped)))
    return tuple(steps)
