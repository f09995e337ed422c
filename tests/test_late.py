"""What is imported late is imported late."""

import subprocess
import sys
from pathlib import Path

import pytest

from app.errors import BadInput
from app.late import late
from app.models.database import Database
from tests.models import builders


def test_something_of_a_module_is_fetched() -> None:
    """As if it had been imported at the top."""
    assert late("app.errors", "BadInput") is BadInput


def test_a_name_that_is_not_there_is_an_error_at_once() -> None:
    """A typing mistake must not wait for the agent's click."""
    with pytest.raises(AttributeError):
        late("app.errors", "NoSuchError")
    with pytest.raises(ModuleNotFoundError):
        late("app.no_such_room", "anything")


@pytest.mark.parametrize("slow", ["sqlalchemy", "ruamel", "phonenumbers", "app.ui.call_room"])
def test_the_desk_does_not_import_what_is_slow_before_its_window(slow: str) -> None:
    """It is paid for behind the window, not before it."""
    program = f"import sys, app.desk; sys.exit({slow!r} in sys.modules)"
    assert subprocess.run([sys.executable, "-c", program], check=False, timeout=60).returncode == 0


def loaded(imports: str, heavy: set[str]) -> str:
    """Return which of these modules are there after some imports."""
    program = f"import sys; {imports}; print(*sorted({heavy!r} & set(sys.modules)))"
    return subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True, timeout=60
    ).stdout.strip()


def test_a_desk_one_can_work_at_leaves_out_what_not_every_hour_needs() -> None:
    """The database's library belongs to its lane, the rest to whoever asks for it first."""
    heavy = {"sqlalchemy", "asyncio", "jinja2", "ruamel.yaml", "keyring", "app.ui.panels.script"}
    assert loaded("import app.desk_works", heavy) == ""


def test_the_database_lane_leaves_out_what_not_every_hour_needs() -> None:
    """The agent's computer has other things to keep in memory."""
    heavy = {"asyncio", "alembic", "ruamel.yaml", "rapidfuzz", "psycopg", "dateutil.rrule", "holidays"}
    lane = (
        "from app.desk_works import _UNUSED, standing_in; scope = standing_in(*_UNUSED);"
        "scope.__enter__(); import app.desk_memory; scope.__exit__(None, None, None)"
    )
    assert loaded(lane, heavy) == ""


# What a desk without a call imports and asks of its database, as the lane does.
RESTING = """
import sys
from app import desk, desk_front, desk_works, logs
with desk_works.standing_in(*desk_works._UNUSED):
    from app import desk_memory
from app import times
from app.models.base import Base

memory = desk_memory.as_agent(desk_memory.Database.open(f"sqlite:///{sys.argv[1]}"), "sara", "SA")
memory.names(), memory.trees(), memory.warm_up(), memory.my_day(times.now())
memory.script_version_count(), memory.script_versions()
memory.floor.pbx_bridge(), memory.floor.enter("ready", "", times.now()), memory.hearing.news(None)
memory.promise_watch.escalate(), memory.promise_watch.server_now()
memory.close()
print(*(name for name in sys.modules if name.startswith("app.")))
print(*Base.metadata.tables)
print(*({"html", "smtplib", "ssl", "statistics", "phonenumbers.phonenumbermatcher"} & set(sys.modules)))
"""
AT_REST = Path(__file__).parent / "at_rest.txt"
WHAT_TO_DO = """
A desk without a call imports more than it did, and each agent's computer keeps it in memory all day:
    {more}
Let it come when it is wanted: late() (app/late.py) for windows, dialogs and flows, a room of Memory that is
made when it is first entered or an import in the method that needs it for tables, questions and changes,
TYPE_CHECKING for what is only a type (docs/decisions/0010-what-a-desk-without-a-call-leaves-out.md).
What every desk truly needs between two calls goes into tests/at_rest.txt, in its alphabetical place.
"""


def test_a_desk_without_a_call_keeps_to_what_it_had(tmp_path: Path) -> None:
    """Benchmarks see what slips in weeks later, and then nobody knows whose it is."""
    database = tmp_path / "hatif.sqlite"
    made = Database.open(f"sqlite:///{database}")
    with made.writing() as session:
        builders.agent(session)
    made.close()
    modules, tables, libraries = subprocess.run(
        [sys.executable, "-c", RESTING, str(database)], capture_output=True, text=True, check=True, timeout=60
    ).stdout.split("\n")[:3]
    known = set(AT_REST.read_text(encoding="utf-8").split())
    there = {*modules.split(), *(f"table:{name}" for name in tables.split()), *libraries.split()}
    more, gone = sorted(there - known), sorted(known - there)
    assert not more, WHAT_TO_DO.format(more="\n    ".join(more))
    assert not gone, f"no longer at rest: take it out of {AT_REST.name}, so that it stays away: {gone}"
