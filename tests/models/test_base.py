"""Tables come in when they are wanted, and those they refer to with them."""

import subprocess
import sys

from app.models.base import HOMES, Base
from app.models.tables import schema


def test_every_table_that_others_refer_to_is_found() -> None:
    """Whoever adds a foreign key to a table that had none names its module in HOMES."""
    referred_to = {key.column.table.name for table in schema().tables.values() for key in table.foreign_keys}
    homes = {
        mapper.local_table.name: mapper.class_.__module__.removeprefix("app.models.")  # type: ignore[attr-defined]
        for mapper in Base.registry.mappers
    }
    assert {name: homes[name] for name in referred_to} == HOMES


def test_a_table_alone_brings_those_it_refers_to() -> None:
    """Whoever writes a row of it need not know them."""
    program = "import app.models.snippet; from app.models.base import Base; print(*Base.metadata.tables)"
    said = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True, timeout=60
    ).stdout.split()
    assert {"snippets", "agents", "teams", "brands"} <= set(said)
    assert "customers" not in said
