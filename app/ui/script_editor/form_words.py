"""Words for what the editor shows of a script: kinds of steps, ways, actions, and what the checker found."""

from PySide6.QtCore import QCoreApplication

from app.callscript.problem import Problem, ProblemKind
from app.callscript.steps import ActionKind, AnswerType, StepKind

_CONTEXT = "ScriptEditor"


def kind_name(kind: StepKind) -> str:
    """Return what a kind of step is called."""
    match kind:
        case StepKind.SAY:
            return QCoreApplication.translate(_CONTEXT, "Sentence")
        case StepKind.ASK:
            return QCoreApplication.translate(_CONTEXT, "Question")
        case StepKind.CHECK:
            return QCoreApplication.translate(_CONTEXT, "Verification")
        case StepKind.DO:
            return QCoreApplication.translate(_CONTEXT, "Task")
        case StepKind.NOTE:
            return QCoreApplication.translate(_CONTEXT, "Note")
        case StepKind.SCRIPT:
            return QCoreApplication.translate(_CONTEXT, "Part")
        case StepKind.END:
            return QCoreApplication.translate(_CONTEXT, "End")


def takes_name(takes: AnswerType) -> str:
    """Return what a question takes."""
    match takes:
        case AnswerType.CHOICE:
            return QCoreApplication.translate(_CONTEXT, "Choices, each with its way")
        case AnswerType.YES_NO:
            return QCoreApplication.translate(_CONTEXT, "Yes or no")
        case AnswerType.ONE_OF:
            return QCoreApplication.translate(_CONTEXT, "One of many, one way on")
        case AnswerType.TEXT:
            return QCoreApplication.translate(_CONTEXT, "Words")
        case AnswerType.NUMBER:
            return QCoreApplication.translate(_CONTEXT, "A number")
        case AnswerType.AMOUNT:
            return QCoreApplication.translate(_CONTEXT, "An amount")
        case AnswerType.DATE:
            return QCoreApplication.translate(_CONTEXT, "A date")
        case AnswerType.PHONE:
            return QCoreApplication.translate(_CONTEXT, "A telephone number")


def action_name(action: ActionKind) -> str:
    """Return what a task does."""
    match action:
        case ActionKind.CREATE_CASE:
            return QCoreApplication.translate(_CONTEXT, "Open a case")
        case ActionKind.SCHEDULE_FOLLOW_UP:
            return QCoreApplication.translate(_CONTEXT, "Plan a follow-up")
        case ActionKind.SEND_ARTICLE:
            return QCoreApplication.translate(_CONTEXT, "Send an article")
        case ActionKind.SET_FIELD:
            return QCoreApplication.translate(_CONTEXT, "Set a field")
        case ActionKind.RING_DEPARTMENT:
            return QCoreApplication.translate(_CONTEXT, "Ring a department")


def way_name(exit_key: str) -> str:
    """Return what leads along a way; an answer's own way is named by its text."""
    match exit_key:
        case "next" | "done":
            return QCoreApplication.translate(_CONTEXT, "Then")
        case "yes":
            return QCoreApplication.translate(_CONTEXT, "Yes")
        case "no":
            return QCoreApplication.translate(_CONTEXT, "No")
        case "passed":
            return QCoreApplication.translate(_CONTEXT, "When verified")
        case "failed":
            return QCoreApplication.translate(_CONTEXT, "When not")
    return exit_key


def problem_text(problem: Problem, language: str) -> str:
    """Return what is wrong: in English in the checker's own words, elsewhere by the sort of mistake."""
    if language == "en":
        return f"{problem.what} {problem.how_to_mend}"
    return _KINDS[problem.kind]()


_KINDS = {
    ProblemKind.NOT_YAML: lambda: QCoreApplication.translate(
        _CONTEXT, "The file cannot be read; mend it in a text editor."
    ),
    ProblemKind.WRONG_TYPE: lambda: QCoreApplication.translate(
        _CONTEXT, "A value here is of the wrong kind."
    ),
    ProblemKind.UNKNOWN_FIELD: lambda: QCoreApplication.translate(
        _CONTEXT, "There is a field that does not belong here."
    ),
    ProblemKind.MISSING_FIELD: lambda: QCoreApplication.translate(_CONTEXT, "Something is missing here."),
    ProblemKind.MISSING_LANGUAGE: lambda: QCoreApplication.translate(
        _CONTEXT, "A text lacks one of the two languages."
    ),
    ProblemKind.BAD_VALUE: lambda: QCoreApplication.translate(_CONTEXT, "A value cannot be used."),
    ProblemKind.BAD_TEMPLATE: lambda: QCoreApplication.translate(
        _CONTEXT, "A variable or a condition is written wrongly."
    ),
    ProblemKind.UNKNOWN_VARIABLE: lambda: QCoreApplication.translate(
        _CONTEXT, "A variable is used that does not exist."
    ),
    ProblemKind.NOT_YET_ASKED: lambda: QCoreApplication.translate(
        _CONTEXT, "An answer is used before it was asked for."
    ),
    ProblemKind.UNKNOWN_STEP: lambda: QCoreApplication.translate(
        _CONTEXT, "A way leads to a step that does not exist."
    ),
    ProblemKind.UNKNOWN_SCRIPT: lambda: QCoreApplication.translate(
        _CONTEXT, "A part is used that does not exist."
    ),
    ProblemKind.UNREACHABLE: lambda: QCoreApplication.translate(
        _CONTEXT, "Nothing leads to this step; lead to it, or take it out."
    ),
    ProblemKind.DEAD_END: lambda: QCoreApplication.translate(_CONTEXT, "No way leads on from here."),
    ProblemKind.ENDLESS_LOOP: lambda: QCoreApplication.translate(
        _CONTEXT, "From here no end can be reached."
    ),
    ProblemKind.NO_WAY_ON: lambda: QCoreApplication.translate(_CONTEXT, "An answer or a way leads nowhere."),
    ProblemKind.NEVER_CHOSEN: lambda: QCoreApplication.translate(
        _CONTEXT, "A way or a rule can never be taken."
    ),
    ProblemKind.DOUBLE: lambda: QCoreApplication.translate(_CONTEXT, "Something is here twice."),
}
