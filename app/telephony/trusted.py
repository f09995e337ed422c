"""Who may call us: the addresses of the trunk and of the registrars, and nobody else."""

import socket
from collections.abc import Iterable
from dataclasses import dataclass

from app.errors import BadInput

ANYONE = "any"  # in place of a host: whoever calls, as a telephone open to the Internet takes it


@dataclass(frozen=True, slots=True)
class Peer:
    """An address SIP may come from; port 0 stands for any port."""

    host: str
    port: int = 0


def read_peers(text: str) -> tuple[Peer, ...]:
    """Read `host[:port][,host[:port]…]`, or `any`; BadInput says which part cannot be used."""
    return tuple(_read_peer(part.strip()) for part in text.split(",") if part.strip())


def _read_peer(text: str) -> Peer:
    host, port = split_address(text)
    if not host or not (port == "" or (port.isascii() and port.isdigit() and int(port) <= 65_535)):
        raise BadInput(f"'{text}' is not an address such as 192.0.2.10 or 192.0.2.10:5060")
    return Peer(host, int(port or 0))


def read_peer(source: str) -> Peer | None:
    """Read a packet's source address, `address:port`."""
    host, port = split_address(source)
    return Peer(host, int(port)) if host and port.isdecimal() else None


def split_address(text: str) -> tuple[str, str]:
    """Split `host:port` or `[v6]:port`; the port is an empty text when there is none."""
    if text.startswith("["):
        host, _, rest = text[1:].partition("]")
        return host, rest.removeprefix(":")
    if text.count(":") > 1:
        return text, ""
    host, _, port = text.partition(":")
    return host, port


def is_trusted(source: str, peers: Iterable[Peer]) -> bool:
    """Say whether a packet from `source` (`address:port`) came from one of the peers."""
    host, port = split_address(source)
    return any(
        peer.host == ANYONE or (peer.host == host and peer.port in (0, int(port or 0))) for peer in peers
    )


def resolved(peers: Iterable[Peer]) -> tuple[Peer, ...]:
    """Replace names by the addresses they have now; a name that has none is dropped."""
    found: list[Peer] = []
    for peer in peers:
        if peer.host == ANYONE:
            found.append(peer)
            continue
        try:
            answers = socket.getaddrinfo(peer.host, None, type=socket.SOCK_DGRAM)
        except OSError:
            continue
        found += [Peer(str(answer[4][0]), peer.port) for answer in answers]
    return tuple(dict.fromkeys(found))


def first_host(text: str) -> str:
    """Return where numbers are called without a registrar: the first of the addresses, if it is one."""
    first = text.split(",")[0].strip()
    return "" if first == ANYONE else first
