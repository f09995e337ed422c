"""A deed waits in the outbox as it was."""

import json

from app.models.keys import new_key
from app.models.rows.deeds import NewDeed
from app.models.rows.json_form import from_json, to_json
from tests.models.builders import NOON


def test_a_deed_comes_back_from_the_outbox_as_it_was_put() -> None:
    deed = NewDeed(new_key(), "card.recording_paused", new_key(), NOON, json.dumps({"seconds": 3}))
    assert from_json(NewDeed, to_json(deed)) == deed
    assert from_json(NewDeed, to_json(NewDeed(new_key(), "x", new_key(), NOON))).facts == "{}"
