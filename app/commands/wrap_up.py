"""`hatif wrap-up`: the trees agents choose from, how queues are wrapped up, and what waits."""

import argparse
import sys
from collections.abc import Callable
from pathlib import Path

from sqlalchemy.orm import Session

from app import outcome_trees
from app.commands import database_option
from app.errors import AppError, Unavailable
from app.models.changes import outcomes, queues
from app.models.queries import incomplete
from app.models.queries import queues as queue_queries
from app.models.rows.names import QueueRule
from app.wrap_up.modes import Mode

DONE, UNUSABLE = 0, 2


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the tasks."""
    tasks = parser.add_subparsers(dest="task", required=True, metavar="task")
    trees = tasks.add_parser("trees", help="take reasons and outcomes in from a file, over those of before")
    trees.add_argument("file", type=Path, help="YAML, as docs/wrap-up.md describes it")
    trees.add_argument("--check", action="store_true", help="only say whether it can be used")
    trees.add_argument("--retire", action="store_true", help="what it does not name is offered no more")
    queue = tasks.add_parser("queue", help="say how the calls of a queue are wrapped up")
    queue.add_argument("key", help="the key of the queue; it is made when new")
    brand = tasks.add_parser("brand", help="say what holds in those queues of a brand that say nothing")
    brand.add_argument("key", help="the key of the brand")
    for task in (queue, brand):
        task.add_argument("--mode", choices=[str(mode) for mode in Mode])
        task.add_argument("--seconds", type=_seconds, help="of timed modes; 0 is the desks' own setting")
        task.add_argument("--extensions", type=_few, help="how often the time can be made longer (0 to 9)")
        task.add_argument("--extension-seconds", type=_seconds, help="by how much each time")
    queue.add_argument("--name", help="what the queue is called in English")
    queue.add_argument("--name-ar", help="what it is called in Arabic")
    queues_task = tasks.add_parser("queues", help="list how each queue and each brand is wrapped up")
    waiting = tasks.add_parser("incomplete", help="list whose wrap-ups wait, without numbers and names")
    for task in (trees, queue, brand, queues_task, waiting):
        database_option.add_arguments(task)


def run(options: argparse.Namespace) -> int:
    """Do one task."""
    try:
        if options.task == "trees" and options.check:
            return _check(options)
        database = database_option.opened(options)
        try:
            with database.writing() as session:
                return TASKS[options.task](session, options)
        finally:
            database.close()
    except AppError as error:
        print(error, file=sys.stderr)  # noqa: T201
        return UNUSABLE


def _check(options: argparse.Namespace) -> int:
    trees = _read(options.file)
    print(f"{len(trees.reasons)} reasons, {len(trees.outcomes)} outcomes: they can be used.")  # noqa: T201
    return DONE


def _trees(session: Session, options: argparse.Namespace) -> int:
    counts = outcomes.put_trees(session, _read(options.file), retires=options.retire)
    print(f"{counts['reasons']} reasons, {counts['outcomes']} outcomes.")  # noqa: T201
    return DONE


def _read(path: Path) -> outcome_trees.OutcomeTrees:
    try:
        return outcome_trees.read(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise Unavailable(f"{path.name} cannot be read: {error.strerror}.") from error


def _queue(session: Session, options: argparse.Namespace) -> int:
    given = _given({"name_en": options.name, "name_ar": options.name_ar} | _rule_wishes(options))
    is_new = queues.put(session, options.key, given)
    print(f"The queue {options.key} was {'made' if is_new else 'changed'}.")  # noqa: T201
    return DONE


def _brand(session: Session, options: argparse.Namespace) -> int:
    queues.put_for_brand(session, options.key, _given(_rule_wishes(options)))
    print(f"The brand {options.key} was changed.")  # noqa: T201
    return DONE


def _rule_wishes(options: argparse.Namespace) -> dict[str, str | int | None]:
    return {
        "wrap_up_mode": options.mode,
        "wrap_up_seconds": options.seconds,
        "most_extensions": options.extensions,
        "extension_seconds": options.extension_seconds,
    }


def _given(wishes: dict[str, str | int | None]) -> dict[str, str | int]:
    return {name: value for name, value in wishes.items() if value is not None}


def _queues(session: Session, _options: argparse.Namespace) -> int:
    for row in queue_queries.all_queues(session):
        if row.rule.says_something:
            _print_rule(row.key, row.rule)
        else:
            print(f"{row.key:20} as its brand")  # noqa: T201
    for row in queue_queries.brand_rules(session):
        _print_rule(f"brand {row.key}", row.rule)
    return DONE


def _print_rule(name: str, rule: QueueRule) -> None:
    time = f"{rule.seconds} s" if rule.seconds else "as the desk is set"
    print(  # noqa: T201
        f"{name:20} {rule.mode or 'timed':12} {time:20}"
        f" +{rule.extension_seconds} s, {rule.most_extensions} times"
    )


def _incomplete(session: Session, _options: argparse.Namespace) -> int:
    for row in incomplete.of_team(session, None):
        agent = row.agent_name_latin or row.agent_name
        print(f"{row.ended_at:%Y-%m-%d %H:%M} {row.queue:20} {agent}")  # noqa: T201
    return DONE


def _seconds(text: str) -> int:
    return _within(text, 3600)


def _few(text: str) -> int:
    return _within(text, 9)


def _within(text: str, highest: int) -> int:
    if not text.isdecimal() or int(text) > highest:
        raise argparse.ArgumentTypeError(f"a number from 0 to {highest}")
    return int(text)


TASKS: dict[str, Callable[[Session, argparse.Namespace], int]] = {
    "trees": _trees,
    "queue": _queue,
    "brand": _brand,
    "queues": _queues,
    "incomplete": _incomplete,
}
