"""What is newer than somebody has heard: one round trip, and nothing is told twice or forgotten."""

from datetime import timedelta

from sqlalchemy import text
from sqlalchemy.orm import Session

from app.models.rows.news import Horizon, Newsletter, NewsRow

KEPT = timedelta(minutes=9)  # a little less than the server keeps it
# Whatever a transaction below `oldest` did is seen by now; those above may still end.
NEWER = """SELECT pg_snapshot_xmin(pg_current_snapshot())::text::bigint AS oldest, clock_timestamp() AS now,
    news.number, news.transaction, news.kind, news.subject_id, news.customer_id, news.login, news.detail
    FROM (SELECT 1) AS one LEFT JOIN news ON news.transaction >= {} ORDER BY news.number"""
_NEWER = text(NEWER.format(":since"))
_NOTHING_YET = (1 << 63) - 1  # a first question asks how far the server is, and for no rows


def since(session: Session, horizon: Horizon | None) -> Newsletter:
    """Return what is newer than a horizon; without one, where to begin."""
    if session.get_bind().dialect.name != "postgresql":
        return Newsletter(None)
    rows = session.execute(_NEWER, {"since": horizon.transaction if horizon else _NOTHING_YET}).all()
    return letter([tuple(row) for row in rows], horizon)


def letter(rows: list[tuple[object, ...]], horizon: Horizon | None) -> Newsletter:
    """Return what of the rows of NEWER has not been heard."""
    oldest, now = rows[0][:2]
    there = [row for row in rows if row[2] is not None]
    heard = frozenset(row[2] for row in there if row[3] >= oldest)  # type: ignore[operator]
    reached = Horizon(oldest, now, heard)  # type: ignore[arg-type]
    if horizon is None:
        return Newsletter(reached)
    # A server that was put back to an earlier day counts from there again.
    has_gap = reached.at - horizon.at > KEPT or reached.transaction < horizon.transaction
    fresh = tuple(NewsRow(*row[4:]) for row in there if row[2] not in horizon.heard)  # type: ignore[arg-type]
    return Newsletter(reached, () if has_gap else fresh, has_gap)
