"""Whom TLS trusts when no file of authorities is named: whoever the system trusts."""

import ssl
import sys
from dataclasses import dataclass
from pathlib import Path

_KNOWN_FILES = (
    "/etc/ssl/certs/ca-certificates.crt",  # Debian
    "/etc/pki/tls/certs/ca-bundle.crt",  # Red Hat
    "/etc/ssl/ca-bundle.pem",  # SUSE
    "/etc/ssl/cert.pem",  # macOS, Alpine
)


@dataclass(frozen=True, slots=True)
class Authorities:
    """A PEM file, or PEM text; both empty when the system's are not found, and then nobody is trusted."""

    file: str = ""
    text: str = ""


def of_system() -> Authorities:
    """Return the authorities of this computer."""
    if sys.platform == "win32":
        found = (
            ssl.DER_cert_to_PEM_cert(each)
            for each, kind, _ in ssl.enum_certificates("ROOT")
            if "x509" in kind
        )
        return Authorities(text="".join(found))
    named = ssl.get_default_verify_paths().cafile
    candidates = [*_KNOWN_FILES, *([named] if named else [])]
    return Authorities(file=next((path for path in candidates if Path(path).is_file()), ""))
