"""What people, queues and teams are called."""

from app.models.keys import new_key
from app.models.rows.team_floor import PersonRow, QueueRow, TeamRow


def test_everything_has_a_name_in_either_language() -> None:
    sara = PersonRow(new_key(), "سارة", "Sara", None, "301")
    assert (sara.shown_name("ar"), sara.shown_name("en")) == ("سارة", "Sara")
    assert PersonRow(new_key(), "", "", None, "301").shown_name("ar") == "301"
    billing = QueueRow("billing", "الفوترة", "Billing", 60)
    assert (billing.shown_name("ar"), billing.shown_name("en")) == ("الفوترة", "Billing")
    assert QueueRow("q1", "", "", 0).shown_name("en") == "q1"
    assert TeamRow(new_key(), "النهار", "").shown_name("en") == "النهار"
