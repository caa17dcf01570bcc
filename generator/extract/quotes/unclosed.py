"""Ends a quotation whose closing mark is missing before the reporter's words in it: “We will win, he said.

Machine-translated and copied articles lose closing marks; without this the quotation would hold its own cue.
"""

from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Token

from generator.extract.parse import Parsed, sentence_end
from generator.extract.quotes.scene import SENTENCE_END
from generator.extract.quotes.segments import SPACE, Segment
from generator.language.quotes import QuoteWords

BREAKS = frozenset(",?!…")
"""What stands between the words quoted and the reporter's."""
WITHIN = 6
"""So many tokens may stand between the break and the verb of saying: a name, a short description."""
APPOSITION = 16
"""So many with a description of the speaker between commas among them."""
BEFORE_CUE = frozenset(("PRON", "PROPN", "NOUN", "ADJ", "NUM", "DET", "AUX", "PART"))
VERBAL = frozenset(("AUX", "PART"))
NOMINAL = frozenset(("PROPN", "PRON", "DET", "NOUN"))
GOVERNED = frozenset(("ccomp", "xcomp"))


def end_at_cues(parsed: Parsed, words: QuoteWords, segments: Sequence[Segment]) -> tuple[Segment, ...]:
    """The segments; those without a closing mark end where a clause that says who speaks follows a comma.

    A paragraph is also left unclosed where its quotation goes on in the next. There a cue is more likely quoted,
    unless it ends the paragraph; but not in an article that leaves most quotations unclosed.
    """
    damaged = 2 * sum(segment.closed for segment in segments) < len(segments)
    return tuple(
        each
        if each.closed
        else end_at_cue(parsed, words, each, anywhere=damaged or not goes_on(parsed.text, words, each.end))
        for each in segments
    )


def end_at_cue(parsed: Parsed, words: QuoteWords, segment: Segment, anywhere: bool) -> Segment:
    """The segment up to the first such clause, be it anywhere or only in the last sentence."""
    span = parsed.doc.char_span(segment.start, segment.end, alignment_mode="expand")
    if span is None:
        return segment
    for token in span[1:-1]:
        cue = cue_behind(token, words, span.end) if token.text in BREAKS else None
        if cue is not None and (anywhere or sentence_end(parsed.doc, cue.i + 1) >= span.end):
            end = token.idx + (token.text != ",") * len(token)
            return replace(segment, end=end, outer_end=end)
    return segment


def goes_on(text: str, words: QuoteWords, end: int) -> bool:
    """Whether the next paragraph opens with a quotation mark."""
    following = text[end : end + len("\n\n") + 1]
    return following.startswith("\n") and following.lstrip(SPACE).startswith(tuple(m.split()[0] for m in words.marks))


def cue_behind(mark: Token, words: QuoteWords, end: int) -> Token | None:
    """The verb of saying of a clause that begins behind a mark, with its source and without what is said."""
    tokens = list(mark.doc[mark.i + 1 : min(mark.i + 1 + APPOSITION, end)])
    at = verb_behind(tokens, words)
    if at == len(tokens) or not only_says(tokens[at], words) or says_more(tokens[at], words):
        return None
    before, after = tokens[:at], list(mark.doc[tokens[at].i + 1 : min(tokens[at].i + 1 + WITHIN, end)])
    return tokens[at] if names(before, words) or is_inverted(before, after, words) else None


def verb_behind(tokens: Sequence[Token], words: QuoteWords) -> int:
    """Where the first verb can stand: behind a name and what describes it ("Anna Berger, the mayor, said"), or neither.

    The number of tokens, where none can.
    """
    at = next((n for n, token in enumerate(tokens[:WITHIN]) if token.pos_ not in BEFORE_CUE), len(tokens))
    if at == len(tokens) or tokens[at].text != "," or not names(tokens[:at], words):
        return at
    return next((n + 1 for n in range(at + 1, len(tokens)) if tokens[n].text == ","), len(tokens))


def only_says(token: Token, words: QuoteWords) -> bool:
    """Whether a token is a verb that says no more than that something is said, or any cue that ends its sentence."""
    if token.pos_ != "VERB" or token.tag_ == "VB":
        return False
    last = token.i + 1 == len(token.doc) or token.nbor(1).text in SENTENCE_END
    return token.lemma_.lower() in (words.cues | words.weak_cues if last else words.plain_cues)


def names(tokens: Sequence[Token], words: QuoteWords) -> bool:
    """Whether tokens name somebody who can speak: by a name, a role, or a pronoun that is not the speaker's own."""
    known = words.roles | words.pronouns.all
    return any(t.pos_ == "PROPN" or t.lower_ in known or t.lemma_.lower() in known for t in tokens)


def is_inverted(before: Sequence[Token], after: Sequence[Token], words: QuoteWords) -> bool:
    """Whether a verb begins its clause and the source follows it ("said Anna Berger", "a déclaré la maire")."""
    verbal = all(token.pos_ in VERBAL for token in before)
    return verbal and bool(after) and after[0].pos_ in NOMINAL and names(after, words)


def says_more(cue: Token, words: QuoteWords) -> bool:
    """Whether what is said stands behind the verb, so that what stands before it is something else.

    A participle behind a comma is what the speaker does besides ("he asked, looking at the crowd").
    """
    following = cue.nbor(1) if cue.i + 1 < len(cue.doc) else None
    if following is not None and following.lower_ in words.that:
        return True
    besides = following is not None and following.text == ","
    governed = (child for child in cue.children if child.i > cue.i and child.dep_ in GOVERNED)
    return any(not (besides and child.tag_ == "VBG") for child in governed)
