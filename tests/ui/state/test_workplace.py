"""What the workplace is called."""

from pytestqt.qtbot import QtBot

from app.models.rows.names import NamePair, Names
from app.ui.state.workplace import Workplace


def test_a_queue_is_called_as_it_was_sent_until_its_name_is_known(qtbot: QtBot) -> None:
    """Then everybody is told."""
    workplace = Workplace()
    assert workplace.queue("billing", "ar") == "billing"
    names = Names(NamePair("نجد", "Najd"), {"billing": NamePair("الفوترة", "Billing")})
    with qtbot.waitSignal(workplace.changed):
        workplace.know(names)
    assert workplace.queue("billing", "ar") == "الفوترة"
    assert workplace.brand("en") == "Najd"
