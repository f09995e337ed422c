"""What notices tell is on the floor at once, once, and only when it is newer."""

import json
from datetime import timedelta
from typing import Any
from uuid import UUID

from app import times
from app.models.keys import new_key
from app.models.rows.news import NewsKind, NewsRow
from app.models.rows.state_orders import OrderKind, StateOrderRow
from app.ui.overview.agent_line import Doing
from app.ui.overview.floor import Floor
from tests.ui.overview import floors

NOW = times.now()


def news(kind: NewsKind, subject: UUID, customer: UUID | None = None, **said: Any) -> NewsRow:
    """Return a notice."""
    return NewsRow(kind, subject, customer, "x", json.dumps(said, default=lambda at: at.isoformat()))


def state(subject: UUID, state: str, minutes: float = 0, *, is_over: bool = False) -> NewsRow:
    """Return a notice of a state that began so many minutes after now, or ended."""
    since = times.now() + timedelta(minutes=minutes)
    until = since if is_over else None
    return news(NewsKind.AGENT_STATES, subject, state=state, reason="", since=since, until=until)


def test_a_state_is_heard_once_and_older_ones_change_nothing() -> None:
    floor = floors.floor()
    sara = next(iter(floor.people))
    break_ = state(sara, "break", 1)
    assert floor.hear([break_]) == {sara}
    assert floor.lines[sara].doing is Doing.BREAK
    assert floor.hear([break_, state(sara, "ready", -30)]) == set()
    assert floor.hear([state(sara, "break", 1, is_over=True)]) == {sara}
    assert floor.lines[sara].doing is Doing.SIGNED_OUT


def test_calls_begin_are_held_and_end() -> None:
    floor = floors.floor()
    lina = list(floor.people)[2]
    floor.hear([state(lina, "on_call", 1)])
    told = {
        "call_id": str(new_key()),
        "direction": "inbound",
        "queue": "sales",
        "since": NOW,
        "answered_at": NOW,
    }
    floor.hear([news(NewsKind.PRESENT_CALLS, lina, floors.MONA, **told, held_since=None)])
    assert (floor.lines[lina].queue, floor.lines[lina].customer_id) == ("sales", floors.MONA)
    floor.hear([news(NewsKind.PRESENT_CALLS, lina, floors.MONA, **told, held_since=NOW)])
    assert floor.lines[lina].doing is Doing.ON_HOLD
    floor.hear([NewsRow(NewsKind.PRESENT_CALLS, lina, None, "x", "")])
    assert (floor.lines[lina].doing, floor.lines[lina].queue) == (Doing.ON_CALL, "")


def test_the_pbx_and_its_queues_are_heard() -> None:
    floor = floors.floor()
    lina = list(floor.people)[2]
    floor.hear(
        [news(NewsKind.PBX_AGENTS, lina, state="ringing", is_paused=False, reason="", since=NOW, queue="b")]
    )
    assert floor.lines[lina].doing is Doing.RINGING
    counts: dict[str, Any] = dict.fromkeys(
        ("signed_in", "ready", "ringing", "talking", "paused", "unreachable"), 1
    )
    floor.hear([news(NewsKind.QUEUE_STATES, new_key(), queue="sales", waiting=9, oldest_at=NOW, **counts)])
    assert floor.queue_states["sales"].waiting == 9


def test_what_is_not_understood_changes_nothing() -> None:
    floor = floors.floor()
    sara = next(iter(floor.people))
    before = dict(floor.lines)
    rows = [
        NewsRow(NewsKind.AGENT_STATES, sara, None, "x", "no json"),
        NewsRow(NewsKind.AGENT_STATES, sara, None, "x", "[]"),
        NewsRow(NewsKind.AGENT_STATES, new_key(), None, "x", "{}"),
        NewsRow(NewsKind.AGENT_STATES, None, None, "x", ""),
        NewsRow(NewsKind.CUSTOMERS, sara, None, "x", ""),
        news(NewsKind.PBX_AGENTS, sara, state="dancing", since=NOW),
        news(NewsKind.QUEUE_STATES, new_key()),
    ]
    assert floor.hear(rows) == set()
    assert floor.lines == before


def test_orders_and_requests_are_on_the_lines_of_those_they_are_about() -> None:
    floor = floors.floor()
    sara, omar = list(floor.people)[:2]
    order = StateOrderRow(new_key(), omar, "", "", OrderKind.STATE, "ready", "", "Busy", NOW, "next")
    assert floor.take_requests([floors.request(sara)], {omar: order}) == {sara, omar}
    assert (floor.lines[sara].needs_help, floor.lines[omar].ordered) == (True, "ready")
    assert floor.order_of(omar) is order
    assert floor.take_requests([], {}) == {sara, omar}


def test_a_picture_takes_the_place_of_what_was_known() -> None:
    floor = Floor()
    picture = floors.picture()
    assert floor.take(picture) == {person.id for person in picture.people}
    assert floor.take(picture) == set()
    assert floor.unnamed_customers() == {floors.MONA}
    changed = floor.take_figures(floors.figures(picture.people))
    assert len(changed) == len(picture.people)
    assert floor.handled.handled == sum(line.day.parts.handled for line in floor.lines.values())
    assert len(floor.take(floors.picture(3))) == 13  # ten are gone and three have come
    assert floor.has_bridge
    assert not floors.floor(has_bridge=False).has_bridge
