"""Another bridge goes on with the rows of the one before: what it makes of them is the same rows."""

from app.bridge import rows
from app.bridge.memory_of_before import picture_of
from app.bridge.picture import Picture
from app.bridge.reducer import after
from app.models.rows.pbx import SupervisionRow
from app.models.rows.pbx_remembered import Remembered
from tests.bridge.happenings import BEGINNING, Clock
from tests.bridge.people import agent, roster


def test_what_was_written_down_is_remembered_and_makes_no_new_rows() -> None:
    sara, boss = agent("1001"), agent("1009", "supervisor")
    everybody = roster(sara, boss)
    clock, picture = Clock(), Picture()
    for event in (
        clock.member("1001"),
        clock.line("c1"),
        clock.enters("c1"),
        clock.gives_up("c1"),
        clock.enters("c1"),
        clock.rings("c1", "1001"),
    ):
        picture = after(picture, event)
    written = rows.difference(Picture(), picture, everybody, {}, is_told=True, region="SA")
    heard = SupervisionRow(boss.id, boss.id, sara.id, "listen", "c1", BEGINNING, None, True)
    remembered = Remembered(
        calls=tuple(row for row in written.calls if row.ended_at is None),
        offers=tuple(written.offers),
        times_in=(("c1", "support", 2),),
        agents=tuple(written.agents),
        supervisions=(heard,),
    )
    again = picture_of(remembered, everybody)
    assert dict(again.times_in) == {("c1", "support"): 2}
    assert list(again.stays) == [("c1", "support", 2)]
    assert dict(again.agents) == dict(picture.agents)
    assert [each.extension for each in again.listening.values()] == ["1001"]
    answered = after(again, clock.answers("c1", "1001"))
    (call,) = rows.difference(again, answered, everybody, {}, is_told=True, region="SA").calls
    assert call.id == written.calls[1].id
    assert call.digits == written.calls[1].digits


def test_rows_of_nobody_are_left_out() -> None:
    sara = agent("1001")
    clock = Clock()
    picture = after(Picture(), clock.member("1001"))
    written = rows.difference(Picture(), picture, roster(sara), {}, is_told=True, region="SA")
    assert dict(picture_of(Remembered(agents=tuple(written.agents)), roster()).agents) == {}
