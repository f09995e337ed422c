"""A call to oneself leaves nothing behind but its word."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.settings import Settings
from app.telephony.protocol import AnswerCall, CallEnded, Caller, CallId, CallOffered, ShowedCall
from app.ui.call_flow import CallFlow
from app.ui.engine_link import EngineLink
from app.ui.state.calls import Calls
from app.ui.state.trial_news import TrialEnd, TrialNews, TrialStage
from app.ui.trial_call import TrialCall
from tests.ui.engines import LOOPBACK, Engine, running
from tests.ui.pictures import ringing

QUICK_MS = 250


class Trial:
    """A trial over a link, the calls of the desk beside it, and what was told."""

    def __init__(self, link: EngineLink, ring_ms: int = 10_000) -> None:
        self.settings = Settings({"telephony.user": "204"})
        self.calls = Calls()
        flow = CallFlow(link, self.calls, self.settings)
        self.call = TrialCall(self.settings, link, flow, ring_ms=ring_ms, talk_ms=QUICK_MS)
        flow.keep_apart(self.call.is_apart)
        self.flow = flow
        self.told: list[TrialNews] = []
        self.call.told.connect(self.told.append)

    @property
    def end(self) -> TrialEnd:
        """How the last one ended."""
        return self.told[-1].end if self.told else TrialEnd.NONE


@pytest.fixture
def pair(tmp_path: Path, qtbot: QtBot) -> Iterator[tuple[Engine, Engine]]:
    """The desk's engine, and one that plays the PBX's echo."""
    with running(tmp_path / "desk", qtbot) as desk, running(tmp_path / "pbx", qtbot) as pbx:
        yield desk, pbx


def _ring(pbx: Engine, qtbot: QtBot, calls: int) -> CallId:
    """Let the so many-th call ring there."""
    qtbot.waitUntil(lambda: len(pbx.heard(CallOffered)) == calls, timeout=10_000)
    offered = pbx.heard(CallOffered)[-1]
    assert isinstance(offered, CallOffered)
    pbx.link.send(ShowedCall(call_id=offered.call.call_id))
    return offered.call.call_id


def test_sound_that_comes_back_is_told_and_no_page_opens(pair: tuple[Engine, Engine], qtbot: QtBot) -> None:
    """The other side hears that it is over; a second trial rings, and nobody picks up."""
    desk, pbx = pair
    trial = Trial(desk.link, ring_ms=1_500)
    trial.settings.echo_extension = f"sip:echo@{LOOPBACK}:{pbx.sip_port}"
    trial.call.begin()
    trial.call.begin()  # one at a time
    pbx.link.send(AnswerCall(call_id=_ring(pbx, qtbot, 1)))
    qtbot.waitUntil(lambda: trial.end is TrialEnd.HEARD, timeout=15_000)
    assert [news.stage for news in trial.told] == list(TrialStage)
    qtbot.waitUntil(lambda: bool(pbx.heard(CallEnded)), timeout=10_000)
    trial.told.clear()
    trial.call.begin()
    _ring(pbx, qtbot, 2)
    qtbot.waitUntil(lambda: trial.end is TrialEnd.NOBODY, timeout=10_000)
    qtbot.waitUntil(lambda: len(pbx.heard(CallEnded)) == 2, timeout=10_000)
    assert trial.calls.pages == ()


@pytest.fixture
def trial(tmp_path: Path, qtbot: QtBot) -> Iterator[Trial]:
    """A trial over a link that has no engine."""
    link = EngineLink(tmp_path, list, tmp_path / "err")
    yield Trial(link)
    link.stop()


def test_without_a_telephone_it_is_refused(trial: Trial) -> None:
    trial.call.begin()
    assert (trial.end, trial.calls.pages) == (TrialEnd.REFUSED, ())


def test_only_ones_own_call_that_comes_back_is_part_of_it(pair: tuple[Engine, Engine]) -> None:
    """A customer who calls meanwhile is shown as ever, and ends it."""
    desk, pbx = pair
    trial = Trial(desk.link)
    trial.settings.sip_user = "204"
    own = replace(ringing(number="204"), caller=Caller(number="204"))
    assert not trial.call.is_apart(own)
    trial.settings.sip_user = f"sip:204@{LOOPBACK}:{pbx.sip_port}"
    trial.call.begin()
    trial.settings.sip_user = "204"
    assert trial.call.is_apart(own)
    desk.link.event_received.emit(CallOffered(call=ringing("call-2", "0500000001")))
    assert trial.end is TrialEnd.LEFT
    assert [page.call_id for page in trial.calls.pages] == ["call-2"]
