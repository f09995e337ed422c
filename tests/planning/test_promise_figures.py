"""How well promises are kept."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from app.planning.promise_figures import PromiseFact, by, figures

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
HOUR = timedelta(hours=1)
OPEN = PromiseFact(NOW + HOUR, True, NOW - HOUR, None, None, 0, agent="sara", team="care")


def test_each_promise_is_counted_once() -> None:
    facts = [
        replace(OPEN, due_by=NOW - HOUR, kept_at=NOW - HOUR + timedelta(minutes=15), tries=2),
        replace(OPEN, due_by=NOW - HOUR, kept_at=NOW, tries=1),
        replace(OPEN, due_by=NOW - 26 * HOUR),
        replace(OPEN, given_up_at=NOW),
        replace(OPEN, due_by=NOW - HOUR),
        OPEN,
    ]
    found = figures(facts, NOW)
    assert (found.kept_on_time, found.kept_late, found.broken) == (1, 1, 2)
    assert (found.open_late, found.open_on_time) == (1, 1)
    assert found.share_on_time == 0.25
    assert found.mean_tries == 1.5
    assert found.median_age_seconds == 3600


def test_a_day_or_a_window_has_no_grace() -> None:
    fact = replace(OPEN, due_by=NOW - HOUR, is_moment=False, kept_at=NOW - HOUR + timedelta(minutes=1))
    assert figures([fact], NOW).kept_late == 1


def test_nothing_promised_has_no_share() -> None:
    assert figures([], NOW).share_on_time is None
    assert figures([], NOW).mean_tries is None


def test_each_agent_has_figures_of_his_own() -> None:
    found = by([OPEN, replace(OPEN, agent="omar"), OPEN], lambda fact: fact.agent, NOW)
    assert {name: group.open_on_time for name, group in found.items()} == {"sara": 2, "omar": 1}
