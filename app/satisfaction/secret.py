"""The secret that signs links: made once, in a file for its owner alone."""

import secrets
from pathlib import Path

from app.errors import Damaged, Unavailable

NAME = "survey.key"
LENGTH = 32  # bytes


def of_folder(folder: Path) -> bytes:
    """Return the secret of a folder; it is made when there is none."""
    path = folder / NAME
    try:
        if not path.exists():
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            path.touch(mode=0o600, exist_ok=False)  # born closed to others
            path.write_bytes(secrets.token_bytes(LENGTH))
        secret = path.read_bytes()
    except OSError as error:
        raise Unavailable(f"{NAME} cannot be used: {error.strerror}") from error
    if len(secret) != LENGTH:
        raise Damaged(f"{NAME} is damaged: delete it, and send the links anew")
    return secret
