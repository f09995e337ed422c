"""Everything of a script has a name in the window."""

from app.callscript.problem import Problem, ProblemKind
from app.callscript.steps import ActionKind, AnswerType, StepKind
from app.ui.language import Language
from app.ui.script_editor.form_words import action_name, kind_name, problem_text, takes_name, way_name


def test_each_kind_has_a_name_of_its_own(arabic: Language) -> None:
    """In Arabic too: no Latin letter is left."""
    assert arabic.code == "ar"
    lists = (
        [kind_name(kind) for kind in StepKind],
        [takes_name(takes) for takes in AnswerType],
        [action_name(action) for action in ActionKind],
    )
    for names in lists:
        assert len(set(names)) == len(names)
        assert not any(letter.isascii() and letter.isalpha() for text in names for letter in text)
    for key in ("next", "done", "yes", "no", "passed", "failed"):
        assert not way_name(key).isascii()
    assert way_name("my_answer") == "my_answer"


def test_what_the_checker_found_is_told_in_the_windows_language(arabic: Language) -> None:
    """In English in the checker's own words."""
    assert arabic.code == "ar"
    texts = set()
    for kind in ProblemKind:
        problem = Problem("greeting", 3, "What.", "How.", kind)
        assert problem_text(problem, "en") == "What. How."
        texts.add(problem_text(problem, "ar"))
    assert len(texts) == len(ProblemKind)
    assert not any(text.isascii() for text in texts)
