"""Runs the steps on the connection, and in the transaction, that app.models.upgrade hands over."""

from collections.abc import Collection, Mapping
from typing import Any

from alembic import context
from alembic.runtime.migration import MigrationContext, MigrationInfo

from app.models.migrations import REVISIONS
from app.models.tables import schema


def _tell(
    ctx: MigrationContext, step: MigrationInfo, heads: Collection[Any], run_args: Mapping[str, Any]
) -> None:
    progress = context.config.attributes["progress"]
    if progress is not None:
        progress(REVISIONS.index(str(step.up_revision_id)) + 1, len(REVISIONS))


context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=schema(),
    render_as_batch=True,  # SQLite changes a table by building it anew
    on_version_apply=_tell,
)
with context.begin_transaction():
    context.run_migrations()
