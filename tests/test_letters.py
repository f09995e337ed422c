"""A letter that the agent's own mail program sends is handed over whole, as far as it fits."""

from urllib.parse import parse_qs, unquote, urlsplit

from app.letters import LONGEST_LINK, Letter, mail_link, message_link

LETTER = Letter("mona@example.com", "الاسترداد", "خمسة أيام.\n.dot\nSee https://example.com")


def test_links_hold_what_was_written_as_far_as_it_fits() -> None:
    link = mail_link(LETTER)
    asked = parse_qs(urlsplit(link).query)
    assert (asked["subject"], asked["body"]) == ([LETTER.subject], [LETTER.text])
    assert len(mail_link(Letter("a@b.c", "s", "كلمة " * 2_000))) <= LONGEST_LINK
    assert unquote(message_link("+966501234567", "نعم & لا")) == "sms:+966501234567?body=نعم & لا"
    assert "&body" not in message_link("+9665", "a&body=b").partition("?")[2]
