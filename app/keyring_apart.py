"""The system's keyring, asked by a short-lived process of its own.

The keyring's libraries weigh 10 MB for as long as a process lives, and the desk asks them once or twice
a day.
"""

import json
import logging
import subprocess
import sys
from pathlib import Path

from app.credentials import Answer, Keyring, KeyringTrouble
from app.late import late
from app.own_command import own_command

HELPER = "keyring-helper"

log = logging.getLogger(__name__)


class KeyringApart:
    """Asks for one secret at a time, on pipes nobody else sees; blocks for as long as a person may take."""

    def read(self, service: str, name: str) -> Answer:
        """Return the secret kept under a name."""
        return _asked("read", service, name)

    def write(self, service: str, name: str, secret: str) -> KeyringTrouble:
        """Keep a secret under a name."""
        return _asked("write", service, name, secret).trouble

    def delete(self, service: str, name: str) -> KeyringTrouble:
        """Forget the secret kept under a name."""
        return _asked("delete", service, name).trouble


def serve() -> int:
    """Answer the one question on standard input; this is the other process."""
    keyring: Keyring = late("app.system_keyring", "SystemKeyring")()
    question, *names = json.load(sys.stdin)
    if question == "read":
        answer = keyring.read(*names)
    else:
        does = keyring.write if question == "write" else keyring.delete
        answer = Answer(None, does(*names))
    json.dump({"secret": answer.secret, "trouble": answer.trouble}, sys.stdout)
    return 0


def _asked(*question: str) -> Answer:
    done = subprocess.run(
        [*own_command(), HELPER],
        input=json.dumps(question),
        capture_output=True,
        encoding="utf-8",
        cwd=Path(__file__).parent.parent,
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        check=False,
    )
    try:
        said = json.loads(done.stdout)
        return Answer(said["secret"], KeyringTrouble(said["trouble"]))
    except (ValueError, KeyError, TypeError):
        log.warning("the keyring's process gave no answer: code %s", done.returncode)
        return Answer(None, KeyringTrouble.FAILED)
