"""What is taken out of a log line, and what stays in it."""

import pytest

from app import times
from app.masking import masked, masked_exception, private

NUMBERS = [
    "0501234567",
    "+966 50 123 4567",
    "00966-50-123-4567",
    "(050) 123.4567",
    "٠٥٠١٢٣٤٥٦٧",
    "٠٥٠ ١٢٣ ٤٥٦٧",
    "۰۵۰۱۲۳۴۵۶۷",  # Persian digits
    "０５０１２３４５６７",  # full width
    "\u2066+966\u00a050\u00a0123\u00a04567\u2069",
    "050\u200f123\u200f4567",
    "966.50.123.4567",
    "0551.23.45.67",
    "5" * 15,
    "4111 1111 1111 1111",
    "4111-1111-1111-1111",
    "٤١١١ ١١١١ ١١١١ ١١١١",
    "SA03 8000 0000 6080 1016 7519",
    "0 5 0 1 2 3 4 5 6 7",
]


@pytest.mark.parametrize("number", NUMBERS)
def test_no_digit_of_a_long_number_is_left(number: str) -> None:
    """Whatever stands between the digits, and whatever script they are in."""
    line = masked(f"call from {number} ended")
    assert line.startswith("call from ")
    assert line.endswith(" ended")
    assert sum(letter.isdigit() for letter in line) <= 2  # of an IBAN its two check digits


SECRETS = [
    ("sip:ahmed.ali@pbx.example.com answered", "ahmed"),
    ('From: "Ahmed Ali" <sip:1001@10.0.0.1;transport=udp>', "Ahmed"),
    ('From: "Ahmed Ali" <sip:1001@10.0.0.1;transport=udp>', "1001"),
    ("tel:+966501234567", "966"),
    ("sips:%D8%A3%D8%AD@pbx", "D8"),
    ("write to ahmed@example.com now", "ahmed"),
    ("postgresql://agent:hunter2@db.example.com/hatif", "hunter2"),
    ("password=hunter2, then", "hunter2"),
    ('{"password": "hunter 2"}', "hunter"),
    ("{'sip_password': 'hunter2'}", "hunter2"),
    ("token: abcdef", "abcdef"),
    ("the database_key=abcdef", "abcdef"),
    ('Authorization: Digest username="1001", realm="pbx", response="abc"', "1001"),
    ("Proxy-Authorization: Basic YWxhZGRpbjpvcGVuc2VzYW1l", "YWxh"),
    ("b94d27b9934d3e08a52e52d7da7dabfac484efe37a5380ee9088f7ace2efcde9", "b94d27"),
    ("كلمة المرور: سر", "سر"),
]


@pytest.mark.parametrize(("line", "secret"), SECRETS)
def test_addresses_names_passwords_and_tokens_are_taken_out(line: str, secret: str) -> None:
    """As they come in SIP headers, addresses of databases, and settings."""
    assert secret not in masked(line)


KEPT = [
    "listening on 127.0.0.1:54321",
    "call 0190b3a2-7c1d-7e0f-8a5b-1c2d3e4f5a6b is over after 312 s",
    "started at 2026-11-21 with 3 accounts",
    "180 Ringing after 41 ms, 486 Busy Here",
    "the queue key is support",
]


@pytest.mark.parametrize("line", KEPT)
def test_what_helps_to_find_a_fault_stays(line: str) -> None:
    """A log that shows nothing is no use."""
    assert masked(line) == line


def test_the_servers_name_of_an_address_stays() -> None:
    """Which PBX it was is no secret; who called is."""
    assert masked("sip:1001@pbx.example.com refused") == "sip:‹user›@pbx.example.com refused"


def test_a_value_cannot_forge_a_line_or_turn_its_direction() -> None:
    """Display names come from strangers."""
    assert masked("name\r\n2026 ERROR forged \u202etxt") == "name 2026 ERROR forged  txt"


def test_a_private_value_never_shows_and_can_still_be_followed() -> None:
    """Equal values look equal, so one caller's way through the log can be seen."""
    shown = f"{private('أحمد علي')}"
    assert "أحمد" not in shown
    assert shown == str(private("أحمد علي")) == repr(private("أحمد علي"))
    assert shown != str(private("سارة"))
    assert "Ahmed" not in f"{private('Ahmed'):>40}"


def raised(error: Exception) -> Exception:
    """Return the error as it looks when it was caught."""
    try:
        raise error  # noqa: TRY301  the very thing this is for
    except Exception as caught:  # noqa: BLE001  any kind, this is a helper
        return caught


@pytest.mark.parametrize(
    "error",
    [
        KeyError("Ahmed Canary"),
        ValueError("no customer called 'Ahmed Canary' with 0501234567"),
        ValueError('duplicate key: Key (name)=(Ahmed Canary) already exists.\nDETAIL: "Canary"'),
        ValueError("[parameters: ('Ahmed Canary', '+966 50 123 4567')]"),
        ValueError("العميل أحمد كناري غير موجود"),
        ExceptionGroup("several", [ValueError("'Canary'"), KeyError("0501234567")]),
    ],
    ids=["key", "quoted", "postgresql", "parameters", "arabic", "group"],
)
def test_a_traceback_shows_where_and_not_who(error: Exception) -> None:
    """The kind of error, the function and the line are enough to mend it."""
    text = masked_exception(raised(error))
    for secret in ("Canary", "كناري", "أحمد", "0501234567", "123 4567"):
        assert secret not in text
    assert "in raised" in text
    assert type(error).__name__ in text


def test_causes_are_shown_and_masked_too() -> None:
    """Both kinds: named with `from`, and raised while another was handled."""
    try:
        try:
            {"": 0}["Canary one"]
        except KeyError as first:
            raise ValueError("'Canary two'") from first
    except ValueError as second:
        text = masked_exception(second)
    assert "Canary" not in text
    assert text.index("KeyError") < text.index("direct cause") < text.index("ValueError")


def test_a_line_of_a_megabyte_is_masked_in_no_time() -> None:
    """A hostile name must not hold up the program."""
    begun = times.monotonic()
    for part in (
        "a",
        "1",
        "@",
        '"',
        " ",
        "sip:",
        "token",
        "a-",
        "1 ",
        "://",
        "password=",
        "'",
        "a.",
        "\u202e",
        "ع",
    ):
        masked(part * (1_000_000 // len(part)))
        masked_exception(raised(ValueError(part * (1_000_000 // len(part)))))
    assert times.monotonic() - begun < 10.0
