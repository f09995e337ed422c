"""Twinkle, the yardstick for the screen pop: a telephone that looks nobody up."""

import contextlib
from collections.abc import Iterator
from pathlib import Path

from benchmarks.instruments.processes import own_variables, running
from benchmarks.instruments.screen import has_window
from benchmarks.instruments.waiting import until

PROFILE = "user_name=hatif\nuser_domain=127.0.0.1\nregister_at_startup=no\n"
SYSTEM = """
sip_port={sip_port}
rtp_port=16500
dev_ringtone=alsa:null
dev_speaker=alsa:null
dev_mic=alsa:null
validate_audio_dev=no
gui_use_systray=no
gui_hide_on_close=no
gui_auto_show_incoming=no
gui_show_incoming_popup=yes
"""


@contextlib.contextmanager
def running_twinkle(folder: Path, display: str, sip_port: int) -> Iterator[None]:
    """Start it with an account of its own and yield once its window is there."""
    settings = folder / ".twinkle"
    settings.mkdir(parents=True)
    (settings / "agent.cfg").write_text(PROFILE, encoding="ascii")
    (settings / "twinkle.sys").write_text(SYSTEM.format(sip_port=sip_port), encoding="ascii")
    variables = own_variables(folder, DISPLAY=display)
    with running(["twinkle", "-f", "agent", "--force"], folder / "log", variables):
        until(lambda: has_window(display, "Twinkle"), "twinkle opens its window")
        yield
