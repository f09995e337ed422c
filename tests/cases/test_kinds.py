"""The words of cases are those the database, scripts and the window share."""

from app.cases.kinds import BOARD, PRIORITIES, CaseStatus, Priority


def test_the_board_goes_from_new_to_closed_and_what_is_urgent_comes_first() -> None:
    assert (BOARD[0], BOARD[-1]) == (CaseStatus.NEW, CaseStatus.CLOSED)
    assert (PRIORITIES[0], PRIORITIES[-1]) == (Priority.URGENT, Priority.LOW)
