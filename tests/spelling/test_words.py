"""Words are found in both scripts; what is no prose is left alone."""

from app.spelling.words import words


def looked_up(text: str) -> list[tuple[str, str]]:
    return [(word.text, word.language) for word in words(text)]


def test_words_of_both_languages_are_found_where_they_stand() -> None:
    text = "The client’s طلب وصلَ"
    assert looked_up(text) == [("The", "en"), ("client's", "en"), ("طلب", "ar"), ("وصل", "ar")]
    assert all(text[word.start : word.start + word.length][0] == word.text[0] for word in words(text))


def test_addresses_numbers_codes_and_abbreviations_are_no_words() -> None:
    text = "VIP mona@example.com https://a.example/x ORD-24001 {{ call.number }} 4111XXXX1111 a و /refund"
    assert looked_up(text) == [("call", "en"), ("number", "en")]
    assert looked_up("") == []
