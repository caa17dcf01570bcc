"""Loads spaCy pipelines, the only place that does, and parses articles with them."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from itertools import pairwise

import spacy
from spacy.language import Language
from spacy.tokens import Doc, Span, Token
from spacy.util import compile_infix_regex, compile_prefix_regex

from generator.errors import SettingsError
from generator.extract.annotation import shown, translated
from generator.language.annotation import Annotation
from generator.language.tables import table
from generator.model import Article

SENTENCE_END = frozenset(".?!…:;”\"’'»)]")
CLOSING = frozenset("”’»)]")
MAX_CHARACTERS = 2_000_000
GLUED_MARKS = (r"(?<=[^\W\d_])[.,:;!?]+(?=[\"“”«»])", r"(?<=\))[.,:;]?(?=[\"“”«»])", r"(?<=\S)[\"“”«»](?=[^\W\d_])")
"""Where a word, a quotation mark and a word stand without a space (`said,“Look`), as three tokens and more."""
LISTED = r"-(?=[^\W\d_][a-z])"
"""A hyphen that opens an item of a list without a space behind it ("-Nate Cohn explains …")."""
STARTS, GOES_ON = 1, 2**64 - 1
"""What spaCy's arrays say of a token that begins a sentence, and (-1 without a sign) of one that does not."""
COMMON_WORDS, LEMMAS = "common_words", "lemma_index"
"""The table of a language's common words that its lemmatizer knows (WordNet's for English), and where it has them."""
SENTENCES = ("senter", "sentencizer")
"""The components besides the parser that part sentences."""


@dataclass(frozen=True, slots=True)
class Parsed:
    """An article with its parse; `doc.text == article.text`, so the offsets are the same."""

    article: Article
    doc: Doc
    pipeline: str | None = None
    """The name of the pipeline that parsed it, or None where it cannot parse more."""

    @property
    def text(self) -> str:
        """The article's text; `doc.text` is put together from the tokens anew at each use."""
        return self.article.text

    def sentence_at(self, start: int, end: int) -> Span:
        """The sentence, or the run of sentences, that covers the characters from `start` to `end`."""
        first, last = (self.doc.char_span(at, at + 1, alignment_mode="expand") for at in (start, max(start, end - 1)))
        if first is None or last is None:
            raise ValueError(f"no characters from {start} to {end} in {self.article.source.path}")
        return self.doc[sentence_start(self.doc, first.start) : sentence_end(self.doc, last.end)]


@lru_cache(maxsize=2)
def sentence_starts(doc: Doc) -> list[int]:
    """The first token of each sentence, and the end; spaCy's own `sent` reads the whole text at each use."""
    starts = (doc.to_array("SENT_START") == STARTS).nonzero()[0].tolist()
    return [0, *(start for start in starts if start), len(doc)]


def sentence_start(doc: Doc, at: int) -> int:
    """The first token of the sentence that the token `at` stands in."""
    starts = sentence_starts(doc)
    return starts[bisect_right(starts, at) - 1]


def sentence_end(doc: Doc, at: int) -> int:
    """The token after the sentence that the token before `at` stands in."""
    starts = sentence_starts(doc)
    return starts[bisect_left(starts, at)]


@Language.component("paragraph_sentences")
def paragraph_sentences(doc: Doc) -> Doc:
    """Sentences end at paragraph ends, and elsewhere only after a mark that can end one.

    The statistical parser decides the rest: it splits too eagerly, inside quotations above all.
    """
    # All at once: spaCy looks at the whole text each time that `is_sent_start` is set on one token.
    starts = doc.to_array("SENT_START")
    for before, token in pairwise(doc):
        if starts_paragraph(before) or (token.text[0].isupper() and is_unit_and_stop(before)):
            starts[token.i] = STARTS
        elif token.text in CLOSING or (before.text[-1] not in SENTENCE_END and not before.is_space):
            starts[token.i] = GOES_ON
    return doc.from_array("SENT_START", starts)  # type: ignore[arg-type]  # the stubs know only several attributes


def starts_paragraph(before: Token) -> bool:
    """Whether a new paragraph begins after this token."""
    return before.is_space and "\n\n" in before.text


def is_unit_and_stop(token: Token) -> bool:
    """Whether a token is a unit glued to digits and the full stop behind it ("£12*m.* Shares fell")."""
    unit = token.text[:-1]
    if token.text[-1] != "." or not unit.isalpha() or token.i == 0:
        return False
    return token.nbor(-1).text[-1].isdigit() and not token.nbor(-1).whitespace_


@cache
def pipeline(name: str) -> Language:
    """The spaCy pipeline of an installed package, ready for articles. Raises `SettingsError` if not installed."""
    try:
        nlp = spacy.load(name)
    except OSError as error:
        raise SettingsError(
            f"pipelines: '{name}' is not an installed spaCy pipeline; install it with: pip install {name}"
        ) from error
    nlp.max_length = MAX_CHARACTERS
    infixes = compile_infix_regex([*(nlp.Defaults.infixes or ()), *GLUED_MARKS])
    prefixes = compile_prefix_regex([*(nlp.Defaults.prefixes or ()), LISTED])
    setattr(nlp.tokenizer, "prefix_search", prefixes.search)  # noqa: B010 - as below
    setattr(nlp.tokenizer, "infix_finditer", infixes.finditer)  # noqa: B010 - spaCy types its tokenizers as any callable
    place_sentences(nlp)
    place_words(nlp)
    return nlp


def place_words(nlp: Language) -> None:
    """Put the common words that the lemmatizer knows where each text finds them; none where it has no such list."""
    lookups = getattr(nlp.get_pipe("lemmatizer"), "lookups", None) if nlp.has_pipe("lemmatizer") else None
    indexed = lookups.get_table(LEMMAS, {}) if lookups is not None else {}
    nlp.vocab.lookups.add_table(COMMON_WORDS, {word: True for words in indexed.values() for word in words})


def place_sentences(nlp: Language) -> None:
    """Put the ends of paragraphs before the parser; a pipeline without one gets sentences by their marks."""
    if nlp.has_pipe("parser"):
        nlp.add_pipe("paragraph_sentences", before="parser")
        return
    if not any(nlp.has_pipe(name) for name in SENTENCES):
        nlp.add_pipe("sentencizer")
    nlp.add_pipe("paragraph_sentences")


def parse(articles: Iterable[Article], name: str) -> Iterator[Parsed]:
    """The articles parsed with a pipeline, in their order, in batches."""
    nlp = pipeline(name)
    scheme = table(nlp.lang, "annotation", Annotation)
    pairs = ((shown(article.text, scheme), article) for article in articles)
    for doc, article in nlp.pipe(pairs, as_tuples=True, batch_size=16):
        yield Parsed(article, translated(with_edges(doc), article.text, scheme), name)


def with_edges(doc: Doc) -> Doc:
    """The text; one without a parse is copied, so that each token is a tree of its own.

    Until a parser sets them, the tokens that spaCy's tokenizer cuts by its exceptions ("don't") keep the edges of the
    place they were cut at, so that `children`, `left_edge` and their like read memory that is not the text's.
    """
    if doc.has_annotation("DEP"):
        return doc
    return Doc(
        doc.vocab,
        words=[token.text for token in doc],
        spaces=[bool(token.whitespace_) for token in doc],
        pos=[token.pos_ for token in doc],
        tags=[token.tag_ for token in doc],
        morphs=[str(token.morph) for token in doc],
        lemmas=[token.lemma_ for token in doc],
        ents=[f"{token.ent_iob_}-{token.ent_type_}" if token.ent_type_ else "O" for token in doc],
        sent_starts=[token.is_sent_start for token in doc],
    )


def parse_again(parsed: Parsed, texts: Iterable[str]) -> Iterator[Parsed]:
    """Texts of our own, parsed as the article was; none where its pipeline is not known."""
    if parsed.pipeline is None:
        return iter(())
    return parse([replace(parsed.article, text=text) for text in texts], parsed.pipeline)
