"""No table is forgotten when the whole schema is wanted."""

import re
from pathlib import Path

import app.models
from app.models.tables import MODULES, schema


def test_every_file_with_a_table_is_named() -> None:
    folder = Path(app.models.__file__).parent
    with_tables = {
        file.stem for file in folder.glob("*.py") if "__tablename__" in file.read_text(encoding="utf-8")
    }
    assert with_tables == set(MODULES)


def test_every_constraint_of_ours_is_named_by_the_convention() -> None:
    for table in schema().tables.values():
        for constraint in table.constraints:
            assert re.match(r"(pk|fk|uq|ck)_", str(constraint.name)), f"{table.name}: {constraint}"
