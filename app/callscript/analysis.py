"""What the records of many calls say about a script: how often, how long, where agents went back or left."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from statistics import median

from app.callscript.book import OBJECTION
from app.callscript.record import Entry, EntryKind
from app.callscript.runner import Runner
from app.callscript.steps import Script, StepKind


@dataclass(frozen=True, slots=True, kw_only=True)
class ScriptedCall:
    """One call's record, as it was stored with the call."""

    version: int
    record: tuple[Entry, ...]
    last_step: str
    is_finished: bool  # an end was reached
    outcome: str = ""
    seconds: float = 0.0  # from the script's begin to the call's end
    day: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class StepFigures:
    """One step over all calls."""

    step_key: str
    visits: int
    calls: int
    total_seconds: float
    median_seconds: float
    went_back: int  # times the agent pressed back here
    jumped_away: int
    objections: Mapping[str, int]  # begun here
    left: int  # calls that ended here without an end being reached
    answers: Mapping[str, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class PathFigures:
    """One way through the script, over all calls that took it."""

    steps: tuple[str, ...]
    calls: int
    outcomes: Mapping[str, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Analysis:
    """A script's figures: by step, and by path with the most taken first."""

    calls: int
    finished: int
    steps: Mapping[str, StepFigures]
    paths: tuple[PathFigures, ...]


@dataclass(frozen=True, slots=True)
class _Stay:
    """One stay at a step: from coming there to leaving it."""

    step_key: str
    seconds: float
    entries: tuple[Entry, ...]


@dataclass(slots=True)
class _Tally:
    """Counts for one step while calls are read."""

    seconds: list[float] = field(default_factory=list)
    calls: int = 0
    back: int = 0
    jumped: int = 0
    left: int = 0
    objections: Counter[str] = field(default_factory=Counter)
    answers: Counter[str] = field(default_factory=Counter)


def scripted_call(
    script: Script,
    facts: Mapping[str, object],
    record: tuple[Entry, ...],
    *,
    outcome: str = "",
    seconds: float = 0.0,
    day: date | None = None,
) -> ScriptedCall:
    """A call for the analysis, with the step its record ends at."""
    place = Runner(script, facts, record).place("en")
    return ScriptedCall(
        version=script.version,
        record=record,
        last_step=place.step_key,
        is_finished=place.kind is StepKind.END,
        outcome=outcome,
        seconds=seconds,
        day=day,
    )


def answers_by_week(
    calls: Iterable[ScriptedCall], step_key: str, *, version: int | None = None
) -> dict[date, Counter[str]]:
    """How a step was answered, week by week: the Mondays with the answers' keys, oldest first."""
    weeks: dict[date, Counter[str]] = {}
    for call in calls:
        if call.day is None or (version is not None and call.version != version):
            continue
        monday = call.day - timedelta(days=call.day.weekday())
        for entry in call.record:
            if entry.kind is EntryKind.ANSWER and entry.step_key == step_key:
                weeks.setdefault(monday, Counter())[entry.value] += 1
    return dict(sorted(weeks.items()))


def analysed(calls: Iterable[ScriptedCall], *, version: int | None = None) -> Analysis:
    """The figures of these calls; of one version when it is given."""
    tallies: dict[str, _Tally] = {}
    paths: dict[tuple[str, ...], Counter[str]] = {}
    count = finished = 0
    for call in calls:
        if version is not None and call.version != version:
            continue
        count, finished = count + 1, finished + call.is_finished
        stays = list(_stays(call))
        _count(call, stays, tallies)
        paths.setdefault(tuple(stay.step_key for stay in stays), Counter())[call.outcome] += 1
    by_calls = sorted(paths.items(), key=lambda item: (-item[1].total(), item[0]))
    return Analysis(
        calls=count,
        finished=finished,
        steps={key: _figures(key, tally) for key, tally in tallies.items()},
        paths=tuple(PathFigures(steps=steps, calls=seen.total(), outcomes=seen) for steps, seen in by_calls),
    )


def _stays(call: ScriptedCall) -> Iterator[_Stay]:
    """Entries at the same step one after another are one stay, such as the ticks of a verification."""
    came_at = 0.0
    gathered: list[Entry] = []
    for entry in call.record:
        if gathered and entry.step_key != gathered[0].step_key:
            left_at = gathered[-1].at_seconds
            yield _Stay(gathered[0].step_key, max(0.0, left_at - came_at), tuple(gathered))
            came_at, gathered = left_at, []
        gathered.append(entry)
    if gathered and gathered[0].step_key != call.last_step:
        left_at = gathered[-1].at_seconds
        yield _Stay(gathered[0].step_key, max(0.0, left_at - came_at), tuple(gathered))
        came_at, gathered = left_at, []
    yield _Stay(call.last_step, max(0.0, call.seconds - came_at), tuple(gathered))


def _count(call: ScriptedCall, stays: list[_Stay], tallies: dict[str, _Tally]) -> None:
    for stay in stays:
        tally = tallies.setdefault(stay.step_key, _Tally())
        tally.seconds.append(stay.seconds)
        for entry in stay.entries:
            _count_entry(entry, tally)
    for key in {stay.step_key for stay in stays}:
        tallies[key].calls += 1
    if not call.is_finished:
        tallies[call.last_step].left += 1


def _count_entry(entry: Entry, tally: _Tally) -> None:
    if entry.kind is EntryKind.ANSWER:
        tally.answers[entry.value] += 1
    elif entry.kind is EntryKind.BACK:
        tally.back += 1
    elif entry.kind is EntryKind.JUMP and entry.value.startswith(OBJECTION):
        tally.objections[entry.value.removeprefix(OBJECTION)] += 1
    elif entry.kind is EntryKind.JUMP:
        tally.jumped += 1


def _figures(key: str, tally: _Tally) -> StepFigures:
    return StepFigures(
        step_key=key,
        visits=len(tally.seconds),
        calls=tally.calls,
        total_seconds=sum(tally.seconds),
        median_seconds=median(tally.seconds),
        went_back=tally.back,
        jumped_away=tally.jumped,
        objections=tally.objections,
        left=tally.left,
        answers=tally.answers,
    )
