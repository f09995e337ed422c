"""Work of a script has words and an icon."""

import pytest

from app.callscript.place import Action
from app.callscript.steps import ActionKind
from app.ui.isolates import stripped
from app.ui.language import Language
from app.ui.parts.action_words import action_icon, action_text, can_do


@pytest.mark.parametrize("kind", list(ActionKind))
def test_every_kind_of_work_has_words_and_an_icon(english: Language, kind: ActionKind) -> None:
    """None is left to the agent's guess."""
    assert action_text(Action(kind, ()))
    assert action_icon(Action(kind, ()))


def test_the_values_stand_behind_the_words(english: Language) -> None:
    """Empty ones are left out."""
    action = Action(ActionKind.CREATE_CASE, (("department", "finance"), ("subject", "")))
    assert stripped(action_text(action)) == "Open a case: finance"


def test_the_words_follow_the_language(arabic: Language) -> None:
    """The values stay as they are."""
    assert action_text(Action(ActionKind.CREATE_CASE, ())) == "فتح حالة"


def test_moments_and_urgency_are_worded(arabic: Language) -> None:
    """Agents read no keys; a day that was asked for stays a day."""
    assert arabic.code == "ar"
    for due in ("now", "in_one_hour", "in_two_hours", "this_afternoon", "tomorrow_morning", "in_two_days"):
        assert "_" not in action_text(Action(ActionKind.SCHEDULE_FOLLOW_UP, (("due", due),)))
    assert "الأسبوع" in action_text(Action(ActionKind.SCHEDULE_FOLLOW_UP, (("due", "next_week"),)))
    assert "2026-12-01" in action_text(Action(ActionKind.SCHEDULE_FOLLOW_UP, (("due", "2026-12-01"),)))
    for priority in ("low", "normal", "high", "urgent"):
        assert not action_text(Action(ActionKind.CREATE_CASE, (("priority", priority),))).endswith(priority)
    assert "soon" in action_text(Action(ActionKind.CREATE_CASE, (("priority", "soon"),)))


def test_what_the_desk_can_do_itself_is_told_apart(english: Language) -> None:
    assert english.code == "en"
    assert can_do(Action(ActionKind.SCHEDULE_FOLLOW_UP, ()))
    assert can_do(Action(ActionKind.SET_FIELD, (("field", "call.satisfaction"),)))
    assert not can_do(Action(ActionKind.SET_FIELD, (("field", "order.address"),)))
    assert can_do(Action(ActionKind.CREATE_CASE, ()))
