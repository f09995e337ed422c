"""The encoding of a file is found by what stands in it."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.errors import Unavailable
from app.imports.text_file import look_at, open_text, read_text

_ARABIC = "الاسم,الجوال\nعبد الرحمن الشمّري,0500001234\nنورة العتيبي,0550000808\nفاطمة الزهراني,0530000001\n"
_ENGLISH = "name,mobile\nAbdulrahman Al-Shammari,0500001234\nEmma Wilson,0560000321\n"
_WESTERN = (
    "name,mobile,city\nJosé Núñez,0500001234,Málaga\nRenée Lefèvre,0500001235,Besançon\nJörg Groß,1236,Köln\n"
)


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1256"]
)
def test_arabic_is_read_from_each_encoding_excel_writes(encoding: str) -> None:
    """With a byte order mark or without one."""
    assert read_text(_ARABIC.encode(encoding)).text == _ARABIC


def test_arabic_of_old_unix_programs_is_told_from_windows() -> None:
    """Both are one byte a letter; which letters are frequent decides."""
    text = _ARABIC.replace("ّ", "")
    assert read_text(text.encode("iso8859-6")).text == text


@pytest.mark.parametrize("encoding", ["ascii", "utf-8", "utf-16", "cp1256", "cp1252"])
def test_english_is_read_from_any(encoding: str) -> None:
    """In ASCII they are all the same."""
    assert read_text(_ENGLISH.encode(encoding)).text == _ENGLISH


def test_western_accents_are_not_taken_for_arabic() -> None:
    """A file of a Spanish branch in Windows' western encoding."""
    assert read_text(_WESTERN.encode("cp1252")).text == _WESTERN


def test_an_encoding_may_be_given() -> None:
    """By the person who sees that the guess is wrong."""
    found = read_text("Ünal".encode("iso8859-9"), "iso8859-9")
    assert (found.text, found.encoding) == ("Ünal", "iso8859-9")


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("Имя;Телефон\nИван Петров;0501\nАнна Смирнова;0502\n", "cp1251"),
        ("姓名,电话\n王小明,0501\n李华王小明,0502\n", "gb18030"),
    ],
)
def test_files_of_other_parts_of_the_world_are_read(text: str, encoding: str) -> None:
    """By a library that knows them."""
    assert read_text(text.encode(encoding)).text == text


def test_a_file_is_looked_over_and_opened_without_keeping_it(tmp_path: Path) -> None:
    """Its encoding is that of all of it, and not of its beginning."""
    path = tmp_path / "people.csv"
    path.write_bytes(b"name,mobile\n" * 200_000 + _ARABIC.encode("cp1256"))
    look = look_at(path)
    assert (look.encoding, look.lines) == ("cp1256", 200_004)
    path.write_bytes(_ARABIC.encode("utf-8-sig"))
    with open_text(path, look_at(path).encoding) as file:
        assert file.read() == _ARABIC
    with pytest.raises(Unavailable):
        look_at(tmp_path / "missing.csv")
    with pytest.raises(Unavailable):
        open_text(tmp_path / "missing.csv", "utf-8")


@given(st.text(st.characters(codec="utf-8", exclude_characters="\x00\ufeff"), max_size=200))
def test_any_text_in_unicode_comes_back(text: str) -> None:
    """UTF-8 always; UTF-16 with its mark."""
    assert read_text(text.encode("utf-8-sig")).text == text
    assert read_text(text.encode("utf-8")).text == text
    assert read_text(text.encode("utf-16")).text == text


@given(st.binary(max_size=300))
def test_no_bytes_break_it(data: bytes) -> None:
    """A picture that was chosen by mistake gives nonsense, but no error."""
    assert isinstance(read_text(data).text, str)
