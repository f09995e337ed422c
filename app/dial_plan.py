"""The dialling plan: how numbers are dialled at this PBX, and which are never held up.

A rule is `PREFIX>REPLACEMENT`, with the lengths it is for where they matter: `+966>0, +>00, /7-15>9`.
The first one that fits counts; a number that none fits is dialled as it is.
"""

import logging
import re
from dataclasses import dataclass

from app.errors import BadInput
from app.settings import Settings

log = logging.getLogger(__name__)

_RULE = re.compile(
    r"(?P<prefix>\+?[0-9*#]*)(?:/(?P<shortest>\d{1,2})-(?P<longest>\d{1,2}))?>(?P<instead>\+?[0-9*#]*)"
)
_NUMBER = re.compile(r"\+?[0-9*#]{1,32}")
_DIVIDERS = re.compile(r"[\s().\-/\u00a0\u200e\u200f\u2066-\u2069]")
LONGEST_NUMBER = 32


@dataclass(frozen=True, slots=True)
class Rule:
    """What a number that begins so is dialled as."""

    prefix: str
    instead: str
    shortest: int = 1
    longest: int = LONGEST_NUMBER

    def fits(self, number: str) -> bool:
        """Say whether the rule is for this number; the length counts digits only."""
        return number.startswith(self.prefix) and self.shortest <= len(number.lstrip("+")) <= self.longest


@dataclass(frozen=True, slots=True)
class DialPlan:
    """Rules, and the numbers no rule and no check may touch."""

    rules: tuple[Rule, ...] = ()
    emergency: frozenset[str] = frozenset()

    def is_emergency(self, number: str) -> bool:
        """Say whether this must go out at once, whatever else speaks against a call."""
        return bare(number) in self.emergency

    def dialled(self, number: str) -> str:
        """Return what to send to the PBX; addresses and emergency numbers stay as they are."""
        plain = bare(number)
        if not _NUMBER.fullmatch(plain) or plain in self.emergency:
            return number
        rule = next((rule for rule in self.rules if rule.fits(plain)), None)
        return number if rule is None else rule.instead + plain.removeprefix(rule.prefix)


def plan_of(settings: Settings) -> DialPlan:
    """Return the plan of the settings; one that cannot be read must not keep anybody from calling."""
    try:
        return read_dial_plan(settings.dialling_rules, settings.emergency_numbers)
    except BadInput:
        log.warning("the dialling plan cannot be read: numbers are dialled as they are")
        return DialPlan()


def bare(number: str) -> str:
    """Return a number without what only divides it for the eye."""
    return _DIVIDERS.sub("", number)


def read_dial_plan(rules: str, emergency: str) -> DialPlan:
    """Read both settings; BadInput names the part that cannot be used."""
    numbers = frozenset(bare(part) for part in _parts(emergency))
    for number in numbers:
        if not _NUMBER.fullmatch(number):
            raise BadInput(f"'{number}' is no emergency number")
    return DialPlan(tuple(_read_rule(part) for part in _parts(rules)), numbers)


def _parts(text: str) -> list[str]:
    return [part.strip() for part in text.replace("،", ",").split(",") if part.strip()]


def _read_rule(text: str) -> Rule:
    found = _RULE.fullmatch(bare_rule(text))
    if found is None or (not found["prefix"] and found["shortest"] is None):
        raise BadInput(f"'{text}' is no dialling rule such as +966>0 or /7-15>9")
    shortest, longest = int(found["shortest"] or 1), int(found["longest"] or LONGEST_NUMBER)
    if shortest > longest:
        raise BadInput(f"'{text}' names a shortest length above its longest")
    return Rule(found["prefix"], found["instead"], shortest, longest)


def bare_rule(text: str) -> str:
    """Return a rule without blanks and direction marks."""
    return re.sub(r"[\s\u200e\u200f\u2066-\u2069]", "", text)
