"""What somebody typed or ordered to call, as the SIP address to send the INVITE to."""

import re

LONGEST_ADDRESS = 256
_SEPARATORS = re.compile(r"[\s().\-/\u00a0\u200e\u200f\u2066-\u2069]")
_NUMBER = re.compile(r"\+?[0-9*#]{1,64}")
_UNSAFE = re.compile(r"[\x00-\x20\x7f<>\"]")


def sip_address(text: str, domain: str) -> str:
    """Return the SIP URI for a number or URI; empty when it is neither, or a number has nowhere to go."""
    wanted = text.strip()
    if len(wanted) > LONGEST_ADDRESS:
        return ""
    if wanted.lower().startswith(("sip:", "sips:")):
        return "" if _UNSAFE.search(wanted) else wanted
    if "@" in wanted:
        return "" if _UNSAFE.search(wanted) else f"sip:{wanted}"
    number = _SEPARATORS.sub("", wanted)
    if not domain or not _NUMBER.fullmatch(number):
        return ""
    return f"sip:{number.replace('#', '%23')}@{domain}"


def is_header(name: str, value: str) -> bool:
    """Say whether a header of these parts can be sent without breaking the message."""
    return bool(re.fullmatch(r"[A-Za-z0-9-]{1,64}", name)) and not re.search(r"[\r\n\x00]", value)
