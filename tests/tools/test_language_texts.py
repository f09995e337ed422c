"""Texts are found in the sources, and what cannot be translated is named."""

from pathlib import Path

from tools.language_texts import Found, Text, texts_in


def _found(folder: Path, source: str) -> Found:
    (folder / "panel.py").write_text(source, encoding="utf-8")
    return texts_in(folder)


def test_a_text_belongs_to_the_class_that_shows_it(tmp_path: Path) -> None:
    """Also inside functions within methods, and in a class within a class."""
    found = _found(
        tmp_path,
        "class Outer:\n"
        "    def show(self):\n"
        "        return [self.tr('Save') for _ in range(3)]\n"
        "    class Inner:\n"
        "        def show(self): return self.tr('Send', 'a message')\n",
    )
    assert found.texts == {Text("Outer", "Save"), Text("Inner", "Send", "a message")}
    assert not found.problems


def test_a_count_is_seen_in_either_spelling(tmp_path: Path) -> None:
    """As the third argument, or by its name, which lupdate would lose."""
    found = _found(
        tmp_path,
        "class Panel:\n"
        "    def a(self, count): return self.tr('%Ln call(s)', '', count)\n"
        "    def b(self, count): return self.tr('%Ln day(s)', n=count)\n",
    )
    assert found.texts == {Text("Panel", "%Ln call(s)", "", True), Text("Panel", "%Ln day(s)", "", True)}


def test_marked_texts_and_contexts_in_constants_are_found(tmp_path: Path) -> None:
    """What is marked in one place may be translated by a variable in another."""
    found = _found(
        tmp_path,
        "_CONTEXT = 'Words'\n"
        "A = QT_TRANSLATE_NOOP('Actions', 'Answer')\n"
        "B = marked('Language')\n"
        "def c(): return QCoreApplication.translate(_CONTEXT, 'Inbound')\n"
        "def d(deed): return QCoreApplication.translate('Actions', deed.text)\n"
        "def e(text, table): return text.translate(table)\n",
    )
    assert found.texts == {Text("Actions", "Answer"), Text("Settings", "Language"), Text("Words", "Inbound")}
    assert not found.problems


def test_what_cannot_be_translated_is_named_with_its_line(tmp_path: Path) -> None:
    """A formatted text, an addition, a borrowed tr, an unknown context, one text with and without a count."""
    found = _found(
        tmp_path,
        "class Panel:\n"
        "    def a(self, name): return self.tr(f'Hello {name}')\n"
        "    def b(self): return self.tr('a' + 'b')\n"
        "    def c(self, other): return other.tr('Save')\n"
        "    def d(self, context): return QCoreApplication.translate(context, 'Save')\n"
        "    def e(self, n): return self.tr('%n x'), self.tr('%n x', '', n)\n",
    )
    assert [problem.rpartition("panel.py:")[2] for problem in found.problems] == [
        "2: the text is no literal",
        "3: the text is no literal",
        "4: only self.tr(…) can be translated",
        "5: the context is neither a literal nor a constant of the module",
        "Panel: '%n x' is used with and without a count",
    ]


def test_a_half_written_file_is_named_and_the_others_are_read(tmp_path: Path) -> None:
    """Somebody else may be typing in it."""
    (tmp_path / "broken.py").write_text("def (", encoding="utf-8")
    found = _found(tmp_path, "class Panel:\n    def a(self): return self.tr('Save')\n")
    assert found.texts == {Text("Panel", "Save")}
    assert len(found.unreadable) == 1
