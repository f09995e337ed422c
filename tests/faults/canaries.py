"""Secrets that are nobody's, and the search for their bytes in whatever Hatif has written."""

import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from tests.secrets_made_up import completed

ARABIC = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")
SHORTEST_PART = 6  # of a password: half of it is as bad as all of it


@dataclass(frozen=True, slots=True)
class Canary:
    """A secret, and where it may be found although it is one."""

    what: str
    text: str
    may_be_in: tuple[str, ...] = ()  # endings of file names

    def forms(self) -> Iterator[bytes]:
        """Yield the bytes of every way in which it may have been written down."""
        texts = {self.text, self.text.translate(ARABIC)}
        if self.text.isdigit() and len(self.text) > 12:
            groups = [self.text[place : place + 4] for place in range(0, len(self.text), 4)]
            texts |= {gap.join(groups) for gap in (" ", "-")}
            texts |= {text.translate(ARABIC) for text in list(texts)}
        for text in texts:
            for code in ("utf-8", "utf-16-le", "utf-16-be"):
                yield text.encode(code)
            if not text.isascii():
                yield text.encode("unicode_escape")


CARD = Canary("card", completed("453201511283036"))
SIP_PASSWORD = Canary("SIP password", "kanarienvogel-am-telefon")
SERVER_PASSWORD = Canary("database password", "kanarienvogel-am-server")
OWN_PASSWORD = Canary("the profile's own password", "kanarienvogel-im-profil")
STORE = (".sqlite", "-wal", "-shm")
CALLER_NAME = Canary("caller's name", "Canaria Zanzibar", STORE)
CUSTOMER_NAME = Canary(
    "customer's name", "Abdulrahman Al-Shammari", (*STORE, ".csv", ".json", ".xlsx")
)  # the demo's list of who will call
NOTE = Canary("note", "kanarienvogel in der notiz", STORE)
ALL = (CARD, SIP_PASSWORD, SERVER_PASSWORD, OWN_PASSWORD, CALLER_NAME, CUSTOMER_NAME, NOTE)


def _contents(path: Path) -> Iterator[bytes]:
    """Yield a file's bytes, and those of the files that are packed in it."""
    yield path.read_bytes()
    if zipfile.is_zipfile(path):  # a workbook, a support bundle
        with zipfile.ZipFile(path) as packed:
            yield from (packed.read(name) for name in packed.namelist())


def found(folder: Path) -> list[str]:
    """Return which secret is in which file of a folder where it must not be."""
    files = [path for path in folder.rglob("*") if path.is_file()]
    hits = []
    for path in files:
        content = b"\0".join(_contents(path))
        hits += [
            f"{canary.what} in {path.relative_to(folder)}"
            for canary in ALL
            if not path.name.endswith(canary.may_be_in or ("\0",))
            and any(form in content for form in canary.forms())
        ]
    return hits
