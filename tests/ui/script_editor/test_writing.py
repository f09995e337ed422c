"""What is emptied goes, what is missing comes."""

from app.callscript.edit import Document
from app.callscript.words import Words
from app.ui.script_editor.writing import free_key, write_value, write_words
from tests.callscript.scripts import MAIN


def test_a_text_comes_and_goes_with_its_words() -> None:
    document = Document(MAIN, "main.yaml")
    path = ("steps", "notice", "tip")
    write_words(document, path, "ar", "تنبيه", "")
    write_words(document, path, "en", "Mind", "تنبيه")
    notice = document.script().step("notice")
    assert notice is not None
    assert notice.tip == Words("تنبيه", "Mind")
    write_words(document, path, "ar", "", "Mind")
    write_words(document, path, "en", "", "")
    assert "tip" not in document.text
    write_words(document, path, "en", "", "")
    assert "tip" not in document.text.replace('tip: {en: ""}', "")


def test_an_empty_value_is_taken_out_and_nought_is_a_value() -> None:
    document = Document(MAIN, "main.yaml")
    path = ("steps", "amount", "least")
    write_value(document, path, 0)
    assert "least: 0" in document.text
    write_value(document, path, "")
    write_value(document, path, "")
    assert "least" not in document.text
    write_value(document, ("objections",), [])
    assert "objections" not in document.text


def test_keys_in_a_list_are_counted_up() -> None:
    assert free_key(set(), "answer") == "answer_1"
    assert free_key({"answer_1", "answer_2"}, "answer") == "answer_3"
