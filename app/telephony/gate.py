"""Strangers hear nothing: the kernel drops their requests before PJSIP, which would answer, sees them.

Responses pass from everywhere, for they answer what we asked. Linux only; elsewhere strangers get 403.
"""

import contextlib
import ctypes
import ipaddress
import logging
import os
import socket
import struct
import sys
from collections.abc import Iterable
from pathlib import Path

from app.telephony.trusted import ANYONE, Peer

log = logging.getLogger(__name__)

SO_ATTACH_FILTER = 26
LOAD_WORD, LOAD_HALF, JUMP_IF_EQUAL, RETURN = 0x20, 0x28, 0x15, 0x06  # classic BPF, as in linux/filter.h
SOURCE_ADDRESS = 0xFFF0_0000 + 12  # SKF_NET_OFF, then the source field of the IPv4 header
SOURCE_PORT = 0  # a UDP socket's filter sees the UDP header first
FIRST_OF_TEXT = 8
RESPONSE_BEGINS = int.from_bytes(b"SIP/", "big")
WHOLE_PACKET, NOTHING = 0xFFFF_FFFF, 0

Instruction = tuple[int, int, int, int]  # code, jump if true, jump if false, value


def program(peers: Iterable[Peer]) -> list[Instruction]:
    """Return the filter that lets these peers' packets and everybody's responses in."""
    instructions: list[Instruction] = [
        (LOAD_WORD, 0, 0, FIRST_OF_TEXT),
        (JUMP_IF_EQUAL, 0, 1, RESPONSE_BEGINS),
        (RETURN, 0, 0, WHOLE_PACKET),
        (LOAD_WORD, 0, 0, SOURCE_ADDRESS),
    ]
    known = tuple(peers)
    if any(peer.host == ANYONE for peer in known):
        return [(RETURN, 0, 0, WHOLE_PACKET)]
    for peer in known:
        with contextlib.suppress(ValueError):
            instructions += _for_peer(int(ipaddress.IPv4Address(peer.host)), peer.port)
    return [*instructions, (RETURN, 0, 0, NOTHING)]


def _for_peer(address: int, port: int) -> list[Instruction]:
    if port == 0:
        return [(JUMP_IF_EQUAL, 0, 1, address), (RETURN, 0, 0, WHOLE_PACKET)]
    return [
        (JUMP_IF_EQUAL, 0, 4, address),
        (LOAD_HALF, 0, 0, SOURCE_PORT),
        (JUMP_IF_EQUAL, 0, 1, port),
        (RETURN, 0, 0, WHOLE_PACKET),
        (LOAD_WORD, 0, 0, SOURCE_ADDRESS),
    ]


class Gate:
    """The filter on the SIP socket of this process."""

    def __init__(self, sip_port: int) -> None:
        self._sip_port = sip_port
        self._let_in: frozenset[Peer] | None = None

    def let_in(self, peers: Iterable[Peer]) -> None:
        """Let requests of these peers in, and of nobody else."""
        wanted = frozenset(peers)
        if wanted == self._let_in or not sys.platform.startswith("linux"):
            return
        self._let_in = wanted
        found = udp_socket(self._sip_port)
        if found is None:
            log.warning("the SIP socket was not found: strangers get an answer")
            return
        with found:
            attach(found, program(sorted(wanted, key=lambda peer: (peer.host, peer.port))))


def close_to_connections(port: int) -> None:
    """Let nobody connect to the TCP or TLS socket on this port: a telephone connects to its PBX."""
    if sys.platform.startswith("linux") and (found := _own_socket(port, socket.SOCK_STREAM)):
        with found:
            attach(found, [(RETURN, 0, 0, NOTHING)])


def udp_socket(port: int) -> socket.socket | None:
    """Return a second handle of the UDP socket PJSIP has on this port."""
    return _own_socket(port, socket.SOCK_DGRAM)


def _own_socket(port: int, kind: socket.SocketKind) -> socket.socket | None:
    for handle in Path("/proc/self/fd").iterdir():
        try:
            copy = os.dup(int(handle.name))
        except OSError:  # closed in between
            continue
        try:
            candidate = socket.socket(fileno=copy)
        except OSError:  # no socket
            os.close(copy)
            continue
        with contextlib.suppress(OSError):
            is_of_kind = candidate.family == socket.AF_INET and candidate.type == kind
            if is_of_kind and candidate.getsockname()[1] == port:
                return candidate
        candidate.close()
    return None


def attach(target: socket.socket, instructions: list[Instruction]) -> None:
    """Have the kernel run a filter on everything that comes to a socket."""
    code = b"".join(struct.pack("HBBI", *instruction) for instruction in instructions)
    buffer = ctypes.create_string_buffer(code)
    whole = struct.pack("HP", len(instructions), ctypes.addressof(buffer))
    try:
        target.setsockopt(socket.SOL_SOCKET, SO_ATTACH_FILTER, whole)
    except OSError as error:
        log.warning("strangers get an answer: %s", error.strerror)
