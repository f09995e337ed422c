"""Every key that records, imports and merges speak in has a word in both languages."""

from app.contact_values import Fault
from app.imports.columns import Field
from app.imports.customers import Why
from app.models.changes.merges import CHOSEN
from app.models.rows.duplicates import LikeReason
from app.models.rows.records import FIELDS, PARTS
from app.private_values import PrivateKind
from app.ui.language import Language
from app.ui.parts import record_words


def test_no_key_is_without_a_word() -> None:
    assert set(record_words.PRIVATE_KINDS) == set(PrivateKind)
    assert set(record_words.LIKE_REASONS) == set(LikeReason)
    assert set(record_words.COLUMNS) == set(Field)
    assert set(Why) < set(record_words.TROUBLES)
    assert {*FIELDS, *PARTS, *CHOSEN} <= set(record_words.FIELDS)


def test_words_follow_the_language_and_faults_are_sentences(arabic: Language) -> None:
    assert record_words.said(record_words.PRIVATE_KINDS, "passport") == "جواز السفر"
    assert "house" in record_words.said(record_words.NUMBER_KINDS, "house")
    assert all(record_words.fault(each).endswith(".") for each in Fault)
    assert record_words.fault("") == ""
