"""Numbers of ours are shown in two groups, others as they are."""

from app.cases.spoken import shown


def test_ours_are_shown_in_two_groups() -> None:
    assert shown("48216700") == "4821-6700"
    assert shown("C-4472") == "C-4472"
    assert shown("") == ""
