"""Files are read in whatever encoding and with whatever delimiter they come."""

from pathlib import Path

import pytest

from app.errors import BadInput, Unavailable
from app.models import csv_file
from app.models.csv_file import Layout

TEXT = 'الاسم{0}name\nمنى{0}Mona\n\n"علي{0} حسن"{0}"Ali\nHasan"\nهند{0}Hind\n'


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1256"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_a_file_is_read_as_it_was_written(tmp_path: Path, encoding: str, delimiter: str) -> None:
    path = tmp_path / "people.csv"
    path.write_bytes(TEXT.format(delimiter).encode(encoding))
    layout = csv_file.layout_of(path)
    assert layout.delimiter == delimiter
    rows = [(line.number, list(line.cells)) for line in csv_file.lines(path, layout)]
    assert rows == [
        (1, ["الاسم", "name"]),
        (2, ["منى", "Mona"]),
        (4, [f"علي{delimiter} حسن", "Ali\nHasan"]),
        (6, ["هند", "Hind"]),
    ]


def test_an_empty_file_has_no_lines(tmp_path: Path) -> None:
    path = tmp_path / "empty.csv"
    path.touch()
    assert list(csv_file.lines(path, csv_file.layout_of(path))) == []


def test_an_encoding_that_does_not_fit_is_named(tmp_path: Path) -> None:
    path = tmp_path / "people.csv"
    path.write_bytes("منى".encode("cp1256"))
    with pytest.raises(BadInput, match="is not written in utf-8"):
        csv_file.layout_of(path, encoding="utf-8")
    with pytest.raises(BadInput, match="is not a CSV file"):
        list(csv_file.lines(path, Layout("utf-8", ",")))
    with pytest.raises(BadInput, match="is not written in klingon"):
        csv_file.layout_of(path, encoding="klingon")


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(Unavailable, match=r"missing\.csv cannot be read"):
        csv_file.layout_of(tmp_path / "missing.csv")
