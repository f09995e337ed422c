"""Running a script."""

import pytest

from app.callscript.answers import AnswerFault, NotAnAnswer
from app.callscript.place import Crumb, Proposal
from app.callscript.record import Entry, EntryKind, record_from_json, record_to_json
from app.callscript.runner import Runner
from app.callscript.steps import StepKind
from tests.callscript.scripts import FACTS, main_script


@pytest.fixture
def runner() -> Runner:
    """The small script at its first step."""
    return Runner(main_script(), FACTS)


def verified(runner: Runner) -> Runner:
    """Past the greeting and the verification, at the amount."""
    return runner.answer("bill").answer("born").answer("mobile")


def titles(crumbs: tuple[Crumb, ...]) -> list[str]:
    """The titles of a path."""
    return [crumb.title for crumb in crumbs]


def test_a_place_shows_what_to_say_and_where_each_answer_leads(runner: Runner) -> None:
    place = runner.place("en")
    assert (place.title, place.say, place.kind) == ("Hello", "Hello Abdulrahman", StepKind.ASK)
    assert [(answer.number, answer.text, answer.leads_to) for answer in place.answers] == [
        (1, "Bill", "Questions"),
        (2, "VIP", "Notice"),
        (3, "Bye", "Closing"),
    ]
    assert not place.can_go_back


def test_the_language_of_the_script_is_chosen_at_each_place(runner: Runner) -> None:
    assert runner.place("ar").say == "مرحبًا عبد الرحمن"
    assert runner.place("en").say == "Hello Abdulrahman"


def test_an_answer_can_be_picked_by_number_or_by_key(runner: Runner) -> None:
    assert runner.answer(3).place("en") == runner.answer("bye").place("en")


def test_an_answer_whose_condition_does_not_hold_is_not_offered() -> None:
    runner = Runner(main_script(), {"customer": {"is_vip": False}})
    assert [answer.value for answer in runner.place("en").answers] == ["bill", "bye"]
    with pytest.raises(NotAnAnswer) as caught:
        runner.answer("vip")
    assert caught.value.fault is AnswerFault.NOT_OFFERED


def test_a_verification_passes_with_enough_right_answers(runner: Runner) -> None:
    ticked = runner.answer("bill").answer("born")
    assert ticked.place("en").title == "Questions"
    assert [answer.is_chosen for answer in ticked.place("en").answers] == [True, False, False, False]
    assert ticked.answer("mobile").place("en").title == "Amount"


def test_a_tick_can_be_taken_back(runner: Runner) -> None:
    unticked = runner.answer("bill").answer("born").answer("born")
    assert not any(answer.is_chosen for answer in unticked.place("en").answers)
    assert unticked.answer("mobile").place("en").title == "Questions"


def test_a_failed_verification_takes_the_other_way(runner: Runner) -> None:
    assert runner.answer("bill").answer("failed").place("en").title == "Closing"


def test_what_is_typed_is_read_in_both_kinds_of_digits(runner: Runner) -> None:
    assert (
        verified(runner).answer("٢٥٠٫٥").answer("no").place("en").action
        == verified(runner).answer("250.5").answer("no").place("en").action
    )


def test_what_does_not_fit_is_refused_and_changes_nothing(runner: Runner) -> None:
    here = verified(runner)
    for value, fault in (
        ("", AnswerFault.EMPTY),
        ("abc", AnswerFault.NOT_A_NUMBER),
        ("0.5", AnswerFault.TOO_SMALL),
        ("5001", AnswerFault.TOO_LARGE),
    ):
        with pytest.raises(NotAnAnswer) as caught:
            here.answer(value)
        assert caught.value.fault is fault
    assert here.place("en").title == "Amount"


def test_back_and_forward_lose_nothing(runner: Runner) -> None:
    there = verified(runner).answer("70")
    returned = there.back().back().back().forward().forward().forward()
    assert returned.place("en") == there.place("en")


def test_going_back_shows_what_was_answered(runner: Runner) -> None:
    place = verified(runner).answer("70").back().place("en")
    assert place.field is not None
    assert place.field.text == "70"
    assert place.can_go_forward


def test_a_late_answer_changes_what_depends_on_it(runner: Runner) -> None:
    direct = verified(runner).answer("70")
    changed = direct.back().answer("2000")
    assert (direct.place("en").title, changed.place("en").title) == ("More?", "Notice")
    assert changed.answer(1).place("en").say == "You said 2,000"


def test_a_late_answer_keeps_later_answers_that_still_apply(runner: Runner) -> None:
    there = verified(runner).answer("70").answer("no").answer("done")
    changed = there.jump("amount").answer("80")
    assert changed.place("en").title == "More?"
    assert changed.forward().place("en").action != there.jump("case").place("en").action
    assert changed.forward().forward().place("en").title == "Closing"


def test_a_loop_asks_anew_each_time(runner: Runner) -> None:
    again = verified(runner).answer("70").answer("yes")
    place = again.place("en")
    assert place.title == "Amount"
    assert place.field is not None
    assert place.field.text == ""
    assert again.answer("90").place("en").say == "You said 90"


def test_an_objection_comes_back_to_where_it_began(runner: Runner) -> None:
    here = verified(runner)
    angry = here.jump("objection:calm")
    assert angry.place("en").title == "Listen"
    assert angry.place("en").inside == "Calm down"
    assert angry.place("en").objections == ()
    assert titles(angry.place("en").path) == ["Hello", "Questions", "Amount"]
    back_here = angry.answer(1).answer("yes").place("en")
    assert (back_here.title, back_here.position, back_here.path) == (
        "Amount",
        here.place("en").position,
        here.place("en").path,
    )


def test_an_objection_can_end_the_call(runner: Runner) -> None:
    place = verified(runner).jump("objection:calm").answer(1).answer("no").place("en")
    assert place.proposal == Proposal("billing.other", "customer_hung_up")


def test_an_objection_begun_by_mistake_is_left_by_going_back(runner: Runner) -> None:
    mistaken = verified(runner).jump("objection:calm").back()
    assert mistaken.place("en").title == "Amount"
    assert mistaken.answer("70").place("en").title == "More?"
    assert mistaken.answer("70").forward().place("en").title == "More?"


def test_an_objection_that_was_left_does_not_come_back_by_itself(runner: Runner) -> None:
    mistaken = verified(runner).jump("objection:calm").back().answer("70")
    changed = mistaken.jump("hello").answer("bill").forward().forward()
    assert changed.place("en").title == "More?"


def test_the_same_objection_can_come_twice(runner: Runner) -> None:
    once = verified(runner).jump("objection:calm").answer(1).answer("yes")
    twice = once.jump("objection:calm").answer(1).answer("yes")
    assert twice.answer("70").place("en").title == "More?"


def test_a_jump_goes_to_any_step_and_the_record_knows(runner: Runner) -> None:
    jumped = runner.jump("notice")
    assert jumped.place("en").title == "Notice"
    assert jumped.record[-1] == Entry(EntryKind.JUMP, "hello", "notice")
    assert jumped.back().place("en").title == "Hello"
    with pytest.raises(NotAnAnswer):
        runner.jump("nowhere")


def test_every_step_with_a_title_can_be_jumped_to(runner: Runner) -> None:
    assert "Closing" in titles(runner.steps("en"))
    for crumb in runner.steps("en"):
        assert runner.jump(crumb.step_key).place("en").title == crumb.title


def test_the_end_proposes_reason_and_outcome(runner: Runner) -> None:
    place = verified(runner).answer("70").answer("no").answer("done").place("en")
    assert place.proposal == Proposal("billing.other", "resolved")
    assert place.answers == ()


def test_a_call_that_ends_early_still_has_its_reason(runner: Runner) -> None:
    assert verified(runner).place("en").reason_so_far == "billing.other"


def test_required_wording_is_marked_when_it_is_read(runner: Runner) -> None:
    notice = runner.answer("vip")
    assert notice.place("en").must_be_read
    assert not notice.place("en").is_read
    assert notice.mark_read().place("en").is_read
    assert notice.answer(1).back().place("en").is_read


def test_required_wording_that_was_passed_over_is_named(runner: Runner) -> None:
    assert titles(runner.jump("notice").jump("closing").place("en").unread) == ["Notice"]
    assert runner.jump("notice").answer(1).place("en").unread == ()


def test_a_reminder_comes_until_its_step_is_done(runner: Runner) -> None:
    assert runner.reminders(59, "en") == ()
    assert runner.reminders(60, "en") == ("Read the notice",)
    assert runner.jump("notice").answer(1).reminders(90, "en") == ()


def test_progress_is_the_longest_way_that_is_left(runner: Runner) -> None:
    place = runner.place("en")
    assert (place.position, place.length) == (1, 7)
    assert verified(runner).place("en").length == 7
    assert verified(runner).answer("70").place("en").position == 4


def test_a_record_gives_the_same_place_again(runner: Runner) -> None:
    there = (
        verified(runner)
        .jump("objection:calm")
        .answer(1, at_seconds=12.34567)
        .answer("yes")
        .answer("70")
        .back()
    )
    record = record_from_json(record_to_json(there.record))
    again = Runner(main_script(), FACTS, record)
    assert again.record == there.record
    assert again.place("ar") == there.place("ar")


def test_a_record_that_no_longer_fits_is_resumed_as_far_as_it_goes() -> None:
    record = Runner(main_script(), FACTS).answer("vip").answer(1).record
    place = Runner(main_script(), {}, record).place("en")
    assert place.title == "Hello"


def test_nothing_known_about_the_caller_leaves_gaps_to_see() -> None:
    runner = Runner(main_script(), {})
    assert runner.place("en").say == "Hello [customer's name]"
    assert runner.place("ar").say == "مرحبًا [اسم العميل]"


def test_a_record_in_which_an_answer_no_longer_fits_goes_on_after_it() -> None:
    record = (
        Entry(EntryKind.ANSWER, "hello", "gone"),
        Entry(EntryKind.JUMP, "hello", "gone"),
        Entry(EntryKind.ANSWER, "nowhere", "x"),
        Entry(EntryKind.ANSWER, "hello", "bye"),
        Entry(EntryKind.READ, "hello"),
    )
    runner = Runner(main_script(), FACTS, record)
    assert runner.place("en").title == "Hello"
    assert runner.forward().place("en").title == "Closing"


def test_an_end_takes_no_answer(runner: Runner) -> None:
    with pytest.raises(NotAnAnswer) as caught:
        runner.answer("bye").answer(1)
    assert caught.value.fault is AnswerFault.NOTHING_TO_ANSWER


def test_a_number_without_an_answer_is_refused(runner: Runner) -> None:
    for value in (0, 4, True, None):
        with pytest.raises(NotAnAnswer):
            runner.answer(value)
