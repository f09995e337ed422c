"""vCards of each version become customers."""

import quopri

from hypothesis import given
from hypothesis import strategies as st

from app.imports.customers import Refused, Taken, Why
from app.imports.vcard import read_cards
from app.numbers import read


def _taken(text: str) -> Taken:
    [taken] = read_cards(text, "SA")
    assert isinstance(taken, Taken)
    return taken


def test_a_card_of_version_3_is_read() -> None:
    """As telephones write it, with folded lines and groups."""
    taken = _taken(
        "BEGIN:VCARD\r\nVERSION:3.0\r\nN:خليل;سارة;;;\r\nFN:سارة خليل\r\nORG:شركة الندى;المبيعات\r\n"
        "item1.TEL;TYPE=CELL:050 000 1234\r\nTEL;TYPE=WORK,VOICE:+966 11 200 0077\r\n"
        "EMAIL;TYPE=INTERNET:Sara@Example.com\r\nADR;TYPE=HOME:;;شارع الرمان 5;الرياض;;;السعودية\r\n"
        "NOTE:تفضّل الاتصال\r\n  مساءً\\, بعد السادسة\r\nEND:VCARD\r\n"
    )
    customer = taken.customer
    assert (customer.name, customer.language, customer.city, customer.emails) == (
        *("سارة خليل", "ar", "الرياض", ("sara@example.com",)),
    )
    assert [(number.text, number.label) for number in customer.numbers] == [
        ("050 000 1234", "mobile"),
        ("+966 11 200 0077", "work"),
    ]
    assert (taken.company, taken.note, taken.line) == ("شركة الندى", "تفضّل الاتصال مساءً, بعد السادسة", 1)


def test_a_card_of_version_4_has_uris() -> None:
    """And may have no N."""
    number = 'TEL;VALUE=uri;TYPE="home":tel:+966-56-000-0321'
    taken = _taken(f"BEGIN:VCARD\nVERSION:4.0\nFN:Emma Wilson\n{number}\nLANG:en\nEND:VCARD")
    assert (taken.customer.name_latin, taken.customer.language) == ("Emma Wilson", "en")
    assert [read(number.text, "SA").e164 for number in taken.customer.numbers] == ["+966560000321"]
    assert taken.customer.numbers[0].label == "home"


@given(st.text("ابتثجحخدذرزسش صضطظعغفقكلمنهوي", min_size=1, max_size=60).map(str.strip).filter(bool))
def test_quoted_printable_of_version_2_comes_back(name: str) -> None:
    """As old telephones write Arabic, broken over lines by a soft break."""
    encoded = quopri.encodestring(name.encode(), quotetabs=False).decode()
    written = f"N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:;{encoded};;;"
    taken = _taken(f"BEGIN:VCARD\nVERSION:2.1\n{written}\nTEL;CELL:0500001234\nEND:VCARD")
    assert taken.customer.name == " ".join(name.split(" ")).strip()


def test_a_company_is_one() -> None:
    """With a mark of its own, or because it has no other name."""
    assert _taken("BEGIN:VCARD\nORG:Nada Medical\nEND:VCARD").customer.is_company
    taken = _taken("BEGIN:VCARD\nFN:Nada Medical\nORG:Nada Medical\nX-ABShowAs:COMPANY\nEND:VCARD")
    assert taken.customer.is_company
    assert taken.company == ""


def test_cards_are_told_apart_and_counted_by_line() -> None:
    """A card without a name is refused, a bad number reported, a file that was cut off read to its end."""
    nobody = "BEGIN:VCARD\nTEL:0500001234\nEND:VCARD\n\n"
    text = f"{nobody}BEGIN:VCARD\nFN:Sara\nTEL:12345678\nEND:VCARD\nBEGIN:VCARD\nFN:Omar"
    first, second, third = read_cards(text, "SA")
    assert isinstance(first, Refused)
    assert (first.line, first.problems[0].why) == (1, Why.NO_NAME)
    assert isinstance(second, Taken)
    assert (second.line, [problem.why for problem in second.problems]) == (5, [Why.BAD_NUMBER])
    assert isinstance(third, Taken)
    assert (third.line, third.customer.name_latin) == (9, "Omar")


@given(st.text("BEGINVCARDTELFN:;=\\\n\r \tx05", max_size=200))
def test_no_text_breaks_it(text: str) -> None:
    """Whatever was chosen by mistake."""
    for result in read_cards(f"BEGIN:VCARD\n{text}\nEND:VCARD", "SA"):
        assert isinstance(result, Taken | Refused)
