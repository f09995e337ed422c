"""What has changed, in lines."""

from app.callscript.edit import Document
from app.callscript.language import read_script
from app.callscript.steps import StepKind
from app.callscript.words import Words
from app.ui.isolates import stripped
from app.ui.language import Language
from app.ui.script_editor.difference_words import difference_lines
from app.ui.script_editor.new_text import add_step
from tests.callscript.scripts import MAIN


def test_new_gone_and_changed_things_are_told_by_their_titles(english: Language) -> None:
    assert english.code == "en"
    document = Document(MAIN, "main.yaml")
    document.set(("title", "en"), "Other")
    document.set(("steps", "hello", "say", "en"), "Good day")
    document.set(("steps", "hello", "answers", 0, "text", "en"), "My bill")
    document.connect("notice", "next", "closing")
    document.remove(("steps", "case"))
    add_step(document, StepKind.SAY, Words("جديد", "Brand new"), after="more", then="closing")
    old, new = read_script(MAIN, "main.yaml"), document.draft()
    lines = stripped("\n".join(difference_lines(old, new, "en")))
    for expected in (
        "The script: changed\n    − Main\n    + Other",
        "Hello: changed\n    − Hello {{ customer.first_name }}\n    + Good day",
        "− Bill\n    + My bill",
        "Notice: changed\n    − more\n    + closing",
        "Case: taken out",
        "Brand new: new",
    ):
        assert expected in lines
    assert difference_lines(old, old, "en") == []
