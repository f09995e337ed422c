"""Every key of a case has a word in each language."""

from app.cases.kinds import CaseKind, CaseStatus, EventKind, FirstFault, Impact, LinkKind, Priority, Urgency
from app.ui.cases import case_words
from app.ui.isolates import stripped
from app.ui.language import Language
from tests.ui.cases.rows import CHOICES, line


def test_every_key_has_a_word_and_an_icon(arabic: Language) -> None:
    tables = (
        (case_words.KINDS, CaseKind), (case_words.IMPACTS, Impact), (case_words.URGENCIES, Urgency),
        (case_words.PRIORITIES, Priority), (case_words.STATUSES, CaseStatus), (case_words.FAULTS, FirstFault),
        (case_words.STEPS, EventKind), (case_words.STEP_ICONS, EventKind), (case_words.LINKS, LinkKind),
    )  # fmt: skip
    for table, keys in tables:
        assert set(keys) <= set(table)
    assert case_words.said(case_words.STATUSES, "new") == "جديدة"
    assert stripped(case_words.said(case_words.STATUSES, "strange")) == "strange"


def test_names_follow_the_language_and_numbers_keep_their_direction(english: Language) -> None:
    assert stripped(case_words.number_text("48216707")) == "4821-6707"
    assert stripped(case_words.department_name(CHOICES, "finance", "ar")) == "المالية"
    assert stripped(case_words.department_name(CHOICES, "gone", "en")) == "gone"
    mine = line(owner_name="عمر")
    assert stripped(case_words.customer_name(mine, "en")) == "Mona Al-Otaibi"
    assert stripped(case_words.owner_name(mine, "en")) == "عمر"
    assert len({case_words.priority_look(priority) for priority in Priority}) == 4
