"""Reading digest challenges."""

import pytest

from app.telephony.digest import challenged_realm
from app.telephony.sip_text import read_sip


@pytest.mark.parametrize(
    ("headers", "realm"),
    [
        (['WWW-Authenticate: Digest realm="asterisk", nonce="1"'], "asterisk"),
        (['Proxy-Authenticate: Digest nonce="1",REALM = "a \\"b\\""'], 'a "b"'),
        (['WWW-Authenticate: Basic realm="x"', 'WWW-Authenticate: Digest realm="y"'], "y"),
        (["WWW-Authenticate: Digest nonce=1"], ""),
        ([], ""),
    ],
)
def test_the_first_digest_s_realm_is_read(headers: list[str], realm: str) -> None:
    assert challenged_realm(read_sip("\r\n".join(["SIP/2.0 401 Unauthorized", *headers, ""]))) == realm
