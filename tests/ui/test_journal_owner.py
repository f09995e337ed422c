"""Two agents at one computer, one after the other."""

from pathlib import Path
from uuid import UUID

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.journal.journal import Journal
from app.ui.state.left_call import LeftCall
from tests import desks

KEY = UUID(int=7)


def test_the_second_never_sees_what_the_first_has_left_and_sends_none_of_it(
    tmp_path: Path, qapp: QApplication, qtbot: QtBot
) -> None:
    """And the first finds it all when she is back; neither need know of the other."""
    with desks.seat(qapp, tmp_path) as seat:  # it is Sara's
        seat.open_without_engine()
        works = seat.furnish(qtbot)
        page = seat.talk()
        qtbot.waitUntil(lambda: page.is_restored, timeout=10_000)
        with qtbot.waitSignal(page.draft_saved, timeout=10_000):
            works.flows.drafts.keep_note(page.call_id, "hers alone")
        seat.hang_up(page)
        qtbot.waitUntil(lambda: page.ended_at is not None)
        works.stop()
        seat.works = None
    journal = Journal.open(seat.folders.data / "journal.sqlite", owner="sara")
    journal.put("wrap_up", KEY, "not sent yet")
    journal.close()

    for login, sees in (("omar", False), ("sara", True)):
        with desks.seat(qapp, tmp_path, desks.settings(**{"agent.login": login})) as seat:
            seat.open_without_engine()
            works = seat.furnish(qtbot)
            left: list[LeftCall] = []
            works.flows.drafts.left_found.connect(left.append)
            works.flows.drafts.find_left()
            with qtbot.waitSignal(works.flows.outbox.standing_changed, timeout=10_000) as standing:
                works.flows.outbox.note_away()
            assert standing.args is not None
            assert standing.args[1] == (1 if sees else 0)
            assert bool(left) == sees
            assert {call.picture.call_id for call in left} <= {page.call_id}
