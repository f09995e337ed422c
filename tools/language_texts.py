"""Finds every text the program shows by reading its sources; it is loud about what cannot be translated.

Understood: self.tr("…", "note", n), QCoreApplication.translate(context, "…", "note", n),
QT_TRANSLATE_NOOP(context, "…") and, for the titles of settings, marked("…"). The texts are literals; a
context may also be a constant of the module.
"""

import ast
from dataclasses import dataclass, field
from pathlib import Path

SETTINGS_CONTEXT = "Settings"
_APPLICATIONS = frozenset({"QCoreApplication", "QGuiApplication", "QApplication"})


@dataclass(frozen=True, slots=True, order=True)
class Text:
    """One text to translate; a note tells two equal ones of a context apart."""

    context: str
    source: str
    note: str = ""
    is_plural: bool = False


@dataclass(slots=True)
class Found:
    """The texts of the program, and what is wrong with the way some are written."""

    texts: set[Text] = field(default_factory=set)
    problems: list[str] = field(default_factory=list)
    unreadable: list[str] = field(default_factory=list)  # files that are no Python at this moment


def texts_in(folder: Path) -> Found:
    """Return every text of the Python files below a folder."""
    found = Found()
    for file in sorted(folder.rglob("*.py")):
        try:
            tree = ast.parse(file.read_text(encoding="utf-8"))
        except SyntaxError as error:
            found.unreadable.append(f"{file}:{error.lineno}: {error.msg}")
            continue
        _Reader(file, found).visit(tree)
    found.problems += [
        f"{context}: {source!r} is used with and without a count" for context, source in _mixed(found)
    ]
    return found


def _mixed(found: Found) -> list[tuple[str, str]]:
    plain = {(text.context, text.source, text.note) for text in found.texts if not text.is_plural}
    counted = {(text.context, text.source, text.note) for text in found.texts if text.is_plural}
    return sorted((context, source) for context, source, _ in plain & counted)


class _Reader(ast.NodeVisitor):
    """Walks through one file and remembers in which class it is."""

    def __init__(self, file: Path, found: Found) -> None:
        self._file, self._found = file, found
        self._classes: list[str] = []
        self._constants: dict[str, str] = {}

    def visit_Module(self, node: ast.Module) -> None:
        for statement in node.body:
            match statement:
                case ast.Assign(targets=[ast.Name(id=name)], value=ast.Constant(value=str(value))):
                    self._constants[name] = value
        self.generic_visit(node)

    def visit_ClassDef(self, node: ast.ClassDef) -> None:
        self._classes.append(node.name)
        self.generic_visit(node)
        self._classes.pop()

    def visit_Call(self, node: ast.Call) -> None:
        match node.func:
            case ast.Attribute(value=ast.Name(id="self"), attr="tr"):
                self._take(node, self._classes[-1] if self._classes else "", node.args)
            case ast.Attribute(attr="tr"):
                self._complain(node, "only self.tr(…) can be translated")
            case ast.Attribute(value=ast.Name(id=name), attr="translate") if name in _APPLICATIONS:
                self._take_with_context(node, may_be_marked_elsewhere=True)
            case ast.Name(id="QT_TRANSLATE_NOOP"):
                self._take_with_context(node, may_be_marked_elsewhere=False)
            case ast.Name(id="marked"):
                self._take(node, SETTINGS_CONTEXT, node.args)
        self.generic_visit(node)

    def _take_with_context(self, node: ast.Call, *, may_be_marked_elsewhere: bool) -> None:
        context = self._literal(node.args[0]) if node.args else None
        if context is None:
            self._complain(node, "the context is neither a literal nor a constant of the module")
        elif (
            may_be_marked_elsewhere
            and len(node.args) > 1
            and isinstance(node.args[1], ast.Name | ast.Attribute | ast.Subscript)
        ):
            return
        else:
            self._take(node, context, node.args[1:])

    def _take(self, node: ast.Call, context: str, arguments: list[ast.expr]) -> None:
        keywords = {keyword.arg: keyword.value for keyword in node.keywords}
        source = arguments[0] if arguments else None
        note = arguments[1] if len(arguments) > 1 else keywords.get("disambiguation")
        if not isinstance(source, ast.Constant) or not isinstance(source.value, str):
            self._complain(node, "the text is no literal")
            return
        written_note = self._literal(note) if note is not None else ""
        is_plural = len(arguments) > 2 or "n" in keywords
        self._found.texts.add(Text(context, source.value, written_note or "", is_plural))

    def _literal(self, node: ast.expr) -> str | None:
        match node:
            case ast.Constant(value=str(value)):
                return value
            case ast.Name(id=name):
                return self._constants.get(name)
        return None

    def _complain(self, node: ast.Call, what: str) -> None:
        self._found.problems.append(f"{self._file}:{node.lineno}: {what}")
