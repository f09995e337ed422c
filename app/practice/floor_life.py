"""A simulated floor: callers come, wait, are answered or give up, and agents do what agents do.

Nothing here reads a clock: whoever asks says until when, and gets everything that happened, in order.
"""

import heapq
import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum
from itertools import count


class What(StrEnum):
    """What happened."""

    CAME = "came"
    RANG = "rang"
    NOT_ANSWERED = "not_answered"
    ANSWERED = "answered"
    GAVE_UP = "gave_up"
    HELD = "held"
    RESUMED = "resumed"
    HUNG_UP = "hung_up"
    WRAPPED_UP = "wrapped_up"
    STATE = "state"
    HELP = "help"


@dataclass(frozen=True, slots=True)
class Happening:
    """One thing that happened, to a call, an agent, or both; both are numbers."""

    at: datetime
    what: What
    call: int | None = None
    agent: int | None = None
    word: str = ""  # a queue, a state, or why help is needed
    reason: str = ""


@dataclass(frozen=True, slots=True)
class QueuePlan:
    """How a queue is called and worked for."""

    key: str
    calls_an_hour: float
    talk_seconds: float
    wrap_up_seconds: float


@dataclass(slots=True)
class _Agent:
    queues: tuple[str, ...]
    state: str = ""
    call: int | None = None
    next_state: tuple[str, str] | None = None
    since_break: datetime | None = None


@dataclass(slots=True)
class _Call:
    queue: str
    came_at: datetime
    agent: int | None = None
    is_over: bool = False
    tried: set[int] = field(default_factory=set)


_BREAKS = (("rest", 12), ("prayer", 13), ("meal", 40), ("personal", 6))
_BREAK_WEIGHTS = (45, 25, 15, 15)
_WISHES = ("advice", "advice", "take_over", "technical", "abuse")
PATIENCE_SECONDS = 170.0
RING_SECONDS = 18


class FloorLife:
    """Forty agents or any number: one seed, one day."""

    def __init__(
        self, seed: int, begins: datetime, agents: Sequence[tuple[str, ...]], queues: Sequence[QueuePlan]
    ) -> None:
        self._random = random.Random(seed)  # noqa: S311  nothing here is secret
        self._queues = {queue.key: queue for queue in queues}
        self._waiting: dict[str, list[int]] = {queue.key: [] for queue in queues}
        self._agents = [_Agent(tuple(keys)) for keys in agents]
        self._calls: dict[int, _Call] = {}
        self._numbers = count(1)
        self._order = count()
        self._plan: list[tuple[datetime, int, str, int, int]] = []
        self._happened: list[Happening] = []
        for place, agent in enumerate(self._agents):
            agent.since_break = begins - timedelta(minutes=self._random.uniform(0, 90))
            self._at(begins + timedelta(seconds=self._random.uniform(0, 240)), "sign_in", place)
        for place, queue in enumerate(queues):
            self._at(begins + self._gap(queue), "caller", place)
        self._keys = [queue.key for queue in queues]

    def until(self, moment: datetime) -> Iterator[Happening]:
        """Return everything that happens until a moment."""
        while self._plan and self._plan[0][0] <= moment:
            at, _order, deed, who, which = heapq.heappop(self._plan)
            getattr(self, f"_on_{deed}")(at, who, which)
            yield from self._taken()

    def order(self, agent: int, state: str, reason: str, at: datetime) -> tuple[bool, list[Happening]]:
        """A supervisor wishes another state; say whether it comes at once, and what happens."""
        one = self._agents[agent]
        if one.call is not None or one.state == "wrap_up":
            one.next_state = (state, reason)
            return False, []
        self._enter(at, agent, state, reason)
        return True, self._taken()

    def finish_wrap_up(self, agent: int, at: datetime) -> list[Happening]:
        """A supervisor ends a wrap-up; nothing happens when there is none."""
        one = self._agents[agent]
        if one.state == "wrap_up" and one.call is not None:
            self._on_wrapped_up(at, agent, one.call)
        return self._taken()

    def take_out(self, call: int, at: datetime, *, to_queue: str = "") -> list[Happening]:
        """A waiting caller is taken by somebody, or sent to another queue."""
        known = self._calls.get(call)
        if known is None or known.agent is not None or known.is_over:
            return []
        self._waiting[known.queue].remove(call)
        if to_queue in self._waiting:
            known.queue = to_queue
            self._waiting[to_queue].append(call)
            self._serve(at, to_queue)
        else:
            known.is_over = True
        return self._taken()

    # ------------------------------------------------------------------------------ callers

    def _on_caller(self, at: datetime, place: int, _which: int) -> None:
        queue = self._queues[self._keys[place]]
        call = next(self._numbers)
        self._calls[call] = _Call(queue.key, at)
        self._waiting[queue.key].append(call)
        self._tell(at, What.CAME, call, word=queue.key)
        self._at(at + self._seconds(PATIENCE_SECONDS), "patience", 0, call)
        self._at(at + self._gap(queue), "caller", place)
        self._serve(at, queue.key)

    def _on_patience(self, at: datetime, _who: int, which: int) -> None:
        call = self._calls.get(which)
        if call is None or call.is_over or call.agent is not None:
            return
        call.is_over = True
        self._waiting[call.queue].remove(which)
        self._tell(at, What.GAVE_UP, which, word=call.queue)

    def _serve(self, at: datetime, key: str) -> None:
        """Let the caller who has waited longest ring at somebody who is ready."""
        ready = [
            place
            for place, agent in enumerate(self._agents)
            if agent.state == "ready" and agent.call is None and key in agent.queues
        ]
        self._random.shuffle(ready)
        for number in list(self._waiting[key]):
            call = self._calls[number]
            place = next((one for one in ready if one not in call.tried), None)
            if place is None:
                return
            ready.remove(place)
            self._waiting[key].remove(number)
            call.agent, self._agents[place].call = place, number
            self._tell(at, What.RANG, number, place, key)
            if self._random.random() < 0.015:
                self._at(at + timedelta(seconds=RING_SECONDS), "not_answered", place, number)
            else:
                self._at(at + timedelta(seconds=self._random.uniform(2, 9)), "answered", place, number)

    # ------------------------------------------------------------------------------ calls

    def _on_not_answered(self, at: datetime, place: int, which: int) -> None:
        call, agent = self._calls[which], self._agents[place]
        call.agent, agent.call = None, None
        call.tried.add(place)
        self._tell(at, What.NOT_ANSWERED, which, place, call.queue)
        self._enter(at, place, "not_responding")
        self._at(at + self._seconds(150), "ready", place)
        self._waiting[call.queue].insert(0, which)
        self._at(at + self._seconds(PATIENCE_SECONDS), "patience", 0, which)
        self._serve(at, call.queue)

    def _on_answered(self, at: datetime, place: int, which: int) -> None:
        call = self._calls[which]
        queue = self._queues[call.queue]
        self._tell(at, What.ANSWERED, which, place, call.queue)
        self._enter(at, place, "on_call")
        talk = max(25.0, self._random.lognormvariate(0, 0.55) * queue.talk_seconds)
        self._at(at + timedelta(seconds=talk), "hung_up", place, which)
        if self._random.random() < 0.3:
            self._at(at + timedelta(seconds=talk * self._random.uniform(0.2, 0.6)), "held", place, which)
        if self._random.random() < 0.035:
            self._at(at + timedelta(seconds=talk * self._random.uniform(0.3, 0.8)), "help", place, which)

    def _on_held(self, at: datetime, place: int, which: int) -> None:
        if self._is_on(which):
            self._tell(at, What.HELD, which, place)
            self._at(at + self._seconds(38), "resumed", place, which)

    def _on_resumed(self, at: datetime, place: int, which: int) -> None:
        if self._is_on(which):
            self._tell(at, What.RESUMED, which, place)

    def _on_help(self, at: datetime, place: int, which: int) -> None:
        if self._is_on(which):
            self._tell(at, What.HELP, which, place, self._random.choice(_WISHES))

    def _is_on(self, which: int) -> bool:
        call = self._calls.get(which)
        return call is not None and not call.is_over

    def _on_hung_up(self, at: datetime, place: int, which: int) -> None:
        call = self._calls[which]
        call.is_over = True
        self._tell(at, What.HUNG_UP, which, place, call.queue)
        self._enter(at, place, "wrap_up")
        is_stuck = self._random.random() < 0.03
        seconds = 240.0 if is_stuck else self._queues[call.queue].wrap_up_seconds
        self._at(at + timedelta(seconds=seconds * self._random.uniform(0.4, 1.3)), "wrapped_up", place, which)

    def _on_wrapped_up(self, at: datetime, place: int, which: int) -> None:
        agent = self._agents[place]
        if agent.call != which:
            return  # a supervisor has finished it
        agent.call = None
        self._tell(at, What.WRAPPED_UP, which, place, self._calls.pop(which).queue)
        if agent.next_state is not None:
            (state, reason), agent.next_state = agent.next_state, None
            self._enter(at, place, state, reason)
        elif self._is_tired(agent, at):
            reason, minutes = self._random.choices(_BREAKS, _BREAK_WEIGHTS)[0]
            self._enter(at, place, "break", reason)
            self._at(at + timedelta(minutes=minutes * self._random.uniform(0.6, 1.25)), "ready", place)
        else:
            self._enter(at, place, "ready")

    # ------------------------------------------------------------------------------ agents

    def _on_sign_in(self, at: datetime, place: int, _which: int) -> None:
        if self._random.random() < 0.06:
            self._enter(at, place, "training")
            self._at(at + self._seconds(2400), "ready", place)
        else:
            self._enter(at, place, "ready")

    def _on_ready(self, at: datetime, place: int, _which: int) -> None:
        agent = self._agents[place]
        if agent.call is None and agent.state != "ready":
            agent.since_break = at
            self._enter(at, place, "ready")

    def _is_tired(self, agent: _Agent, at: datetime) -> bool:
        worked = (at - agent.since_break).total_seconds() / 60 if agent.since_break else 0.0
        return self._random.random() < min(0.5, max(0.0, worked - 50) / 200)

    def _enter(self, at: datetime, place: int, state: str, reason: str = "") -> None:
        self._agents[place].state = state
        self._tell(at, What.STATE, None, place, state, reason)
        if state == "ready":
            waiting = [key for key in self._agents[place].queues if self._waiting[key]]
            for key in sorted(waiting, key=lambda key: self._calls[self._waiting[key][0]].came_at):
                self._serve(at, key)

    # ------------------------------------------------------------------------------ time

    def _at(self, moment: datetime, deed: str, who: int, which: int = 0) -> None:
        heapq.heappush(self._plan, (moment, next(self._order), deed, who, which))

    def _gap(self, queue: QueuePlan) -> timedelta:
        return self._seconds(3600 / queue.calls_an_hour)

    def _seconds(self, mean: float) -> timedelta:
        return timedelta(seconds=self._random.expovariate(1 / mean))

    def _tell(
        self,
        at: datetime,
        what: What,
        call: int | None,
        agent: int | None = None,
        word: str = "",
        reason: str = "",
    ) -> None:
        self._happened.append(Happening(at, what, call, agent, word, reason))

    def _taken(self) -> list[Happening]:
        happened, self._happened = self._happened, []
        return happened
