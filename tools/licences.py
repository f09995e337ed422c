"""The licences of what is shipped: each library of the locked list, and what it brings along."""

import re
from importlib.metadata import PackageNotFoundError, metadata
from pathlib import Path

_HEAD = """# Licences of what is shipped

Hatif is GPL-3.0-or-later. With it go the libraries below, in the versions and with the hashes of
`requirements.lock`; `python3 hatif.py supply` writes the same list as CycloneDX. Made by
`python3 hatif.py supply --licences`.

| Besides the libraries | Licence |
|--|--|
| Qt 6, in PySide6 | LGPL-3.0 |
| PJSIP, in pjsua2-python | GPL-2.0-or-later |
| SQLite and SQLCipher, in sqlcipher3 | public domain; BSD-3-Clause |
| libpq, in psycopg-binary | PostgreSQL |
| OpenSSL 1.0.2, in pjsua2-python | OpenSSL |
| OpenSSL 3, in psycopg-binary, cryptography and sqlcipher3 | Apache-2.0 |
| The icons (Lucide), `resources/icons/LICENSE` | ISC |
| The fonts, `resources/fonts` | OFL-1.1 |
| Python, in what is frozen | PSF-2.0 |

| Library | Version | Licence |
|--|--|--|
"""
# Not installed where the page is made: Windows' and macOS's own, and one that names none.
_ELSEWHERE = {
    "comtypes": "MIT",
    "pjsua2-python": "GPL-2.0-or-later, as PJSIP itself",
    "pypiwin32": "PSF-2.0",
    "pywin32": "PSF-2.0",
    "pywin32-ctypes": "BSD-3-Clause",
    "pyobjc": "MIT",
    "sqlcipher3": "zlib",
}
_MACOS = "pyobjc"
_CLASSIFIER = "License :: OSI Approved :: "
_PINNED = re.compile(r"^([A-Za-z0-9._-]+)==(\S+?)(?:\s*;.*)?(?:\s*\\)?$", re.MULTILINE)


def page(lock: Path) -> str:
    """Return the page for the libraries of a locked list."""
    libraries = pinned(lock)
    macos = [version for name, version in libraries if name.startswith(_MACOS)]
    lines = [
        f"| {name} | {version} | {licence_of(name)} |"
        for name, version in libraries
        if not name.startswith(_MACOS)
    ]
    if macos:
        lines.append(
            f"| {_MACOS} and its {len(macos) - 1} parts, on macOS | {macos[0]} | {_ELSEWHERE[_MACOS]} |"
        )
    return _HEAD + "\n".join(lines) + "\n"


def pinned(lock: Path) -> list[tuple[str, str]]:
    """Return names and versions of a locked list."""
    return [(name, version) for name, version in _PINNED.findall(lock.read_text(encoding="utf-8"))]


def licence_of(name: str) -> str:
    """Return the licence that a library's own description names, in one line."""
    if name in _ELSEWHERE:
        return _ELSEWHERE[name]
    try:
        about = metadata(name)
    except PackageNotFoundError:
        return "not named"
    said = about.get_all("License-Expression", [])
    if said:
        return str(said[0])
    classified = [
        value.removeprefix(_CLASSIFIER)
        for value in about.get_all("Classifier", [])
        if value.startswith(_CLASSIFIER)
    ]
    text = "".join(about.get_all("License", [])).strip()
    return ", ".join(classified) or (text.splitlines()[0] if text else "not named")
