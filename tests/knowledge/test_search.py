"""Articles are found by words of either language."""

from app.knowledge.search import Entry, found

ARTICLES = (
    Entry("refund", ("استرداد المبالغ", "Refunds"), "money back", ("خلال خمسة أيام", "Within five days")),
    Entry("sim", ("شريحة مفقودة", "Lost SIM"), "stolen", ("أوقف الشريحة", "Stop the SIM, then refund")),
    Entry("late", ("تأخر الطلب", "Late order"), "", ("اعتذر", "Say sorry")),
)


def test_the_title_counts_more_than_the_text() -> None:
    assert found(ARTICLES, "refund") == ["refund", "sim"]


def test_every_word_must_be_there() -> None:
    assert found(ARTICLES, "sim refund") == ["sim"]
    assert found(ARTICLES, "sim weather") == []
    assert found(ARTICLES, "  ") == []


def test_spelling_and_the_arabic_article_do_not_matter() -> None:
    assert found(ARTICLES, "الشريحه") == ["sim"]
    assert found(ARTICLES, "إسترداد") == ["refund"]
    assert found(ARTICLES, "والطلب") == ["late"]


def test_a_plural_finds_the_singular_and_keywords_count() -> None:
    assert found(ARTICLES, "orders") == ["late"]
    assert found(ARTICLES, "stolen") == ["sim"]
    assert found(ARTICLES, "s", limit=1) == ["sim"]
