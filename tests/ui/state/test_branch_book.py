"""Favourites and what was used last are kept with the settings."""

from app.settings import Settings
from app.ui.state.branch_book import MOST_USED, BranchBook


def test_the_newest_comes_first_and_few_are_kept() -> None:
    settings = Settings()
    for number in range(MOST_USED + 3):
        BranchBook(settings).use(f"key{number}")
    BranchBook(settings).use("key5")
    used = BranchBook(settings).last_used
    assert (used[0], len(used), used.count("key5")) == ("key5", MOST_USED, 1)


def test_a_second_time_lets_a_favourite_go() -> None:
    book = BranchBook(Settings())
    for key in ("one", "two", "one"):
        book.toggle(key)
    assert book.favourites == ("two",)
