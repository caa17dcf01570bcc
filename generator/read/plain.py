"""Plain text: a headline, maybe header lines ("Date: …") or a byline, and the body; or a page-text dump."""

import re
from collections import Counter

from generator.errors import SourceError
from generator.language.reading import ReadingWords, reading_words
from generator.read.blocks import to_blocks
from generator.read.bylines import is_byline
from generator.read.clean import clean_source, unwrapped
from generator.read.datelines import DATELINE
from generator.read.decode import decode
from generator.read.draft import Draft, Found, merged
from generator.read.fields import labelled_field
from generator.read.finish import credit_field
from generator.read.furniture import is_end, is_furniture, plain, starts_with
from generator.read.given import Given
from generator.read.head import is_date_line, line_fields
from generator.read.languages import language_of
from generator.read.pieces import CAMEL, INNER_JOINT, Piece
from generator.read.textdump import longest_lines, read_dump
from generator.read.titles import plain_headline, repeated_prefix
from generator.read.weigh import ends_sentence, is_prose, word_count

HEADER = re.compile(r"^([^\W\d_](?:[^\W\d_]|[ -]){1,20}?)\s?:\s+(\S.*)$")
ADDRESS = re.compile(r"^(?:https?://\S+|(?:[\w-]+\.)+[a-z]{2,})$", re.IGNORECASE)
SPEECH = re.compile(r"[“\"‘«][^”\"’»]{1,300},[”\"’]\s[^\W\d_]")  # “…,” she said
TITLE_WORDS, SENTENCE_WORDS = 40, 25  # a headline can end with a full stop, but a long one is a sentence
FEWEST_LABELS, LABEL_SHARE, AGAIN = 12, 0.3, 4
MOST_LINES = 100_000
OPENING, LEAST_WORDS = 2, 7  # lines under the headline, and words of each, that show an article


def read_plain(data: bytes, given: Given) -> Draft:
    """The article of a text file."""
    return read_clean_text(clean_source(decode(data, given.charset)), given)


def read_clean_text(text: str, given: Given, *, titled: bool = True) -> Draft:
    """The article of a text; `titled` where its first line can be its headline.

    Raises `SourceError` where it has more lines than an article: each takes more memory than the few bytes it can have.
    """
    if text.count("\n") > MOST_LINES:
        raise SourceError(given.name, f"more than {MOST_LINES:,} lines of text; an article has fewer, so split it")
    text = unwrapped(text)
    return read_dump(text) if is_dump(text) else read_text(text, titled=titled)


def is_dump(text: str) -> bool:
    """Whether a text is a page's whole text rather than an article: labels, glued words, the title again.

    A page's text begins with the page's furniture: what opens with a headline and sentences is an article, whatever is
    glued to it further down.
    """
    lines = [line.strip() for line in text.split("\n") if line.strip()]
    if len(lines) > OPENING and opens_as_article(
        lines[1 : OPENING + 1], reading_words(language_of(longest_lines(text)))
    ):
        return False
    labels = sum(is_label(line) for line in lines)
    again = AGAIN if lines and glued_words(text) and repeated_prefix(lines[0], "\n".join(lines[1:])) else 0
    return labels + glued_words(text) // 2 + again >= max(FEWEST_LABELS, LABEL_SHARE * len(lines))


def opens_as_article(lines: list[str], words: ReadingWords) -> bool:
    """Whether the lines are sentences that no page's furniture has, with nothing glued to them."""
    return all(word_count(line) > LEAST_WORDS and is_own_prose(line, words) and not glued_words(line) for line in lines)


def is_label(line: str) -> bool:
    """Whether a line is a few words that end like no sentence."""
    return len(line) < 60 and word_count(line) < 8 and not ends_sentence(line)


def glued_words(text: str) -> int:
    """How many words are glued with the next; names with a capital inside come more than once ("YouTube")."""
    counts = Counter(CAMEL.findall(text))
    return sum(len(INNER_JOINT.findall(word)) for word, count in counts.items() if count == 1)


def read_text(text: str, *, titled: bool) -> Draft:
    """The article of a plain text: title and header lines above, all of the rest the body, its known tail cut."""
    language = language_of(longest_lines(text))
    words = reading_words(language)
    pieces = lines_of(text)
    count, fields = read_header(pieces, words, language) if titled else (0, {})
    body, tail = without_tail(pieces[count:], words)
    links = [piece for piece in body if is_read_also(piece.text, words)]
    blocks = to_blocks([piece for piece in body if not is_read_also(piece.text, words)], language)
    cut = (*((piece.text, "read-also link") for piece in links), *((p.text, "after the article") for p in tail))
    credit = credit_field(tail[0].text, words) if tail else {}
    found = merged({"language": Found(language or "", "text")}, credit, fields)
    return Draft(blocks=blocks, fields=found, cut=cut)


def lines_of(text: str) -> tuple[Piece, ...]:
    """The lines that are not blank."""
    pieces, blank = [], False
    for number, line in enumerate(text.split("\n")):
        if line.strip():
            pieces.append(Piece(text=" ".join(line.split()), joint="line", after_blank=blank, line=number))
        blank = not line.strip()
    return tuple(pieces)


def read_header(pieces: tuple[Piece, ...], words: ReadingWords, language: str | None) -> tuple[int, dict[str, Found]]:
    """(number of lines above the body, the fields they give); the title is the first line without a label."""
    fields: dict[str, Found] = {}
    for index, piece in enumerate(pieces):
        found = header_fields(piece.text, words, language)
        if found is not None:
            fields = {**found, **fields}
        elif "title" not in fields and index + 1 < len(pieces) and is_title(piece.text):
            title, outlet = plain_headline(piece.text, words)
            fields = merged(
                {"outlet": Found(outlet or "", "first line")}, fields, {"title": Found(title, "first line")}
            )
        else:
            return index, fields
    return 0, {}


def is_title(line: str) -> bool:
    """Whether a first line can be the headline of what follows: not too long, no sentence with a dateline."""
    words = word_count(line)
    opening = DATELINE.match(line)
    filed = opening is not None and opening["agency"] is not None
    spoken = ends_sentence(line) and SPEECH.match(line) is not None
    return words <= (SENTENCE_WORDS if ends_sentence(line) else TITLE_WORDS) and not (filed or spoken)


def header_fields(line: str, words: ReadingWords, language: str | None) -> dict[str, Found] | None:
    """The fields of a line above the body: labelled, a byline, a date, or an address; None of any other line."""
    labelled = HEADER.match(line)
    name = words.header_names.get(labelled[1].lower()) if labelled else None
    if labelled and name:
        return labelled_field(name, labelled[2], words, "header")
    if ADDRESS.match(line):
        return {"url": Found(line, "header")} if "://" in line else {"outlet": Found(line, "header")}
    if is_date_line(line, language) or is_byline(line, words):
        return line_fields(line, words, language)
    return None


def is_read_also(line: str, words: ReadingWords) -> bool:
    """Whether a line only points to another article; a whole sentence never does."""
    return starts_with(plain(line), words.read_also_openings) and not ends_sentence(line)


def without_tail(pieces: tuple[Piece, ...], words: ReadingWords) -> tuple[tuple[Piece, ...], tuple[Piece, ...]]:
    """The body, and the lines after it that start with a known end and hold no prose."""
    for index, piece in enumerate(pieces):
        rest = pieces[index:]
        if index and is_end(piece.text, words) and not any(is_own_prose(p.text, words) for p in rest):
            return pieces[:index], rest
    return pieces, ()


def is_own_prose(text: str, words: ReadingWords) -> bool:
    """Whether a line is a sentence that no page's furniture has."""
    return is_prose(text, words, known_language=False) and not is_furniture(text, words) and not is_end(text, words)
