"""A bridge as a real process, with its settings and secret in files, and what its health page says."""

import json
import signal
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.error import URLError
from urllib.request import urlopen

from app.bridge.ami import Place
from tests.models.postgres import _free_port as free_port
from tests.telephony.running_engine import PROJECT, until


@dataclass(slots=True)
class RunningBridge:
    """One `hatif bridge`."""

    folder: Path
    url: str
    place: Place
    port: int = field(default_factory=free_port)
    process: "subprocess.Popen[bytes] | None" = None

    def start(self) -> "RunningBridge":
        """Start it; it connects by itself."""
        self.folder.mkdir(parents=True, exist_ok=True)
        secret = self.folder / "pbx-secret"
        secret.touch(mode=0o600)
        secret.write_text(self.place.secret)
        settings = self.folder / "bridge.toml"
        settings.write_text(
            f'[database]\nurl = "{self.url}"\n'
            f'[pbx]\nport = {self.place.port}\nsecret_file = "{secret}"\n'
            f'[bridge]\nhealth_port = {self.port}\nlogs = "{self.folder / "logs"}"\n'
        )
        with (self.folder / "stderr").open("ab") as errors:
            self.process = subprocess.Popen(
                [sys.executable, "-m", "app", "bridge", "--settings", str(settings)],
                cwd=PROJECT,
                stdout=subprocess.DEVNULL,
                stderr=errors,
            )
        return self

    def status(self) -> dict[str, Any]:
        """Return what the health page says; nothing before it is there."""
        try:
            with urlopen(f"http://127.0.0.1:{self.port}/status.json", timeout=2) as page:
                found: dict[str, Any] = json.load(page)
                return found
        except URLError as error:
            if hasattr(error, "fp") and error.fp is not None:
                return dict(json.load(error.fp))
            return {}
        except TimeoutError:  # it is frozen
            return {}

    def wait(self, *, timeout_seconds: float = 15, **wanted: object) -> None:
        """Wait until the health page says so."""
        until(lambda: self.status().items() >= wanted.items(), timeout_seconds=timeout_seconds)

    def send(self, number: signal.Signals) -> None:
        """Send it a signal."""
        assert self.process is not None
        self.process.send_signal(number)

    def stop(self) -> int:
        """End it politely, and return how it ended."""
        assert self.process is not None
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGCONT)
            self.process.terminate()
        return self.process.wait(10)
