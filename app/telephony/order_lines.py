"""Orders as they come from the desk, line by line: each is carried out and answered exactly once."""

import contextlib
import json
import logging
from collections.abc import Callable

from app.telephony.call_machine import OrderImpossible
from app.telephony.protocol import (
    Event,
    Order,
    OrderDone,
    OrderRefused,
    Refusal,
    read_message,
)

log = logging.getLogger(__name__)


class OrderLines:
    """Reads orders, has them carried out, and answers."""

    def __init__(self, carry_out: Callable[[Order], None], answer: Callable[[Event], None]) -> None:
        self._carry_out = carry_out
        self._answer = answer

    def take(self, line: bytes) -> None:
        """Take one line of the desk."""
        try:
            order = read_message(line)
        except ValueError:
            self._refuse_unreadable(line)
            return
        if isinstance(order, Order):
            self._answer(self._carried_out(order))

    def _carried_out(self, order: Order) -> Event:
        try:
            self._carry_out(order)
        except OrderImpossible as error:
            return OrderRefused(order=order.number, refusal=error.refusal, detail=str(error))
        except Exception:  # an edge: one failed order must not cost the calls that are up
            log.exception("%s failed", type(order).__name__)
            return OrderRefused(order=order.number, refusal=Refusal.FAILED, detail="see the engine's log")
        return OrderDone(order=order.number)

    def _refuse_unreadable(self, line: bytes) -> None:
        """An order of a newer desk still gets its answer, so that nobody waits for it."""
        with contextlib.suppress(ValueError):
            values = json.loads(line)
            if isinstance(values, dict) and isinstance(values.get("number"), int):
                refused = OrderRefused(
                    order=values["number"], refusal=Refusal.NOT_SUPPORTED, detail="not an order known here"
                )
                self._answer(refused)
