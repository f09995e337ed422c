"""What a digest challenge says of itself; the answer to it is PJSIP's work."""

import re

from app.telephony.sip_text import SipText

_REALM = re.compile(r'\brealm\s*=\s*"((?:[^"\\]|\\.)*)"', re.IGNORECASE)


def challenged_realm(response: SipText) -> str:
    """Return the realm of a 401's or 407's first digest challenge, or an empty text."""
    challenges = [*response.every("www-authenticate"), *response.every("proxy-authenticate")]
    digests = (challenge for challenge in challenges if challenge.lower().startswith("digest"))
    found = (_REALM.search(challenge) for challenge in digests)
    return next((re.sub(r"\\(.)", r"\1", match.group(1)) for match in found if match), "")
