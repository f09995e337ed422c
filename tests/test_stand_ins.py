"""A library is imported without what it names and Hatif does not use there."""

import subprocess
import sys

import pytest

from app.stand_ins import do_without, standing_in

COUNTED = """
import sys
from app.stand_ins import standing_in
with standing_in({absent!r}):
    import {wanted}
print({absent!r} in sys.modules)
"""
USED = """
import sys
from app.stand_ins import standing_in
with standing_in("asyncio"):
    import sqlalchemy
from sqlalchemy.util import concurrency

async def nothing(): pass

waiting = nothing()
print(concurrency.iscoroutine(waiting), concurrency.is_exit_exception(TimeoutError()))
waiting.close()
import asyncio
print(asyncio.run(nothing()), "asyncio" in sys.modules)
"""


def _said(program: str) -> str:
    return subprocess.run(
        [sys.executable, "-c", program], capture_output=True, check=True, text=True, timeout=60
    ).stdout


@pytest.mark.parametrize(
    ("wanted", "absent"), [("sqlalchemy.orm", "asyncio"), ("miniaudio", "urllib.request")]
)
def test_the_library_comes_without_it(wanted: str, absent: str) -> None:
    """Neither while it is imported nor afterwards."""
    assert _said(COUNTED.format(wanted=wanted, absent=absent)).split() == ["False"]


def test_what_is_used_after_all_is_fetched() -> None:
    """Functions that were picked at the top of the library, and attributes that it asks for later."""
    assert _said(USED).split() == ["True", "True", "None", "True"]


def test_a_module_that_is_there_stays() -> None:
    """Somebody else needs it."""
    with standing_in("subprocess"):
        assert sys.modules["subprocess"] is subprocess
    assert sys.modules["subprocess"] is subprocess


def test_it_is_no_package() -> None:
    """Whoever looks for a part of it during the import is told that there is none."""
    with standing_in("made_up_package"), pytest.raises(ModuleNotFoundError):
        __import__("made_up_package.part")


def test_hashes_need_no_openssl() -> None:
    """Python's own give the same answers."""
    program = (
        "import sys; from app.stand_ins import do_without; do_without('_hashlib');"
        "import hashlib, hmac, secrets;"
        "print(hashlib.sha256(b'a').hexdigest()[:8], hashlib.md5(b'a').hexdigest()[:8],"
        "len(hashlib.blake2s(b'a', digest_size=2).digest()), hmac.compare_digest('a', 'a'))"
    )
    assert _said(program).split() == ["ca978112", "0cc175b9", "2", "True"]


def test_what_is_there_already_is_not_taken_away() -> None:
    """Somebody uses it."""
    do_without("subprocess")
    assert sys.modules["subprocess"] is subprocess
