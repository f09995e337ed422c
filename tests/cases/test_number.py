"""A case's number is said on the phone, and a digit heard wrongly is noticed."""

from app.cases import number
from app.cases.spoken import shown


def test_numbers_prove_themselves_and_one_wrong_digit_is_noticed() -> None:
    for _ in range(50):
        made = number.new_number()
        assert len(made) == 8
        assert made[0] != "0"
        for place in range(8):
            other = str((int(made[place]) + 1) % 10)
            wrong = made[:place] + other + made[place + 1 :]
            assert number.is_misheard(wrong)
            assert number.read(wrong) == ""


def test_a_number_is_read_however_it_is_typed_and_shown_in_two_groups() -> None:
    assert shown("48216700") == "4821-6700"
    assert shown("C-4472") == "C-4472"
    made = number.new_number()
    western = shown(made)
    arabic = western.translate(str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")).replace("-", " ")
    assert number.read(western) == number.read(arabic) == number.read(f"  {made}") == made
    assert number.read("4472") == number.read("Mona") == ""
    assert not number.is_misheard("0501234567")
