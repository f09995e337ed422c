"""What a new script and a new step begin with: enough to be run at once, to be changed at leisure."""

import re

from app.callscript.edit import Document, Value
from app.callscript.fields import KEY
from app.callscript.steps import RETURN, StepKind
from app.callscript.words import NO, YES, Words

LONGEST_KEY = 40
EMPTY = Words()


def key_for(title: str, taken: set[str], otherwise: str) -> str:
    """A key made of an English title that no other has; `otherwise` when nothing of the title will do."""
    plain = re.sub(r"[^a-z0-9]+", "_", title.lower()).strip("_")[:LONGEST_KEY].strip("_")
    base = plain if KEY.fullmatch(plain) and plain != RETURN else otherwise
    key, number = base, 2
    while key in taken:
        key, number = f"{base}_{number}", number + 1
    return key


def new_script(key: str, title: Words) -> str:
    """The file of a script with a greeting of two answers and an end."""
    document = Document(_SKELETON.replace("KEY", key), f"{key}.yaml")
    document.set(("title",), title)
    return document.text


_SKELETON = """script: KEY
version: 1
title: {ar: نص, en: Script}
start: greeting

steps:
  greeting:
    kind: ask
    title: {ar: التحية, en: Greeting}
    say:
      ar: "{{ call.hour | greeting }}، معك {{ agent.name }}. كيف أستطيع خدمتك؟"
      en: "{{ call.hour | greeting }}, this is {{ agent.name }}. How may I help you?"
    answers:
      - {key: first, text: {ar: الجواب الأول, en: First answer}, to: goodbye}
      - {key: second, text: {ar: الجواب الثاني, en: Second answer}, to: goodbye}

  goodbye:
    kind: end
    title: {ar: الختام, en: Closing}
    say: {ar: "شكرًا لاتصالك، ومع السلامة.", en: "Thank you for calling, goodbye."}
    outcome: resolved
"""


def add_step(
    document: Document, kind: StepKind, title: Words, *, after: str, then: str, part: str = ""
) -> str:
    """Add a step that leads on to `then`, as one step of undo; returns its key."""
    taken = {step.key for step in document.draft().steps}
    key = key_for(title.en, taken, f"{kind}_step")
    with document.as_one():
        document.add_step(key, kind, title, after=after)
        for name, value in _fields(kind, then, part).items():
            document.set(("steps", key, name), value)
        for answer in _answers(kind, then):
            document.append(("steps", key, "answers"), answer)
        if kind is StepKind.CHECK:
            question: dict[str, Value] = {"key": "name", "text": Words("الاسم الكامل", "Full name")}
            document.append(("steps", key, "questions"), question)
    return key


def _fields(kind: StepKind, then: str, part: str) -> dict[str, Value]:
    match kind:
        case StepKind.SAY:
            return {"say": EMPTY, "next": then}
        case StepKind.ASK:
            return {"say": EMPTY}
        case StepKind.CHECK:
            return {"needs": 1, "passed": then, "failed": then}
        case StepKind.DO:
            return {"action": "schedule_follow_up", "next": then}
        case StepKind.NOTE:
            return {"note": EMPTY, "next": then}
        case StepKind.SCRIPT:
            return {"runs": part, "next": then}
        case StepKind.END:
            return {"outcome": "resolved"}


def _answers(kind: StepKind, then: str) -> list[dict[str, Value]]:
    if kind is not StepKind.ASK:
        return []
    return [{"key": "yes", "text": YES, "to": then}, {"key": "no", "text": NO, "to": then}]
