"""Who is calling, as the INVITE says it: cleaned of everything that could deceive or break a screen."""

import re
import unicodedata
from dataclasses import dataclass
from urllib.parse import unquote

from app.telephony.protocol import Caller, QueueFacts
from app.telephony.sip_text import SipText

LONGEST_NAME = 80
LONGEST_NUMBER = 64
LONGEST_FACT = 120
LONGEST_WAIT_SECONDS = 86_400

_QUOTED_NAME = re.compile(r'^\s*"((?:[^"\\]|\\.)*)"')
_IN_BRACKETS = re.compile(r"<([^<>]*)>")
_USER = re.compile(r"^(?:sips?|tel):([^@;?]*)(.*)$", re.IGNORECASE | re.DOTALL)
_CAUSE = re.compile(r"^\s*SIP\b.*;\s*cause\s*=\s*(\d{3})", re.IGNORECASE)
_VERSTAT = re.compile(r";\s*verstat\s*=\s*([A-Za-z-]+)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Address:
    """A name-addr of a header: display name, user part of the URI, and the whole for its parameters."""

    name: str
    user: str
    whole: str


def clean(text: str, longest: int) -> str:
    """Leave out control, direction, zero-width and private characters, and cut what is too long."""
    if text.isascii() and text.isprintable():
        return " ".join(text.split())[:longest].strip()
    spaced = "".join(" " if character.isspace() else character for character in text)
    kept = "".join(character for character in spaced if unicodedata.category(character)[0] != "C")
    return " ".join(kept.split())[:longest].strip()


def read_address(header: str) -> Address:
    """Read `"Name" <sip:user@host>`, `Name <sip:…>` or `sip:user@host`."""
    quoted = _QUOTED_NAME.match(header)
    rest = header[quoted.end() :] if quoted else header
    bracketed = _IN_BRACKETS.search(rest)
    uri = bracketed.group(1) if bracketed else rest.strip()
    if quoted:
        name = re.sub(r"\\(.)", r"\1", quoted.group(1))
    else:
        name = rest[: bracketed.start()] if bracketed else ""
    found = _USER.match(uri.strip())
    has_user = found is not None and ("@" in uri or uri.strip().lower().startswith("tel:"))
    user = unquote(found.group(1)) if found and has_user else ""
    return Address(clean(name, LONGEST_NAME), clean(user.split(";")[0], LONGEST_NUMBER), header)


def read_uri(header: str) -> str:
    """Return the URI of a header such as Contact, without brackets and header parameters."""
    bracketed = _IN_BRACKETS.search(header)
    return bracketed.group(1) if bracketed else header.split(";")[0].strip()


def caller_of(invite: SipText, *, is_from_pbx: bool) -> Caller:
    """Read the caller; P-Asserted-Identity and verstat are believed only from the PBX (RFC 3325)."""
    shown = read_address(invite.first("from"))
    asserted = [read_address(header) for header in invite.every("p-asserted-identity")] if is_from_pbx else []
    best = next((address for address in asserted if address.user), shown)
    is_anonymous = _wants_privacy(invite) or shown.user.lower() == "anonymous" or not best.user
    diverted = read_address(invite.first("diversion") or invite.first("history-info"))
    if is_anonymous:
        return Caller(is_anonymous=True, diverted_from=diverted.user)
    return Caller(
        number=best.user,
        name=best.name or shown.name,
        verstat=_verstat([*asserted, shown]) if is_from_pbx else "",
        diverted_from=diverted.user,
    )


def _wants_privacy(invite: SipText) -> bool:
    wishes = {wish.strip().lower() for wish in invite.first("privacy").split(";")}
    return bool(wishes & {"id", "user", "header"})  # RFC 3323 and 3325


def _verstat(addresses: list[Address]) -> str:
    found = (_VERSTAT.search(address.whole) for address in addresses)
    return next((match.group(1) for match in found if match), "")


def queue_facts_of(invite: SipText) -> QueueFacts:
    """Read what the PBX's dialplan told in X-Hatif-* headers; call this for INVITEs of the PBX only."""
    waited = invite.first("x-hatif-waited")
    return QueueFacts(
        call=clean(invite.first("x-hatif-call"), LONGEST_FACT),
        queue=clean(invite.first("x-hatif-queue"), LONGEST_FACT),
        waited_seconds=min(int(waited), LONGEST_WAIT_SECONDS) if re.fullmatch(r"[0-9]{1,9}", waited) else 0,
        account=clean(invite.first("x-hatif-account"), LONGEST_FACT),
        transfer=clean(invite.first("x-hatif-transfer"), LONGEST_FACT),
    )


def end_cause_of(request: SipText) -> int:
    """Return the SIP cause of a CANCEL's or BYE's Reason header (RFC 3326), or 0."""
    found = (_CAUSE.match(reason) for reason in request.every("reason"))
    return next((int(match.group(1)) for match in found if match), 0)
