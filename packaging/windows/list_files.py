"""Lists a frozen program's files for the installer, with identifiers that no new version changes."""

import hashlib
import re
import uuid
from collections.abc import Iterable, Iterator
from pathlib import Path
from xml.sax.saxutils import quoteattr

_SEED = uuid.UUID(
    "c2f4f3f0-5a49-5b86-8f0a-2f9a4b1e7d10"
)  # never changes, or an upgrade removes what it has just put
WRITTEN_BY_HAND = ("hatif.exe",)  # in product.wxs, with its shortcut


def fragment(program: Path) -> str:
    """Return files.wxs: one component a file, so that a repair brings back exactly what is missing."""
    every = sorted(path.relative_to(program).as_posix() for path in program.rglob("*") if path.is_file())
    files = [file for file in every if file not in WRITTEN_BY_HAND]
    references = (f'      <ComponentRef Id="{_identifier("c", file)}"/>' for file in files)
    return "\n".join(
        [
            '<?xml version="1.0" encoding="utf-8"?>',
            '<Wix xmlns="http://schemas.microsoft.com/wix/2006/wi">',
            "  <Fragment>",
            '    <DirectoryRef Id="INSTALLDIR">',
            *_folder("", files),
            "    </DirectoryRef>",
            "  </Fragment>",
            "  <Fragment>",
            '    <ComponentGroup Id="Files">',
            *references,
            "    </ComponentGroup>",
            "  </Fragment>",
            "</Wix>",
            "",
        ]
    )


def _folder(folder: str, files: Iterable[str]) -> Iterator[str]:
    """Yield what lies in one folder, and after it the folders below."""
    below: dict[str, list[str]] = {}
    for file in files:
        name, slash, _rest = file.removeprefix(folder).partition("/")
        if slash:
            below.setdefault(name, []).append(file)
        else:
            yield _component(file)
    for name, inner in sorted(below.items()):
        path = f"{folder}{name}/"
        yield f'      <Directory Id="{_identifier("d", path)}" Name={quoteattr(name)}>'
        yield from _folder(path, inner)
        yield "      </Directory>"


def _component(file: str) -> str:
    guid = str(uuid.uuid5(_SEED, file.lower())).upper()
    source, name = quoteattr(f"$(var.Payload)/{file}"), quoteattr(file.rpartition("/")[2])
    return (
        f'      <Component Id="{_identifier("c", file)}" Guid="{{{guid}}}" Win64="yes">'
        f'<File Id="{_identifier("f", file)}" Name={name} Source={source} KeyPath="yes"/></Component>'
    )


def _identifier(kind: str, path: str) -> str:
    """Return a name that Windows takes: letters, digits, _ and dots, at most 72 of them, no two alike."""
    name = re.sub(r"[^A-Za-z0-9_.]", "_", path.rstrip("/").rpartition("/")[2])[:40]
    return f"{kind}_{name}_{hashlib.sha256(path.encode()).hexdigest()[:12]}"
