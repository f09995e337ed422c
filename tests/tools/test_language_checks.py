"""What is wrong with a catalogue is said in one line each."""

import pytest

from tools.language_checks import problems
from tools.language_files import Message
from tools.language_texts import Text

SIX = ("لا مكالمات", "مكالمة واحدة", "مكالمتان", "%Ln مكالمات", "%Ln مكالمة", "%Ln مكالمة")


def _wrong(source: str, *forms: str) -> list[str]:
    text = Text("Panel", source, "", len(forms) > 1)
    return problems("ar", {text: Message(text, forms)}, {text})


@pytest.mark.parametrize(
    ("source", "form"),
    [
        ("Save", "حفظ"),
        ("Step %1 of %2", "الخطوة %1 من %2"),
        ("PBX address", "عنوان PBX"),
        ("Ctrl+K search", "Ctrl+K بحث"),
        ("F12", "F12"),
        ("Such as sip:sara@example.com.", "مثل sip:sara@example.com."),
        ("العربية", "English"),
        ("Type notes…", "اكتب الملاحظات…"),
    ],
)
def test_a_right_translation_passes(source: str, form: str) -> None:
    """Keys, products and abbreviations may stay Latin."""
    assert _wrong(source, form) == []


@pytest.mark.parametrize(
    ("source", "form", "what"),
    [
        ("Save", "", "is not translated"),
        ("Save", "Save", "has Latin words in Arabic: Save"),
        ("Step %1 of %2", "الخطوة %1", "placeholders ['%1'] instead of ['%1', '%2']"),
        ("Really delete?", "حذف حقًا؟ yes", "has Latin words in Arabic: yes"),
        ("Really delete?", "حذف حقًا?", "has a Latin mark"),
        ("Open…", "فتح", "ends with … only on one side"),
        ("Save", "123", "has no Arabic letter"),
    ],
)
def test_a_wrong_translation_is_named(source: str, form: str, what: str) -> None:
    """So that the one who reads it knows what to mend."""
    assert any(what in line for line in _wrong(source, form))


def test_a_count_needs_six_forms_and_its_number_in_the_last_three() -> None:
    """None, one and two are words in Arabic."""
    assert _wrong("%Ln call(s)", *SIX) == []
    assert "has 5 forms instead of 6" in _wrong("%Ln call(s)", *SIX[:5])[0]
    assert "placeholders [] instead of ['%Ln']" in _wrong("%Ln call(s)", *SIX[:5], "مكالمة")[0]
    assert "is not translated" in _wrong("%Ln call(s)", *SIX[:5], "")[0]


def test_missing_and_superfluous_texts_are_named() -> None:
    """The first are cured by update, the others by tidy."""
    here, gone = Text("Panel", "Here"), Text("Panel", "Gone")
    lines = problems("ar", {gone: Message(gone, ("ذهب",), has_vanished=True)}, {here})
    assert lines == [
        "ar: Panel: 'Here' is missing: run update",
        "ar: Panel: 'Gone' is no longer in the program: run tidy",
    ]
