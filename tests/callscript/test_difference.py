"""What has changed between two versions."""

import pytest

from app.callscript.difference import ChangeKind, differences
from app.callscript.language import read_script
from app.callscript.words import Words
from tests.callscript.scripts import MAIN

OLD = read_script(MAIN, "main.yaml")


def told(old: str, new: str) -> list[tuple[ChangeKind, str, str]]:
    """The differences after this change of the text."""
    assert old in MAIN
    changed = read_script(MAIN.replace(old, new, 1), "main.yaml")
    return [(one.kind, one.step_key, one.field) for one in differences(OLD, changed)]


def test_the_same_script_differs_in_nothing() -> None:
    assert (
        differences(OLD, read_script("# moved down\n\n" + MAIN.replace("version: 2", "version: 9"), "")) == []
    )


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("en: Main", "en: First", (ChangeKind.CHANGED, "", "title")),
        ("objections: [calm]", "objections: []", (ChangeKind.CHANGED, "", "objections")),
        ("en: An important notice", "en: A notice", (ChangeKind.CHANGED, "notice", "say")),
        ("must_be_read: true\n", "\n", (ChangeKind.CHANGED, "notice", "must_be_read")),
        ("most: 5000", "most: 6000", (ChangeKind.CHANGED, "amount", "most")),
        ("en: VIP", "en: Gold", (ChangeKind.CHANGED, "hello", "answers.vip")),
        ("to: notice}", "to: closing}", (ChangeKind.CHANGED, "hello", "ways.vip")),
        ("answers.amount > 1000", "answers.amount > 99", (ChangeKind.CHANGED, "amount", "ways.next")),
    ],
)
def test_each_change_is_named(old: str, new: str, expected: tuple[ChangeKind, str, str]) -> None:
    assert told(old, new) == [expected]


def test_answers_come_and_go_with_their_ways() -> None:
    more = "- {key: more, text: {ar: م, en: M}, to: closing}\n      - {key: bye"
    assert told("- {key: bye", more) == [
        (ChangeKind.ADDED, "hello", "answers.more"),
        (ChangeKind.ADDED, "hello", "ways.more"),
    ]


def test_steps_come_go_and_change_their_kind() -> None:
    assert told("  closing:", "  extra: {kind: end, title: {ar: أ, en: A}}\n  closing:") == [
        (ChangeKind.ADDED, "extra", "")
    ]
    assert told("  case:", "  case_two:") == [
        (ChangeKind.REMOVED, "case", ""),
        (ChangeKind.ADDED, "case_two", ""),
    ]


def test_a_step_of_another_kind_is_told_as_one_change() -> None:
    sentence = "kind: say\n    title: {ar: تنبيه, en: Notice}\n    say:"
    assert told(sentence, sentence.replace("say", "note")) == [(ChangeKind.CHANGED, "notice", "kind")]


def test_a_difference_holds_both_sides() -> None:
    changed = read_script(MAIN.replace("en: Main", "en: First"), "main.yaml")
    assert [(one.before, one.after) for one in differences(OLD, changed)] == [
        (Words("رئيسي", "Main"), Words("رئيسي", "First"))
    ]


def test_steps_in_another_order_are_told() -> None:
    head, _, steps = MAIN.partition("steps:\n")
    closing = steps[steps.index("  closing:") :]
    moved = head + "steps:\n" + closing + steps.replace(closing, "")
    assert [one.kind for one in differences(OLD, read_script(moved, ""))] == [ChangeKind.MOVED]
