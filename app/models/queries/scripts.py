"""Questions about published scripts and how they are used."""

from datetime import datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from app.models.call import Call
from app.models.outcome import Outcome
from app.models.rows.scripts import UseRow, VersionRow
from app.models.script import Script, ScriptUse, ScriptVersion
from app.models.wrap_up import WrapUp

MOST_USES = 20_000  # the latest calls; more would say the same


def how_many(session: Session) -> int:
    """Return how many versions were published, to see quickly whether there are new ones."""
    return session.scalar(select(func.count()).select_from(ScriptVersion)) or 0


def versions(session: Session) -> list[VersionRow]:
    """Return everything that was published, by script and version."""
    found = session.execute(
        select(Script.key, Script.name_ar, Script.name_en, ScriptVersion).join(
            ScriptVersion, ScriptVersion.script_id == Script.id
        )
    )
    rows = [_row(key, name_ar, name_en, version) for key, name_ar, name_en, version in found]
    return sorted(rows, key=lambda row: (row.key, row.version))


def uses(session: Session, key: str, since: datetime | None = None) -> list[UseRow]:
    """Return the ways of the latest calls through a script, newest first."""
    asked = (
        select(ScriptUse.version, ScriptUse.record, Outcome.name_ar, Outcome.name_en, Call)
        .join(Call, Call.id == ScriptUse.call_id)
        .outerjoin(WrapUp, WrapUp.call_id == ScriptUse.call_id)
        .outerjoin(Outcome, Outcome.id == WrapUp.outcome_id)
        .where(ScriptUse.script_key == key)
        .order_by(Call.offered_at.desc())
        .limit(MOST_USES)
    )
    if since is not None:
        asked = asked.where(Call.offered_at >= since)
    return [
        UseRow(version, record, name_ar or "", name_en or "", _seconds(call), call.offered_at)
        for version, record, name_ar, name_en, call in session.execute(asked)
    ]


def _seconds(call: Call) -> int:
    if call.answered_at is None or call.ended_at is None:
        return 0
    return round((call.ended_at - call.answered_at).total_seconds())


def _row(key: str, name_ar: str, name_en: str, version: ScriptVersion) -> VersionRow:
    moment = version.published_at or version.counts_from
    if moment is None:
        raise ValueError("a published version has its day")
    return VersionRow(
        key=key,
        version=int(version.version),
        name_ar=name_ar,
        name_en=name_en,
        text=version.text,
        parts=version.parts,
        note=version.note,
        published_by=version.published_by,
        published_at=moment,
        counts_from=version.counts_from or moment,
        fingerprint=version.fingerprint,
    )
