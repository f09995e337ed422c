"""The published schema."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from ruamel.yaml import YAML

from app.callscript.language import read_script
from app.callscript.problem import BadScript, Problem, ProblemKind
from app.callscript.schema import schema
from app.callscript.text_check import text_problems
from tests.callscript.json_schema import is_valid
from tests.callscript.scripts import CALM, FOLDER, MAIN, VERIFY

SCHEMA = schema()
FILES = sorted(FOLDER.glob("*.yaml"))


def data(text: str) -> Any:
    """The YAML as a schema sees it."""
    return YAML(typ="safe", pure=True).load(text)


def written(value: object) -> str:
    """JSON is YAML."""
    return json.dumps(value, ensure_ascii=False)


def is_beyond_schemas(problem: Problem) -> bool:
    """Whether no schema could say this: see the schema's docstring."""
    asks_too_much = problem.kind is ProblemKind.BAD_VALUE and "“needs”" in problem.what
    return asks_too_much or problem.kind is ProblemKind.DOUBLE


def reader_takes(text: str) -> bool:
    """Whether the reader accepts the text, and the checker misses no language."""
    try:
        script = read_script(text, "a.yaml")
    except BadScript as error:
        return all(is_beyond_schemas(problem) for problem in error.problems)
    return all(problem.kind is not ProblemKind.MISSING_LANGUAGE for problem in text_problems(script))


def places(value: object, path: tuple[object, ...] = ()) -> Iterator[tuple[object, ...]]:
    """The path of everything inside a value."""
    yield path
    if isinstance(value, dict):
        for name, one in value.items():
            yield from places(one, (*path, name))
    if isinstance(value, list):
        for index, one in enumerate(value):
            yield from places(one, (*path, index))


def changed(value: Any, path: tuple[Any, ...], change: str, other: object) -> Any:
    """A copy of the value with one place changed."""
    if not path:
        return other
    copy = dict(value) if isinstance(value, dict) else list(value)
    if len(path) == 1 and change == "gone":
        del copy[path[0]]
    elif len(path) == 1 and change == "more" and isinstance(copy, dict):
        copy["surplus"] = other
    else:
        copy[path[0]] = changed(value[path[0]], path[1:], change, other)
    return copy


def test_the_published_file_is_the_schema() -> None:
    assert json.loads((FOLDER / "schema.json").read_text(encoding="utf-8")) == SCHEMA


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_script_that_comes_with_the_program_matches(path: Path) -> None:
    assert is_valid(data(path.read_text(encoding="utf-8")), SCHEMA, SCHEMA)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_script_names_its_schema(path: Path) -> None:
    assert path.read_text(encoding="utf-8").startswith("# yaml-language-server: $schema=schema.json\n")


EVERY_KIND = """
script: every_kind
version: 1
title: {ar: كل شيء, en: Everything}
starts_when: [{queue: [a, b], direction: inbound}]
reminders: [{after_seconds: 5, until: size, text: {ar: ذكّر, en: Remind}}]
start: size
steps:
  size: {kind: ask, title: {ar: حجم, en: Size}, takes: number, least: 1, most: 2.5, next: words}
  words:
    kind: ask
    title: {ar: كلام, en: Words}
    takes: text
    saves: story
    may_be_empty: true
    next: [{when: answers.size > 1, to: one}, one]
  one:
    kind: ask
    title: {ar: واحد, en: One}
    takes: one_of
    answers: [{key: x, text: {ar: س, en: X}, hint: {ar: ت, en: H}}]
    next: put
  put:
    kind: note
    title: {ar: دوّن, en: Note}
    tip: {ar: ن, en: T}
    note: {ar: م, en: N}
    must_be_read: true
    next: stop
  stop: {kind: end, title: {ar: ن, en: End}, outcome: resolved, reason: other}
"""
SOURCES = [data(text) for text in (MAIN, CALM, VERIFY, EVERY_KIND)]
OTHERS: tuple[object, ...] = (
    "text", "Not A Key", "", " ", 5, 0, -1, 1.5, True, False, None, [], {}, ["a_key"], "say", "end", "number",
    "yes_no", {"ar": "نص", "en": "Text"}, {"ar": "نص"}, {"to": "a_key"}, {"to": "a_key", "when": "x"},
    [{"to": "a_key"}], "x" * 2001,
)  # fmt: skip


@settings(max_examples=200, deadline=None)
@given(
    source=st.sampled_from(SOURCES),
    seed=st.integers(0, 10**6),
    change=st.sampled_from(("gone", "more", "other", "other")),
    other=st.sampled_from(OTHERS),
)
def test_schema_and_reader_agree_on_any_change(source: object, seed: int, change: str, other: object) -> None:
    every = [path for path in places(source) if path[-1:] != ("needs",)]
    wrong = changed(source, every[seed % len(every)], change, other)
    assert is_valid(wrong, SCHEMA, SCHEMA) == reader_takes(written(wrong))
