"""Catalogues read back as they were written, and vanished texts keep their translation for a while."""

from pathlib import Path

from tools.language_files import Message, merged, read, write
from tools.language_texts import Text

SAVE = Text("Panel", "Save & <go>")
CALLS = Text("Panel", "%Ln call(s)", "of today", True)
SIX = ("لا مكالمات", "مكالمة", "مكالمتان", "%Ln مكالمات", "%Ln مكالمة", "%Ln مكالمة")


def test_a_catalogue_reads_back_as_it_was_written(tmp_path: Path) -> None:
    """With notes, plurals, unfinished and vanished ones, and signs that XML minds."""
    messages = {
        SAVE: Message(SAVE, ("حفظ & <ذهاب>",)),
        CALLS: Message(CALLS, SIX),
        Text("Other", "Gone"): Message(Text("Other", "Gone"), ("ذهب",), has_vanished=True),
        Text("Other", "New"): Message(Text("Other", "New"), ("",)),
    }
    write(tmp_path / "hatif_ar.ts", "ar", messages.values())
    assert read(tmp_path / "hatif_ar.ts") == messages


def test_the_order_of_a_file_is_that_of_the_alphabet(tmp_path: Path) -> None:
    """However the messages come, the file is the same."""
    messages = [Message(Text(context, "x"), ("س",)) for context in "BAC"]
    write(tmp_path / "one.ts", "ar", messages)
    write(tmp_path / "two.ts", "ar", reversed(messages))
    assert (tmp_path / "one.ts").read_bytes() == (tmp_path / "two.ts").read_bytes()


def test_new_texts_come_unfinished_and_known_ones_keep_their_translation() -> None:
    """A count comes with as many empty forms as the language has plurals."""
    now = merged({SAVE: Message(SAVE, ("حفظ",))}, {SAVE, CALLS}, 6)
    assert now == {SAVE: Message(SAVE, ("حفظ",)), CALLS: Message(CALLS, ("",) * 6)}


def test_a_vanished_text_comes_back_with_its_translation() -> None:
    """An engineer may take a text out and put it back within the hour."""
    gone = merged({SAVE: Message(SAVE, ("حفظ",))}, set(), 6)
    assert gone == {SAVE: Message(SAVE, ("حفظ",), has_vanished=True)}
    assert merged(gone, {SAVE}, 6) == {SAVE: Message(SAVE, ("حفظ",))}


def test_a_text_that_moves_to_another_class_keeps_its_translation() -> None:
    """A class was renamed; a text that is still used elsewhere is another matter."""
    moved = Text("Frame", SAVE.source)
    former = {SAVE: Message(SAVE, ("حفظ",))}
    assert merged(former, {moved}, 6)[moved] == Message(moved, ("حفظ",))
    assert merged(former, {moved, SAVE}, 6)[moved] == Message(moved, ("",))


def test_an_untranslated_text_vanishes_altogether() -> None:
    """There is nothing to keep."""
    assert merged({SAVE: Message(SAVE, ("",))}, set(), 6) == {}


def test_nothing_vanishes_while_a_file_cannot_be_read() -> None:
    """The text may well be in that file."""
    former = {SAVE: Message(SAVE, ("حفظ",))}
    assert merged(former, set(), 6, knows_all=False) == former
