"""Finds what is beside the story: credits ("(Reporting by …)", "Follow … on Twitter"), datelines, and other headlines.

Who only made the article, or where it was only sent from, takes no part in what it tells. In headlines all words have
capitals, so that none of them shows where a name ends.
"""

from collections.abc import Iterator

from spacy.tokens import Doc

from generator.language.actors import CreditWords

LONGEST_CREDIT, SHORT_CREDIT = 60, 20
"""In tokens, of a paragraph that begins or ends as credits do, and of one that only holds their words."""
LONGEST_DATELINE, LONGEST_HEADLINE = 9, 30
"""In tokens."""
FEWEST_WORDS, MOSTLY = 5, 0.7
"""How many words a headline has at least, and how many of them begin with a capital."""
OPENING, CLOSING = "([-*—–― ", ".)] "
"""What may stand around a credit."""
DASHES = frozenset({"-", "–", "—", "―", "--"})


def beside(doc: Doc, words: CreditWords) -> frozenset[int]:
    """The tokens that stand in a credit or a dateline."""
    return frozenset(at for paragraph in paragraphs(doc) for at in aside(doc, paragraph, words))


def headlines(doc: Doc) -> frozenset[int]:
    """The tokens of paragraphs that are headlines: nearly all words have capitals, small ones too."""
    return frozenset(at for paragraph in paragraphs(doc) if is_headline(doc, paragraph) for at in paragraph)


def is_headline(doc: Doc, paragraph: range) -> bool:
    """Whether a paragraph is a headline."""
    words = [doc[at] for at in paragraph if doc[at].is_alpha] if len(paragraph) <= LONGEST_HEADLINE else []
    large = [word for word in words if word.text[0].isupper()]
    if len(words) < FEWEST_WORDS or len(large) < MOSTLY * len(words):
        return False
    return any(word.is_stop and word.whitespace_ and len(word) > 1 for word in large if word.i != words[0].i)


def paragraphs(doc: Doc) -> Iterator[range]:
    """The tokens of each paragraph, the line ends after it included."""
    start = 0
    for token in doc:
        if token.is_space and "\n\n" in token.text:
            yield range(start, token.i + 1)
            start = token.i + 1
    yield range(start, len(doc))


def aside(doc: Doc, paragraph: range, words: CreditWords) -> range:
    """The part of a paragraph that is beside the story: the whole of a credit, or a dateline."""
    text = doc[paragraph.start : paragraph.stop].text.strip().lower() if len(paragraph) <= LONGEST_CREDIT else ""
    if is_credit(text, words) or (len(paragraph) <= SHORT_CREDIT and any(part in text for part in words.within)):
        return paragraph
    return range(paragraph.start, dateline_end(doc, paragraph))


def is_credit(text: str, words: CreditWords) -> bool:
    """Whether a short paragraph says who made the article or a picture, or whom to follow."""
    plain = text.lstrip(OPENING).rstrip(CLOSING)
    return plain.startswith(words.openings) or plain.endswith(words.endings)


def dateline_end(doc: Doc, paragraph: range) -> int:
    """Where the dateline ends that a paragraph opens with: a place in capitals, before a dash ("PARIS, Texas -")."""
    first = doc[paragraph.start].text if paragraph else ""
    if not (first.isupper() and len(first) > 1):
        return paragraph.start
    for token in doc[paragraph.start : min(paragraph.start + LONGEST_DATELINE, paragraph.stop)]:
        if token.text in DASHES and token.i and doc[token.i - 1].whitespace_:
            return token.i
        if token.text[0].islower() or token.text in {":", "?", "!"}:
            return paragraph.start
    return paragraph.start
