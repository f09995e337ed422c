"""Whom calls are put through to."""

from app.settings import Settings
from app.ui.state.transfer_book import MOST_RECENT, Target, TransferBook


def test_the_numbers_used_last_are_few_and_each_once() -> None:
    """The newest first; another day finds them again."""
    settings = Settings()
    for number in range(MOST_RECENT + 2):
        TransferBook(settings).use(Target(str(number)))
    TransferBook(settings).use(Target("5", "Omar"))
    recent = TransferBook(settings).recent
    assert recent[0] == Target("5", "Omar")
    assert [target.number for target in recent] == ["5", "9", "8", "7", "6", "4", "3", "2"]


def test_a_favourite_stays_until_it_is_let_go() -> None:
    """By its number, whatever it is called by then."""
    book = TransferBook(Settings())
    book.keep(Target("204", "Omar"), is_favourite=True)
    book.keep(Target("205"), is_favourite=True)
    assert book.is_favourite("204")
    book.keep(Target("204"), is_favourite=False)
    assert book.favourites == (Target("205"),)


def test_what_cannot_be_read_is_nobody() -> None:
    """A file of settings can be changed by hand."""
    for text in ("nonsense", "[1]", '{"a": 1}', '[["204"]]'):
        assert TransferBook(Settings({"transfer.recent": text})).recent == ()
