"""A trial's customer has whatever a script may speak of."""

from app.callscript.facts import plain_facts
from app.callscript.variables import VARIABLES
from app.ui.script_editor.made_up import MadeUp, facts_of


def test_a_vip_has_a_value_for_nearly_every_variable() -> None:
    """In both languages; special needs are for scripts that ask for them."""
    for language in ("ar", "en"):
        found = plain_facts(facts_of(MadeUp.VIP), language)
        told = {f"{root}.{name}" for root, values in found.items() for name in values}
        assert set(VARIABLES) - told == {"customer.needs"}


def test_somebody_unknown_is_nobody() -> None:
    assert "customer" not in facts_of(MadeUp.UNKNOWN)
    assert "customer" in facts_of(MadeUp.REGULAR)
