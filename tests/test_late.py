"""What is imported late is imported late."""

import subprocess
import sys

import pytest

from app.errors import BadInput
from app.late import late


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
