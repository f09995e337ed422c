"""The way to the PBX: an answer, its certificate and its clock. No number and no password is sent."""

import secrets
import socket
import ssl
from collections.abc import Iterator
from datetime import datetime, timedelta
from email.utils import parsedate_to_datetime

from app import times
from app.doctor.finding import Finding, Grade, Profile
from app.telephony.registrar_address import RegistrarAddress, Transport, read_registrar_address

ANSWER_SECONDS = 2.0
CERTIFICATE_SOON = timedelta(days=30)
CLOCK_SECONDS = 60.0
_PORTS = {Transport.UDP: 5060, Transport.TCP: 5060, Transport.TLS: 5061}
_MOST_BYTES = 8192


def look(profile: Profile) -> Iterator[Finding]:
    """Ask the PBX what it can do (SIP OPTIONS), over the way that calls take."""
    text = profile.settings.registrar
    if not text:
        yield Finding("pbx", Grade.NOTE, "no PBX is set: nobody is called through one", "telephony.registrar")
        return
    address = read_registrar_address(text if text.lower().startswith("sip") else f"sip:{text}")
    if address is None:
        yield Finding("pbx", Grade.PROBLEM, "the setting telephony.registrar cannot be read", "sip:host:port")
        return
    try:
        answer, until = _ask(address, profile.settings.ca_file)
    except ssl.SSLCertVerificationError as error:
        text = f"the PBX's certificate is refused: {error.verify_message}"
        yield Finding("pbx", Grade.PROBLEM, text, "name the authority's file in telephony.ca_file")
        return
    except (OSError, ssl.SSLError) as error:
        text = f"the PBX does not answer over {address.transport} ({type(error).__name__})"
        yield Finding(
            "pbx", Grade.PROBLEM, text, "look at its address, the network and the firewall in between"
        )
        return
    yield Finding("pbx", Grade.OK, f"the PBX answers over {address.transport}")
    yield from _certificate(until)
    yield from _clock(answer)


def _ask(address: RegistrarAddress, authority: str) -> tuple[str, datetime | None]:
    """Return the answer, and until when a certificate is good."""
    host, port = _place(address)
    if address.transport is Transport.UDP:
        family = socket.getaddrinfo(host, port, type=socket.SOCK_DGRAM)[0][0]
        with socket.socket(family, socket.SOCK_DGRAM) as line:
            line.settimeout(ANSWER_SECONDS)
            line.connect((host, port))
            line.send(_options(address, line))
            return line.recv(_MOST_BYTES).decode("utf-8", "replace"), None
    with socket.create_connection((host, port), ANSWER_SECONDS) as plain:
        if address.transport is Transport.TCP:
            return _over(plain, address), None
        context = ssl.create_default_context(cafile=authority or None)
        with context.wrap_socket(plain, server_hostname=host) as private:
            end = (private.getpeercert() or {}).get("notAfter")
            until = datetime.fromtimestamp(ssl.cert_time_to_seconds(str(end)), times.now().tzinfo)
            return _over(private, address), until


def _place(address: RegistrarAddress) -> tuple[str, int]:
    bare, colon, port = address.host.rpartition(":")
    if colon and port.isdigit() and not bare.endswith(":"):
        return bare.strip("[]"), int(port)
    return address.host.strip("[]"), _PORTS[address.transport]


def _over(line: socket.socket, address: RegistrarAddress) -> str:
    line.sendall(_options(address, line))
    return line.recv(_MOST_BYTES).decode("utf-8", "replace")


def _options(address: RegistrarAddress, line: socket.socket) -> bytes:
    """Write the question. See :rfc:`3261#section-11`."""
    own, port = line.getsockname()[:2]
    here = f"[{own}]:{port}" if ":" in own else f"{own}:{port}"
    mark = secrets.token_hex(8)
    lines = (
        f"OPTIONS {address.uri} SIP/2.0",
        f"Via: SIP/2.0/{address.transport.upper()} {here};branch=z9hG4bK{mark};rport",
        "Max-Forwards: 70",
        f"From: <sip:doctor@{here}>;tag={mark}",
        f"To: <{address.uri}>",
        f"Call-ID: {mark}",
        "CSeq: 1 OPTIONS",
        f"Contact: <sip:doctor@{here}>",
        "Content-Length: 0",
        "",
        "",
    )
    return "\r\n".join(lines).encode()


def _certificate(until: datetime | None) -> Iterator[Finding]:
    if until is None:
        return
    if until - times.now() < CERTIFICATE_SOON:
        yield Finding("pbx", Grade.NOTE, f"the PBX's certificate ends on {until:%Y-%m-%d}", "renew it before")
    else:
        yield Finding("pbx", Grade.OK, "the PBX's certificate is trusted, and its own")


def _clock(answer: str) -> Iterator[Finding]:
    """Many PBXs say the time in their answer; the others say nothing of it."""
    said = next((line for line in answer.split("\r\n") if line.lower().startswith("date:")), "")
    try:
        there = parsedate_to_datetime(said.partition(":")[2].strip())
    except (ValueError, TypeError):
        return
    apart = abs((there - times.now()).total_seconds())
    if apart > CLOCK_SECONDS:
        text = f"this computer's clock and the PBX's are {apart:.0f} s apart"
        yield Finding("pbx", Grade.PROBLEM, text, "set both clocks by the network (NTP)")
    else:
        yield Finding("pbx", Grade.OK, "this computer's clock and the PBX's agree")
