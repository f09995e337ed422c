"""Getting at a journal whose first page is damaged.

That page says where the tables begin, which is the same in every journal: a fresh one's stands in for it.
"""

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from sqlcipher3 import dbapi2

from app.journal import tables

_PAGE_BYTES = 4096
_CHANGES = slice(24, 28)  # the counter in the header; where it differs from the one at 92, SQLite
_COUNTED_AT = slice(92, 96)  # takes the number of pages from the file's size and not from the header


@contextmanager
def replaced(path: Path) -> Iterator[Path]:
    """Hand out a copy of a journal that is not encrypted, with a fresh first page; it is gone afterwards."""
    with tempfile.TemporaryDirectory(dir=path.parent) as folder:
        copy = Path(folder) / path.name
        content = bytearray(path.read_bytes())
        content[:_PAGE_BYTES] = _fresh_page(Path(folder) / "fresh")
        copy.write_bytes(content)
        log = path.with_name(path.name + "-wal")
        if log.exists():
            shutil.copyfile(log, copy.with_name(log.name))
        yield copy


def _fresh_page(path: Path) -> bytes:
    with closing(dbapi2.connect(path, isolation_level=None)) as connection:
        tables.make(connection)
        connection.execute("PRAGMA journal_mode = WAL")
    page = bytearray(path.read_bytes()[:_PAGE_BYTES])
    page[_CHANGES], page[_COUNTED_AT] = bytes([0, 0, 0, 2]), bytes([0, 0, 0, 1])
    return bytes(page)
