"""What hunspell says is read line by line."""

from app.spelling.pipe import RIGHT, Verdict, question, verdict


def test_each_kind_of_line_is_read() -> None:
    assert verdict("*\n") == verdict("+ run\n") == verdict("-\n") == RIGHT
    assert verdict("& teh 3 1: the, tea, ten\n") == Verdict(is_right=False, suggestions=("the", "tea", "ten"))
    assert verdict("# xqzt 1\n") == Verdict(is_right=False)
    assert verdict("@(#) International Ispell\n") is None
    assert verdict("\n") is None


def test_a_word_is_asked_for_as_a_word_and_no_order() -> None:
    assert question("كتاب") == "^كتاب\n".encode()
