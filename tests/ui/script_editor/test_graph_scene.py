"""The graph follows the script."""

from pytestqt.qtbot import QtBot

from app.callscript.edit import Document
from app.callscript.steps import StepKind
from app.callscript.words import Words
from app.ui.script_editor.graph_scene import GraphScene, strengths_of
from app.ui.script_editor.new_text import add_step
from tests.callscript.scripts import MAIN


def shown(scene: GraphScene, document: Document, *, is_rtl: bool = False) -> None:
    """Show a draft."""
    scene.show_script(
        document.draft(),
        {"hello": 2},
        lambda step: (step.title.en, ""),
        lambda _step, key: key,
        is_rtl=is_rtl,
    )


def test_only_what_changed_is_made_anew_and_moved_steps_stay(qtbot: QtBot) -> None:
    """Also when steps come and go."""
    assert qtbot is not None
    scene, document = GraphScene(), Document(MAIN, "main.yaml")
    shown(scene, document)
    hello, ways = scene.steps["hello"], list(scene.ways)
    assert (hello.problems, hello.is_start, hello.title) == (2, True, "Hello")
    document.set(("steps", "hello", "title", "en"), "Welcome")
    shown(scene, document)
    assert scene.steps["hello"] is hello
    assert hello.title == "Welcome"
    assert scene.ways == ways
    hello.setPos(500, 500)
    scene.note_moved([hello])
    add_step(document, StepKind.SAY, Words("جديد", "Brand new"), after="notice", then="closing")
    document.remove(("steps", "case"))
    shown(scene, document)
    assert "brand_new" in scene.steps
    assert "case" not in scene.steps
    assert hello.pos().x() == 500
    scene.arrange()
    assert hello.pos().x() != 500


def test_in_arabic_the_graph_is_mirrored(qtbot: QtBot) -> None:
    assert qtbot is not None
    scene, document = GraphScene(), Document(MAIN, "main.yaml")
    shown(scene, document)
    left = {key: item.pos().x() for key, item in scene.steps.items()}
    shown(scene, document, is_rtl=True)
    assert {key: -item.pos().x() for key, item in scene.steps.items()} == left
    scene.mark("hello")
    scene.mark("")
    scene.weigh({("hello", "identity"): 1.0})
    assert max(way.pen().widthF() for way in scene.ways) > 2


def test_ways_are_as_strong_as_they_were_taken() -> None:
    found = strengths_of([(("a", "b", "c"), 3), (("a", "c"), 1)])
    assert found == {("a", "b"): 1.0, ("b", "c"): 1.0, ("a", "c"): 1 / 3}


def test_steps_put_by_hand_come_back_where_they_were_and_mirrored_in_arabic(qtbot: QtBot) -> None:
    """The places are the same whichever way the window runs."""
    assert qtbot is not None
    scene, document = GraphScene(), Document(MAIN, "main.yaml")
    scene.put({"hello": (500.0, 40.0)})
    shown(scene, document)
    assert (scene.steps["hello"].pos().x(), scene.steps["hello"].pos().y()) == (500, 40)
    shown(scene, document, is_rtl=True)
    assert scene.steps["hello"].pos().x() == -500
    assert scene.places == {"hello": (500.0, 40.0)}
    scene.arrange()
    assert scene.places == {}
