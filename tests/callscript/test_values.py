"""What templates and conditions see."""

from datetime import date
from decimal import Decimal

from app.callscript.steps import AnswerType, Ask, Check, Choice, Step
from app.callscript.values import Context, Facts, said_text, typed
from app.callscript.words import Words


def ask(takes: AnswerType) -> Ask:
    """A question that takes this."""
    return Ask(key="a", title=Words(), takes=takes, saves="a", choices=(Choice("red", Words("أحمر", "Red")),))


CHECK = Check(key="c", title=Words(), saves="c", needs=1, questions=())


def test_an_answer_is_the_value_it_stands_for() -> None:
    assert typed(ask(AnswerType.YES_NO), "yes") is True
    assert typed(ask(AnswerType.YES_NO), "no") is False
    assert typed(ask(AnswerType.AMOUNT), "1.50") == Decimal("1.50")
    assert typed(ask(AnswerType.DATE), "2026-11-03") == date(2026, 11, 3)
    assert typed(ask(AnswerType.CHOICE), "red") == "red"
    assert typed(CHECK, "passed") is True
    assert typed(CHECK, "failed") is False
    assert typed(ask(AnswerType.NUMBER), "") is None
    assert typed(ask(AnswerType.NUMBER), "many") is None


def test_an_answer_is_said_as_the_screen_shows_it() -> None:
    assert said_text(ask(AnswerType.CHOICE), "red", "ar") == "أحمر"
    assert said_text(ask(AnswerType.YES_NO), "no", "en") == "No"
    assert said_text(ask(AnswerType.TEXT), "free words", "en") == "free words"


def test_answers_and_facts_are_seen_together() -> None:
    given: dict[str, tuple[Step, str]] = {
        "a": (ask(AnswerType.CHOICE), "red"),
        "b": (ask(AnswerType.TEXT), ""),
    }
    values = Context(Facts({"agent": {"name": {"ar": "سارة", "en": "Sara"}}}), lambda: given).values("ar")
    assert values["answers"] == {"a": "red"}
    assert values["said"] == {"a": "أحمر"}
    assert values["agent"] == {"name": "سارة"}


def test_facts_cannot_take_the_place_of_answers_in_another_language() -> None:
    assert Context(Facts({}), dict).values("fr")["language"] == "fr"
