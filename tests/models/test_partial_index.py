"""Indexes over few rows, declared without PostgreSQL's dialect."""

import subprocess
import sys

from sqlalchemy import Column, Integer, MetaData, Table

from app.models.partial_index import partial_index


def test_it_is_an_index_of_its_column() -> None:
    """Unique where it says so."""
    index = partial_index("uq_things_main", "id", rule="is_main", unique=True)
    Table("things", MetaData(), Column("id", Integer), index)
    assert ([column.name for column in index.columns], index.unique) == (["id"], True)
    assert str(index.dialect_options["sqlite"]["where"]) == "is_main"


def test_no_model_brings_the_dialect_of_postgresql() -> None:
    """It would weigh on every desk with a database in a file."""
    program = "import sys, app.models.memory; sys.exit('sqlalchemy.dialects.postgresql' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", program], check=False, timeout=60).returncode == 0
