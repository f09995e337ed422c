"""Two agents at one computer, one after the other."""

from pathlib import Path
from uuid import UUID

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app import times
from app.folders import Folders
from app.journal.journal import Journal
from app.ui.state.call_page import CallPage
from app.ui.state.left_call import LeftCall
from tests import desks
from tests.ui.pictures import ended, ringing, talking

KEY = UUID(int=7)


def test_the_second_never_sees_what_the_first_has_left_and_sends_none_of_it(
    tmp_path: Path, qapp: QApplication, qtbot: QtBot
) -> None:
    """And the first finds it all when she is back; neither need know of the other."""
    page = CallPage(talking(ringing()), KEY)
    page.ended = ended(page.picture)
    page.ended_at = times.now()
    sara = Journal.open(Folders.under(tmp_path).data / "journal.sqlite", owner="sara")
    sara.keep_draft(page.call_id, "call", page.to_json())
    sara.keep_draft(page.call_id, "note", "hers alone")
    sara.put("wrap_up", KEY, "not sent yet")
    sara.close()

    for login, sees in (("omar", False), ("sara", True)):
        with desks.seat(qapp, tmp_path, desks.settings(**{"agent.login": login})) as seat:
            seat.open_without_engine()
            works = seat.furnish(qtbot, for_calls=False)
            left: list[LeftCall] = []
            works.flows.drafts.left_found.connect(left.append)
            works.flows.drafts.find_left()
            with qtbot.waitSignal(works.flows.outbox.standing_changed, timeout=10_000) as standing:
                works.flows.outbox.note_away()
            assert standing.args is not None
            assert standing.args[1] == (1 if sees else 0)
            assert bool(left) == sees
            assert {call.picture.call_id for call in left} <= {page.call_id}
