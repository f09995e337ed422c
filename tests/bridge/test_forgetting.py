"""What is over and written down is let go of; what is not written stays, however old."""

from app.bridge.forgetting import KEPT, without_what_is_over
from app.bridge.picture import Picture
from app.bridge.reducer import after
from tests.bridge.happenings import Clock


def test_only_what_was_written_goes() -> None:
    clock, picture = Clock(), Picture()
    over = (clock.line("c1"), clock.enters("c1"), clock.gives_up("c1"), clock.line_gone("c1"))
    heard = (clock.listens("hatif-1", "1001"), clock.line_gone("hatif-1"), clock.presses("c1", 5))
    for event in (*over, *heard, clock.line("c2"), clock.enters("c2")):
        picture = after(picture, event)
    later = clock.now + KEPT * 2
    assert without_what_is_over(picture, Picture(), later).stays == picture.stays
    assert without_what_is_over(picture, picture, clock.now).stays == picture.stays
    small = without_what_is_over(picture, picture, later)
    assert [key[0] for key in small.stays] == ["c2"]
    assert [key[0] for key in small.times_in] == ["c2"]
    assert (dict(small.listening), dict(small.answers)) == ({}, {})
    assert small.lines == picture.lines


def test_how_often_a_line_was_in_a_queue_is_known_while_it_lives() -> None:
    clock, picture = Clock(), Picture()
    for event in (clock.line("c1"), clock.enters("c1"), clock.gives_up("c1")):
        picture = after(picture, event)
    small = without_what_is_over(picture, picture, clock.now + KEPT * 2)
    assert dict(small.stays) == {}
    again = after(small, clock.enters("c1"))
    assert list(again.stays) == [("c1", "support", 2)]
