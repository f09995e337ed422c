"""A floor for the tests: teams, queues and agents who do all that can be done."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from uuid import UUID

from app import times
from app.measures.parts import Parts
from app.measures.waits import counted
from app.models.keys import new_key
from app.models.rows.help_requests import HelpKind, HelpRequestRow
from app.models.rows.names import NamePair
from app.models.rows.pbx import BridgeRow, QueueStateRow
from app.models.rows.team_floor import (
    AgentDay,
    CallNow,
    DayFigures,
    FloorPicture,
    HourRow,
    PersonRow,
    QueueRow,
    StateRow,
    TeamRow,
)
from app.ui.overview.floor import Floor

NAMES = (
    ("سارة خليل", "Sara Khalil"), ("عمر ناصر", "Omar Nasser"), ("لينا عزيز", "Lina Aziz"),
    ("يوسف دمير", "Yusuf Demir"), ("هدى سالم", "Huda Salem"), ("بيتر نوفاك", "Peter Novak"),
    ("رانيا فوزي", "Rania Fawzi"), ("دانة قاسم", "Dana Qasim"), ("خالد أمين", "Khalid Amin"),
    ("مايا حجار", "Maya Hajjar"),
)  # fmt: skip
# state, reason, minutes in it, on hold for so many seconds
STATES = (
    ("on_call", "", 6, 0), ("on_call", "", 9, 200), ("ready", "", 1, 0), ("wrap_up", "", 2, 0),
    ("on_call", "", 19, 0), ("break", "meal", 14, 0), ("training", "", 3, 0), ("ready", "", 3, 0),
    ("not_responding", "", 5, 0), ("", "", 0, 0),
)  # fmt: skip
MONA = UUID(int=7)


def bridge(*, is_connected: bool = True) -> BridgeRow:
    """Return a bridge that lives."""
    now = times.now()
    return BridgeRow("bridge", "Asterisk", is_connected, "", now, now, 0.5)


def picture(size: int = len(NAMES), *, has_bridge: bool = True) -> FloorPicture:
    """Return a floor of so many agents."""
    now = times.now()
    teams = (TeamRow(UUID(int=1), "النهار", "Day"), TeamRow(UUID(int=2), "الليل", "Night"))
    people, states, calls = [], {}, {}
    for place in range(size):
        name = NAMES[place % len(NAMES)]
        number = "" if place < len(NAMES) else f" {place}"
        person = PersonRow(
            new_key(), name[0] + number, name[1] + number, teams[place % 2].id, str(301 + place)
        )
        people.append(person)
        state, reason, minutes, held = STATES[place % len(STATES)]
        since = now - timedelta(minutes=minutes, seconds=place % 50)
        if state:
            states[person.id] = StateRow(state, reason, since)
        if state in ("on_call", "wrap_up"):
            held_since = now - timedelta(seconds=held) if held else None
            customer = MONA if place % 3 == 0 else None
            queue = ("billing", "support")[place % 2]
            calls[person.id] = CallNow(new_key(), "inbound", queue, customer, since, since, held_since)
    return FloorPicture(
        people=tuple(people),
        teams=teams,
        queues=(
            QueueRow("billing", "الفوترة", "Billing", 60), QueueRow("support", "الدعم الفني", "Support", 90),
            QueueRow("orders", "الطلبات", "Orders", 60), QueueRow("sales", "المبيعات", "Sales", 45),
        ),
        states=states,
        calls=calls,
        queue_states=_queues(now) if has_bridge else {},
        bridge=bridge() if has_bridge else None,
    )  # fmt: skip


def figures(people: Sequence[PersonRow]) -> DayFigures:
    """Return a day behind these agents."""
    now = times.now().replace(minute=0, second=0, microsecond=0)
    parts = Parts(
        offered=120, answered=110, abandoned=6, abandoned_short=4, waits=counted([8] * 96 + [40] * 14),
        waited_seconds=1328,
    )  # fmt: skip
    return DayFigures(
        promises=Parts(kept_on_time=6, kept_late=1, broken=1, open_late=2),
        agents={
            person.id: AgentDay(
                Parts(handled=20 + place % 7, talk_seconds=4000 + 31 * place, wrap_up_seconds=600),
                (2, 4, 1, 3, 5, 2, 4, 3),
            )
            for place, person in enumerate(people)
        },
        queues={
            "billing": parts,
            "support": parts,
            "sales": Parts(offered=9, answered=4, waits=counted([50] * 4)),
        },
        hours=tuple(
            HourRow(now - timedelta(hours=7 - hour), 18 + 4 * hour % 30, 15 + 3 * hour % 25)
            for hour in range(8)
        ),
    )


def request(agent_id: UUID, *, taken_by: UUID | None = None) -> HelpRequestRow:
    """Return a request for help that is two minutes old."""
    at = times.now() - timedelta(minutes=2)
    taken = at if taken_by else None
    return HelpRequestRow(
        new_key(), HelpKind.ADVICE, agent_id, "", "", None, None, "Which form?", at, taken_by, "", "", taken
    )  # fmt: skip


def floor(size: int = len(NAMES), *, has_bridge: bool = True) -> Floor:
    """Return a floor that is known whole."""
    made, known = Floor(), picture(size, has_bridge=has_bridge)
    made.take(known)
    made.take_figures(figures(known.people))
    made.customers = {MONA: NamePair("منى حدّاد", "Mona Haddad")}
    return made


def _queues(now: datetime) -> dict[str, QueueStateRow]:
    rows = (
        ("billing", 4, 130), ("support", 1, 22), ("orders", 0, 0), ("sales", 2, 64),
    )  # fmt: skip
    return {
        key: QueueStateRow(
            key, waiting, now - timedelta(seconds=waited) if waiting else None, 6, 2, 0, 3, 1, 0, now
        )
        for key, waiting, waited in rows
    }
