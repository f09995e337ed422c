"""The list of releases a repository signs: which package each system takes, and since when for which ring."""

import json
import platform
import sys
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from app.errors import BadInput, Unavailable
from app.updates.version import Version

INDEX = "releases.json"  # a target like any other: signed, measured and hashed


class Ring(StrEnum):
    """Who goes first, so that a fault meets few."""

    PILOT = "pilot"
    EARLY = "early"
    BROAD = "broad"


@dataclass(frozen=True, slots=True)
class Release:
    """One version for one kind of computer."""

    version: Version
    system: str
    package: str  # its name in the repository
    offered: Mapping[Ring, datetime]  # since when; a ring that is not here has to wait


def this_system() -> str:
    """Return what a repository calls this kind of computer: linux-x86_64, win32-amd64, darwin-arm64."""
    return f"{sys.platform}-{platform.machine().lower()}"


def read_index(text: bytes) -> tuple[Release, ...]:
    """Read the signed list; a ring this version does not know is passed over."""
    try:
        rows = json.loads(text)["releases"]
        return tuple(_read(row) for row in rows)
    except (ValueError, KeyError, TypeError, AttributeError, BadInput) as error:
        raise Unavailable("the repository's list of releases cannot be read by this version") from error


def write_index(releases: Iterable[Release]) -> bytes:
    """Write the list, for whoever signs it."""
    rows = [
        {
            "version": str(each.version),
            "system": each.system,
            "package": each.package,
            "offered": {str(ring): since.isoformat() for ring, since in sorted(each.offered.items())},
        }
        for each in releases
    ]
    return (json.dumps({"releases": rows}, indent=2) + "\n").encode()


def _read(row: Mapping[str, object]) -> Release:
    offered = row["offered"]
    if not isinstance(offered, dict):
        raise TypeError("rings are an object")
    known = {str(ring) for ring in Ring}
    package = str(row["package"])
    if not package or "/" in package or "\\" in package or package.startswith("."):
        raise ValueError("a package's name is no path")
    return Release(
        version=Version.read(str(row["version"])),
        system=str(row["system"]),
        package=package,
        offered={Ring(ring): _moment(since) for ring, since in offered.items() if ring in known},
    )


def _moment(text: object) -> datetime:
    moment = datetime.fromisoformat(str(text))
    if moment.tzinfo is None:
        raise ValueError("a moment without a zone")
    return moment
