"""Attribution beyond the sentence: speakers who go on, who are announced, and who sign."""

from collections.abc import Sequence
from itertools import dropwhile, takewhile

from spacy.tokens import Token

from generator.extract.quotes.case import Attribution, Case, first_name, main_subject
from generator.extract.quotes.scene import REACH
from generator.extract.quotes.sources import is_cue, is_report, speaks
from generator.extract.quotes.wordings import owner

SIGNATURE = 20
"""How many tokens a signature may have."""


def sentence_before(case: Case) -> Attribution | None:
    """X agreed. “…”: the sentence before in the paragraph has no quotation, and a cue."""
    sentence = plain_sentence_before(case)
    for cue, source in case.cues(sentence):
        return Attribution("cue in the sentence before", source, cue)
    return None


def plain_sentence_before(case: Case) -> list[Token]:
    """The sentence right before in the same line, if it has no quotation."""
    return [] if case.before else plain_sentence(case, case.start)


def plain_sentence(case: Case, at: int) -> list[Token]:
    """The sentence that ends right before a token, in the same line, if it has no quotation."""
    scene, end = case.scene, at - 1
    if end < 1 or not scene.ends_sentence(end) or "\n" in scene.doc[end].text:
        return []
    start = end
    while start > max(0, end - REACH) and not scene.inside[start - 1] and not scene.ends_sentence(start - 1):
        start -= 1
    if start and scene.inside[start - 1]:
        return []
    return [token for token in scene.doc[start:end] if not token.is_space]


def of_subject(case: Case, sentence: Sequence[Token], rule: str) -> Attribution | None:
    """The attribution to a sentence's main subject."""
    source = main_subject(case.scene, sentence)
    return Attribution(rule, source, None) if source is not None and case.can_act(source) else None


def same_paragraph(case: Case) -> Attribution | None:
    """“…,” X said. “…”: the speaker goes on."""
    return None if case.before else same_line(case)


def same_line(case: Case) -> Attribution | None:
    """“…,” X said. That makes it “…”: the reporter goes on with the speaker's words."""
    if not case.previous or case.scene.begins_new_line(case.scene.spans[case.k - 1][1], case.start):
        return None
    return Attribution("goes on in the paragraph", case.previous.source, None)


def signed(case: Case) -> Attribution | None:
    """“…” — X: the source's name behind a dash, alone on the next line, or alone on a line that closes the marks."""
    at, doc = case.end, case.scene.doc
    while at < len(doc) and doc[at].is_space:
        at += 1
    line = list(takewhile(lambda token: "\n" not in token.text, doc[at : at + SIGNATURE]))
    dashed = bool(line) and line[0].text[0] in "—–-"
    alone = case.alone_in_line and at > case.end and bool(line) and len(line) < SIGNATURE // 2
    beside = alone and line[0].pos_ == "PROPN" and "\n\n" not in doc[at - 1].text
    if not (dashed or beside or closes(case, line)):
        return None
    told = any(token.pos_ in ("VERB", "AUX") and token.tag_ != "VBG" for token in line)
    named = list(dropwhile(lambda token: not may_sign(token), line))
    told = told or any(token.pos_ == "ADP" for token in line[: len(line) - len(named)])
    source = None if told else first_name(named)
    return Attribution("signed", source, None) if source is not None else None


def closes(case: Case, line: Sequence[Token]) -> bool:
    """Whether a whole line ends with the closing mark that a segment, alone on the line before, has not."""
    if case.scene.segments[case.k].closed or not case.alone_in_line or not 1 < len(line) < SIGNATURE:
        return False
    closing = tuple(pair.split()[1] for pair in case.scene.words.marks)
    return line[-1].text in closing and not case.scene.inside[line[0].i]


def told_before(case: Case) -> Attribution | None:
    """X said it was late. It can only work “…”: nobody else speaks in the sentence that goes on from a report."""
    sentence = plain_sentence(case, case.before[0].i) if case.before else []
    for cue, source in case.cues(sentence):
        sure = is_report(case.scene, cue) and speaks(case.scene, source)
        return Attribution("report in the sentence before", source, cue) if sure else None
    return None


def may_sign(token: Token) -> bool:
    """Whether a signature can begin with a token: a name, and none of a month."""
    return token.pos_ == "PROPN" and token.ent_type_ != "DATE"


def announced(case: Case) -> Attribution | None:
    """X said: / “…”, a paragraph that ends with a colon before."""
    sentence = end_of_paragraph_before(case)
    if not sentence or sentence[-1].text != ":":
        return None
    sure = [t for t in sentence if t.lemma_.lower() in case.scene.words.statement_cues]
    for cue, source in case.cues([*reversed(sure), *reversed(sentence)]):
        return Attribution("announced in the paragraph before", source, cue)
    if len(sentence) > 1 and all(token.pos_ == "PROPN" for token in sentence[:-1]):
        return Attribution("announced in the paragraph before", sentence[-2], None)
    if is_cue(case.scene, sentence[0]) and (name := first_name(sentence[1:])) is not None:
        return Attribution("announced in the paragraph before", name, sentence[0])
    found = of_subject(case, sentence, "announced in the paragraph before")
    texts = (t for t in sentence if t.pos_ in ("NOUN", "PROPN") and t.lemma_.lower() in case.scene.words.cue_nouns)
    text = next(texts, None)
    if text is None or (found is not None and speaks(case.scene, found.source)):
        return found
    return Attribution("announced in the paragraph before", owner(case.scene, text) or text, text)


def end_of_paragraph_before(case: Case) -> list[Token]:
    """The last sentence of the line before, outside of quotation marks, for a segment that begins a line."""
    scene, at = case.scene, case.start - 1
    if case.before or at < 0 or "\n" not in scene.doc[at].text:
        return []
    while at > 0 and scene.doc[at].is_space:
        at -= 1
    if scene.inside[at]:
        return []
    start = max(scene.doc[at].sent.start, at - REACH)
    return [t for t in scene.doc[start : at + 1] if not scene.inside[t.i] and not t.is_space]


def running(case: Case) -> Attribution | None:
    """A paragraph that is only a quotation: whoever spoke in the paragraph before goes on."""
    if not case.previous or case.after or not in_line_before(case):
        return None
    return Attribution("running speaker", case.previous.source, None)


def in_line_before(case: Case) -> bool:
    """Whether the segment before stands in the paragraph before, or in the same."""
    start = case.scene.doc[max(0, case.start - 1)].idx
    return case.scene.segments[case.k - 1].end > case.scene.paragraph_at(start).start


def paragraph_before(case: Case) -> Attribution | None:
    """X welcomed the plan. / “…”: the paragraph before reports what somebody says and quotes nobody."""
    for _, source in case.cues(end_of_paragraph_before(case)):
        known = source.pos_ != "PRON" or source.lower_ in case.scene.words.pronouns.all
        return Attribution("cue in the paragraph before", source, None) if known else None
    return None
