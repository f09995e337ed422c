"""Contacts become lines of words."""

from app.ui.isolates import stripped
from app.ui.language import Language
from app.ui.parts.contact_items import contact_items
from tests.ui import people


def test_a_call_says_how_long_it_was_and_an_unknown_kind_is_shown_too(english: Language) -> None:
    call, other = contact_items((people.contact(), people.contact("pigeon", seconds=None)), english)
    assert stripped(call.title) == "Inbound · 06:12"
    assert stripped(call.text) == "Billing – Asked for an invoice"
    assert call.icon == "phone-incoming"
    assert other.icon == "circle"
