"""Only the newest wish is answered."""

from datetime import UTC, datetime, timedelta

from app.planning.landing import Landing
from app.planning.wish import Landed, Wish
from app.ui.state.landings import Landings

NOON = datetime(2026, 11, 22, 9, tzinfo=UTC)


def test_an_answer_to_an_older_wish_is_dropped() -> None:
    landings = Landings()
    told: list[Landed] = []
    old, new = (Wish(NOON + timedelta(hours=hours), "", None) for hours in (0, 1))
    landings.ask(old, told.append)
    landings.ask(new, told.append)
    for wish in (old, new, new):
        landings.tell(Landed(wish, Landing(wish.at), "Asia/Riyadh"))
    assert [each.wish for each in told] == [new]
