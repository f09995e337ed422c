"""A private PulseAudio without a sound card: a headset, and a microphone that can be fed."""

import array
import os
import shutil
import subprocess
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from tests.telephony.running_engine import Heard, until

SHAPE = ["--rate=16000", "--channels=1", "--format=s16le", "--raw"]
NEEDED = ("pulseaudio", "pactl", "parec", "paplay")

SETTING = """
load-module module-native-protocol-unix auth-anonymous=1 socket={socket}
load-module module-null-sink sink_name=headset rate=48000 sink_properties=device.description=Headset
load-module module-null-sink sink_name=mic_feed rate=48000 sink_properties=device.description=Feed
load-module module-remap-source source_name=headset_mic master=mic_feed.monitor \
source_properties=device.description=Headset_Microphone
set-default-sink headset
set-default-source headset_mic
"""


def is_installed() -> bool:
    """Say whether this computer has what the server needs."""
    return all(shutil.which(program) for program in NEEDED)


@dataclass(slots=True)
class SoundServer:
    """One PulseAudio of our own, in a folder of its own."""

    folder: Path
    monkeypatch: pytest.MonkeyPatch
    process: subprocess.Popen[bytes] = field(init=False)

    def __post_init__(self) -> None:
        """Start it and wait until it answers."""
        (self.folder / "runtime").mkdir(mode=0o700)
        setting = self.folder / "default.pa"
        setting.write_text(SETTING.format(socket=self.folder / "native"), encoding="utf-8")
        flags = [
            "--daemonize=no",
            "--exit-idle-time=-1",
            "--use-pid-file=no",
            "--realtime=no",
            "--high-priority=no",
        ]
        self.process = subprocess.Popen(
            ["pulseaudio", "-n", "-F", str(setting), *flags],
            env={
                **self.environment,
                "HOME": str(self.folder),
                "XDG_RUNTIME_DIR": str(self.folder / "runtime"),
            },
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        until(lambda: self.control("info").returncode == 0)

    @property
    def environment(self) -> Mapping[str, str]:
        """What programs need to find it."""
        return {
            **os.environ,
            "PULSE_SERVER": f"unix:{self.folder / 'native'}",
            "PULSE_RUNTIME_PATH": str(self.folder / "runtime"),
            "PULSE_LATENCY_MSEC": "20",
        }

    def use(self) -> None:
        """Let this process and those it starts find it."""
        for name in ("PULSE_SERVER", "PULSE_RUNTIME_PATH", "PULSE_LATENCY_MSEC"):
            self.monkeypatch.setenv(name, self.environment[name])

    def control(self, *words: str) -> "subprocess.CompletedProcess[bytes]":
        """Give pactl an order."""
        return subprocess.run(["pactl", *words], env=self.environment, capture_output=True, check=False)

    def stop(self) -> None:
        """End it."""
        if self.process.poll() is None:
            self.process.terminate()
            self.process.wait(5)


class Listener:
    """Records what a speaker says."""

    def __init__(self, server: SoundServer, speaker: str) -> None:
        # a pipe would hold two seconds, and then hold the rest up
        self._said = tempfile.TemporaryFile()  # noqa: SIM115  closed when it is heard
        self._process = subprocess.Popen(
            ["parec", "-d", f"{speaker}.monitor", "--latency-msec=20", *SHAPE],
            env=server.environment,
            stdout=self._said,
        )

    def heard(self) -> Heard:
        """End the recording and return it."""
        self._process.terminate()
        self._process.wait(5)
        with self._said:
            self._said.seek(0)
            said = self._said.read()
        samples = array.array("h")
        samples.frombytes(said[: len(said) // 2 * 2])
        return Heard(16_000, samples)
