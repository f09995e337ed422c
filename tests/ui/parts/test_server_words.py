"""Each trouble has a sentence, in both languages."""

from app.models.rows.troubles import Trouble
from app.ui.language import Language
from app.ui.parts import server_words


def test_every_trouble_has_one_sentence_for_the_agent(english: Language) -> None:
    said = {trouble: server_words.sentence(trouble) for trouble in Trouble}
    assert len(set(said.values())) == len(said)
    assert all(sentence.endswith(".") for sentence in said.values())


def test_they_are_in_arabic_too(arabic: Language) -> None:
    for trouble in Trouble:
        assert any("\u0600" <= letter <= "\u06ff" for letter in server_words.sentence(trouble)), trouble


def test_a_word_of_a_newer_version_is_a_server_that_is_away(english: Language) -> None:
    assert server_words.sentence("eaten_by_a_goat") == server_words.sentence(Trouble.AWAY)
