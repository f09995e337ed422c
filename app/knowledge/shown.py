"""An article as it is shown, read aloud, written into a note, and sent."""

from collections.abc import Iterator, Sequence
from html import escape
from itertools import groupby

from app.knowledge.markdown import Block, BlockKind, Piece, Style, blocks

LONGEST_MESSAGE = 480  # characters; three text messages in Arabic letters and a little
_TAGS = {Style.STRONG: "b", Style.SOFT: "i", Style.CODE: "code"}
_LISTS = {BlockKind.BULLET: "ul", BlockKind.NUMBERED: "ol"}


def as_html(source: str, language: str) -> str:
    """Return an article as HTML of our own making: what was typed stands in it as text only."""
    direction = "rtl" if language == "ar" else "ltr"
    body = "".join(_html_groups(blocks(source), direction))
    return f'<div dir="{direction}" lang="{language}">{body}</div>'


def as_text(source: str) -> str:
    """Return an article as plain text, for notes, letters and the clipboard."""
    lines: list[str] = []
    for block in blocks(source):
        is_list = block.kind in _LISTS
        if lines and not (is_list and lines[-1].startswith(("•", *map(str, range(10))))):
            lines.append("")
        lines.append(_text(block))
    return "\n".join(lines).strip()


def as_speech(source: str) -> str:
    """Return what a voice says: the words without the marks, a full stop after each block."""
    said = [block.text.strip() for block in blocks(source) if block.kind is not BlockKind.RULE]
    return " ".join(text if text[-1:] in ".!?؟:،" else f"{text}." for text in said if text)


def as_message(title: str, source: str) -> str:
    """Return a short message: the title and as many whole blocks as go into one."""
    text = title.strip()
    for block in blocks(source):
        longer = f"{text}\n{_text(block)}".strip()
        if len(longer) > LONGEST_MESSAGE:
            break
        text = longer
    return text


def _html_groups(found: Sequence[Block], direction: str) -> Iterator[str]:
    for kind, group in groupby(found, key=lambda block: block.kind):
        inner = [_html(block) for block in group]
        if kind in _LISTS:
            tag = _LISTS[kind]
            yield f'<{tag} dir="{direction}">{"".join(inner)}</{tag}>'
        else:
            yield "".join(inner)


def _html(block: Block) -> str:
    words = "".join(map(_html_piece, block.pieces))
    match block.kind:
        case BlockKind.HEADING:
            level = min(block.level + 1, 4)  # the title of the article is the first
            return f"<h{level}>{words}</h{level}>"
        case BlockKind.BULLET | BlockKind.NUMBERED:
            return f"<li>{words}</li>"
        case BlockKind.QUOTE:
            return f"<blockquote>{words}</blockquote>"
        case BlockKind.RULE:
            return "<hr>"
    return f"<p>{words}</p>"


def _html_piece(piece: Piece) -> str:
    words = escape(piece.text)
    if piece.style is Style.LINK:
        return f'<a href="{escape(piece.link)}">{words}</a>'
    tag = _TAGS.get(piece.style)
    return f"<{tag}>{words}</{tag}>" if tag else words


def _text(block: Block) -> str:
    words = "".join(
        piece.text if piece.style is not Style.LINK or piece.link.endswith(piece.text)
        else f"{piece.text} ({piece.link})"
        for piece in block.pieces
    )  # fmt: skip
    match block.kind:
        case BlockKind.BULLET:
            return f"• {words}"
        case BlockKind.NUMBERED:
            return f"{block.level}. {words}"
        case BlockKind.RULE:
            return "—"
    return words
