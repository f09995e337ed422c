"""Mistakes of a script."""

from app.callscript.problem import BadScript, Problem, ProblemKind


def test_a_bad_script_says_file_line_and_how_to_mend_it() -> None:
    problem = Problem("hello", 7, "“sayy” is no field here.", "Take it out.", ProblemKind.UNKNOWN_FIELD)
    assert str(BadScript("main.yaml", [problem])) == "main.yaml:7: “sayy” is no field here. Take it out."
