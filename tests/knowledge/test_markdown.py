"""Articles are read as Markdown, and nothing in them is more than words."""

from hypothesis import given
from hypothesis import strategies as st

from app.knowledge.markdown import BlockKind, Piece, Style, blocks, pieces

ARTICLE = """# Refunds

A refund takes **5 days**,
*never* longer. See [the rules](https://example.com/r).

1. Open the order
2) Press `Refund`

- by card
* in cash
> Say it slowly
---
بعد ذلك
"""


def test_an_article_is_read_block_by_block() -> None:
    found = blocks(ARTICLE)
    assert [(block.kind, block.level) for block in found] == [
        (BlockKind.HEADING, 1), (BlockKind.PARAGRAPH, 0), (BlockKind.NUMBERED, 1), (BlockKind.NUMBERED, 2),
        (BlockKind.BULLET, 0), (BlockKind.BULLET, 0), (BlockKind.QUOTE, 0), (BlockKind.RULE, 0),
        (BlockKind.PARAGRAPH, 0),
    ]  # fmt: skip
    assert found[1].text == "A refund takes 5 days, never longer. See the rules."
    assert found[1].pieces[1] == Piece("5 days", Style.STRONG)
    assert Piece("the rules", Style.LINK, "https://example.com/r") in found[1].pieces


def test_a_link_leads_nowhere_but_to_the_web_an_address_or_a_number() -> None:
    assert pieces("[x](javascript:alert)") == (Piece("[x](javascript:alert)"),)
    assert pieces("[x](file:///etc/passwd)") == (Piece("[x](file:///etc/passwd)"),)
    assert pieces("[x](tel:+966112003000)")[0].link == "tel:+966112003000"


def test_stars_inside_words_and_sums_are_stars() -> None:
    assert pieces("2 * 3 * 4") == (Piece("2 * 3 * 4"),)
    assert pieces("a*b*c") == (Piece("a*b*c"),)


def test_a_list_after_a_paragraph_counts_from_one_again() -> None:
    assert [block.level for block in blocks("1. a\n2. b\nwords\n1. c")] == [1, 2, 0, 1]


@given(st.text(alphabet="ab *`[]()#->1.\n:/ه", max_size=200))
def test_no_text_breaks_it_and_no_letter_is_lost(text: str) -> None:
    kept = "".join(block.text for block in blocks(text))
    assert [kept.count(letter) for letter in "abه"] == [text.count(letter) for letter in "abه"]
