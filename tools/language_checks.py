"""What can be wrong with an Arabic or English catalogue."""

import re

from tools.language_files import FORMS, Message, Messages
from tools.language_texts import Text

_PLACEHOLDER = re.compile(r"%L?n|%\d|\{\w*\}")
_LATIN_WORD = re.compile(r"[A-Za-z][A-Za-z0-9]*")
_ARABIC = re.compile(r"[\u0600-\u06ff]")
_LATIN_PUNCTUATION = re.compile(r"[\u0620-\u064a][?;,]")
_NAMES = frozenset(
    {"Alt", "Ctrl", "Shift", "Tab", "Enter", "Esc", "Space", "Hatif", "Excel", "PostgreSQL", "SQLite"}
)
_FORMS_WITH_NUMBER = slice(3, 6)  # a few, many, and hundreds; zero, one and two are words in Arabic


def problems(language: str, messages: Messages, texts: set[Text]) -> list[str]:
    """Return what is wrong with a catalogue, each as one line."""
    found = [f"{_place(text)} is missing: run update" for text in sorted(texts - messages.keys())]
    for text, message in sorted(messages.items()):
        if message.has_vanished or text not in texts:
            found.append(f"{_place(text)} is no longer in the program: run tidy")
        elif not message.is_finished:
            found.append(f"{_place(text)} is not translated")
        else:
            found += [f"{_place(text)} {what}" for what in _wrong(language, message)]
    return [f"{language}: {line}" for line in found]


def _place(text: Text) -> str:
    return f"{text.context}: {text.source!r}"


def _wrong(language: str, message: Message) -> list[str]:
    expected = FORMS[language] if message.text.is_plural else 1
    if len(message.forms) != expected:
        return [f"has {len(message.forms)} forms instead of {expected}"]
    found = _wrong_placeholders(language, message)
    if language == "ar":
        for form in message.forms:
            found += _wrong_arabic(message.text.source, form)
    return sorted(set(found))


def _wrong_placeholders(language: str, message: Message) -> list[str]:
    wanted = sorted(_PLACEHOLDER.findall(message.text.source))
    without_number = [each for each in wanted if each not in {"%n", "%Ln"}]
    found = []
    for place, form in enumerate(message.forms):
        is_word = message.text.is_plural and language == "ar" and place < _FORMS_WITH_NUMBER.start
        used = sorted(_PLACEHOLDER.findall(form))
        if used != wanted and not (is_word and used == without_number):
            found.append(f"has the placeholders {used} instead of {wanted} in {form!r}")
    return found


def _wrong_arabic(source: str, form: str) -> list[str]:
    found = []
    if source.endswith("…") != form.endswith("…"):
        found.append(f"begins or ends with … only on one side: {form!r}")
    if _ARABIC.search(source):  # the name of the other language, in that language
        return found
    bare = _PLACEHOLDER.sub("", _without_addresses(form, source))
    left = [word for word in _LATIN_WORD.findall(bare) if not _is_name(word, source)]
    if left:
        found.append(f"has Latin words in Arabic: {', '.join(left)}")
    if _LATIN_PUNCTUATION.search(bare):
        found.append(f"has a Latin mark after an Arabic letter: {form!r}")
    if (
        _LATIN_WORD.search(_PLACEHOLDER.sub("", source))
        and not _ARABIC.search(bare)
        and not _all_names(source)
    ):
        found.append(f"has no Arabic letter: {form!r}")
    return found


def _without_addresses(form: str, source: str) -> str:
    """Take out the addresses that stand in the source too: they are the same in every language."""
    chunks = (chunk.strip("،؛.()«»") for chunk in form.split())
    for chunk in chunks:
        if chunk in source and re.search(r"[@:/]", chunk):
            form = form.replace(chunk, "")
    return form


def _is_name(word: str, source: str) -> bool:
    """Whether a Latin word may stand in Arabic: a key, product or abbreviation that the source has too."""
    is_abbreviation = sum(letter.isupper() or letter.isdigit() for letter in word) * 2 >= len(word)
    return word in source and (is_abbreviation or word in _NAMES)


def _all_names(source: str) -> bool:
    bare = _PLACEHOLDER.sub("", source)
    return all(_is_name(word, source) for word in _LATIN_WORD.findall(bare))
