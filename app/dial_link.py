"""Links to telephone numbers (`tel:`, `callto:`, `sip:`): what of them belongs into the dial box."""

import re
from urllib.parse import unquote

LONGEST_LINK = 512
_LINK = re.compile(r"(?P<scheme>tel|callto|sips?):(?://)?(?P<rest>.*)", re.IGNORECASE | re.DOTALL)
_NUMBER = re.compile(r"\+?[0-9*#()\-. /\u00a0]{1,64}")
_ADDRESS = re.compile(r"[A-Za-z0-9+*#._~!-]{1,64}@[A-Za-z0-9.-]{1,253}(?::[0-9]{1,5})?")


def is_link(text: str) -> bool:
    """Say whether a text claims to be such a link."""
    return _LINK.match(text) is not None


def dialled_text(link: str) -> str:
    """Return the number or address to write into the dial box; empty when there is none in it.

    Parameters and headers are left out: a web page must not choose how, or with what, the desk calls.
    """
    found = _LINK.fullmatch(link.strip()) if len(link) <= LONGEST_LINK else None
    if found is None:
        return ""
    target = unquote(re.split(r"[;?]", found["rest"], maxsplit=1)[0]).strip()
    if _NUMBER.fullmatch(target) and re.search(r"[0-9*#]", target):
        return target
    if found["scheme"].lower() != "tel" and _ADDRESS.fullmatch(target):
        user, _, _host = target.partition("@")
        return user if found["scheme"].lower() == "callto" and _NUMBER.fullmatch(user) else f"sip:{target}"
    return ""
