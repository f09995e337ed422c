"""Makes and signs a repository of updates (TUF): `python -m tools.update_repository --help`.

A repository is a folder that a web server or a file share hands out; nothing in it is secret. Two keys are
needed for a new release (`root` and `targets`; keep them away from the network), two others only to say day
by day that the repository is still as it was (`snapshot`, `timestamp`; the computer that renews it has them).
"""

import argparse
import shutil
import sys
from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import TypeVar

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
    load_pem_private_key,
)
from securesystemslib.signer import CryptoSigner
from tuf.api.metadata import Metadata, MetaFile, Root, Snapshot, TargetFile, Targets, Timestamp

from app import times
from app.errors import AppError, BadInput
from app.updates.release import INDEX, Release, Ring, read_index, this_system, write_index
from app.updates.version import Version

ROLES = (Root.type, Targets.type, Snapshot.type, Timestamp.type)
LIVES = {  # how long each word counts; the last one has to be renewed most often
    Root.type: timedelta(days=365),
    Targets.type: timedelta(days=90),
    Snapshot.type: timedelta(days=14),
    Timestamp.type: timedelta(days=7),
}
CANNOT = 2
T = TypeVar("T", Root, Targets, Snapshot, Timestamp)


class Signing:
    """One repository, and the folder of its keys."""

    def __init__(self, folder: Path, keys: Path) -> None:
        self.metadata, self.targets, self._keys = folder / "metadata", folder / "targets", keys

    def begin(self, now: datetime) -> Path:
        """Make keys and an empty repository; returns the root that is put on each computer."""
        if self.metadata.exists():
            raise BadInput(f"there is a repository in {self.metadata.parent} already")
        for made in (self.metadata, self.targets):
            made.mkdir(parents=True)
        self._keys.mkdir(mode=0o700, parents=True, exist_ok=True)
        root = Root()
        for role in ROLES:
            self._make_key(role)
            root.add_key(self._signer(role).public_key, role)
        found = Metadata(root)
        found.signed.version = 0
        path = self._sign(found, now)
        self._publish((), now)
        return path

    def releases(self) -> tuple[Release, ...]:
        """Return what is offered."""
        listed = self._latest(Targets).signed.targets[INDEX]
        return read_index(self._target(listed).read_bytes())

    def add(self, package: Path, version: Version, ring: Ring, system: str, now: datetime) -> None:
        """Offer a package to a ring from now on."""
        kept = [each for each in self.releases() if (each.version, each.system) != (version, system)]
        fresh = Release(version, system, package.name, {ring: now})
        self._publish((*kept, fresh), now, package)

    def promote(self, version: Version, ring: Ring, now: datetime) -> None:
        """Offer a version to a further ring."""
        self._publish(
            [
                replace(each, offered={**each.offered, ring: now}) if each.version == version else each
                for each in self._with(version)
            ],
            now,
        )

    def withdraw(self, version: Version, now: datetime) -> None:
        """Offer a version no longer; who has it keeps it."""
        self._publish([each for each in self._with(version) if each.version != version], now)

    def renew(self, now: datetime) -> None:
        """Say that the repository is still as it was; this needs no key of a release."""
        snapshot, timestamp = self._latest(Snapshot), self._latest(Timestamp)
        snapshot.signed.meta["targets.json"] = MetaFile(version=self._latest(Targets).signed.version)
        self._sign(snapshot, now)
        timestamp.signed.snapshot_meta = MetaFile(version=snapshot.signed.version)
        self._sign(timestamp, now)

    def turn_keys(self, roles: Iterable[str], now: datetime) -> None:
        """Make new keys for some roles and sign a new root; computers follow it by themselves."""
        found = self._latest(Root)
        old = self._signer(Root.type)
        for role in roles:
            found.signed.revoke_key(found.signed.roles[role].keyids[0], role)
            self._make_key(role)
            found.signed.add_key(self._signer(role).public_key, role)
        path = self._sign(found, now)
        found.sign(old, append=True)
        found.to_file(str(path))
        self._publish(self.releases(), now)

    def _with(self, version: Version) -> tuple[Release, ...]:
        releases = self.releases()
        if not any(each.version == version for each in releases):
            raise BadInput(f"version {version} is not in this repository")
        return releases

    def _publish(self, releases: Iterable[Release], now: datetime, package: Path | None = None) -> None:
        """Sign the list and its packages, and after them what says which of all is the newest."""
        found = self._latest(Targets)
        targets, listed = found.signed.targets, tuple(releases)
        index = self.targets / INDEX
        index.write_bytes(write_index(listed))
        for path in (index, *([package] if package else [])):
            targets[path.name] = target = TargetFile.from_file(path.name, str(path))
            shutil.copyfile(path, self._target(target))
        index.unlink()
        for name in set(targets) - {INDEX, *(each.package for each in listed)}:
            self._target(targets.pop(name)).unlink(missing_ok=True)
        self._sign(found, now)
        self.renew(now)

    def _latest(self, kind: type[T]) -> Metadata[T]:
        """Return the newest of a role, or one that has never been signed."""
        fresh: Metadata[T] = Metadata(kind())
        paths = [*self.metadata.glob(f"*{fresh.signed.type}.json")]
        if not paths:
            fresh.signed.version = 0
            return fresh
        return Metadata[T].from_file(str(max(paths, key=_number)))

    def _sign(self, found: Metadata[T], now: datetime) -> Path:
        """Sign the next version of a role, and write it."""
        signed = found.signed
        signed.version += 1
        signed.expires = now.replace(microsecond=0) + LIVES[signed.type]
        found.sign(self._signer(signed.type))
        name = (
            f"{signed.type}.json" if signed.type == Timestamp.type else f"{signed.version}.{signed.type}.json"
        )
        found.to_file(str(self.metadata / name))
        return self.metadata / name

    def _target(self, target: TargetFile) -> Path:
        return self.targets / f"{target.hashes['sha256']}.{target.path}"

    def _make_key(self, role: str) -> None:
        text = Ed25519PrivateKey.generate().private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
        path = self._keys / f"{role}.pem"
        path.touch(mode=0o600)
        path.write_bytes(text)

    def _signer(self, role: str) -> CryptoSigner:
        path = self._keys / f"{role}.pem"
        if not path.exists():
            raise BadInput(f"this needs the key {path.name}, which is not in {self._keys}")
        key = load_pem_private_key(path.read_bytes(), None)
        assert isinstance(key, Ed25519PrivateKey)  # noqa: S101  this tool made it
        return CryptoSigner(key)


def _number(path: Path) -> int:
    first = path.name.partition(".")[0]
    return int(first) if first.isdigit() else 0


def main(words: list[str] | None = None) -> int:
    """Do one thing to a repository."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--repository", type=Path, required=True, help="the folder that is handed out")
    parser.add_argument("--keys", type=Path, required=True, help="the folder of the keys that are at hand")
    tasks = parser.add_subparsers(dest="task", required=True)
    tasks.add_parser("begin", help="make keys and an empty repository")
    add = tasks.add_parser("add", help="offer a package")
    add.add_argument("package", type=Path)
    add.add_argument("version", type=Version.read)
    add.add_argument("--system", default=this_system(), help="which computers take it")
    add.add_argument("--ring", type=Ring, choices=list(Ring), default=Ring.PILOT)
    promote = tasks.add_parser("promote", help="offer a version to a further ring")
    promote.add_argument("version", type=Version.read)
    promote.add_argument("ring", type=Ring, choices=list(Ring))
    tasks.add_parser("withdraw", help="offer a version no longer").add_argument("version", type=Version.read)
    tasks.add_parser("renew", help="say that all is as it was; by a timer, at least once in six days")
    turn = tasks.add_parser("turn-keys", help="make new keys for some roles")
    turn.add_argument("roles", nargs="+", choices=ROLES)
    options = parser.parse_args(words)
    try:
        _do(Signing(options.repository, options.keys), options, times.now())
    except AppError as error:
        print(f"update_repository: {error}", file=sys.stderr)
        return CANNOT
    return 0


def _do(signing: Signing, options: argparse.Namespace, now: datetime) -> None:
    match options.task:
        case "begin":
            print(f"put this on each computer: {signing.begin(now)}")
        case "add":
            signing.add(options.package, options.version, options.ring, options.system, now)
        case "promote":
            signing.promote(options.version, options.ring, now)
        case "withdraw":
            signing.withdraw(options.version, now)
        case "renew":
            signing.renew(now)
        case "turn-keys":
            signing.turn_keys(options.roles, now)


if __name__ == "__main__":
    sys.exit(main())
