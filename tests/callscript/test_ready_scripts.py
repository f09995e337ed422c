"""The scripts that come with the program."""

import re
from collections.abc import Iterator

import pytest

from app.callscript.library import scripts_in
from app.callscript.place import Place
from app.callscript.runner import Runner
from app.callscript.steps import Purpose, Script
from tests.callscript.scripts import FACTS, FOLDER

SCRIPTS = scripts_in(FOLDER)
CALLS = [script for script in SCRIPTS if script.purpose is Purpose.CALL]
ARABIC_LETTER = re.compile(r"[\u0621-\u064a]")


def places(script: Script, facts: dict[str, object], language: str) -> Iterator[Place]:
    """Every step of a script, as an agent sees it who jumps there."""
    runner = Runner(script, facts)
    for crumb in runner.steps(language):
        yield runner.jump(crumb.step_key).place(language)


def sentences(place: Place) -> list[str]:
    """What is read on the screen or said."""
    texts = [place.title, place.say, place.tip, place.note, *(answer.text for answer in place.answers)]
    return [text for text in texts if text]


def test_all_that_were_promised_are_there() -> None:
    assert {script.key for script in SCRIPTS} >= {
        "billing_dispute",
        "order_status",
        "technical_support",
        "complaint",
        "sales_offer",
        "after_sale",
        "emergency",
        "angry_customer",
    }


@pytest.mark.parametrize("script", CALLS, ids=lambda script: script.key)
def test_each_begins_by_itself_for_some_call(script: Script) -> None:
    assert script.rules


@pytest.mark.parametrize("facts", [FACTS, {}], ids=["known", "unknown"])
@pytest.mark.parametrize("script", SCRIPTS, ids=lambda script: script.key)
def test_every_sentence_is_in_its_language(script: Script, facts: dict[str, object]) -> None:
    for place in places(script, facts, "ar"):
        assert all(ARABIC_LETTER.search(text) for text in sentences(place)), place
    for place in places(script, facts, "en"):
        assert not any(ARABIC_LETTER.search(text) for text in sentences(place)), place


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda script: script.key)
def test_no_sentence_has_a_nameless_gap_or_a_brace(script: Script) -> None:
    for language in ("ar", "en"):
        for place in places(script, {}, language):
            assert not any("[…]" in text or "{" in text for text in sentences(place)), place


@pytest.mark.parametrize("script", CALLS, ids=lambda script: script.key)
def test_a_sentence_is_short_enough_to_be_said_in_one_breath_or_three(script: Script) -> None:
    for place in places(script, FACTS, "ar"):
        assert len(place.say) <= 260, place.say
    for place in places(script, FACTS, "en"):
        assert len(place.say) <= 300, place.say


@pytest.mark.parametrize("script", CALLS, ids=lambda script: script.key)
def test_always_giving_the_first_answer_comes_to_an_end(script: Script) -> None:
    runner = Runner(script, FACTS)
    typed = {"text": "كلام", "number": "3", "date": "2026-11-25", "phone": "0501234567", "amount": "10"}
    for _ in range(30):
        place = runner.place("en")
        if place.proposal is not None:
            assert place.proposal.outcome_key
            return
        runner = runner.answer(typed[place.field.takes] if place.field else _first(place))
    pytest.fail("no end after 30 answers")


def _first(place: Place) -> str:
    """The first answer not given yet."""
    return next(answer.value for answer in place.answers if not answer.is_chosen)


def test_the_picture_of_the_design_is_reached() -> None:
    billing = next(script for script in SCRIPTS if script.key == "billing_dispute")
    runner = Runner(billing, FACTS).answer("invoice").answer("birth_date").answer("mobile").answer("charge")
    place = runner.place("en")
    assert (place.title, place.position, place.length) == ("Which charge is it?", 4, 7)
    assert place.say == (
        "Thank you, Mr. Al-Shammari. I can see two payments of SAR 1,499.50 on 3 November. "
        "Is that the charge you are calling about?"
    )
    assert [(answer.text, answer.leads_to) for answer in place.answers] == [
        ("Yes – the same amount twice", "Check payment status"),
        ("No – the amount is higher than expected", "Explain invoice lines"),
        ("He did not receive the service", "Service recovery"),
        ("Something else", "Free question"),
    ]
