"""The JSON Schema of the script language, for editors that complete and underline while one types.

It says what the reader says about shape. That the answers of a question have different keys, and that a
verification needs no more right answers than it has questions, no schema can say.
"""

from typing import Any

from app.callscript.case_check import CHOICES
from app.callscript.fields import KEY, LONGEST_TEXT
from app.callscript.language import RULE_PROPERTIES
from app.callscript.steps import TYPED, ActionKind, AnswerType, Purpose, StepKind

Schema = dict[str, Any]

_COUNTED = (AnswerType.NUMBER, AnswerType.AMOUNT)
_KEY_PATTERN = f"^{KEY.pattern}$"


def schema() -> Schema:
    """The whole schema."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "A guided script of Hatif",
        **_object(
            needed={
                "script": _key("The script's key; other files name it by this."),
                "version": _whole(1, 1_000_000, "Raised with each publishing."),
                "title": _words("The script's name."),
                "start": _key("The step it starts with."),
                "steps": {
                    "description": "The steps by their keys.",
                    "type": "object",
                    "propertyNames": {"pattern": _KEY_PATTERN},
                    "additionalProperties": {"anyOf": [{"$ref": f"#/$defs/{name}"} for name in _steps()]},
                },
            },
            optional={
                "purpose": {
                    "description": "A call's script, or a part that others run and come back from.",
                    "enum": list(Purpose),
                },
                "starts_when": _list(_rule(), "The script is chosen when one of these rules fits the call."),
                "objections": _list(
                    _key("A part's key."), "Parts one can begin at any step; they come back."
                ),
                "reminders": _list(_reminder(), "Nudges that come after some time."),
            },
        ),
        "$defs": {
            "key": {"type": "string", "pattern": _KEY_PATTERN},
            "text": {"type": "string", "maxLength": LONGEST_TEXT},
            "words": _object(needed={"ar": _shown_text(), "en": _shown_text()}),
            "way": _object(
                needed={"to": _key("The step it leads to; return leads out of a part.")},
                optional={"when": _text("Taken when this holds, such as answers.amount > 100.")},
            ),
            "ways": _one_or_many({"anyOf": [{"$ref": "#/$defs/key"}, {"$ref": "#/$defs/way"}]}),
            **_steps(),
        },
    }


def _steps() -> dict[str, Schema]:
    """One shape for each kind of step, and for each kind of question."""
    return {
        "say": _step(StepKind.SAY, {"say": _words("The sentence to say."), "next": _ways()}, {}),
        **_questions(),
        "check": _check(),
        "do": _step(
            StepKind.DO,
            {"action": {"enum": list(ActionKind)}, "next": _ways()},
            {
                "say": _words(),
                "with": _parameters(),
                "failed": _ways("Where it leads when it cannot be done."),
            },
        ),
        "note": _step(
            StepKind.NOTE, {"note": _words("Goes into the notes."), "next": _ways()}, {"say": _words()}
        ),
        "script": _object(
            needed={"kind": {"const": StepKind.SCRIPT.value}, "runs": _key("A part's key."), "next": _ways()},
            optional={"title": _words()},
        ),
        "end": _step(
            StepKind.END,
            {},
            {"say": _words(), "outcome": _text("How the call ended."), "reason": _text("Why they called.")},
        ),
    }


def _questions() -> dict[str, Schema]:
    one_of, yes_no = {"const": AnswerType.ONE_OF.value}, {"const": AnswerType.YES_NO.value}
    return {
        "ask_choice": _ask(
            {"answers": _list(_choice(), "The answers, in the order of their keys 1 to 9.")},
            {
                "takes": {"const": AnswerType.CHOICE.value},
                "next": _ways("Where answers lead that have no way."),
            },
        ),
        "ask_one_of": _ask(
            {"takes": one_of, "answers": _list(_value(), "The values to choose from."), "next": _ways()}, {}
        ),
        "ask_yes_no": _ask(
            {"takes": yes_no}, {"yes": _ways(), "no": _ways(), "next": _ways("Where both lead.")}
        ),
        "ask_number": _ask(
            {"takes": {"enum": list(_COUNTED)}, "next": _ways()},
            {"least": {"type": "number"}, "most": {"type": "number"}},
        ),
        "ask_text": _ask(
            {"takes": {"enum": [one for one in TYPED if one not in _COUNTED]}, "next": _ways()}, {}
        ),
    }


def _check() -> Schema:
    return _step(
        StepKind.CHECK,
        {
            "questions": _list(_question(), "What one may ask to know the customer."),
            "passed": _ways(),
            "failed": _ways(),
        },
        {"say": _words(), "needs": _whole(1, 99, "How many must be right."), "saves": _key("Its name.")},
    )


def _step(kind: StepKind, needed: Schema, optional: Schema) -> Schema:
    return _object(
        needed={"kind": {"const": kind.value}, "title": _words("The step's name."), **needed},
        optional={
            "tip": _words("A hint for the agent."),
            "must_be_read": {
                "type": "boolean",
                "description": "Required wording: it is marked when it was read.",
            },
            **optional,
        },
    )


def _ask(needed: Schema, optional: Schema) -> Schema:
    shared = {
        "say": _words("The question."),
        "saves": _key("The answer's name: answers.<saves>; else the step's key."),
        "may_be_empty": {"type": "boolean", "description": "The question may be passed over."},
    }
    return _step(StepKind.ASK, needed, {**shared, **optional})


def _question() -> Schema:
    return _object(
        needed={"key": _key("What is recorded."), "text": _words("What the agent sees.")},
        optional={"hint": _words("A line below it.")},
    )


def _value() -> Schema:
    shape = _question()
    shape["properties"]["when"] = _text("Offered only when this holds.")
    shape["properties"]["reason"] = _text("The reason for calling that this answer names.")
    return shape


def _choice() -> Schema:
    shape = _value()
    shape["properties"]["to"] = _ways()
    return shape


def _rule() -> Schema:
    return _object(optional={name: _one_or_many(_text()) for name in RULE_PROPERTIES})


def _reminder() -> Schema:
    return _object(
        needed={"until": _key("The step that settles it."), "text": _words()},
        optional={"after_seconds": _whole(1, 86_400, "How long after the call was answered.")},
    )


def _parameters() -> Schema:
    return {
        "description": "The values of the action.",
        "type": "object",
        "propertyNames": {"pattern": _KEY_PATTERN},
        "additionalProperties": {"anyOf": [_text(), _words()]},
        "properties": {
            name: {"description": f"Of a case: {', '.join(words)}.", "anyOf": [_text(), _words()]}
            for name, words in CHOICES.items()
        },
    }


def _object(*, needed: Schema | None = None, optional: Schema | None = None) -> Schema:
    return {
        "type": "object",
        "properties": {**(needed or {}), **(optional or {})},
        "required": sorted(needed or {}),
        "additionalProperties": False,
    }


def _list(items: Schema, description: str) -> Schema:
    return {"description": description, "type": "array", "items": items}


def _one_or_many(item: Schema) -> Schema:
    return {"anyOf": [item, {"type": "array", "items": item}]}


def _key(description: str) -> Schema:
    return {"description": description, "$ref": "#/$defs/key"}


def _text(description: str = "") -> Schema:
    return {"description": description, "$ref": "#/$defs/text"} if description else {"$ref": "#/$defs/text"}


def _words(description: str = "") -> Schema:
    return {"description": description, "$ref": "#/$defs/words"} if description else {"$ref": "#/$defs/words"}


def _ways(description: str = "Where it leads.") -> Schema:
    return {"description": description, "$ref": "#/$defs/ways"}


def _shown_text() -> Schema:
    return {"type": "string", "maxLength": LONGEST_TEXT, "pattern": r"\S"}


def _whole(least: int, most: int, description: str) -> Schema:
    return {"description": description, "type": "integer", "minimum": least, "maximum": most}
