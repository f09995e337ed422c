"""Offers are asked for once the call is answered, and never for somebody else."""

from pathlib import Path

from pytestqt.qtbot import QtBot

from app.ui.language import Language
from tests.ui import people
from tests.ui.helped import FIBRE, file_url, helped


def test_what_fits_is_offered_and_goes_when_he_is_another(
    tmp_path: Path, english: Language, qtbot: QtBot
) -> None:
    with helped(file_url(tmp_path), english, qtbot) as desk:
        page = people.ring(desk.calls, known=people.card(customer_id=desk.customer))
        assert desk.line.offer is None
        people.answer(desk.calls, page)
        qtbot.waitUntil(lambda: desk.line.offer is not None, timeout=10_000)
        assert desk.line.offer is not None
        assert desk.line.offer.id == FIBRE.id
        page.calls_for = True  # somebody calls for him: nothing is sold to a stranger
        page.identified.emit()
        assert desk.line.offer is None
