"""What is said in one notice: small, the newest of each thing, and nothing about customers but their keys."""

import json
from collections.abc import Iterable, Iterator, Sequence
from uuid import UUID

from app.models.rows.news import NewsRow

MOST_BYTES = 7500  # a server takes 7,999


def packed(rows: Iterable[NewsRow]) -> Iterator[str]:
    """Return as few notices as hold what is new; of one thing only the newest."""
    newest = {(row.kind, row.subject_id): row for row in rows}
    pack: list[str] = []
    size = 2
    for row in newest.values():
        text = _text(row)
        if pack and size + len(text) + 1 > MOST_BYTES:
            yield f"[{','.join(pack)}]"
            pack, size = [], 2
        pack.append(text)
        size += len(text) + 1
    if pack:
        yield f"[{','.join(pack)}]"


def unpacked(notice: str) -> tuple[NewsRow, ...] | None:
    """Return what a notice says; None when it is not one of ours, for anybody may send one."""
    try:
        return tuple(_row(item) for item in json.loads(notice))
    except (ValueError, TypeError, AttributeError):
        return None


def _text(row: NewsRow) -> str:
    keys = [None if key is None else key.hex for key in (row.subject_id, row.customer_id)]
    item = [row.kind, *keys, row.login, row.detail]
    text = json.dumps(item, separators=(",", ":"))  # only ASCII: as many bytes as letters
    return text if len(text) < MOST_BYTES - 2 else json.dumps([*item[:4], ""], separators=(",", ":"))


def _row(item: Sequence[str]) -> NewsRow:
    kind, subject, customer, login, detail = item
    if not all(isinstance(word, str) for word in (kind, login, detail)):
        raise TypeError(item)
    subject_id, customer_id = (UUID(key) if key else None for key in (subject, customer))
    return NewsRow(kind, subject_id, customer_id, login, detail)
