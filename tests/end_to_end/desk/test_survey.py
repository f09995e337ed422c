"""The customer answers by keypad after the call: a real Asterisk, a real engine, the window's own keys."""

import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from app.commands.survey_receiver import Receiver
from app.desk_works import DeskWorks
from app.models.database import Database
from app.models.keypad_answer import KeypadAnswer
from app.models.satisfaction import Satisfaction
from app.models.wrap_up import WrapUp
from app.satisfaction.agi import KeypadServer
from app.settings import Settings
from app.telephony.protocol import CallEnded, RegistrationChanged, RegistrationState, SendDtmf
from app.ui.engine_link import LinkState
from app.ui.state.call_page import Phase
from tests import desks
from tests.desks import Seat
from tests.end_to_end.asterisk import Asterisk, CannotFetch, fetched
from tests.end_to_end.telephony.at_the_pbx import dial, start_customer
from tests.telephony.conftest import StartEngine, start_engine

__all__ = ["start_engine"]

SURVEY, MARK = "8900", 4

pytestmark = [pytest.mark.end_to_end, pytest.mark.slow]


@pytest.fixture(scope="module")
def asterisk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Asterisk]:
    """A PBX with a queue and an extension that asks."""
    try:
        root = fetched()
    except CannotFetch as error:
        pytest.skip(str(error))
    pbx = Asterisk(root, tmp_path_factory.mktemp("asterisk"))
    pbx.prepare()
    pbx.start()
    yield pbx
    pbx.stop()


@pytest.fixture
def receiver(tmp_path: Path, asterisk: Asterisk) -> Iterator[Database]:
    """Who listens for the PBX beside the desk, on the desk's database."""
    database = Database.open(f"sqlite:///{desks.folders_under(tmp_path / 'profile').data / 'hatif.sqlite'}")
    receiver = Receiver(database)
    writer = threading.Thread(target=receiver.run)
    writer.start()
    with KeypadServer(("127.0.0.1", 0), frozenset({"127.0.0.1"}), receiver.keep_keypad) as server:
        serving = threading.Thread(target=server.serve_forever)
        serving.start()
        asterisk.order(f"database put hatif agi {server.port}")
        yield database
        server.shutdown()
        serving.join(5)
    receiver.stop()
    writer.join(10)
    database.close()


def chosen(code: str) -> Settings:
    """Return the settings of Sara's desk."""
    return desks.settings(**{"ui.language": code, "satisfaction.extension": SURVEY})


def focused() -> QWidget:
    """Return what has the cursor."""
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def register(seat: Seat, works: DeskWorks, asterisk: Asterisk, qtbot: QtBot) -> None:
    """Register at the PBX, as somebody does who fills in the settings."""
    is_there: list[bool] = []

    def hear(event: object) -> None:
        if isinstance(event, RegistrationChanged) and event.state is RegistrationState.REGISTERED:
            is_there.append(True)

    qtbot.waitUntil(lambda: seat.front.link.state is LinkState.UP, timeout=15_000)
    seat.front.link.event_received.connect(hear)
    place = {"telephony.registrar": f"127.0.0.1:{asterisk.port}", "telephony.user": "1001"}
    seat.settings.stored.update(place)
    works._account.take_password("word-1001")  # noqa: SLF001  the settings page's own signal goes there
    qtbot.waitUntil(lambda: bool(is_there), timeout=15_000)


def until_settled(database: Database, qtbot: QtBot) -> Callable[[], bool]:
    """Return whether the answer has found its call."""

    def settled() -> bool:
        with database.reading() as session:
            return (
                session.scalar(select(Satisfaction.score).where(Satisfaction.source != "agent")) is not None
            )

    return settled


@pytest.mark.parametrize("code", ["en", "ar"])
def test_what_the_customer_presses_reaches_the_call(
    code: str,
    asterisk: Asterisk,
    receiver: Database,
    start_engine: StartEngine,
    tmp_path: Path,
    qapp: QApplication,
    qtbot: QtBot,
) -> None:
    """By the call's number, although he answers while the agent still writes; the source is kept."""
    with desks.seat(qapp, tmp_path / "profile", chosen(code)) as seat:
        seat.front.open(None)
        works = seat.furnish(qtbot)
        with qtbot.waitActive(seat.window):
            seat.window.show()
            seat.window.activateWindow()
        register(seat, works, asterisk, qtbot)
        customer = start_customer(start_engine)
        asterisk.order("queue add member PJSIP/1001 to support")
        call = dial(customer, f"customer-{code}", f"sip:5000@127.0.0.1:{asterisk.port}")
        calls = seat.front.state.calls
        qtbot.waitUntil(lambda: bool(calls.incoming) and seat.front.frame.incoming.is_armed, timeout=20_000)
        qtbot.mouseClick(seat.front.frame.incoming.answer_button, Qt.MouseButton.LeftButton)
        qtbot.waitUntil(
            lambda: calls.current is not None and calls.current.phase is Phase.TALKING, timeout=15_000
        )
        asterisk.order("queue remove member PJSIP/1001 from support")
        page = calls.current
        assert page is not None
        qtbot.waitUntil(seat.front.actions.survey.isEnabled, timeout=5_000)
        works.room.notes.take_focus()
        qtbot.keyClick(focused(), Qt.Key.Key_F10, Qt.KeyboardModifier.ControlModifier)
        qtbot.waitUntil(lambda: page.phase is Phase.WRAP_UP, timeout=15_000)
        qtbot.waitUntil(lambda: "Read" in asterisk.order("core show channels concise"), timeout=15_000)
        customer.desk.order(SendDtmf(call_id=call, digits=str(MARK)))
        customer.desk.wait_for(CallEnded)

        def waits() -> bool:
            with receiver.reading() as session:
                return session.scalar(select(KeypadAnswer.score)) == MARK

        qtbot.waitUntil(waits, timeout=15_000)  # the call itself is not in the database yet
        works.room.wrap_up.outcome_picker.begin()
        qtbot.keyClick(focused(), Qt.Key.Key_2)
        with qtbot.waitSignal(works.flows.outbox.stored, timeout=15_000):
            qtbot.keyClick(focused(), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        qtbot.waitUntil(until_settled(receiver, qtbot), timeout=30_000)
    with receiver.reading() as session:
        (answer,) = session.scalars(select(Satisfaction)).all()
        assert (answer.score, answer.source, answer.interaction_id) == (MARK, "ivr", page.key)
        kept = session.scalars(select(WrapUp)).one()
        assert (kept.survey, kept.is_complete, kept.hung_up_by) == ("keypad", True, "agent")
