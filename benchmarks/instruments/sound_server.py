"""A sound server of its own, with a headset that is not there."""

import contextlib
import subprocess
from collections.abc import Iterator
from pathlib import Path

from benchmarks.instruments.processes import own_variables, running
from benchmarks.instruments.waiting import until

MODULES = """
load-module module-native-protocol-unix auth-anonymous=1 socket={socket}
load-module module-null-sink sink_name=headset rate=48000 channels=2
load-module module-null-sink sink_name=voice rate=48000 channels=1
load-module module-remap-source source_name=microphone master=voice.monitor
set-default-sink headset
set-default-source microphone
"""


@contextlib.contextmanager
def own_sound_server(folder: Path) -> Iterator[str]:
    """Start PulseAudio on null devices and yield the value for PULSE_SERVER."""
    folder.mkdir(parents=True)
    socket = folder / "native"
    script = folder / "default.pa"
    script.write_text(MODULES.format(socket=socket), encoding="ascii")
    command = ["pulseaudio", "-n", "-F", str(script), "--daemonize=no", "--exit-idle-time=-1"]
    quietly = ["--use-pid-file=no", "--realtime=no", "--high-priority=no"]
    with running([*command, *quietly], folder / "log", own_variables(folder)):
        server = f"unix:{socket}"
        until(lambda: _answers(server), "the sound server starts")
        yield server


def _answers(server: str) -> bool:
    asked = subprocess.run(["pactl", "--server", server, "info"], capture_output=True, check=False)
    return asked.returncode == 0
