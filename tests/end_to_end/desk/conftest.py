"""A made-up company, desks on it, and customers who call them."""

import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from app.folders import Folders
from tests.end_to_end.desk.caller import Caller
from tests.end_to_end.desk.seat import PROJECT, Seat

OpenDesk = Callable[..., Seat]
MakeCaller = Callable[..., Caller]
USUAL = ("demo", "--language", "en", "--sound", "none", "--sip-port", "0")


@pytest.fixture(scope="session")
def company(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of the demo's files: a company of 2,000 customers, and who will call."""
    folder = tmp_path_factory.mktemp("company")
    command = [sys.executable, "-m", "app", "demo", "--prepare", str(folder)]
    maker = subprocess.Popen(command, cwd=PROJECT, stdout=subprocess.PIPE)
    assert maker.stdout is not None
    assert maker.stdout.readline() == b"prepared\n"
    maker.terminate()  # the other voices are not waited for
    maker.wait(10)
    maker.stdout.close()
    return folder


def desk_on(company: Path, folder: Path) -> Iterator[Seat]:
    """Yield a desk on a copy of the company, furnished and with nothing left to prepare; then close it."""
    profile = folder / "profile"
    shutil.copytree(company, Folders.under(profile).data)
    seat = Seat(profile, *USUAL)
    try:
        seat.until(lambda now: now.is_settled and now.can_practise)
        yield seat
    finally:
        seat.leave()


@pytest.fixture
def profile(tmp_path: Path) -> Path:
    """Return a folder for a profile in which nothing is yet."""
    profile = tmp_path / "profile"
    profile.mkdir(exist_ok=True)
    return profile


@pytest.fixture
def open_desk(profile: Path) -> Iterator[OpenDesk]:
    """Open desks on the profile; all of them are closed with the test."""
    seats: list[Seat] = []

    def open_one(*arguments: str, **options: object) -> Seat:
        seats.append(Seat(profile, *(arguments or USUAL), **options))  # type: ignore[arg-type]
        return seats[-1]

    yield open_one
    for seat in seats:
        seat.leave()


@pytest.fixture
def desk(company: Path, tmp_path: Path) -> Iterator[Seat]:
    """Return a desk that takes calls and is furnished."""
    yield from desk_on(company, tmp_path)


@pytest.fixture
def make_caller() -> Iterator[MakeCaller]:
    """Bring customers; all of them put their telephones away with the test."""
    callers: list[Caller] = []

    def make(seat: Seat, number: str = "", from_uri: str = "") -> Caller:
        callers.append(Caller(seat.sip_port, number=number, from_uri=from_uri))
        return callers[-1]

    yield make
    for caller in callers:
        caller.close()
