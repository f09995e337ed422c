"""How a question is changed in the file: what it takes as an answer, and the answers it offers."""

from app.callscript.edit import Document, Value
from app.callscript.steps import AnswerType, Ask
from app.callscript.words import Words
from app.ui.script_editor.writing import free_key, write_value


def add_answer(document: Document, step: Ask) -> None:
    """Add an empty answer; where each has its own way it leads where the last one does."""
    key = free_key({choice.key for choice in step.choices}, "answer")
    entry: dict[str, Value] = {"key": key, "text": Words("", "")}
    last = step.exit(step.choices[-1].key) if step.choices else None
    if step.takes is AnswerType.CHOICE and last is not None and last.ways:
        entry["to"] = last.ways[-1].to
    document.append(("steps", step.key, "answers"), entry)


def let_take(document: Document, step: Ask, takes: AnswerType) -> None:
    """Let a question take something else; its answers and ways are made to fit."""
    path = ("steps", step.key)
    led = next((way.to for exit_ in step.exits for way in exit_.ways), "")
    with document.as_one():
        for name in ("yes", "no", "least", "most"):
            write_value(document, (*path, name), "")
        has_answers = takes in (AnswerType.CHOICE, AnswerType.ONE_OF)
        if not has_answers:
            write_value(document, (*path, "answers"), "")
        for number in range(len(step.choices) if takes is AnswerType.ONE_OF else 0):
            write_value(document, (*path, "answers", number, "to"), "")
        document.set((*path, "takes"), takes.value)
        if takes is not AnswerType.CHOICE and led:
            document.set((*path, "next"), led)
        if has_answers and not step.choices:
            entry: dict[str, Value] = {"key": "answer_1", "text": Words("", "")}
            document.append((*path, "answers"), entry | ({"to": led} if takes is AnswerType.CHOICE else {}))
