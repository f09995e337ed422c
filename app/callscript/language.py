"""The script language: reads YAML into frozen types. `docs/script-language.md` explains it to people."""

from app.callscript.fields import Fields
from app.callscript.located import Located, located
from app.callscript.problem import BadScript, Problem, ProblemKind
from app.callscript.step_reader import StepReader
from app.callscript.steps import Purpose, Reminder, Rule, Script, Step
from app.callscript.words import Words

__all__ = ["Script", "Step", "Words", "read_draft", "read_script"]

RULE_PROPERTIES = ("brand", "queue", "direction", "language", "customer_kind", "reason")
MOST_STEPS = 5000


def read_script(text: str, name: str) -> Script:
    """Read a script; `name` is its file's name for messages. Raises BadScript with every problem found."""
    problems: list[Problem] = []
    script = _script(Fields(located(text, name), "", problems), name)
    if problems:
        raise BadScript(name, sorted(problems, key=lambda problem: problem.line))
    return script


def read_draft(text: str, name: str) -> tuple[Script | None, list[Problem]]:
    """The script as far as it can be read, and what is wrong with it; nothing when it is no YAML."""
    problems: list[Problem] = []
    try:
        script = _script(Fields(located(text, name), "", problems), name)
    except BadScript as error:
        return None, list(error.problems)
    return script, sorted(problems, key=lambda problem: problem.line)


def _script(fields: Fields, name: str) -> Script:
    script = Script(
        line=fields.line,
        key=fields.key("script", needed=True),
        version=fields.whole("version", least=1, most=1_000_000, otherwise=1, needed=True),
        title=fields.words("title", needed=True),
        purpose=fields.one_of("purpose", Purpose, Purpose.CALL),
        rules=tuple(_rule(found, fields) for found in fields.many("starts_when")),
        objections=tuple(fields.as_key(found, "objections") for found in fields.many("objections")),
        reminders=tuple(_reminder(found, fields) for found in fields.many("reminders")),
        start=fields.key("start", needed=True),
        steps=_steps(fields),
        name=name,
    )
    fields.finish()
    return script


def _steps(fields: Fields) -> tuple[Step, ...]:
    found = list(fields.each("steps", needed=True))
    if len(found) > MOST_STEPS:
        fields.report(ProblemKind.BAD_VALUE, f"More than {MOST_STEPS} steps.", "Split it into parts.")
        return ()
    return tuple(_step(key, body, fields) for key, body in found)


def _step(key: str, body: Located, fields: Fields) -> Step:
    fields.check_key(key, "steps", body.line)
    return StepReader(key, fields.within(body, key)).step()


def _rule(found: Located, fields: Fields) -> Rule:
    inner = fields.within(found)
    matches = []
    for name in RULE_PROPERTIES:
        values = tuple(inner.as_text(value, name) for value in inner.many(name, or_one=True))
        if values:
            matches.append((name, values))
    inner.finish()
    return Rule(tuple(matches), found.line)


def _reminder(found: Located, fields: Fields) -> Reminder:
    inner = fields.within(found)
    reminder = Reminder(
        after_seconds=inner.whole("after_seconds", least=1, most=86_400, otherwise=60),
        until=inner.key("until", needed=True),
        text=inner.words("text", needed=True),
        line=found.line,
    )
    inner.finish()
    return reminder
