"""The kept pieces of a text become blocks: prose, headings, lists, embedded posts."""

from collections.abc import Sequence

from generator.model import ParagraphKind
from generator.read.clean import clean_line
from generator.read.draft import Block
from generator.read.pieces import Piece
from generator.read.posts import is_signature, post_block, signed_lines
from generator.read.weigh import SENTENCE_END, word_count

HEADING_WORDS = 14
POST_LINES = 12
BULLETS = ("•", "- ", "* ", "– ", "· ", "▪", "●", "‣")
QUOTED = ("“", '"', "«", "„")


def to_blocks(pieces: Sequence[Piece], language: str | None) -> tuple[Block, ...]:
    """The blocks of the body's pieces, in order."""
    blocks: list[Block] = []
    index = 0
    while index < len(pieces):
        size = post_size(pieces[index : index + POST_LINES])
        lines = [piece.text for piece in pieces[index : index + max(size, 1)]]
        post = lines if size else signed_lines(lines[0])
        blocks.append(post_block(post, language or "en") if post else line_block(lines[0]))
        index += len(lines)
    return tuple(block for block in blocks if block.text)


def line_block(text: str) -> Block:
    """The block of a single line."""
    return Block(text=clean_line(text), kind=kind_of(text))


def post_size(pieces: Sequence[Piece]) -> int:
    """How many pieces make the post that begins here; 0 where none does.

    A post's lines stand between blank lines; where the dump has none, only the line before the signature is its.
    """
    for size, piece in enumerate(pieces, 1):
        if is_signature(piece.text):
            return size if size <= 2 or pieces[0].after_blank else 0
        if size > 1 and piece.after_blank:
            return 0
    return 0


def kind_of(text: str) -> ParagraphKind:
    """A line's kind by its form: a short one that ends like no sentence is a heading."""
    if text.startswith(BULLETS):
        return "list"
    short = word_count(text) <= HEADING_WORDS and not text.startswith(QUOTED)
    return "heading" if short and not SENTENCE_END.search(text[-8:]) else "prose"
