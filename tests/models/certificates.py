"""Certificates of an authority of the tests' own, made by openssl as a company's IT makes them."""

import subprocess
from dataclasses import dataclass
from pathlib import Path

DEBIAN_PACKAGES = ("openssl",)

_CURVE = ("-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes")


@dataclass(frozen=True)
class Certificate:
    """A certificate and its key."""

    file: Path
    key: Path


class Authority:
    """Signs for the tests, in a passing folder."""

    def __init__(self, folder: Path, name: str = "authority") -> None:
        self._folder = folder
        self.own = Certificate(folder / f"{name}.crt", folder / f"{name}.key")
        files = ("-keyout", str(self.own.key), "-out", str(self.own.file))
        _openssl("req", "-x509", *_CURVE, "-subj", f"/CN={name}", "-days", "2", *files)

    def sign(self, host: str, name: str, *, days: int = 2) -> Certificate:
        """Return a certificate for a host; with no days at all it has expired already."""
        made = Certificate(self._folder / f"{name}.crt", self._folder / f"{name}.key")
        request, more = self._folder / f"{name}.csr", self._folder / f"{name}.cnf"
        more.write_text(f"subjectAltName=DNS:{host}\n")
        _openssl("req", *_CURVE, "-subj", f"/CN={host}", "-keyout", str(made.key), "-out", str(request))
        signer = ("-CA", str(self.own.file), "-CAkey", str(self.own.key), "-days", str(days))
        extension = ("-extfile", str(more), "-out", str(made.file))
        _openssl("x509", "-req", "-in", str(request), *signer, *extension)
        return made


def _openssl(*words: str) -> None:
    subprocess.run(["openssl", *words], check=True, capture_output=True)
