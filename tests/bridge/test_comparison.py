"""Where the picture and the PBX disagree the PBX is right, and what nobody saw is said to be unseen."""

from typing import Any

from app.bridge.events import Everything, PbxEvent, WaitingSeen
from app.bridge.picture import Picture
from app.bridge.reducer import after
from app.models.rows.pbx import PbxState, QueueOutcome
from tests.bridge.happenings import Clock


def picture_of(*events: PbxEvent) -> Picture:
    """Return the picture that events make."""
    picture = Picture()
    for event in events:
        picture = after(picture, event)
    return picture


def everything(clock: Clock, **parts: Any) -> Everything:
    """Return all there is, which is nothing but what is named."""
    plain: dict[str, Any] = {"members": (), "waiting": (), "lines": ()}
    return Everything(at=clock.tick(), **(plain | parts))


def waits(clock: Clock, channel: str) -> WaitingSeen:
    """Somebody waits."""
    return WaitingSeen(at=clock.now, channel=channel, queue="support", pbx_call=channel, number="", name="")


def only(picture: Picture) -> Any:
    """Return the one stay."""
    (stay,) = picture.stays.values()
    return stay


def test_who_waits_already_is_taken_in_once() -> None:
    clock = Clock()
    seen = everything(clock, waiting=(waits(clock, "c1"),), lines=(clock.line("c1"),))
    again = everything(clock, waiting=(waits(clock, "c1"),), lines=(clock.line("c1"),))
    picture = picture_of(seen, again)
    assert (only(picture).outcome, only(picture).is_estimated) == (QueueOutcome.WAITING, True)
    assert picture.reconciled_at == again.at


def test_whoever_vanished_while_nobody_looked_is_unseen_until_somebody_says_more() -> None:
    clock = Clock()
    vanished = (clock.line("c1"), clock.enters("c1"), everything(clock))
    picture = picture_of(*vanished)
    assert (only(picture).outcome, only(picture).is_estimated) == (QueueOutcome.UNSEEN, True)
    assert only(picture_of(*vanished, clock.gives_up("c1"))).outcome is QueueOutcome.ABANDONED
    back = everything(clock, waiting=(waits(clock, "c1"),), lines=(clock.line("c1"),))
    assert only(picture_of(*vanished, back)).outcome is QueueOutcome.WAITING


def test_a_caller_who_is_with_an_agent_now_was_answered() -> None:
    clock = Clock()
    lines = (clock.line("c1"), clock.line("l1", "1001", pbx_call="c1"))
    stay = only(picture_of(clock.line("c1"), clock.enters("c1"), everything(clock, lines=lines)))
    assert (stay.outcome, stay.extension, stay.is_estimated) == (QueueOutcome.TALKING, "1001", True)


def test_a_conversation_whose_line_is_gone_is_over() -> None:
    clock = Clock()
    talk = (clock.line("c1"), clock.enters("c1"), clock.answers("c1", "1001"))
    stay = only(picture_of(*talk, everything(clock)))
    assert (stay.outcome, stay.is_estimated) == (QueueOutcome.ANSWERED, True)


def test_who_left_long_ago_without_a_word_has_left() -> None:
    clock = Clock()
    left = (clock.line("c1"), clock.enters("c1"), clock.leaves("c1"))
    soon = everything(clock, lines=(clock.line("c1"),))
    assert only(picture_of(*left, soon)).ended_at is None
    clock.tick(10)
    assert only(picture_of(*left, everything(clock, lines=(clock.line("c1"),)))).outcome is QueueOutcome.LEFT


def test_agents_are_what_the_pbx_says_and_paused_since_it_says() -> None:
    clock = Clock()
    since = clock.tick()
    clock.tick(60)
    paused = clock.member("1001", is_paused=True, reason="rest", paused_at=since)
    picture = picture_of(
        clock.member("1002"), clock.member("1001"), everything(clock, members=(paused,)), clock.line_gone("x")
    )
    assert (picture.agents["1001"].state, picture.agents["1001"].since) == (PbxState.PAUSED, since)
    assert picture.agents["1002"].state is PbxState.SIGNED_OUT


def test_a_supervisor_whose_line_is_gone_listens_no_more() -> None:
    clock = Clock()
    heard = clock.listens("hatif-1", "1001")
    picture = picture_of(heard, everything(clock))
    assert picture.listening["hatif-1"].ended_at is not None
