"""Keeps the languages' catalogues: `python -m tools.languages update|fill FILE.json|check|tidy|missing`.

`fill` sets translations from a JSON list of {"context", "source", "translation"} or, for a count,
{"context", "source", "plurals": [six Arabic forms], "english": [two forms]}; "note" where a text has one.
Everything that writes takes a lock first, so that several people can fill at the same time.
"""

import argparse
import hashlib
import json
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from tools.language_checks import problems
from tools.language_files import FORMS, Message, merged, read, write
from tools.language_texts import Found, Text, texts_in

ROOT = Path(__file__).resolve().parent.parent


class Catalogues:
    """The .ts files of a project: all texts in Arabic, and the counted ones in English."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self._folder = root / "resources" / "languages"
        self.found: Found = texts_in(root / "app")
        self.messages = {language: read(self._file(language)) for language in FORMS}

    def texts(self, language: str) -> set[Text]:
        """Return the texts a language must have; English is written in the sources, but for its plurals."""
        return {text for text in self.found.texts if language != "en" or text.is_plural}

    def update(self) -> None:
        """Take in new texts and mark the vanished ones."""
        knows_all = not self.found.unreadable
        for language, forms in FORMS.items():
            former = self.messages[language]
            self.messages[language] = merged(former, self.texts(language), forms, knows_all=knows_all)
        for text, message in self.messages["en"].items():
            if not message.is_finished and "(s)" in text.source:
                forms_of_s = (text.source.replace("(s)", ""), text.source.replace("(s)", "s"))
                self.messages["en"][text] = replace(message, forms=forms_of_s)

    def fill(self, entries: list[dict[str, object]]) -> list[str]:
        """Set translations; return what could not be set."""
        refused = []
        for entry in entries:
            text = self._text_of(entry)
            if text is None:
                refused.append(f"{entry.get('context')}: {entry.get('source')!r} is not in the program")
            elif text.is_plural != ("plurals" in entry):
                refused.append(f"{text.context}: {text.source!r} needs {_needed(text)}")
            else:
                self._set(text, entry)
        return refused

    def tidy(self) -> None:
        """Forget what has vanished from the program."""
        for language in FORMS:
            wanted = self.texts(language)
            kept = {text: each for text, each in self.messages[language].items() if text in wanted}
            self.messages[language] = kept

    def save(self) -> None:
        """Write every catalogue that has changed."""
        for language, messages in self.messages.items():
            if messages != read(self._file(language)):
                write(self._file(language), language, messages.values())

    def problems(self) -> list[str]:
        """Return everything that is wrong, each as one line."""
        wrong = [*self.found.unreadable, *self.found.problems]
        for language in FORMS:
            wrong += problems(language, self.messages[language], self.texts(language))
        return wrong

    def missing(self) -> list[dict[str, object]]:
        """Return the untranslated texts as entries to be filled in."""
        return [
            _entry(text)
            for text, message in sorted(self.messages["ar"].items())
            if not message.has_vanished and not message.is_finished
        ]

    def _text_of(self, entry: dict[str, object]) -> Text | None:
        wanted = (entry.get("context"), entry.get("source"), entry.get("note", ""))
        for text in self.found.texts:
            if (text.context, text.source, text.note) == wanted:
                return text
        return None

    def _set(self, text: Text, entry: dict[str, object]) -> None:
        if not text.is_plural:
            self.messages["ar"][text] = Message(text, (str(entry["translation"]),))
            return
        for language, key in (("ar", "plurals"), ("en", "english")):
            forms = entry.get(key)
            if isinstance(forms, list):
                self.messages[language][text] = Message(text, tuple(map(str, forms)))

    def _file(self, language: str) -> Path:
        return self._folder / f"hatif_{language}.ts"


def _needed(text: Text) -> str:
    return '"plurals", six forms' if text.is_plural else '"translation"'


def _entry(text: Text) -> dict[str, object]:
    entry: dict[str, object] = {"context": text.context, "source": text.source}
    if text.note:
        entry["note"] = text.note
    return entry | ({"plurals": [""] * FORMS["ar"]} if text.is_plural else {"translation": ""})


@contextmanager
def locked(root: Path) -> Iterator[None]:
    """Let one process at a time change the catalogues of a project; the others wait."""
    name = hashlib.sha256(str(root).encode()).hexdigest()[:16]
    with (Path(tempfile.gettempdir()) / f"hatif-languages-{name}.lock").open("a+b") as file:
        if sys.platform == "win32":
            import msvcrt

            msvcrt.locking(file.fileno(), msvcrt.LK_LOCK, 1)
        else:
            import fcntl

            fcntl.flock(file, fcntl.LOCK_EX)
        yield


def run(root: Path, arguments: list[str]) -> int:
    """Do what the command line asks for, in the project at `root`."""
    parser = argparse.ArgumentParser(prog="python -m tools.languages", description=__doc__)
    parser.add_argument("command", choices=("update", "fill", "check", "tidy", "missing"))
    parser.add_argument("file", nargs="?", type=Path, help="the JSON file for fill")
    options = parser.parse_args(arguments)
    if options.command == "fill" and options.file is None:
        parser.error("fill needs a JSON file")
    with locked(root):
        catalogues = Catalogues(root)
        if options.command == "check":
            return _told(catalogues.problems())
        catalogues.update()
        refused = []
        if options.command == "fill":
            refused = catalogues.fill(json.loads(options.file.read_text(encoding="utf-8")))
        if options.command == "tidy":
            catalogues.tidy()
        catalogues.save()
    if options.command == "missing":
        print(json.dumps(catalogues.missing(), ensure_ascii=False, indent=1))
        return 0
    return _told([*refused, *catalogues.found.unreadable, *catalogues.found.problems])


def _told(lines: list[str]) -> int:
    for line in lines:
        print(line)
    return 1 if lines else 0


if __name__ == "__main__":
    sys.exit(run(ROOT, sys.argv[1:]))
