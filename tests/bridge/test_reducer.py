"""The rules that are about neither callers nor agents, and that nothing is done by what says nothing new."""

from app.bridge.events import PbxEvent
from app.bridge.picture import Picture
from app.bridge.reducer import after
from tests.bridge.happenings import BEGINNING, Clock


def test_a_supervisor_listens_until_his_line_ends() -> None:
    clock = Clock()
    began = clock.listens("hatif-1", "1001")
    picture = after(after(Picture(), began), clock.listens("hatif-1", "1001"))
    assert (picture.listening["hatif-1"].began_at, picture.listening["hatif-1"].ended_at) == (began.at, None)
    over = clock.line_gone("hatif-1")
    assert after(picture, over).listening["hatif-1"].ended_at == over.at


def test_the_first_answer_to_a_question_counts() -> None:
    clock = Clock()
    picture = after(after(Picture(), clock.presses("c1", 5)), clock.presses("c1", 1))
    assert [answer.score for answer in picture.answers.values()] == [5]


def test_a_line_keeps_what_it_was_first_and_learns_whom_it_talks_with() -> None:
    clock = Clock()
    first = clock.line("l1", "1001", is_outbound=True, is_up=False, number="0501234567")
    picture = after(after(Picture(), first), clock.line("l1", "1001"))
    line = picture.lines["l1"]
    assert (line.is_outbound, line.is_up, line.number, line.since) == (True, True, "0501234567", first.at)


def test_what_nobody_knows_changes_nothing() -> None:
    picture = Picture()
    assert after(picture, PbxEvent(at=BEGINNING)) is picture
