"""Which questions a queue wants, and what came of them."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from app.models.audit import AuditEntry
from app.models.memory import Memory
from app.settings import Settings
from app.ui.jobs import Jobs
from app.ui.state.calls import Calls
from app.ui.state.verification import NOTHING_ASKED
from app.ui.verification_flow import VerificationFlow
from tests.ui import memories, people


@pytest.fixture
def memory(tmp_path: Path) -> Iterator[Jobs[Memory]]:
    """A real database in a file."""
    lane = memories.lane(tmp_path / "hatif.sqlite")
    yield lane
    lane.stop()


def kept(memory: Jobs[Memory], qtbot: QtBot) -> list[str]:
    """Return what is on record of verifications."""

    def read(memory: Memory) -> list[str]:
        with memory._database.reading() as session:  # noqa: SLF001  another reader than the desk's own
            return list(session.scalars(select(AuditEntry.detail).where(AuditEntry.action == "verify")))

    return memories.answer(memory, qtbot, read)


def test_a_result_is_kept_on_record_without_the_answers(
    memory: Jobs[Memory], calls: Calls, qtbot: QtBot
) -> None:
    """Nothing before it is one; a queue of no rule wants nothing."""
    flow = VerificationFlow(calls, memory, Settings({"calls.verification": "billing: 2 of account, city"}))
    page = people.talk(calls, known=people.card())
    assert page.verification == NOTHING_ASKED
    flow.begin(page)
    flow.answer(page.call_id, "account", True)
    assert kept(memory, qtbot) == []
    with qtbot.waitSignal(page.verified):
        flow.answer(page.call_id, "city", True)
    (detail,) = kept(memory, qtbot)
    assert detail == (
        '{"answers": {"account": true, "city": true}, "needs": 2, "questions": ["account", "city"]}'
    )
