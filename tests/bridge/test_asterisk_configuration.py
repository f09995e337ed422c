"""The settings for Asterisk give the bridge what it needs and nothing that runs a command of the system."""

import pytest

from app.bridge.asterisk_configuration import CONTEXTS, Wanted, files, queues_in
from app.errors import BadInput


def test_each_queue_has_its_section_and_its_entrance() -> None:
    made = files(Wanted(queues_in(["support", "orders", "support"]), secret="word"))
    assert set(made) == {
        "hatif_manager.conf",
        "hatif_queues.conf",
        "hatif_extensions.conf",
        "hatif_parking.conf",
    }
    for queue in ("support", "orders"):
        assert f"\n[{queue}]\n" in made["hatif_queues.conf"]
        assert f"[hatif-enter-{queue}]" in made["hatif_extensions.conf"]
    assert all(f"[{context}]" in made["hatif_extensions.conf"] for context in CONTEXTS)
    assert "@" not in made["hatif_extensions.conf"]
    assert "MixMonitor(" in made["hatif_extensions.conf"]
    assert "MixMonitor(" not in files(Wanted((), records=False))["hatif_extensions.conf"]


def test_the_bridge_may_little_and_only_from_where_it_is() -> None:
    manager = files(Wanted((), secret="word"))["hatif_manager.conf"]
    assert "secret = word" in manager
    assert "permit = 127.0.0.1" in manager
    assert "bindaddr = 127.0.0.1" in manager
    rights = {
        right
        for line in manager.splitlines()
        if line.startswith(("read", "write ="))
        for right in line.split(" = ")[1].split(",")
    }
    assert not rights & {"system", "command", "config", "all", "dialplan", "security", "verbose"}
    assert "timestampevents = yes" in manager
    away = files(Wanted((), address="10.0.0.7"))["hatif_manager.conf"]
    assert "permit = 10.0.0.7" in away


@pytest.mark.parametrize("queue", ["a b", "", "x]\n[y", "ك"])
def test_a_name_that_would_break_the_settings_is_refused(queue: str) -> None:
    with pytest.raises(BadInput, match="letters, digits"):
        files(Wanted((queue,)))


def test_a_secret_that_would_end_its_line_is_refused() -> None:
    with pytest.raises(BadInput, match="secret"):
        files(Wanted((), secret="a\nb"))
