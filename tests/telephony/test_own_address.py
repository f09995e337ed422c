"""The own address, seen from where it matters."""

from collections.abc import Iterator

from app.telephony.own_address import Change, OwnAddress, address_towards

PBX = "192.0.2.10"


def looking(*answers: str) -> OwnAddress:
    """Return a look-out that sees these addresses, one after the other."""
    seen: Iterator[str] = iter(answers)
    return OwnAddress(lambda _host: next(seen))


def told(own: OwnAddress, times: int, host: str = PBX) -> list[Change]:
    """Ask every three seconds."""
    return [own.changed(host, at=3.0 * index) for index in range(times)]


def test_an_address_that_stays_is_no_news() -> None:
    assert told(looking("10.0.0.5", "10.0.0.5", "10.0.0.5"), 3) == [Change.NONE] * 3


def test_another_address_is_told_once() -> None:
    assert told(looking("10.0.0.5", "10.0.0.9", "10.0.0.9"), 3) == [Change.NONE, Change.MOVED, Change.NONE]


def test_the_network_may_go_and_come_back() -> None:
    """With the address it had, or with another."""
    assert told(looking("10.0.0.5", "", "10.0.0.5"), 3)[-1] is Change.BACK
    assert told(looking("10.0.0.5", "", "10.0.0.9"), 3)[-1] is Change.MOVED


def test_a_network_that_comes_late_is_back() -> None:
    assert told(looking("", "", "10.0.0.5"), 3) == [Change.NONE, Change.NONE, Change.BACK]


def test_another_pbx_is_no_move() -> None:
    """The way to it is another from the beginning."""
    own = looking("10.0.0.5", "172.16.0.5")
    assert own.changed(PBX, at=0.0) is Change.NONE
    assert own.changed("172.16.0.1", at=3.0) is Change.NONE


def test_it_is_not_looked_at_all_the_time() -> None:
    own = looking("10.0.0.5", "10.0.0.9")
    assert [own.changed(PBX, at=moment) for moment in (0.0, 0.1, 1.9)] == [Change.NONE] * 3
    assert own.changed(PBX, at=2.1) is Change.MOVED


def test_loopback_is_reached_from_loopback() -> None:
    """And what is no address is reached from nowhere."""
    assert address_towards("127.0.0.1") == "127.0.0.1"
    assert address_towards("256.1.1.1") == ""
