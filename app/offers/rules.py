"""To whom an offer fits: rules over what is known of the customer and the call, as a person can read them.

A rule names a fact and what it must be: `segment is gold, silver`, `tenure_years at least 2`,
`balance at most 0`, `is_vip is yes`, `queue is not complaints`. All rules of an offer must hold; a fact that
is not known lets no rule hold.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from enum import StrEnum

from app.arabic import western
from app.errors import BadInput

Fact = str | bool | Decimal
TEXT_FACTS = ("segment", "language", "city", "queue", "direction")
FLAG_FACTS = ("is_vip", "is_company", "has_open_case", "has_open_order", "has_broken_promise")
NUMBER_FACTS = ("tenure_years", "balance", "calls_in_7_days")
FACTS = (*TEXT_FACTS, *FLAG_FACTS, *NUMBER_FACTS)
_LONGEST = 2_000  # characters
_LINE = re.compile(r"(\w+)\s+(is not|is|at least|at most)\s+(.+)")
_YES_NO = {"yes": True, "no": False}


class Comparison(StrEnum):
    """How a fact is compared."""

    IS = "is"
    IS_NOT = "is not"
    AT_LEAST = "at least"
    AT_MOST = "at most"


@dataclass(frozen=True, slots=True)
class Rule:
    """One condition."""

    fact: str
    comparison: Comparison
    values: tuple[str, ...]

    def __str__(self) -> str:
        """Return the rule as it is written."""
        return f"{self.fact} {self.comparison} {', '.join(self.values)}"


def read(text: str) -> tuple[Rule, ...]:
    """Return the rules of an offer, one a line; BadInput says which line cannot be used and why."""
    if len(text) > _LONGEST:
        raise BadInput(f"The rules are longer than {_LONGEST} characters.")
    return tuple(_rule(line) for line in text.splitlines() if line.strip())


def holds(rules: tuple[Rule, ...], facts: Mapping[str, Fact]) -> bool:
    """Say whether every rule holds."""
    return all(rule.fact in facts and _holds(rule, facts[rule.fact]) for rule in rules)


def _rule(line: str) -> Rule:
    match = _LINE.fullmatch(" ".join(line.split()))
    if match is None:
        raise BadInput(f"“{line.strip()}” is no rule: write for instance “segment is gold, silver”.")
    fact, comparison = match[1], Comparison(match[2])
    values = tuple(value.strip() for value in re.split("[,،]", match[3]) if value.strip())
    if fact not in FACTS:
        raise BadInput(f"“{fact}” is not known: use one of {', '.join(FACTS)}.")
    _check_values(fact, comparison, values)
    return Rule(fact, comparison, values)


def _check_values(fact: str, comparison: Comparison, values: tuple[str, ...]) -> None:
    is_limit = comparison in (Comparison.AT_LEAST, Comparison.AT_MOST)
    if is_limit and fact not in NUMBER_FACTS:
        raise BadInput(f"“{fact}” is no number: compare it by “is” or “is not”.")
    if fact in NUMBER_FACTS and (len(values) != 1 or _number(values[0]) is None):
        raise BadInput(f"“{fact}” is compared with one number.")
    if fact in FLAG_FACTS and (len(values) != 1 or values[0] not in _YES_NO):
        raise BadInput(f"“{fact}” is yes or no.")


def _holds(rule: Rule, fact: Fact) -> bool:
    if isinstance(fact, bool):
        return (fact == _YES_NO[rule.values[0]]) is (rule.comparison is Comparison.IS)
    if isinstance(fact, Decimal):
        limit = _number(rule.values[0])
        assert limit is not None  # noqa: S101  read() has seen to it
        return {
            Comparison.IS: fact == limit,
            Comparison.IS_NOT: fact != limit,
            Comparison.AT_LEAST: fact >= limit,
            Comparison.AT_MOST: fact <= limit,
        }[rule.comparison]
    is_among = fact.casefold() in {value.casefold() for value in rule.values}
    return is_among is (rule.comparison is Comparison.IS)


def _number(text: str) -> Decimal | None:
    try:
        number = Decimal(western(text))
    except InvalidOperation:
        return None
    return number if number.is_finite() else None
