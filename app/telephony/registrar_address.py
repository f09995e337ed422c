"""Where a registrar or proxy is and how it is reached, read from what an administrator typed."""

import re
from dataclasses import dataclass
from enum import StrEnum

_WHOLE = re.compile(
    r"(?P<scheme>sips?):(?P<host>[A-Za-z0-9.-]+|\[[0-9A-Fa-f:.]+\])(?P<port>:[0-9]{1,5})?"
    r"(?P<parameters>(?:;[A-Za-z0-9=._-]+)*)",
    re.IGNORECASE,
)
_TRANSPORT = re.compile(r";transport=([a-z]+)", re.IGNORECASE)


class Transport(StrEnum):
    """What carries SIP."""

    UDP = "udp"
    TCP = "tcp"
    TLS = "tls"


@dataclass(frozen=True, slots=True)
class RegistrarAddress:
    """A host, perhaps with a port, and the transport to it."""

    host: str  # with its port, where one is named
    transport: Transport

    @property
    def parameters(self) -> str:
        """What an address needs for requests to travel the same way; UDP is what needs nothing."""
        return "" if self.transport is Transport.UDP else f";transport={self.transport}"

    @property
    def uri(self) -> str:
        """The address REGISTER is sent to."""
        return f"sip:{self.host}{self.parameters}"

    @property
    def spelt_otherwise(self) -> str:
        """The same address in other letters."""
        return f"sip:{self.host}{self.parameters.upper()}"

    @property
    def domain(self) -> str:
        """What follows the @ of a number that is called through it."""
        return f"{self.host}{self.parameters}"

    @property
    def route(self) -> str:
        """The address as a proxy that stays in the way (RFC 3261, 16.12)."""
        return f"{self.uri};lr"


def read_registrar_address(text: str) -> RegistrarAddress | None:
    """Read `sip:host[:port][;transport=tcp]` or `sips:host`; None when it is something else."""
    found = _WHOLE.fullmatch(text.strip())
    if found is None or int((found["port"] or ":1")[1:]) not in range(1, 65_536):
        return None
    named = _TRANSPORT.search(found["parameters"])
    transport = named.group(1).lower() if named else Transport.UDP
    if found["scheme"].lower() == "sips":
        transport = Transport.TLS
    if transport not in set(Transport):
        return None
    return RegistrarAddress(found["host"] + (found["port"] or ""), Transport(transport))
