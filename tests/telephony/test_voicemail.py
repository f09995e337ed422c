"""The voicemail box."""

import pytest

from app.telephony.voicemail import Waiting, read_waiting

HEAD = "NOTIFY sip:1001@192.0.2.1 SIP/2.0\r\nEvent: message-summary\r\n\r\n"


@pytest.mark.parametrize(
    ("body", "waiting"),
    [
        ("Messages-Waiting: yes\r\nVoice-Message: 2/1 (0/0)\r\n", Waiting(2, 1)),
        ("Messages-Waiting: no\r\nVoice-Message: 0/3\r\n", Waiting(0, 3)),
        ("Messages-Waiting: yes\r\n", Waiting(1, 0)),
        ("Messages-Waiting: no\r\n", Waiting(0, 0)),
        ("", None),
        ("Voice-Message: many/more", None),
    ],
)
def test_the_counts_are_read(body: str, waiting: Waiting | None) -> None:
    assert read_waiting(HEAD + body) == waiting


def test_a_header_is_no_body() -> None:
    assert read_waiting("NOTIFY x SIP/2.0\r\nVoice-Message: 9/9\r\n\r\n") is None
