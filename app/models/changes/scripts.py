"""Publishes scripts."""

from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.errors import BadInput
from app.models.changes import audit
from app.models.changes.insertion import add_missing
from app.models.keys import new_key
from app.models.rows.scripts import VersionRow
from app.models.script import Script, ScriptVersion


def publish(session: Session, row: VersionRow, *, agent_id: UUID | None = None) -> None:
    """Keep a version for good. The same one again changes nothing; another of its number is refused."""
    add_missing(
        session,
        Script,
        [{"id": new_key(), "key": row.key, "name_ar": row.name_ar, "name_en": row.name_en}],
    )
    script = session.scalars(select(Script).where(Script.key == row.key)).one()
    script.name_ar, script.name_en = row.name_ar, row.name_en
    there = session.scalar(
        select(ScriptVersion.fingerprint).where(
            ScriptVersion.script_id == script.id, ScriptVersion.version == str(row.version)
        )
    )
    if there == row.fingerprint:
        return
    if there is not None:
        raise BadInput("Somebody else has just published a version of this script; open it anew.")
    session.add(
        ScriptVersion(
            id=new_key(),
            script_id=script.id,
            version=str(row.version),
            text=row.text,
            parts=row.parts,
            note=row.note,
            published_by=row.published_by,
            published_at=row.published_at,
            counts_from=row.counts_from,
            fingerprint=row.fingerprint,
        )
    )
    session.flush()
    detail = {"script": row.key, "version": row.version}
    audit.record(session, agent_id or "desk", "publish", "script", script.id, detail)
