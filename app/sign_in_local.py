"""Passwords of this profile's own, for a database that is a file: kept as what proves them (Argon2id)."""

import json
import os
from pathlib import Path

from app.errors import BadInput, Unavailable
from app.late import late

SHORTEST = 8
_ARGON2 = "argon2"  # imported late: only those who have a password wait for it


class LocalPasswords:
    """Who has a password in this profile. Nobody needs one; whoever has one is asked for it."""

    def __init__(self, file: Path) -> None:
        self._file = file

    def has(self, login: str) -> bool:
        """Say whether somebody is asked for a password here."""
        return login in self._read()

    def is_right(self, login: str, password: str) -> bool:
        """Say whether a password is somebody's."""
        proof = self._read().get(login)
        if proof is None:
            return False
        try:
            return bool(late(_ARGON2, "PasswordHasher")().verify(proof, password))
        except (
            late("argon2.exceptions", "VerificationError"),
            late("argon2.exceptions", "InvalidHashError"),
        ):
            return False

    def choose(self, login: str, password: str) -> None:
        """Ask somebody for this password from now on; for an empty one he is asked no more."""
        proofs = self._read()
        if password:
            if len(password) < SHORTEST:
                raise BadInput(f"a password has at least {SHORTEST} characters")
            proofs[login] = late(_ARGON2, "PasswordHasher")().hash(password)
        else:
            proofs.pop(login, None)
        self._write(proofs)

    def _read(self) -> dict[str, str]:
        try:
            stored = json.loads(self._file.read_text(encoding="utf-8"))
        except FileNotFoundError:
            return {}
        except (OSError, ValueError) as error:  # open to nobody rather than to everybody
            raise Unavailable(
                f"{self._file.name} cannot be read: whoever looks after Hatif mends it"
            ) from error
        return {str(login): str(proof) for login, proof in stored.items()}

    def _write(self, proofs: dict[str, str]) -> None:
        fresh = self._file.with_suffix(".new")
        fresh.touch(mode=0o600, exist_ok=True)
        with fresh.open("w", encoding="utf-8") as file:
            json.dump(proofs, file)
            file.flush()
            os.fsync(file.fileno())
        fresh.replace(self._file)
