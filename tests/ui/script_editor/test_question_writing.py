"""A question takes another kind of answer, and more answers, and its script stays whole."""

from app.callscript.edit import Document
from app.callscript.steps import AnswerType, Ask
from app.ui.script_editor.question_writing import add_answer, let_take
from tests.callscript.scripts import MAIN


def amount(document: Document) -> Ask:
    """Return the question about the amount as it is now."""
    step = document.script().step("amount")
    assert isinstance(step, Ask)
    return step


def test_a_number_becomes_a_choice_and_a_text_again() -> None:
    document = Document(MAIN, "main.yaml")
    led = amount(document).exits[0].ways[0].to
    let_take(document, amount(document), AnswerType.CHOICE)
    question = amount(document)
    assert (question.takes, question.least, question.most) == (AnswerType.CHOICE, None, None)
    assert [way.to for exit_ in question.exits for way in exit_.ways] == [led]
    let_take(document, question, AnswerType.TEXT)
    again = amount(document)
    assert (again.takes, again.choices) == (AnswerType.TEXT, ())
    assert again.exits[0].ways[0].to == led


def test_a_further_answer_leads_where_the_last_one_does() -> None:
    document = Document(MAIN, "main.yaml")
    let_take(document, amount(document), AnswerType.CHOICE)
    before = amount(document)
    add_answer(document, before)
    after = amount(document)
    assert [choice.key for choice in after.choices] == ["answer_1", "answer_2"]
    assert after.exit("answer_2") is not None
    ways = [[way.to for way in exit_.ways] for exit_ in after.exits]
    assert ways[0] == ways[1]
