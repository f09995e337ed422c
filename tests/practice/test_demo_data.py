"""The demo's words are complete in both languages."""

import json
import re
from string import Formatter

import phonenumbers
import pytest

from app.practice.demo_data import FOLDER, demo_data, placeholders
from app.practice.rows import Words

_ARABIC = re.compile("[\u0600-\u06ff]")
_DATA = demo_data()
_FACTS = {"city", "product", "order", "invoice", "amount", "case", "name"}
_TOLD = [step.told for story in _DATA.stories for step in story.steps] + [kind.told for kind in _DATA.cases]


def _all_words() -> list[Words]:
    lists = (
        *(_DATA.men, _DATA.women, _DATA.families, _DATA.abroad, _DATA.company_words, _DATA.company_kinds),
        *(_DATA.districts, _DATA.streets, _DATA.needs, _DATA.vip_reasons),
    )
    return [
        *(words for words_list in lists for words in words_list),
        *(place.name for place in _DATA.places),
        *(product.name for product in _DATA.products),
        *(words for told in _TOLD for words in (told.title, told.text)),
        *_DATA.segments.values(),
        *(words for words, _ in _DATA.follow_ups),
    ]


def test_every_text_is_there_in_arabic_and_in_english() -> None:
    """Arabic letters on one side, none on the other."""
    for words in _all_words():
        assert _ARABIC.search(words.ar)
        assert words.en
        assert not _ARABIC.search(words.en)


def test_both_languages_mention_the_same_known_facts() -> None:
    """Else one of them would keep something back, or show a brace."""
    for words in _all_words():
        mentioned = {name for _, name, _, _ in Formatter().parse(words.ar) if name}
        assert mentioned <= _FACTS
        assert placeholders(words.en) <= placeholders(words.ar) | {"city"}


def test_names_are_there_once() -> None:
    """A doubled name in a list would only be twice as likely."""
    for names in (_DATA.men, _DATA.women, _DATA.families, _DATA.abroad, _DATA.company_words):
        assert len({words.ar for words in names}) == len(names)
        assert len({words.en for words in names}) == len(names)


@pytest.mark.parametrize("ending", ["0000", "0182", "5555", "9999"])
def test_every_beginning_of_a_number_makes_valid_numbers(ending: str) -> None:
    """Whatever four digits follow."""
    beginnings = [place.line for place in _DATA.places]
    beginnings += [beginning for country in _DATA.mobiles.values() for beginning in country]
    for beginning in beginnings:
        assert phonenumbers.is_valid_number(phonenumbers.parse(beginning + ending))


def test_every_place_has_mobile_numbers_of_its_country() -> None:
    """Else nobody could live there."""
    assert {place.country for place in _DATA.places} <= _DATA.mobiles.keys()


def test_customers_of_each_kind_can_say_something_in_both_languages() -> None:
    """As many sentences in one as in the other, about the same facts."""
    for talks in json.loads((FOLDER / "spoken.json").read_text(encoding="utf-8")).values():
        for talk in talks:
            assert len(talk["ar"]) == len(talk["en"])
            assert placeholders(" ".join(talk["ar"])) == placeholders(" ".join(talk["en"]))
