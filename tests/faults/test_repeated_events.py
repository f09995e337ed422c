"""What the engine tells is told twice, or late: a new desk is given everything again, and lines may cross."""

from dataclasses import replace
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pytestqt.qtbot import QtBot

from app.settings import Settings
from app.telephony.protocol import CallChanged, CallId, CallOffered, CallPicture, Event, Snapshot
from app.ui.call_flow import CallFlow
from app.ui.engine_link import EngineLink
from app.ui.state.call_page import CallPage, Phase
from app.ui.state.calls import Calls
from tests.faults.figures import Fault
from tests.ui.pictures import ended, held, ringing, talking

EXAMPLES = 500


def story(call_id: str, steps: int) -> list[Event]:
    """Return what is told of one call, from its offer through as many steps."""
    picture = ringing(call_id)
    on = talking(picture)
    told: list[Event] = [
        CallOffered(call=picture),
        CallChanged(call=on),
        CallChanged(call=held(on)),
        CallChanged(call=on),
        CallChanged(call=replace(on, is_muted=True)),
        ended(on),
    ]
    return told[:steps]


@st.composite
def told(draw: st.DrawFn) -> tuple[list[Event], list[Event]]:
    """What is told of three calls in its order; and the same with repetitions, the calls crossing."""
    stories = [story(f"call-{number}", draw(st.integers(1, 6))) for number in range(3)]
    plain = [event for one in stories for event in one]
    left = [list(one) for one in stories]
    crossed: list[Event] = []
    while any(left):
        one = draw(st.sampled_from([each for each in left if each]))
        crossed += [one.pop(0)] * draw(st.integers(1, 3))
    return plain, crossed


def after(
    events: list[Event], folder: Path
) -> tuple[dict[CallId, tuple[Phase, CallPicture]], list[CallPage]]:
    """Return where each call stands once all this was told, and the pages that were opened for it."""
    link = EngineLink(folder, list, folder / "err")
    calls = Calls()
    flow = CallFlow(link, calls, Settings())
    opened: list[CallPage] = []
    flow.page_opened.connect(opened.append)
    for event in events:
        link.event_received.emit(event)
    if live := [page.picture for page in calls.pages if page.ended is None]:
        link.snapshot_received.emit(Snapshot(sip_port=5060, calls=tuple(live)))
    link.stop()
    return {page.call_id: (page.phase, page.picture) for page in calls.pages}, opened


def test_told_twice_or_late_the_book_ends_the_same(tmp_path: Path, qtbot: QtBot, fault: Fault) -> None:
    """The same calls in the same states, and one page each, whatever was said again in between."""

    @settings(max_examples=EXAMPLES // 5, deadline=None, suppress_health_check=list(HealthCheck))
    @given(told())
    def holds(events: tuple[list[Event], list[Event]]) -> None:
        plain, crossed = events
        wanted, _ = after(plain, tmp_path)
        found, opened = after(crossed, tmp_path)
        assert found == wanted
        assert len(opened) == len({page.call_id for page in opened})

    holds()
    fault.injected(EXAMPLES // 5)
