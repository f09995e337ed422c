"""A file of any kind becomes customers; what its columns hold is found out or told."""

from pathlib import Path

import pytest
from openpyxl import Workbook

from app.errors import BadInput
from app.imports.columns import Field
from app.imports.customers import Taken
from app.imports.source import cards_of, customers_of, is_cards, opened_source

TEXT = "الاسم;رقم الجوال;x\nمنى;0501234567;1\nعلي;0507654321;2\n"


def names(path: Path) -> list[str]:
    """Return the names of a file's customers, with columns as guessed."""
    with opened_source(path, region="SA") as source:
        read = customers_of(source, source.fields, "SA")
        return [one.customer.name for one in read if isinstance(one, Taken)]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "cp1256"])
def test_delimited_text_is_read_in_any_encoding(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "people.csv"
    path.write_bytes(TEXT.encode(encoding))
    with opened_source(path, region="SA") as source:
        assert source.fields == (Field.NAME, Field.MOBILE, Field.NOTHING)
        assert (source.headings[0], source.delimiter, len(source.sample)) == ("الاسم", ";", 2)
    assert names(path) == ["منى", "علي"]


def test_a_workbook_is_read_alike(tmp_path: Path) -> None:
    book = Workbook()
    for line in TEXT.splitlines():
        book.active.append(line.split(";"))  # type: ignore[union-attr]  # a new book has a sheet
    book.save(tmp_path / "people.xlsx")
    assert names(tmp_path / "people.xlsx") == ["منى", "علي"]


def test_a_file_without_headings_begins_with_a_customer(tmp_path: Path) -> None:
    path = tmp_path / "people.csv"
    path.write_text("منى,0501234567\nعلي,0507654321\n", encoding="utf-8")
    with opened_source(path, region="SA") as source:
        assert source.headings == ()
        assert source.fields == (Field.NAME, Field.MOBILE)
    with opened_source(path, region="SA", has_headings=True) as source:
        assert source.headings == ("منى", "0501234567")


def test_a_file_larger_than_the_sample_is_read_to_its_end(tmp_path: Path) -> None:
    path = tmp_path / "people.csv"
    lines = "".join(f'"عميل {place}",05{place:08d}\n' for place in range(9_000))
    path.write_text(f"name,mobile\n{lines}", encoding="utf-8")
    assert names(path)[-1] == "عميل 8999"


def test_cards_have_no_columns(tmp_path: Path) -> None:
    path = tmp_path / "people.VCF"
    path.write_text("BEGIN:VCARD\nFN:Mona\nEND:VCARD\n", encoding="utf-8")
    read, count = cards_of(path, "SA")
    assert is_cards(path)
    assert count == len(list(read)) == 1


def test_what_cannot_be_read_is_refused_in_a_sentence(tmp_path: Path) -> None:
    with (
        pytest.raises(BadInput, match="old Excel"),
        opened_source(tmp_path / "people.xls", region="SA"),
    ):
        pass
    path = tmp_path / "people.csv"
    path.write_text("a,b\n1,2\n", encoding="utf-8")
    with opened_source(path, region="SA") as source, pytest.raises(BadInput, match="name"):
        customers_of(source, [Field.NOTHING, Field.EMAIL], "SA")
    with pytest.raises(BadInput, match="encoding"), opened_source(path, region="SA", encoding="klingon"):
        pass
