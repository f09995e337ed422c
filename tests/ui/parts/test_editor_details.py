"""Names, needs and VIP are read as they were typed; what is not touched stays as it was."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from PySide6.QtCore import QDate
from pytestqt.qtbot import QtBot

from app.models.keys import new_key
from app.models.rows.records import CustomerRecord
from app.ui.language import Language
from app.ui.parts.editor_details import EditorDetails

MONA = CustomerRecord(
    customer_id=new_key(),
    name="منى",
    name_latin="Mona",
    language="en",
    segment="gold",
    needs="Slowly",
    vip_reason="Key account",
    vip_until=datetime(2027, 3, 4, 5, 6, tzinfo=UTC),
    is_do_not_call=True,
)


@pytest.fixture
def details(qtbot: QtBot, english: Language) -> EditorDetails:
    """The fields, with Mona in them."""
    details = EditorDetails()
    qtbot.addWidget(details)
    details.show_record(MONA)
    details.show()
    return details


def test_what_is_not_touched_stays_as_it_was(details: EditorDetails) -> None:
    assert details.taken_into(MONA) == MONA
    other = replace(MONA, language="fr", vip_reason="", vip_until=None)
    details.show_record(other)
    assert details.taken_into(other) == other


def test_what_is_typed_is_taken(details: EditorDetails, qtbot: QtBot) -> None:
    with qtbot.waitSignal(details.edited):
        details.name_field.insert(" علي ")
    details.until_field.setDate(QDate(2028, 1, 2))
    taken = details.taken_into(MONA)
    assert taken.name == "منى علي"
    assert taken.vip_until == datetime(2028, 1, 2, 23, 59, tzinfo=UTC)
    details.vip_field.clear()
    qtbot.keyClicks(details.vip_field, " ")
    assert details.until_field.isHidden()
    assert details.taken_into(MONA).vip_until is None


def test_a_name_in_either_script_is_needed(details: EditorDetails, qtbot: QtBot) -> None:
    details.name_field.clear()
    assert details.check()
    details.latin_field.clear()
    assert not details.check()
    assert details.name_field.property("wrong") == "true"
    qtbot.keyClicks(details.latin_field, "M")
    assert details.name_field.property("wrong") == ""
