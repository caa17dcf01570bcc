"""Page-text dumps: a page's whole text without markup, navigation and footers glued to the article.

Such dumps have in common: a title that repeats, glued words, a byline, a date line, sentences against link lists.
"""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import zip_longest

from generator.language.reading import ReadingWords, knows_language, reading_words
from generator.read.blocks import HEADING_WORDS, to_blocks
from generator.read.clean import clean_line
from generator.read.draft import Cut, Draft, Found, merged
from generator.read.finish import credit_field
from generator.read.furniture import is_caption, is_end, is_furniture, list_pattern, plain
from generator.read.head import Head, is_date_line, read_head
from generator.read.languages import language_of
from generator.read.pieces import Piece, split_pieces
from generator.read.posts import is_signature
from generator.read.titles import (
    FEWEST_CHARACTERS,
    SEPARATOR,
    headline,
    repeated_prefix,
    said_once,
    without_outlet,
)
from generator.read.weigh import best_stretch, ends_sentence, is_prose, word_count

END, FURNITURE, REPEATED, SHORT_SENTENCE = -30.0, -6.0, -6.5, 1.0
LABEL_MOST = 5.9  # less than furniture: what is known weighs more, and is told apart
TEASER, DISTRUST, ENOUGH = 0.3, 0.4, 80.0
CLOSING = ",.;:!?)’”"
LABEL = 100  # characters behind the headline that can be the site's name and section


@dataclass(frozen=True, slots=True)
class Page:
    """A dump cut into pieces, with what the weighing needs."""

    title: str
    outlet: str | None
    pieces: tuple[Piece, ...]
    language: str | None
    words: ReadingWords


def read_dump(text: str) -> Draft:
    """The article of a dump; `blocks` is empty where the page has no prose."""
    page = cut_page(text)
    start, end = best_stretch(weights(page))
    head = read_head(page.pieces, page.title, (start, end), page.words, page.language)
    body = page.pieces[max(start, head.body) : end]
    kept, cut = without_furniture(body, page)
    title = {"title": Found(clean_line(page.title), "page title")}
    outlet = {"outlet": Found(page.outlet, "page title")} if page.outlet else {}
    blocks = to_blocks(kept, page.language)
    credit = credit_field(page.pieces[end].text, page.words) if end < len(page.pieces) else {}
    language = {"language": Found(page.language or "", "text")}
    return Draft(
        blocks=blocks,
        fields=merged(title, outlet, head.fields, credit, language),
        cut=all_cut(page, head, start, end, cut),
    )


def cut_page(text: str) -> Page:
    """The pieces of a dump, its title on a line of its own wherever it stands, read-also lists on theirs."""
    text = text.strip()
    first = text.partition("\n")[0]
    language = language_of(longest_lines(text))
    words = reading_words(language)
    title, outlet = page_title(first, text[len(first) :], words)
    pattern = list_pattern(language)

    def whole(line: str) -> bool:
        return line == title or is_signature(line) or bool(pattern and pattern.fullmatch(line))

    text = marked_lists(alone(rejoined(text, words), title), pattern)
    return Page(title, outlet, split_pieces(text, words.function_words, whole), language, words)


def page_title(first: str, rest: str, words: ReadingWords) -> tuple[str, str | None]:
    """(headline, outlet) from a dump's first line: the headline is what stands again further down.

    The line's end is the outlet, unless navigation is glued to it: then a cut word is no outlet's name.
    """
    repeated = repeated_prefix(first, rest) or repeated_prefix(first, first[FEWEST_CHARACTERS:]) or ""
    label = first[len(repeated) :]
    glued = len(label) > LABEL
    pieces = split_pieces(label, words.function_words, nothing_whole) if glued else ()
    label = pieces[0].text if pieces else label
    title, outlet = headline(f"{repeated} {label}" if repeated else label, words)
    if repeated and (glued or not label or SEPARATOR.match(label)):
        title = without_outlet(repeated, outlet or "")
    return title, said_once(outlet) if outlet and not (glued and outlet.isalpha()) else None


def rejoined(text: str, words: ReadingWords) -> str:
    """The text with sentences put together that links and emphasis had broken into lines."""
    made: list[str] = []
    before = ""
    for line in text.split("\n"):
        after = line.strip()
        broken = before and after and is_broken(before, after, words)
        made.append(("" if is_closing(after) else " ") + after if broken else "\n" + line)
        before = after
    return "".join(made).removeprefix("\n")


def is_broken(before: str, after: str, words: ReadingWords) -> bool:
    """Whether a line goes on in the next: that starts in lower case or with a comma, or this ends with a small word."""
    if after[0].islower() or is_closing(after):
        return True
    if is_signature(before):
        return is_date_line(after, None)
    last = plain(before[-20:]).rpartition(" ")[2]
    return last in words.function_words and not (is_furniture(before, words) or is_end(before, words))


def is_closing(line: str) -> bool:
    """Whether a line starts with a mark that closes; one with a letter behind it opens, if it is the wrong one."""
    return line[0] in CLOSING and not line[1:2].isalpha()


def nothing_whole(_line: str) -> bool:
    """No line is known to be one piece."""
    return False


def longest_lines(text: str) -> str:
    """The lines that most likely are prose, for the language."""
    return "\n".join(sorted(text.split("\n"), key=len, reverse=True)[:20])


def alone(text: str, phrase: str) -> str:
    """The text with every repeat of a phrase on a line of its own."""
    first = text.find(phrase) + len(phrase)
    return text[:first] + text[first:].replace(phrase, f"\n{phrase}\n") if phrase else text


def marked_lists(text: str, pattern: re.Pattern[str] | None) -> str:
    """The text with each glued read-also list on a line of its own."""
    return pattern.sub(lambda match: f"\n{match[0]}\n", text) if pattern else text


def weights(page: Page) -> list[float]:
    """What each piece adds to the stretch it stands in.

    A sentence between labels is likely a teaser, so it counts less; and so does all that follows each known end.
    """
    counts = Counter(plain(piece.text) for piece in page.pieces)
    alone = [own_weight(piece, page, counts[plain(piece.text)]) for piece in page.pieces]
    found, seen, trust = [], 0.0, 1.0
    for index, weight in enumerate(alone):
        seen += max(weight, 0.0)
        if weight == END and seen > ENOUGH:
            trust *= DISTRUST
        teaser = TEASER if is_between_labels(alone, index) else 1.0
        found.append(weight * trust * teaser if weight > 0 else weight)
    return found


def is_between_labels(weights: list[float], index: int) -> bool:
    """Whether labels stand on both sides: a box may stand before an article's sentence, its end behind it."""
    before, after = weights[max(0, index - 1) : index], weights[index + 1 : index + 2]
    label_before = all(weight < 0 and weight != FURNITURE for weight in before)
    return label_before and all(weight < 0 and weight not in {FURNITURE, END} for weight in after)


def own_weight(piece: Piece, page: Page, copies: int) -> float:
    """A piece's weight by itself: its words if it is prose, less than nothing if it is not."""
    count = word_count(piece.text)
    if is_signature(piece.text):
        return SHORT_SENTENCE
    if is_end(piece.text, page.words) or is_date_line(piece.text, page.language):
        return END
    if is_furniture(piece.text, page.words):
        return FURNITURE
    if copies > 1 and count > 2:
        return REPEATED
    if is_prose(piece.text, page.words, knows_language(page.language)):
        return float(min(count, 100))
    if ends_sentence(piece.text) and count >= 3:
        return SHORT_SENTENCE
    return -min(LABEL_MOST, 2 + count * 0.4)


def without_furniture(body: Sequence[Piece], page: Page) -> tuple[list[Piece], list[tuple[str, str]]]:
    """The pieces of the article, and those cut from between them with the reason."""
    kept: list[Piece] = []
    cut: list[tuple[str, str]] = []
    before: Piece | None = None
    boxed = False
    for piece, following in zip_longest(body, body[1:]):
        boxed = is_end(piece.text, page.words) or (boxed and is_boxed(piece, following, page))
        reason = furniture_reason(piece, page) or ("box within the article" if boxed else None)
        if reason:
            cut.append((piece.text, reason))
        elif before and goes_on(before, piece):
            kept[-1] = piece = replace(before, text=before.text + piece.text)
        else:
            kept.append(piece)
        before = None if reason else piece
    return kept, cut


def is_boxed(piece: Piece, following: Piece | None, page: Page) -> bool:
    """Whether a box that a known end has opened within the article goes on: labels, and sentences before labels."""
    return not is_own_prose(piece, page) or (following is not None and not is_own_prose(following, page))


def is_own_prose(piece: Piece, page: Page) -> bool:
    """Whether a piece is prose of an article."""
    return is_prose(piece.text, page.words, knows_language(page.language)) and not is_furniture(piece.text, page.words)


def goes_on(before: Piece, piece: Piece) -> bool:
    """Whether what looked like a joint was a capital within a word of a sentence ("GrubHub"): no heading is so long."""
    return piece.joint == "weak" and word_count(before.text) > HEADING_WORDS and not ends_sentence(before.text)


def furniture_reason(piece: Piece, page: Page) -> str | None:
    """Why a piece within the body is no part of the article, None if it is one."""
    pattern = list_pattern(page.language)
    if pattern and pattern.fullmatch(piece.text):
        return "read-also list"
    if plain(piece.text) == plain(page.title):
        return "title repeated"
    if is_caption(piece.text, page.words):
        return "caption"
    return "page furniture" if is_furniture(piece.text, page.words) or is_end(piece.text, page.words) else None


def all_cut(page: Page, head: Head, start: int, end: int, inside: list[tuple[str, str]]) -> Cut:
    """Everything cut away, in the page's order."""
    before = " ".join(piece.text for piece in page.pieces[: max(start, head.body)])
    after = " ".join(piece.text for piece in page.pieces[end:])
    around = ((before, "before the article"), *inside, (after, "after the article"))
    return tuple((text, reason) for text, reason in around if text)
