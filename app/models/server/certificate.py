"""Looks at a server's certificate by itself: the driver does not say what is wrong with one it refuses."""

import socket
import ssl
from dataclasses import dataclass
from datetime import UTC, datetime

from sqlalchemy.engine import URL

from app.models.rows.troubles import Trouble

PORT = 5432
_ASKS_FOR_TLS = bytes.fromhex("0000000804d2162f")  # the first words of a client that wants to be private
_WILL = b"S"
_SECONDS = 5.0
_OF_TIME = frozenset({9, 10})  # OpenSSL: not valid yet, expired
_OF_NAME = frozenset({62, 63, 64})


@dataclass(frozen=True, slots=True)
class Looked:
    """What is wrong with a certificate, if anything, and until when it is good."""

    trouble: Trouble | None
    until: datetime | None = None


def look(url: URL, authority: str = "") -> Looked:
    """Greet a server and look at what it shows; nothing about anybody is sent."""
    host = url.host or "localhost"
    file = str(url.query.get("sslrootcert") or authority)
    address = (str(url.query.get("hostaddr", host)), url.port or PORT)
    try:
        context = ssl.create_default_context(cafile=None if file in ("", "system") else file)
        with socket.create_connection(address, _SECONDS) as plain:
            plain.sendall(_ASKS_FOR_TLS)
            if plain.recv(1) != _WILL:
                return Looked(Trouble.NO_TLS)
            with context.wrap_socket(plain, server_hostname=host) as private:
                return Looked(None, _end_of(private))
    except ssl.SSLCertVerificationError as error:
        return Looked(_named(error.verify_code))
    except ssl.SSLError:
        return Looked(Trouble.UNTRUSTED)
    except FileNotFoundError:
        return Looked(Trouble.NO_AUTHORITY)
    except OSError:
        return Looked(Trouble.AWAY)


def _named(code: int) -> Trouble:
    if code in _OF_TIME:
        return Trouble.EXPIRED
    return Trouble.WRONG_NAME if code in _OF_NAME else Trouble.UNTRUSTED


def _end_of(private: ssl.SSLSocket) -> datetime | None:
    end = (private.getpeercert() or {}).get("notAfter")
    return datetime.fromtimestamp(ssl.cert_time_to_seconds(end), UTC) if isinstance(end, str) else None
