"""Events of the last seconds may come twice and in any order: the picture is the same."""

from collections import Counter
from datetime import timedelta

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from app.bridge.events import Device, Everything, LineSeen, MemberSeen, PbxEvent, WaitingSeen
from app.bridge.picture import Picture
from app.bridge.window import WINDOW, Window
from app.models.rows.pbx import OfferOutcome, QueueOutcome
from tests.bridge.happenings import Clock

EXTENSIONS = ("1001", "1002", "1003")
MOST_HELD = timedelta(seconds=2)  # less than the window


class AnyOrder(RuleBasedStateMachine):
    """A small PBX; one window hears it in order, the other with repetitions and shuffled."""

    def __init__(self) -> None:
        super().__init__()
        self.clock = Clock()
        self.in_order, self.shuffled = Window(Picture()), Window(Picture())
        self.held: list[PbxEvent] = []
        self.sent: list[PbxEvent] = []
        self.waiting: dict[str, str] = {}  # a caller, and at whose telephone he rings
        self.talking: dict[str, str] = {}
        self.counted: Counter[QueueOutcome] = Counter()
        self.members: dict[str, MemberSeen] = {}
        self.made = 0

    def happen(self, *events: PbxEvent) -> None:
        """Something happens; what was held back too long comes first."""
        for event in events:
            self.in_order.take(event)
            self.held.append(event)
            while event.at - min(each.at for each in self.held) > MOST_HELD:
                self.deliver(self.held.index(min(self.held, key=lambda each: each.at)))

    def deliver(self, place: int) -> None:
        """One of the held events arrives."""
        event = self.held.pop(place)
        self.shuffled.take(event)
        self.sent.append(event)

    @rule()
    def a_caller_comes(self) -> None:
        self.made += 1
        caller = f"c{self.made}"
        self.waiting[caller] = ""
        self.happen(self.clock.line(caller), self.clock.enters(caller))

    @precondition(lambda self: self.waiting)
    @rule(data=st.data(), extension=st.sampled_from(EXTENSIONS))
    def it_rings(self, data: st.DataObject, extension: str) -> None:
        caller = data.draw(st.sampled_from(sorted(self.waiting)))
        if self.waiting[caller]:
            self.happen(self.clock.rang(caller, self.waiting[caller]))
        self.waiting[caller] = extension
        self.happen(self.clock.rings(caller, extension))

    @precondition(lambda self: any(self.waiting.values()))
    @rule(data=st.data())
    def somebody_answers(self, data: st.DataObject) -> None:
        caller = data.draw(st.sampled_from(sorted(name for name, agent in self.waiting.items() if agent)))
        agent = self.talking[caller] = self.waiting.pop(caller)
        line = self.clock.line(f"{caller}-{agent}", agent, pbx_call=caller)
        self.happen(line, self.clock.leaves(caller), self.clock.answers(caller, agent))

    @precondition(lambda self: self.talking)
    @rule(data=st.data(), by=st.sampled_from(("caller", "agent")))
    def they_part(self, data: st.DataObject, by: str) -> None:
        caller = data.draw(st.sampled_from(sorted(self.talking)))
        agent = self.talking.pop(caller)
        self.counted[QueueOutcome.ANSWERED] += 1
        hangs_up = self.clock.hangs_up(caller if by == "caller" else f"{caller}-{agent}")
        gone = (self.clock.line_gone(f"{caller}-{agent}"), self.clock.line_gone(caller))
        self.happen(hangs_up, self.clock.part(caller, agent, by=by), *gone)

    @precondition(lambda self: self.waiting)
    @rule(data=st.data(), patience=st.booleans())
    def nobody_answers(self, data: st.DataObject, *, patience: bool) -> None:
        caller = data.draw(st.sampled_from(sorted(self.waiting)))
        del self.waiting[caller]
        if patience:
            self.counted[QueueOutcome.TIMED_OUT] += 1
            self.happen(self.clock.leaves(caller), self.clock.ends(caller, QueueOutcome.TIMED_OUT))
        else:
            self.counted[QueueOutcome.ABANDONED] += 1
            self.happen(self.clock.gives_up(caller), self.clock.leaves(caller))
        self.happen(self.clock.line_gone(caller))

    @rule(
        extension=st.sampled_from(EXTENSIONS), device=st.sampled_from(list(Device)), is_paused=st.booleans()
    )
    def an_agent_is_seen(self, extension: str, device: Device, *, is_paused: bool) -> None:
        reason = "rest" if is_paused else ""
        self.members[extension] = self.clock.member(extension, device, is_paused=is_paused, reason=reason)
        self.happen(self.members[extension])

    @precondition(lambda self: self.members)
    @rule(data=st.data())
    def an_agent_signs_out(self, data: st.DataObject) -> None:
        extension = data.draw(st.sampled_from(sorted(self.members)))
        del self.members[extension]
        self.happen(self.clock.goes(extension))

    @rule()
    def everything_is_compared(self) -> None:
        """What the PBX shows is what it is: nothing changes by looking."""
        lines = [
            LineSeen(
                at=self.clock.now,
                line=name,
                name=line.name,
                extension=line.extension,
                pbx_call=line.pbx_call,
                number=line.number,
                is_up=line.is_up,
                is_outbound=line.is_outbound,
            )
            for name, line in self.in_order.picture.lines.items()
        ]
        waiting = [
            WaitingSeen(at=stay.entered_at, channel=key[0], queue=key[1], pbx_call=key[0], number="", name="")
            for key, stay in self.in_order.picture.stays.items()
            if stay.is_waiting
        ]
        before = self.in_order.picture
        self.happen(
            Everything(
                at=self.clock.tick(),
                members=tuple(self.members.values()),
                waiting=tuple(waiting),
                lines=tuple(lines),
            )
        )
        assert self.in_order.picture.stays == before.stays
        assert self.in_order.picture.agents == before.agents

    @precondition(lambda self: self.held)
    @rule(data=st.data())
    def one_arrives(self, data: st.DataObject) -> None:
        self.deliver(data.draw(st.integers(0, len(self.held) - 1)))

    @precondition(lambda self: self.sent)
    @rule(data=st.data())
    def one_arrives_again(self, data: st.DataObject) -> None:
        place = data.draw(st.integers(max(0, len(self.sent) - 8), len(self.sent) - 1))
        self.shuffled.take(self.sent[place])

    @invariant()
    def every_stay_is_counted_once(self) -> None:
        stays = self.in_order.picture.stays.values()
        found = Counter(stay.outcome for stay in stays if stay.ended_at is not None)
        assert found == self.counted
        assert sum(stay.is_waiting for stay in stays) == len(self.waiting)
        assert sum(stay.outcome is QueueOutcome.TALKING for stay in stays) == len(self.talking)
        for stay in stays:
            if stay.ended_at is not None:
                assert all(offer.ended_at is not None for offer in stay.offers)
            if stay.answered_at is not None:
                answered = [offer for offer in stay.offers if offer.outcome is OfferOutcome.ANSWERED]
                assert [offer.extension for offer in answered] == [stay.extension]

    def teardown(self) -> None:
        while self.held:
            self.deliver(len(self.held) // 2)
        assert self.shuffled.picture == self.in_order.picture
        assert self.shuffled.late == 0


AnyOrder.TestCase.settings = settings(max_examples=40, stateful_step_count=30, deadline=None)
TestAnyOrder = AnyOrder.TestCase


def test_what_comes_after_the_window_is_counted_and_left_out() -> None:
    clock, window = Clock(), Window(Picture())
    late = clock.enters("c1")
    clock.tick(WINDOW.total_seconds() + 1)
    window.take(clock.enters("c2"))
    assert window.take(late) == window.picture
    assert window.late == 1
    assert [key[0] for key in window.picture.stays] == ["c2"]


def test_a_clock_that_was_set_back_is_believed_when_everything_is_compared() -> None:
    clock, window = Clock(), Window(Picture())
    clock.tick(3600)
    window.take(clock.member("1001"))
    clock.tick(-3600)
    busy = clock.member("1001", Device.BUSY)
    compared = Everything(at=clock.tick(), members=(busy,), waiting=(), lines=())
    told = (busy, compared, clock.member("1001"))
    seen = [window.take(event).devices["1001"] for event in told]
    assert seen == [Device.IDLE, Device.BUSY, Device.IDLE]


def test_what_is_let_go_of_stays_away() -> None:
    clock, window = Clock(), Window(Picture())
    window.take(clock.enters("c1"))
    window.change(lambda _picture: Picture())
    assert window.picture == Picture()
