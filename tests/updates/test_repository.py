"""A repository is believed when it is signed, whole, fresh and does not go back: every attack is refused."""

import json
import shutil
from datetime import timedelta
from pathlib import Path

import pytest
import time_machine

from app import times
from app.errors import Unavailable, Untrusted
from app.updates.release import Ring
from app.updates.repository import Repository
from app.updates.version import Version
from tools.update_repository import Signing

ONE, TWO = Version(0, 1, 0), Version(0, 2, 0)


def add(signing: Signing, version: Version, content: str = "a package") -> str:
    """Offer a package to everybody, and return its name."""
    package = signing.metadata.parent.parent / f"hatif_{version}.deb"
    package.write_text(f"{content} {version}")
    signing.add(package, version, Ring.BROAD, "here", times.now())
    return package.name


def look(signing: Signing, root: bytes) -> Repository:
    """Look at it, with the memory of all looks before."""
    home = signing.metadata.parent
    return Repository(str(home), root, home.parent / "memory")


def offered(signing: Signing, root: bytes) -> list[str]:
    """Return which versions are believed to be offered."""
    return sorted(str(each.version) for each in look(signing, root).releases())


def test_what_is_signed_is_believed_and_kept(signing: Signing, root: bytes) -> None:
    """A package is fetched once; what is not needed any more goes."""
    name = add(signing, ONE)
    assert offered(signing, root) == ["0.1.0"]
    found = look(signing, root)
    path = found.fetch(name)
    assert path.read_text() == "a package 0.1.0"
    shutil.rmtree(signing.targets)
    assert found.fetch(name) == path
    found.keep_only(set())
    assert not path.exists()


def test_a_repository_that_goes_back_is_refused(signing: Signing, root: bytes, tmp_path: Path) -> None:
    """Rollback: an old state with a known fault, in which every signature is right."""
    add(signing, ONE)
    shutil.copytree(signing.metadata, tmp_path / "old")
    add(signing, TWO)
    assert offered(signing, root) == ["0.1.0", "0.2.0"]
    shutil.rmtree(signing.metadata)
    shutil.copytree(tmp_path / "old", signing.metadata)
    with pytest.raises(Untrusted, match="goes back"):
        offered(signing, root)


def test_a_repository_that_stands_still_is_refused(signing: Signing, root: bytes) -> None:
    """Freeze: who holds newer files back is noticed within a week."""
    add(signing, ONE)
    with time_machine.travel(times.now() + timedelta(days=6), tick=False):
        assert offered(signing, root) == ["0.1.0"]
    with time_machine.travel(times.now() + timedelta(days=8), tick=False):
        with pytest.raises(Untrusted, match="expired"):
            offered(signing, root)
        signing.renew(times.now())
        assert offered(signing, root) == ["0.1.0"]


def test_parts_of_different_days_are_refused(signing: Signing, root: bytes) -> None:
    """Mix and match: each part is signed, but they never belonged together."""
    add(signing, ONE)
    add(signing, TWO)
    newest = {role: max(signing.metadata.glob(f"*.{role}.json")) for role in ("snapshot", "targets")}
    kept = {path: path.read_bytes() for path in newest.values()}
    for role, path in newest.items():
        shutil.copyfile(signing.metadata / f"1.{role}.json", path)
        with pytest.raises(Untrusted, match="goes back"):
            offered(signing, root)
        path.write_bytes(kept[path])
    assert offered(signing, root) == ["0.1.0", "0.2.0"]


def test_another_s_keys_are_refused(signing: Signing, root: bytes, tmp_path: Path) -> None:
    """Wrong key: a whole repository of somebody else, and one stolen key that may only renew."""
    other = Signing(tmp_path / "other/repository", tmp_path / "other/keys")
    other.begin(times.now())
    add(other, TWO)
    with pytest.raises(Untrusted, match="not signed"):
        offered(other, root)
    stolen = Signing(signing.metadata.parent, tmp_path / "other/keys")
    for role in ("snapshot", "timestamp"):
        shutil.copyfile(tmp_path / f"keys/{role}.pem", tmp_path / f"other/keys/{role}.pem")
    add(stolen, TWO)
    with pytest.raises(Untrusted, match="not signed"):
        offered(signing, root)


@pytest.mark.parametrize("content", ["b package 0.1.0", "a package 0.1.0, and endless more", "short"])
def test_another_package_than_was_signed_is_refused(signing: Signing, root: bytes, content: str) -> None:
    """Of the same length, longer and shorter."""
    name = add(signing, ONE)
    found = look(signing, root)
    next(signing.targets.glob(f"*.{name}")).write_text(content)
    with pytest.raises(Unavailable):
        found.fetch(name)
    assert not list((signing.metadata.parent.parent / "memory/packages").glob(name))


def test_a_package_swapped_on_this_computer_is_fetched_again(signing: Signing, root: bytes) -> None:
    """What lay here is measured before it is used."""
    name = add(signing, ONE)
    path = look(signing, root).fetch(name)
    path.write_text("swapped")
    assert look(signing, root).fetch(name).read_text() == "a package 0.1.0"


def test_new_keys_are_followed_and_old_ones_are_not(signing: Signing, root: bytes, tmp_path: Path) -> None:
    """A lost key is replaced without a visit to any desk."""
    add(signing, ONE)
    assert offered(signing, root) == ["0.1.0"]
    shutil.copytree(tmp_path / "keys", tmp_path / "lost")
    signing.turn_keys(["root", "targets"], times.now())
    add(signing, TWO)
    assert offered(signing, root) == ["0.1.0", "0.2.0"]
    add(Signing(signing.metadata.parent, tmp_path / "lost"), Version(0, 3, 0))
    with pytest.raises(Untrusted, match="not signed"):
        offered(signing, root)


def test_a_withdrawn_release_is_offered_no_longer(signing: Signing, root: bytes) -> None:
    """And its package is gone."""
    name = add(signing, ONE)
    signing.withdraw(ONE, times.now())
    assert offered(signing, root) == []
    assert not list(signing.targets.glob(f"*{name}"))


def test_nobody_who_answers_is_told_as_that(signing: Signing, root: bytes) -> None:
    """It is no attack."""
    shutil.rmtree(signing.metadata)
    with pytest.raises(Unavailable, match="does not answer") as told:
        offered(signing, root)
    assert not isinstance(told.value, Untrusted)


def test_a_root_that_is_none_is_refused(signing: Signing) -> None:
    """Whatever lies where the administrator's word should be."""
    for root in (b"", b"{}", json.dumps({"signed": {}}).encode()):
        with pytest.raises(Untrusted):
            offered(signing, root)
