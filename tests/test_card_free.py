"""Card numbers go, keys stay, whatever form a text has."""

import json

from app.card_free import card_free
from tests.secrets_made_up import completed

CARD = completed("453201511283036")
KEY = "01900000-4532-7015-8112-830366010000"


def test_a_card_goes_out_of_any_text() -> None:
    for text in (CARD, f"Paid with {CARD}.", f"[{CARD}] is his card", f"{{{CARD}", f'{{"{CARD}'):
        assert CARD not in card_free(text)
    assert card_free("no card") == "no card"


def test_in_json_words_are_looked_through_and_keys_left_alone() -> None:
    """However deep they stand; the rest is as it was, to the letter."""
    kept = {"id": CARD, "pbx_call": CARD, "numbers": [f"+{CARD[:12]}", CARD], "seen": KEY, "n": 4}
    row = {**kept, "note": f"Card {CARD}", "more": [{"why": CARD}]}
    free = json.loads(card_free(json.dumps(row)))
    assert {name: free[name] for name in kept} == kept
    assert CARD not in json.dumps([free["note"], free["more"]])
    untouched = json.dumps(kept)
    assert card_free(untouched) is untouched


def test_what_was_looked_through_once_stays_as_it_is() -> None:
    """Else a chain over what is stored would break."""
    for text in (f"Paid with {CARD}.", json.dumps({"note": f"بطاقة {CARD}"}, ensure_ascii=False)):
        assert card_free(card_free(text)) == card_free(text)
