"""Reads the Markdown articles are written in: headings, paragraphs, lists, quotes, and what stands in a line.

It is a small part of Markdown on purpose: what is not known is shown as it was typed, HTML has no meaning,
pictures are not loaded, and a link leads only to the web, to an e-mail address or to a telephone number.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

_HEADING = re.compile(r"(#{1,4})\s+(.+?)\s*#*")
_BULLET = re.compile(r"\s*[-*+•]\s+(.+)")
_NUMBERED = re.compile(r"\s*[0-9٠-٩]{1,3}[.)]\s+(.+)")
_QUOTE = re.compile(r"\s*>\s?(.*)")
_RULE = re.compile(r"\s*(?:-{3,}|\*{3,}|_{3,})\s*")
_INLINE = re.compile(
    r"`(?P<code>[^`\n]+)`"
    r"|\[(?P<text>[^\]\n]+)\]\((?P<link>(?:https?://|mailto:|tel:)[^\s)]+)\)"
    r"|\*\*(?P<strong>[^*\n]+)\*\*"
    r"|(?<![\w*])\*(?P<soft>[^*\s](?:[^*\n]*[^*\s])?)\*(?![\w*])"
)


class BlockKind(StrEnum):
    """What a block is."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    BULLET = "bullet"
    NUMBERED = "numbered"
    QUOTE = "quote"
    RULE = "rule"


class Style(StrEnum):
    """How a piece of a line is set."""

    PLAIN = "plain"
    STRONG = "strong"
    SOFT = "soft"
    CODE = "code"
    LINK = "link"


@dataclass(frozen=True, slots=True)
class Piece:
    """Some words of a line in one style."""

    text: str
    style: Style = Style.PLAIN
    link: str = ""


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph, heading or line of a list."""

    kind: BlockKind
    pieces: tuple[Piece, ...] = ()
    level: int = 0  # of a heading; the place of a numbered line

    @property
    def text(self) -> str:
        """Return the words alone."""
        return "".join(piece.text for piece in self.pieces)


def blocks(source: str) -> tuple[Block, ...]:
    """Return the blocks of an article."""
    return tuple(_blocks(source.replace("\r\n", "\n").split("\n")))


def pieces(line: str) -> tuple[Piece, ...]:
    """Return a line's words by their styles."""
    found: list[Piece] = []
    end = 0
    for match in _INLINE.finditer(line):
        if match.start() > end:
            found.append(Piece(line[end : match.start()]))
        found.append(_piece(match))
        end = match.end()
    if end < len(line):
        found.append(Piece(line[end:]))
    return tuple(found)


def _piece(match: re.Match[str]) -> Piece:
    if match["link"]:
        return Piece(match["text"], Style.LINK, match["link"])
    style = next(style for style in (Style.CODE, Style.STRONG, Style.SOFT) if match[style.value])
    return Piece(match[style.value], style)


def _blocks(lines: list[str]) -> Iterator[Block]:
    paragraph: list[str] = []
    place = 0
    for line in [*lines, ""]:
        block = _line_block(line, place + 1)
        if block is None and line.strip():
            paragraph.append(line.strip())
            continue
        if paragraph:
            yield Block(BlockKind.PARAGRAPH, pieces(" ".join(paragraph)))
            paragraph = []
            place = 0
        if block is not None:
            place = place + 1 if block.kind is BlockKind.NUMBERED else 0
            yield block if block.kind is not BlockKind.NUMBERED else Block(block.kind, block.pieces, place)


def _line_block(line: str, place: int) -> Block | None:
    """Return the block a line is by itself; None for a line of a paragraph."""
    if _RULE.fullmatch(line):
        return Block(BlockKind.RULE)
    if heading := _HEADING.fullmatch(line.strip()):
        return Block(BlockKind.HEADING, pieces(heading[2]), len(heading[1]))
    for kind, form in (
        (BlockKind.BULLET, _BULLET), (BlockKind.NUMBERED, _NUMBERED), (BlockKind.QUOTE, _QUOTE),
    ):  # fmt: skip
        if found := form.fullmatch(line):
            return Block(kind, pieces(found[1]), place if kind is BlockKind.NUMBERED else 0)
    return None
