"""Finds what is wrong with a script before it is used: where, what, and how to mend it.

A script without problems never leaves an agent stuck: from every step one can go on, and to an end.
"""

from collections.abc import Collection, Iterator

from app.callscript.article_check import article_problems
from app.callscript.case_check import case_problems
from app.callscript.graph import Graph
from app.callscript.order_check import order_problems
from app.callscript.problem import Problem, ProblemKind
from app.callscript.steps import RETURN, AnswerType, Ask, Choice, End, Exit, Purpose, RunPart, Script, Step
from app.callscript.text_check import text_problems

MOST_ANSWERS = 9  # each has a key of the keyboard


def problems(
    script: Script, *, outcomes: Collection[str] | None = None, reasons: Collection[str] | None = None
) -> list[Problem]:
    """All problems of a linked script, by line. Outcomes and reasons are checked when keys are given."""
    graph = Graph(script)
    found = [
        *_head_problems(script, graph),
        *_way_problems(script),
        *_part_problems(script, graph),
        *_reach_problems(script, graph),
        *_answer_problems(script),
        *_filing_problems(script, outcomes, reasons),
        *case_problems(script),
        *article_problems(script),
        *text_problems(script),
        *order_problems(script, graph),
    ]
    return sorted(found, key=lambda problem: (problem.line, problem.kind))


def _head_problems(script: Script, graph: Graph) -> Iterator[Problem]:
    if script.step(script.start) is None:
        what = f"The script starts at “{script.start}”, and there is no such step."
        yield Problem("", script.line, what, "Name an existing step.", ProblemKind.UNKNOWN_STEP)
    for key in script.objections:
        if not graph.knows(key):
            yield _unknown_script("", script.line, key)
    for reminder in script.reminders:
        if script.step(reminder.until) is None:
            what = f"The reminder waits for “{reminder.until}”, and there is no such step."
            yield Problem("", reminder.line, what, "Name an existing step.", ProblemKind.UNKNOWN_STEP)
    for rule in script.rules:
        if script.purpose is Purpose.PART:
            what = "A part is never chosen for a call."
            yield Problem("", rule.line, what, "Take starts_when out.", ProblemKind.NEVER_CHOSEN)


def _way_problems(script: Script) -> Iterator[Problem]:
    keys = {step.key for step in script.steps}
    for step in script.steps:
        if step.key == RETURN:
            what = "“return” is the way back out of a part and cannot be a step."
            yield Problem(step.key, step.line, what, "Give the step another name.", ProblemKind.BAD_VALUE)
        for exit_ in step.exits:
            yield from _exit_problems(step, exit_)
        for to, line in dict.fromkeys((way.to, way.line) for exit_ in step.exits for way in exit_.ways):
            if to == RETURN and script.purpose is Purpose.CALL:
                what = "“return” leads back out of a part, and this script is none."
                yield Problem(
                    step.key, line, what, "Lead to a step, or set purpose: part.", ProblemKind.UNKNOWN_STEP
                )
            elif to != RETURN and to not in keys:
                what = f"There is no step “{to}”."
                yield Problem(
                    step.key, line, what, "Add the step, or lead to another.", ProblemKind.UNKNOWN_STEP
                )


def _exit_problems(step: Step, exit_: Exit) -> Iterator[Problem]:
    if not exit_.ways:
        what = f"“{exit_.key}” leads nowhere."
        how = f"Give it a way: {'to' if isinstance(step, Ask) else exit_.key}: step, or give the step next: …"
        yield Problem(step.key, step.line, what, how, ProblemKind.NO_WAY_ON)
        return
    open_ways = [index for index, way in enumerate(exit_.ways) if not way.when]
    if not open_ways:
        what = f"All ways of “{exit_.key}” have conditions; when none holds, there is no way on."
        how = "Add a last way without a condition."
        yield Problem(step.key, exit_.ways[-1].line, what, how, ProblemKind.NO_WAY_ON)
    elif open_ways[0] < len(exit_.ways) - 1:
        what = "This way is never taken: one without a condition comes before it."
        how = "Put the way without a condition last."
        yield Problem(step.key, exit_.ways[open_ways[0] + 1].line, what, how, ProblemKind.NEVER_CHOSEN)


def _part_problems(script: Script, graph: Graph) -> Iterator[Problem]:
    for step in script.steps:
        if not isinstance(step, RunPart):
            continue
        if graph.runs_itself(step):
            what = f"“{step.runs}” comes to run itself again, without an end."
            how = "Let a part run only parts that do not run it."
            yield Problem(step.key, step.line, what, how, ProblemKind.ENDLESS_LOOP)
        elif not graph.knows(step.runs):
            yield _unknown_script(step.key, step.line, step.runs)


def _unknown_script(step_key: str, line: int, key: str) -> Problem:
    what = f"There is no part “{key}”."
    how = "Add a file with that key and purpose: part, or name another."
    return Problem(step_key, line, what, how, ProblemKind.UNKNOWN_SCRIPT)


def _reach_problems(script: Script, graph: Graph) -> Iterator[Problem]:
    reachable, finishing = graph.reachable(), graph.finishing()
    for step in script.steps:
        if step.key not in reachable:
            what = f"Nothing leads to “{step.key}”."
            yield Problem(step.key, step.line, what, "Lead to it, or take it out.", ProblemKind.UNREACHABLE)
        elif step.key not in finishing:
            is_dead = not graph.targets(step)
            kind = ProblemKind.DEAD_END if is_dead else ProblemKind.ENDLESS_LOOP
            what = "No way leads on from here." if is_dead else "From here no end can be reached."
            yield Problem(step.key, step.line, what, "Lead to an end, or to return in a part.", kind)


def _answer_problems(script: Script) -> Iterator[Problem]:
    for step in script.steps:
        if not isinstance(step, Ask):
            continue
        if step.least is not None and step.most is not None and step.least > step.most:
            what = f"least ({step.least}) is more than most ({step.most})."
            yield Problem(step.key, step.line, what, "Exchange them.", ProblemKind.BAD_VALUE)
        if step.takes is AnswerType.CHOICE and len(step.choices) > MOST_ANSWERS:
            what = f"{len(step.choices)} answers; only {MOST_ANSWERS} have a key."
            how = "Split the question, or use takes: one_of."
            yield Problem(step.key, step.line, what, how, ProblemKind.BAD_VALUE)
        if step.takes in (AnswerType.CHOICE, AnswerType.ONE_OF):
            yield from _choice_problems(step)


def _choice_problems(step: Ask) -> Iterator[Problem]:
    if not step.choices:
        what = "The question has no answers."
        yield Problem(step.key, step.line, what, "Add answers.", ProblemKind.NO_WAY_ON)
    elif all(choice.when for choice in step.choices):
        what = "All answers have conditions; when none holds, there is no answer to give."
        yield Problem(step.key, step.line, what, "Leave one without a condition.", ProblemKind.NO_WAY_ON)


def _filing_problems(
    script: Script, outcomes: Collection[str] | None, reasons: Collection[str] | None
) -> Iterator[Problem]:
    for step in script.steps:
        if isinstance(step, End) and not step.outcome:
            what = "The end proposes no outcome."
            yield Problem(step.key, step.line, what, "Add outcome: …", ProblemKind.MISSING_FIELD)
        elif isinstance(step, End) and outcomes is not None and step.outcome not in outcomes:
            yield _unknown_key(step, step.line, "outcome", step.outcome)
        for reason, line in _reasons(step):
            if reasons is not None and reason not in reasons:
                yield _unknown_key(step, line, "reason", reason)


def _reasons(step: Step) -> Iterator[tuple[str, int]]:
    choices: tuple[Choice, ...] = step.choices if isinstance(step, Ask) else ()
    yield from ((choice.reason, choice.line) for choice in choices if choice.reason)
    if isinstance(step, End) and step.reason:
        yield step.reason, step.line


def _unknown_key(step: Step, line: int, what: str, key: str) -> Problem:
    text = f"There is no {what} “{key}”."
    return Problem(step.key, line, text, f"Use a key of the {what}s' tree.", ProblemKind.BAD_VALUE)
