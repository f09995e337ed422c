"""What is shipped is listed with its licence, and all of it may be shipped together."""

import re

from tools import licences
from tools.supply import DOCUMENT, LOCK

KNOWN = re.compile(
    r"MIT|BSD|Apache|LGPL|GPL-[23]|PSF|Python Software|ISC|OFL|MPL|Public Domain|Unlicense|HPND|zlib"
)


def test_every_library_of_the_lock_has_a_licence_that_is_known_and_stands_in_the_list() -> None:
    """One that is added without a look at its licence fails here."""
    page = DOCUMENT.read_text(encoding="utf-8")
    for name, version in licences.pinned(LOCK):
        if name.startswith("pyobjc"):
            continue
        assert KNOWN.search(licences.licence_of(name)), f"{name}: {licences.licence_of(name)}"
        assert f"| {name} | {version} |" in page, f"python3 hatif.py supply --licences ({name} {version})"


def test_every_library_is_locked_with_a_hash() -> None:
    text = LOCK.read_text(encoding="utf-8")
    pins = licences.pinned(LOCK)
    assert len(pins) == len(re.findall(r"^[A-Za-z0-9._-]+==", text, re.MULTILINE)) > 40
    for part in re.split(r"^(?=[A-Za-z0-9._-]+==)", text, flags=re.MULTILINE)[1:]:
        assert "--hash=sha256:" in part, part.splitlines()[0]
