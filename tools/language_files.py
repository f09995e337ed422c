"""Reads and writes Qt's .ts files, sorted, so that several people's changes meet as seldom as possible."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path
from xml.etree import ElementTree
from xml.sax.saxutils import escape

from tools.language_texts import Text

FORMS = {"ar": 6, "en": 2}  # how many plural forms a language has


@dataclass(frozen=True, slots=True)
class Message:
    """A text with its translation: one form, or as many as the language has plurals. Empty is unfinished."""

    text: Text
    forms: tuple[str, ...]
    has_vanished: bool = False  # no longer in the program; kept, since it may come back within the hour

    @property
    def is_finished(self) -> bool:
        """Whether every form is there."""
        return all(self.forms)


Messages = dict[Text, Message]


def read(file: Path) -> Messages:
    """Return the messages of a .ts file; a file that is not there holds none."""
    if not file.exists():
        return {}
    root = ElementTree.parse(file).getroot()  # noqa: S314  the file is part of the project
    messages = [
        _message(context.findtext("name", ""), element)
        for context in root.iter("context")
        for element in context.iter("message")
    ]
    return {message.text: message for message in messages}


def _message(context: str, element: ElementTree.Element) -> Message:
    is_plural = element.get("numerus") == "yes"
    source, note = element.findtext("source", ""), element.findtext("comment", "")
    translation = element.find("translation")
    has_vanished = translation is not None and translation.get("type") == "vanished"
    forms: tuple[str, ...] = (element.findtext("translation", ""),)
    if is_plural:
        forms = tuple(form.text or "" for form in element.iter("numerusform"))
    return Message(Text(context, source, note, is_plural), forms, has_vanished)


def write(file: Path, language: str, messages: Iterable[Message]) -> None:
    """Write a .ts file: contexts and sources in the order of the alphabet."""
    by_context: dict[str, list[Message]] = {}
    for message in sorted(messages, key=lambda each: each.text):
        by_context.setdefault(message.text.context, []).append(message)
    lines = [
        '<?xml version="1.0" encoding="utf-8"?>',
        "<!DOCTYPE TS>",
        f'<TS version="2.1" language="{language}" sourcelanguage="en">',
    ]
    for context, group in by_context.items():
        lines += ["<context>", f"    <name>{escape(context)}</name>"]
        lines += [line for message in group for line in _written(message)]
        lines.append("</context>")
    fresh = file.with_suffix(".new")
    fresh.write_text("\n".join([*lines, "</TS>", ""]), encoding="utf-8")
    fresh.replace(file)


def _written(message: Message) -> list[str]:
    text = message.text
    state = (
        ' type="vanished"' if message.has_vanished else "" if message.is_finished else ' type="unfinished"'
    )
    lines = [
        '    <message numerus="yes">' if text.is_plural else "    <message>",
        f"        <source>{escape(text.source)}</source>",
    ]
    if text.note:
        lines.append(f"        <comment>{escape(text.note)}</comment>")
    if text.is_plural:
        lines.append(f"        <translation{state}>")
        lines += [f"            <numerusform>{escape(form)}</numerusform>" for form in message.forms]
        lines.append("        </translation>")
    else:
        lines.append(f"        <translation{state}>{escape(message.forms[0])}</translation>")
    lines.append("    </message>")
    return lines


def merged(messages: Messages, texts: Iterable[Text], forms: int, *, knows_all: bool = True) -> Messages:
    """Return the messages for the texts of now: new ones unfinished, former ones marked as vanished.

    When some file could not be read (`knows_all` is false) nothing is taken for vanished. A new text that is
    the same as one that vanished from another context takes over its translation.
    """
    kept = {
        text: replace(message, has_vanished=knows_all)
        for text, message in messages.items()
        if message.is_finished
    }
    wanted = set(texts)
    moved = {_bare(text): message for text, message in kept.items() if text not in wanted}
    now: Messages = {}
    for text in wanted:
        former = messages.get(text)
        if former is None or not former.is_finished:
            former = moved.get(_bare(text), former)
        empty = Message(text, ("",) * (forms if text.is_plural else 1))
        now[text] = empty if former is None else Message(text, former.forms)
    return kept | now


def _bare(text: Text) -> Text:
    """Return a text without its context: when a class is renamed, its texts keep their translation."""
    return replace(text, context="")
