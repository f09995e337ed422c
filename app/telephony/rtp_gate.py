"""Sound is taken from where it was agreed: the kernel drops what others send to a call's RTP and RTCP.

By itself PJSIP follows a sender who is loud enough, as some networks need it; then a stranger could be heard.
Linux only; elsewhere PJSIP's own patience of ten packets is all there is.
"""

import ipaddress
import sys

from app.telephony.gate import (
    JUMP_IF_EQUAL,
    LOAD_WORD,
    NOTHING,
    RETURN,
    SOURCE_ADDRESS,
    WHOLE_PACKET,
    Instruction,
    attach,
    udp_socket,
)
from app.telephony.trusted import split_address


def guard(local: str, remote: str) -> None:
    """Let only the agreed address in; both are `address:port` of RTP, RTCP is the port after it."""
    _, port = split_address(local)
    instructions = program(split_address(remote)[0])
    if not sys.platform.startswith("linux") or not port.isdecimal() or not instructions:
        return
    for each in (int(port), int(port) + 1):
        found = udp_socket(each)
        if found is not None:  # behind a STUN server the port outside may be another one
            with found:
                attach(found, instructions)


def program(host: str) -> list[Instruction]:
    """Return the filter for an IPv4 address; empty for anything else, for there is none then."""
    try:
        address = int(ipaddress.IPv4Address(host))
    except ValueError:
        return []
    if address == 0:  # an old way to say hold: nobody sends from there
        return []
    return [
        (LOAD_WORD, 0, 0, SOURCE_ADDRESS),
        (JUMP_IF_EQUAL, 0, 1, address),
        (RETURN, 0, 0, WHOLE_PACKET),
        (RETURN, 0, 0, NOTHING),
    ]
