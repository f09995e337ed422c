"""What the records of many calls say."""

from datetime import date

from app.callscript.analysis import ScriptedCall, analysed, answers_by_week, scripted_call
from app.callscript.runner import Runner
from tests.callscript.scripts import FACTS, main_script


def call(runner: Runner, outcome: str = "", seconds: float = 100) -> ScriptedCall:
    """The call of a runner, as the database would give it back."""
    return scripted_call(runner.script, FACTS, runner.record, outcome=outcome, seconds=seconds)


def begun() -> Runner:
    """A script just begun."""
    return Runner(main_script(), FACTS)


def verified() -> Runner:
    """At the amount after 30 seconds."""
    runner = begun().answer("bill", at_seconds=10)
    return runner.answer("born", at_seconds=18).answer("mobile", at_seconds=30)


def test_a_step_tells_how_often_and_how_long() -> None:
    calls = [call(verified().answer("70", at_seconds=50)), call(begun().answer("bye", at_seconds=4))]
    steps = analysed(calls).steps
    assert (steps["hello"].visits, steps["hello"].calls) == (2, 2)
    assert (steps["hello"].total_seconds, steps["hello"].median_seconds) == (14, 7)
    assert (steps["verify/questions"].visits, steps["verify/questions"].total_seconds) == (1, 20)
    assert steps["amount"].total_seconds == 20
    assert steps["more"].total_seconds == 50


def test_answers_are_counted() -> None:
    steps = analysed([call(verified()), call(verified()), call(begun().answer("bye"))]).steps
    assert steps["hello"].answers == {"bill": 2, "bye": 1}
    assert steps["verify/questions"].answers == {"born": 2, "mobile": 2}


def test_going_back_jumping_and_objections_are_counted_where_they_happened() -> None:
    runner = verified().back().forward().jump("objection:calm").answer(1).answer("yes").jump("notice")
    steps = analysed([call(runner)]).steps
    assert steps["amount"].went_back == 1
    assert steps["amount"].objections == {"calm": 1}
    assert steps["amount"].jumped_away == 1
    assert steps["calm/listen"].visits == 1


def test_calls_that_were_left_are_counted_where_they_were_left() -> None:
    figures = analysed([call(verified()), call(begun()), call(begun().answer("bye"))])
    assert (figures.calls, figures.finished) == (3, 1)
    assert (figures.steps["amount"].left, figures.steps["hello"].left, figures.steps["closing"].left) == (
        1,
        1,
        0,
    )


def test_each_path_has_its_outcomes() -> None:
    calls = [
        call(begun().answer("bye"), "resolved"),
        call(begun().answer("bye"), "escalated"),
        call(begun(), "resolved"),
    ]
    paths = analysed(calls).paths
    assert [(path.steps, path.calls) for path in paths] == [(("hello", "closing"), 2), (("hello",), 1)]
    assert paths[0].outcomes == {"resolved": 1, "escalated": 1}


def test_one_version_can_be_looked_at_alone() -> None:
    assert analysed([call(begun())], version=2).calls == 1
    assert analysed([call(begun())], version=1).calls == 0


def test_no_calls_are_no_figures() -> None:
    assert analysed([]).steps == {}


def test_answers_are_told_week_by_week() -> None:
    """By the Monday the week begins with; calls of no day, and of other versions, are left out."""
    runner = begun().answer("bill")
    days = (date(2026, 11, 16), date(2026, 11, 22), date(2026, 11, 23), None)
    calls = [scripted_call(runner.script, FACTS, runner.record, day=day) for day in days]
    found = answers_by_week(calls, "hello")
    assert found == {date(2026, 11, 16): {"bill": 2}, date(2026, 11, 23): {"bill": 1}}
    assert answers_by_week(calls, "hello", version=99) == {}
