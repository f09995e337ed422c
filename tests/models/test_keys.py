"""Keys sort by the moment they were made, and say that they are of version 7."""

import threading
import time
from uuid import UUID

import pytest

from app.models.keys import KeyMaker, new_key


def test_keys_only_ever_grow() -> None:
    keys = [new_key() for _ in range(20_000)]
    assert keys == sorted(set(keys))


def test_a_key_says_its_version_and_its_moment() -> None:
    before = time.time_ns() // 1_000_000
    key = KeyMaker().make()
    assert (key.version, key.variant) == (7, "specified in RFC 4122")
    assert before <= key.int >> 80 <= time.time_ns() // 1_000_000


def test_threads_never_get_the_same_key() -> None:
    maker, found = KeyMaker(), list[list[UUID]]()
    threads = [
        threading.Thread(target=lambda: found.append([maker.make() for _ in range(2_000)])) for _ in range(4)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len({key for keys in found for key in keys}) == 8_000
    assert all(keys == sorted(keys) for keys in found)


def test_keys_grow_even_when_the_clock_is_set_back(monkeypatch: pytest.MonkeyPatch) -> None:
    maker = KeyMaker()
    first = maker.make()
    monkeypatch.setattr(time, "time_ns", lambda: 1_000_000_000)
    with_old_clock = [maker.make() for _ in range(10)]
    assert with_old_clock == sorted(with_old_clock)
    assert with_old_clock[0] > first
