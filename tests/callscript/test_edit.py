"""Changing a script's file in place."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.callscript.checker import problems
from app.callscript.edit import Document
from app.callscript.language import read_draft, read_script
from app.callscript.library import scripts_in
from app.callscript.problem import BadScript
from app.callscript.spans import spans
from app.callscript.steps import Ask, Say, StepKind
from app.callscript.words import Words
from app.errors import BadInput
from tests.callscript.scripts import FOLDER, MAIN

TEXT = """# The head stays.
script: small
version: 1   # raised when published
title: {ar: صغير, en: Small}
start: hello

steps:
  # Every call begins here.
  hello:
    kind: ask
    title: {ar: تحية, en: Hello}
    say:
      ar: >-
        أهلًا
        وسهلًا
      en: Hello   # short
    answers:
      - {key: bill, text: {ar: فاتورة, en: Bill}, to: bill}   # the usual one
      # rarely
      - key: bye
        text: {ar: وداع, en: Bye}
        to: stop

  # The bill.
  bill:
    kind: say
    title: {ar: فاتورة, en: Bill}
    say: {ar: لحظة, en: One moment}
    tip: {ar: تمهّل, en: Slowly}
    next:
      - {when: customer.is_vip, to: hello}
      - stop

  stop:
    kind: end
    title: {ar: نهاية, en: End}
    outcome: resolved
# The end.
"""


@pytest.fixture
def document() -> Document:
    """A small script full of comments."""
    return Document(TEXT, "small.yaml")


def changed_lines(document: Document) -> tuple[list[str], list[str]]:
    """The lines that are gone, and those that came."""
    before, after = TEXT.splitlines(), document.text.splitlines()
    return [line for line in before if line not in after], [line for line in after if line not in before]


def test_a_text_is_changed_and_nothing_else(document: Document) -> None:
    document.set(("steps", "hello", "say", "en"), "Good morning, you")
    assert changed_lines(document) == (
        ["      en: Hello   # short"],
        ['      en: "Good morning, you"   # short'],
    )


def test_a_folded_text_is_changed_as_a_whole(document: Document) -> None:
    document.set(("steps", "hello", "say", "ar"), "مرحبًا: «أنت»")
    step = document.script().step("hello")
    assert step is not None
    assert step.say == Words("مرحبًا: «أنت»", "Hello")
    assert "# short" in document.text


def test_both_languages_are_set_at_once(document: Document) -> None:
    document.set(("steps", "bill", "tip"), Words("ببطء", "Take your time"))
    assert changed_lines(document)[1] == ['    tip: {ar: "ببطء", en: "Take your time"}']


def test_a_new_field_goes_to_the_end_of_its_step(document: Document) -> None:
    document.set(("steps", "stop", "reason"), "other.general")
    assert document.text.endswith('    outcome: resolved\n    reason: "other.general"\n# The end.\n')


def test_numbers_and_truths_are_written_as_such(document: Document) -> None:
    document.set(("version",), 2)
    document.set(("steps", "bill", "must_be_read"), value=True)
    script = document.script()
    step = script.step("bill")
    assert step is not None
    assert (script.version, step.must_be_read) == (2, True)
    assert "version: 2   # raised when published" in document.text


def test_an_answer_is_added_after_the_others(document: Document) -> None:
    document.append(
        ("steps", "hello", "answers"), {"key": "other", "text": Words("غير ذلك", "Other"), "to": "stop"}
    )
    step = document.script().step("hello")
    assert isinstance(step, Ask)
    assert [choice.key for choice in step.choices] == ["bill", "bye", "other"]
    assert changed_lines(document)[0] == []


def test_a_field_an_answer_and_a_step_are_taken_out_and_comments_stay(document: Document) -> None:
    document.remove(("steps", "bill", "tip"))
    document.remove(("steps", "hello", "answers", 1))
    document.remove(("steps", "bill"))
    assert "tip:" not in document.text
    assert all(text in document.text for text in ("# rarely", "# The bill.", "# The end.", "# the usual one"))
    assert [step.key for step in document.script().steps] == ["hello", "stop"]


def test_an_entry_of_a_short_list_is_taken_out(document: Document) -> None:
    document.set(("steps", "hello", "answers", 0, "reason"), "billing")
    document.remove(("steps", "hello", "answers", 0, "to"))
    step = document.script().step("hello")
    assert isinstance(step, Ask)
    assert step.choices[0].reason == "billing"
    assert step.exits[0].ways == ()


def test_a_step_is_added_where_it_belongs(document: Document) -> None:
    document.add_step("check", StepKind.SAY, Words("تحقق", "Check"), after="hello")
    document.set(("steps", "check", "say"), Words("لحظة", "One moment"))
    document.connect("hello", "bill", "check")
    document.set(("steps", "check", "next"), "bill")
    script = document.script()
    assert [step.key for step in script.steps] == ["hello", "check", "bill", "stop"]
    assert problems(script) == []


def test_a_step_is_renamed_wherever_it_is_named(document: Document) -> None:
    document.rename_step("hello", "greeting")
    script = document.script()
    assert script.start == "greeting"
    assert problems(script) == []
    assert "hello" not in document.text


def test_exits_are_led_elsewhere(document: Document) -> None:
    document.connect("hello", "bye", "bill")
    document.connect("bill", "next", "hello")
    step, asked = document.script().step("bill"), document.script().step("hello")
    assert isinstance(step, Say)
    assert asked is not None
    assert [way.to for way in step.exits[0].ways] == ["hello", "hello"]
    assert [exit_.ways[0].to for exit_ in asked.exits] == ["bill", "bill"]


def test_everything_is_undone_and_done_again(document: Document) -> None:
    texts = [document.text]
    document.set(("steps", "hello", "say", "en"), "Hi")
    texts.append(document.text)
    document.rename_step("bill", "invoice")
    texts.append(document.text)
    document.remove(("steps", "hello", "answers", 1))
    texts.append(document.text)
    for text in reversed(texts[:-1]):
        document.undo()
        assert document.text == text
    assert not document.can_undo
    for text in texts[1:]:
        document.redo()
        assert document.text == text
    assert not document.can_redo
    document.undo()
    document.set(("version",), 5)
    assert not document.can_redo


@pytest.mark.parametrize(
    "edit",
    [
        lambda document: document.add_step("bill", StepKind.SAY, Words("أ", "A")),
        lambda document: document.add_step("return", StepKind.SAY, Words("أ", "A")),
        lambda document: document.add_step("Big Key", StepKind.SAY, Words("أ", "A")),
        lambda document: document.add_step("new", StepKind.SAY, Words("أ", "A"), after="gone"),
        lambda document: document.rename_step("gone", "new"),
        lambda document: document.rename_step("hello", "bill"),
        lambda document: document.remove(("steps", "gone")),
        lambda document: document.remove(("steps", "bill", "gone")),
        lambda document: document.set(("steps", "bill", "title", "ar", "deeper"), "x"),
        lambda document: document.remove(("steps", "hello", "answers", 1, "key")),
        lambda document: document.append(("steps", "hello", "say"), {"key": "x"}),
        lambda document: document.set(("steps", "gone", "say"), "x"),
        lambda document: document.set(("title", "ar"), "\x7f"),
    ],
)
def test_what_cannot_be_done_changes_nothing(document: Document, edit: object) -> None:
    assert callable(edit)
    with pytest.raises(BadInput):
        edit(document)
    assert document.text == TEXT
    assert not document.can_undo


def test_steps_on_one_line_are_not_edited() -> None:
    document = Document("script: a\nversion: 1\nstart: b\nsteps: {b: {kind: end}}\n", "a.yaml")
    with pytest.raises(BadInput, match="lines of their own"):
        document.add_step("c", StepKind.SAY, Words("أ", "A"))


def test_a_file_that_is_no_yaml_is_not_opened() -> None:
    with pytest.raises(BadScript):
        Document("a: [", "a.yaml")


READY = [(path.name, path.read_text(encoding="utf-8")) for path in sorted(FOLDER.glob("*.yaml"))]
any_text = st.text(
    st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Cn", "Co", "Zl", "Zp")), max_size=40
)


@settings(max_examples=25, deadline=None)
@given(st.sampled_from(READY), st.integers(0, 999), any_text, any_text)
def test_any_text_in_any_step_of_a_ready_script_changes_only_that_text(
    file: tuple[str, str], number: int, arabic: str, english: str
) -> None:
    document = Document(file[1], file[0])
    before = document.script()
    step = before.steps[number % len(before.steps)]
    document.set(("steps", step.key, "title"), Words(arabic, english))
    after = document.script()
    assert after == replace(
        before,
        steps=tuple(
            replace(one, title=Words(arabic.strip(), english.strip())) if one.key == step.key else one
            for one in before.steps
        ),
    )
    document.undo()
    assert document.text == file[1]


@pytest.mark.parametrize("name", [name for name, _ in READY])
def test_steps_of_a_ready_script_can_be_renamed(name: str) -> None:
    text = dict(READY)[name]
    document = Document(text, name)
    script = document.script()
    for step in script.steps[:3]:
        document.rename_step(step.key, f"new_{step.key}")
    linked = next(one for one in scripts_in(FOLDER) if one.key == script.key)
    renamed = replace(document.script(), parts=linked.parts)
    kinds = [problem.what for problem in problems(renamed) if "variable" not in problem.what]
    assert [what for what in kinds if "step" in what or "leads" in what] == []
    assert len(spans(document.text).entries) == len(spans(text).entries)


def test_a_script_can_be_made_from_nothing() -> None:
    text = (
        "script: fresh\nversion: 1\ntitle: {ar: جديد, en: Fresh}\nstart: hello\nsteps:\n"
        "  hello:\n    kind: end\n    title: {ar: نهاية, en: End}\n    outcome: resolved\n"
    )
    document = Document(text, "fresh.yaml")
    document.add_step("question", StepKind.ASK, Words("سؤال", "Question"))
    document.set(("steps", "question", "takes"), "yes_no")
    document.set(("steps", "question", "next"), "hello")
    document.set(("start",), "question")
    assert problems(document.script()) == []
    assert read_script(document.text, "fresh.yaml").start == "question"


def test_short_lists_grow_and_shrink_in_their_line() -> None:
    head = "script: a\nversion: 1\ntitle: {ar: أ, en: A}\nobjections: [b, c]\nstart: q\nsteps:\n"
    document = Document(
        head + "  q:\n    kind: ask\n    title: {ar: أ, en: A}\n    answers: []\n    next: q\n", "a.yaml"
    )
    document.remove(("objections", 1))
    document.remove(("objections", 0))
    document.append(("steps", "q", "answers"), {"key": "x", "text": Words("س", "X")})
    document.append(("steps", "q", "answers"), {"key": "y", "text": Words("ص", "Y")})
    assert "objections: []" in document.text
    assert (
        'answers: [{key: x, text: {ar: "س", en: "X"}}, {key: y, text: {ar: "ص", en: "Y"}}]' in document.text
    )


def test_an_empty_field_and_a_block_of_fields_are_written_anew(document: Document) -> None:
    document.set(("steps", "hello", "say"), Words("أهلًا", "Hi"))
    assert '    say: {ar: "أهلًا", en: "Hi"}   # short\n    answers:' in document.text
    empty = Document(TEXT.replace("version: 1   # raised when published", "version:"), "small.yaml")
    empty.set(("version",), 3)
    assert "version: 3\ntitle" in empty.text


def test_the_only_step_and_the_only_answer_stay() -> None:
    head = "script: a\nversion: 1\ntitle: {ar: أ, en: A}\nstart: q\nsteps:\n"
    step = "  q:\n    kind: ask\n    title: {ar: أ, en: A}\n    answers:\n      - {key: x}\n"
    document = Document(head + step, "a.yaml")
    for path in (("steps", "q"), ("steps", "q", "answers", 0)):
        with pytest.raises(BadInput):
            document.remove(path)


def test_nothing_to_undo_or_redo_does_nothing(document: Document) -> None:
    document.undo()
    document.redo()
    assert document.text == TEXT


def test_a_field_is_added_after_an_empty_one() -> None:
    document = Document(TEXT.replace("    outcome: resolved\n", "    reason:\n\n"), "small.yaml")
    document.set(("steps", "stop", "outcome"), "resolved")
    assert "    reason:\n    outcome: resolved\n\n# The end.\n" in document.text
    document.set(("steps", "stop", "reason"), "other")
    assert "    reason: other\n    outcome: resolved\n" in document.text


def test_what_is_missing_above_a_value_is_added() -> None:
    """A text of a step that has none yet; a value of an action; a rule; a list that is not there."""
    document = Document(MAIN, "main.yaml")
    document.set(("steps", "closing", "say", "ar"), "وداعًا")
    document.set(("steps", "closing", "say", "en"), "Goodbye")
    document.set(("steps", "case", "with", "priority"), "high")
    document.append(("starts_when",), {"queue": ["billing", "الفوترة"]})
    document.set(("starts_when", 0, "direction"), ["inbound"])
    document.append(("steps", "closing", "answers"), {"key": "a", "text": Words("أ", "A"), "to": "more"})
    document.set(("steps", "more", "yes"), [{"when": "customer.is_vip", "to": "notice"}, "amount"])
    script, problems = read_draft(document.text, "main.yaml")
    assert script is not None
    closing = script.step("closing")
    assert closing is not None
    assert closing.say == Words("وداعًا", "Goodbye")
    assert script.rules[0].matches == (("queue", ("billing", "الفوترة")), ("direction", ("inbound",)))
    more = script.step("more")
    assert more is not None
    assert [way.to for way in more.exits[0].ways] == ["notice", "amount"]
    assert [problem.what for problem in problems] == ["“answers” is no field here."]
    while document.can_undo:
        document.undo()
    assert document.text == MAIN


def test_several_edits_can_be_one_step_of_undo() -> None:
    """And when one of them fails, none was done."""
    document = Document(MAIN, "main.yaml")
    with document.as_one():
        document.add_step("extra", StepKind.SAY, Words("إضافة", "Extra"))
        document.connect("notice", "next", "extra")
    changed = document.text
    document.undo()
    assert document.text == MAIN
    document.redo()
    assert document.text == changed
    with pytest.raises(BadInput):
        _retitle_and_add(document)
    assert document.text == changed
    document.undo()
    assert document.text == MAIN


def _retitle_and_add(document: Document) -> None:
    with document.as_one():
        document.set(("title", "en"), "Other")
        document.add_step("extra", StepKind.SAY, Words("إضافة", "Extra"))
