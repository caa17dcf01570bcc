"""Attribution by what stands before a quotation in its sentence, and by what the sentence says of it."""

from collections.abc import Iterator
from itertools import takewhile

from spacy.tokens import Token

from generator.extract.quotes.behind import answered, between_dashes
from generator.extract.quotes.case import NEAR, VERBAL, Attribution, Case, first_name, last_name, main_subject
from generator.extract.quotes.sources import (
    WHEN,
    according_end,
    is_cue,
    outermost,
    own_source,
    quoted_as,
    source_of,
    whom,
)
from generator.extract.quotes.titles import without_article
from generator.extract.quotes.wordings import governing_noun, is_cue_noun, leads_to, owner, releaser

FINITE_VERBS = frozenset(("VBD", "VBZ", "VBP", "MD"))


def cue_right_before(case: Case) -> Attribution | None:
    """X said: “…”; X said that “…”; as X put it, “…”."""
    gap = case.before[-NEAR:]
    if not gap:
        return None
    introduced = gap[-1].text in ",:"
    if answered(case) and not introduced and not leads_in(case, gap[-1]):
        return None
    inserted = subject_inserted(case) if introduced else None
    if inserted is not None:
        return inserted
    for token in reversed(gap):
        if is_cue(case.scene, token):
            for cue, source in case.cues([token]):
                return reported("cue before", case, cue, source)
            if introduced:
                break
    told = any(is_cue(case.scene, token) for token in case.before)
    for verb in reversed(gap if introduced else ()):
        name = source_before(case, verb, told)
        if name is not None and case.can_speak(name):
            return Attribution("cue before", name, verb)
    return None


def leads_in(case: Case, token: Token) -> bool:
    """Whether a token right before a quotation leads to it: a verb of saying, or "that" with an article."""
    that = token.lower_ in case.scene.words.that or (token.pos_ == "DET" and token.dep_ == "det")
    return that or is_cue(case.scene, token)


def subject_inserted(case: Case) -> Attribution | None:
    """The mayor, Y said, “is …”: what is quoted is a verb, so its subject is the name before, and Y speaks."""
    cue, quoted = case.before[-2:][0], case.scene.doc[case.start + 1 : case.end]
    first = next(iter(quoted), None)
    if first is None or first.tag_ not in FINITE_VERBS or not is_cue(case.scene, cue) or first.is_title:
        return None
    clause = list(takewhile(lambda t: t.text != ",", reversed([t for t in case.before if t.i < cue.i])))[::-1]
    source = last_name(clause) if clause and len(clause) + 2 < len(case.before) else None
    return Attribution("cue before", source, cue) if source is not None and case.can_speak(source) else None


def source_before(case: Case, verb: Token, told: bool) -> Token | None:
    """The source of a verb before a comma or colon: of a cue whose subject the parse has not, or of a weak cue.

    A weak cue needs a subject of its own where the sentence has told by a better one that somebody speaks.
    """
    if is_cue(case.scene, verb):
        first = [token for token in case.before if token.i < verb.i]
        return last_name(first) if first else first_name([token for token in case.before if token.i > verb.i])
    if verb.pos_ != "VERB" or verb.lemma_.lower() not in case.scene.words.weak_cues or governs_more(case, verb):
        return None
    own = own_source(case.scene, verb)
    return own if own is not None or told else source_of(case.scene, verb)


def governs_more(case: Case, verb: Token) -> bool:
    """Whether a verb before a comma has more than words of time or place ("are going to choose", "goes on leave").

    Before a colon it can have an object ("issued a warning:").
    """
    between = case.scene.doc[verb.i + 1 : case.before[-1].i]
    return not case.after_colon and any(t.pos_ in ("VERB", "NOUN") and t.ent_type_ not in WHEN for t in between)


def reported(rule: str, case: Case, cue: Token, source: Token) -> Attribution:
    """The attribution to the outermost cue that reports the given one."""
    if quoted_as(case.scene, cue) is None:
        cue, source = outermost(case.scene, cue, source, near=rule == "cue before")
    return Attribution(rule, source, cue)


def cue_inside(case: Case) -> Attribution | None:
    """“…,” X said, “…”: the cue of the quotation before is the last one, and a comma or colon follows it."""
    previous = case.previous
    if not case.follows_closely or previous is None or previous.cue not in case.before:
        return None
    last = next((token for token in reversed(case.before) if is_cue(case.scene, token)), previous.cue)
    if last != previous.cue or case.before[-1].text not in ",:":
        return None
    return Attribution("cue inside", previous.source, previous.cue)


def governing_cue(case: Case) -> Attribution | None:
    """X said the plan would “…”: the quotation stands in what the cue governs."""
    for verb in governing_verbs(case):
        for cue, source in case.cues([verb] if verb.i < case.start or not between_dashes(case) else ()):
            return reported("cue governs", case, cue, source)
    return None


def governing_verbs(case: Case) -> Iterator[Token]:
    """The verbs outside of quotation marks that a segment depends on, the nearest first."""
    token = case.scene.doc[case.start : case.end].root
    while token.head != token:
        token = token.head
        if token.pos_ in VERBAL and not case.scene.inside[token.i]:
            yield token


def cue_before(case: Case) -> Attribution | None:
    """X said, of this and that, “…”."""
    for cue, source in case.cues(reversed(case.before)):
        return reported("cue earlier in the sentence", case, cue, source)
    for verb in reversed(case.before):
        name = last_name([t for t in case.before if t.i < verb.i]) if is_cue(case.scene, verb) else None
        if name is not None and case.can_speak(name):
            return Attribution("cue earlier in the sentence", name, verb)
    return None


def words_that(case: Case) -> Attribution | None:
    """X's warning that they would be “…”: the quotation stands in the clause of a noun for words."""
    noun = governing_noun(case.scene, case.k)
    whose = owner(case.scene, noun) if noun is not None and noun.i < case.start else None
    return Attribution("whose words", whose, noun) if whose is not None else None


def words_for(case: Case) -> Attribution | None:
    """X's call for “…”; her promise of a “…”: whose words they are, whoever rejects them."""
    phrase = without_article(case.before)
    noun = phrase[-2] if len(phrase) > 1 and phrase[-1].pos_ == "ADP" else None
    if noun is None or not is_cue_noun(case.scene, noun) or not leads_to(case.scene, noun, case.k):
        return None
    whose = owner(case.scene, noun)
    return Attribution("whose words", whose, noun) if whose is not None else None


def whose_words(case: Case) -> Attribution | None:
    """In X's letter: “…”; his remark that “…”; a statement by X: “…”; X published a letter about “…”."""
    for noun in reversed(case.before[-NEAR:]):
        if is_cue_noun(case.scene, noun) and leads_to(case.scene, noun, case.k):
            whose = owner(case.scene, noun) or releaser(case.scene, noun)
            if whose is not None:
                return Attribution("whose words", whose, noun)
    return None


def according_to(case: Case) -> Attribution | None:
    """“…”, according to X."""
    for first in (*case.after, *case.before):
        last = according_end(case.scene, first)
        source = whom(case.scene, first, last) if last is not None else None
        if source is not None:
            return Attribution("according to", source, last)
    return held_by(case)


def held_by(case: Case) -> Attribution | None:
    """For X, “…”: the quotation right behind makes X its source, in languages that say it so."""
    first = case.before[0] if case.before and case.before[-1].text == "," else None
    if first is None or first.lower_ not in case.scene.words.holding:
        return None
    source = whom(case.scene, first, first)
    return Attribution("according to", source, first) if source is not None else None


def same_sentence(case: Case) -> Attribution | None:
    """X said “…” and “…”."""
    if not case.follows_closely or not case.previous:
        return None
    return Attribution("goes on in the sentence", case.previous.source, None)


def governing_verb(case: Case) -> Attribution | None:
    """Whoever does what the sentence with the quotation tells."""
    for verb in governing_verbs(case):
        source = source_of(case.scene, verb)
        if source is not None and case.can_act(source):
            return Attribution("subject of the sentence", source, None)
    return None


def words_before(case: Case) -> Attribution | None:
    """X published “…”: the subject of what stands before the quotation."""
    source = main_subject(case.scene, case.before)
    if source is None or not case.can_act(source):
        return None
    return Attribution("subject of the words before", source, None)
