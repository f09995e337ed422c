"""Wording a place."""

from decimal import Decimal

from app.callscript.language import read_script
from app.callscript.runner import Runner
from app.callscript.steps import ActionKind, AnswerType
from tests.callscript.scripts import FACTS, main_script


def at_case(amount: str) -> Runner:
    """At the work to be done."""
    runner = Runner(main_script(), FACTS).answer("bill").answer("born").answer("mobile")
    return runner.answer(amount).answer("no")


def test_work_is_worded_without_marks_of_direction() -> None:
    action = at_case("20").place("ar").action
    assert action is not None
    assert action.kind is ActionKind.CREATE_CASE
    assert dict(action.parameters) == {"subject": "20.00 ريال", "department": "finance"}


def test_a_typed_answer_has_a_field_and_no_answers_to_pick() -> None:
    place = Runner(main_script(), FACTS).jump("amount").place("en")
    assert place.answers == ()
    assert place.field is not None
    assert (place.field.takes, place.field.least, place.field.most) == (
        AnswerType.AMOUNT,
        Decimal(1),
        Decimal(5000),
    )


def test_where_an_answer_leads_follows_the_facts_as_they_stand() -> None:
    place = Runner(main_script(), FACTS).answer("bill").answer("born").place("en")
    assert [answer.leads_to for answer in place.answers] == ["Amount", "Amount", "Amount", "Closing"]


def test_an_answer_that_returns_says_where_to() -> None:
    place = Runner(main_script(), FACTS).jump("objection:calm").answer(1).place("en")
    assert [answer.leads_to for answer in place.answers] == ["Hello", "Gone"]


def test_when_no_answer_would_be_left_all_are_offered() -> None:
    script = read_script(
        "script: a\nversion: 1\ntitle: {ar: أ, en: A}\nstart: q\nsteps:\n"
        "  q: {kind: ask, title: {ar: س, en: Q}, next: z,\n"
        "      answers: [{key: x, when: customer.is_vip, text: {ar: س, en: X}}]}\n"
        "  z: {kind: end, title: {ar: ن, en: Z}}\n",
        "a.yaml",
    )
    assert [answer.text for answer in Runner(script, {}).place("en").answers] == ["X"]


def test_a_sentence_is_continued_and_required_wording_is_read_out() -> None:
    runner = Runner(main_script(), FACTS)
    assert runner.jump("notice").place("ar").answers[0].text == "قرأتُها على العميل"
    assert runner.jump("objection:calm").place("ar").answers[0].text == "متابعة"


def test_an_objection_does_not_move_the_progress() -> None:
    here = Runner(main_script(), FACTS).answer("bill")
    angry = here.jump("objection:calm")
    assert (angry.place("en").position, angry.place("en").length) == (
        here.place("en").position,
        here.place("en").length,
    )


def test_a_part_tells_its_title() -> None:
    assert Runner(main_script(), FACTS).answer("bill").place("en").inside == "Verify"
