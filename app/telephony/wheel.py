"""What the PJSIP at hand can do: our own wheel says what it was made of, that of PyPI does not."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

import pjsua2

from app.telephony import echo

OF_PYPI_MOST_CALLS = 4  # what PJSIP is built for unless told otherwise


@dataclass(frozen=True, slots=True)
class Wheel:
    """What is known of the wheel."""

    openssl: str = ""  # its version; empty: obsolete, or unknown
    most_calls: int = OF_PYPI_MOST_CALLS
    echo_canceller: str = ""
    has_dtls_srtp: bool = False

    @property
    def has_current_tls(self) -> bool:
        """Whether TLS may be used without a second thought."""
        return bool(self.openssl)

    def lacks(self, codecs: Iterable[str]) -> tuple[str, ...]:
        """Name what is missing; `codecs` are those PJSIP names."""
        has_opus = any(codec.lower().startswith("opus/") for codec in codecs)
        there = {
            "opus": has_opus,
            "tls": self.has_current_tls,
            "echo_cancellation": bool(self.echo_canceller),
            "many_calls": self.most_calls > OF_PYPI_MOST_CALLS,
            "dtls_srtp": self.has_dtls_srtp,
        }
        return tuple(name for name, is_there in there.items() if not is_there)


def at_hand() -> Wheel:
    """Return what is known of the wheel this process has loaded."""
    known = read(getattr(pjsua2, "BUILD", None))
    return replace(known, echo_canceller="speex" if echo.library() is not None else "")


def read(facts: Mapping[str, Any] | None) -> Wheel:
    """Read the facts our recipe writes into its wheel; none of them are in another one."""
    if facts is None:
        return Wheel()
    return Wheel(
        openssl=str(facts.get("openssl", "")),
        most_calls=int(facts.get("most_calls", OF_PYPI_MOST_CALLS)),
        echo_canceller=str(facts.get("echo_canceller", "")),
        has_dtls_srtp=bool(facts.get("dtls_srtp")),
    )
