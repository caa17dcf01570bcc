"""Attribution inside a sentence: a rule for each way in which English and its like name the source of a quotation."""

from collections.abc import Iterator
from itertools import pairwise, takewhile

from spacy.tokens import Token

from generator.extract.quotes.case import Attribution, Case, first_name, last_name, main_subject
from generator.extract.quotes.sources import (
    WHEN,
    according_end,
    is_cue,
    outermost,
    own_source,
    quoted_as,
    source_of,
    speaks,
    whom,
)
from generator.extract.quotes.wordings import governing_noun, is_cue_noun, leads_to, owner

GOES_ON = frozenset(",?!…—–-")
"""How a quotation ends that the reporter's sentence goes on from."""
NAME_MARKS = frozenset((".", ",", "and", "&"))
ENDING = frozenset(".?!…")
"""How a whole sentence ends."""
DASHES = frozenset(("—", "–", "-", "--"))
JOINING = frozenset(("CCONJ", "SCONJ"))
"""Words that begin a clause of its own behind a quotation."""
VERBAL = frozenset(("VERB", "AUX"))
MISTAKEN = frozenset(("ADP", "AUX", "ADV", "SCONJ", "CCONJ", "VERB", "PART", "INTJ"))
"""What a name that is also a word is taken for."""
FINITE = frozenset(("VBD", "VBZ", "VBP", "VBN"))
FINITE_VERBS = frozenset(("VBD", "VBZ", "VBP", "MD"))
NEAR = 6
"""How many tokens before a quotation a cue is right before it."""
BARE = 2
"""How many tokens "he said" has."""
LINE = 10
"""How many tokens the name before a colon may have, role and all."""


def name_and_colon(case: Case) -> Attribution | None:
    """NAME: “…”, at the beginning of a line or behind a dash; more from NAME: “…”; by the Gazette’s NAME: “…”."""
    gap = case.before
    if not case.after_colon:
        return None
    name = list(takewhile(of_name, reversed(gap[:-1])))
    behind = gap[: len(gap) - 1 - len(name)]
    first = not behind or behind[-1].text in DASHES or (name[-1:] and name[-1].ent_type_ != "GPE" and by(case, behind))
    if name and first and name[0].text not in NAME_MARKS:
        return Attribution("name and colon", name[0], None)
    return role_and_colon(case)


def of_name(token: Token) -> bool:
    """Whether a token can be of the name before a colon."""
    return token.pos_ == "PROPN" or token.text in NAME_MARKS or (token.pos_ == "NOUN" and token.is_title)


def by(case: Case, tokens: list[Token]) -> bool:
    """Whether tokens end in "by" or "from", or in that and an outlet in the genitive ("by the Gazette’s")."""
    if tokens[-1].tag_ == "POS":
        owner = list(takewhile(lambda token: of_name(token) or token.pos_ == "DET", reversed(tokens[:-1])))
        tokens = tokens[: -1 - len(owner)]
    return bool(tokens) and tokens[-1].lower_ in case.scene.words.by


def role_and_colon(case: Case) -> Attribution | None:
    """Former minister NAME (party): “…”, a whole line before the colon without a verb."""
    gap = case.before
    bare = list(takewhile(lambda t: t.text != "(", gap[:-1]))
    if len(gap) > LINE or not bare or bare[-1].pos_ != "PROPN" or any(t.pos_ in VERBAL for t in gap):
        return None
    if any(before.pos_ == "ADP" for before, name in pairwise(bare) if name == bare[-1]):
        return None
    return Attribution("name and colon", bare[-1], None) if case.scene.begins_line(gap[0].i) else None


def name_inside(case: Case) -> Attribution | None:
    """“NAME: …”: a turn of a transcript, quoted with the name of who takes it."""
    words = case.scene.doc[case.start + 1 : min(case.start + LINE, case.end)]
    name = list(takewhile(lambda token: token.pos_ == "PROPN", words))
    colon = len(name) < len(words) and words[len(name)].text == ":"
    turn = bool(name) and colon and (name[-1].ent_type_ == "PERSON" or name[-1].is_upper)
    return Attribution("name inside the quotation", name[-1], None) if turn else None


def cue_right_behind(case: Case) -> Attribution | None:
    """“…,” he said: a pronoun and a cue, and nothing more before the sentence or its part ends.

    Behind a comma a capital letter is a name's, also where the tagger knows the word as another ("“…,” Will wrote").
    """
    gap = list(takewhile(lambda token: not token.is_punct, case.after))
    if len(gap) < BARE or case.last not in GOES_ON or not is_cue(case.scene, gap[1]):
        return None
    pronoun = len(gap) == BARE and gap[0].lower_ in case.scene.words.pronouns.all
    named = case.last == "," and gap[0].is_title and gap[0].pos_ in MISTAKEN and gap[1].tag_ in FINITE
    return Attribution("cue after", gap[0], gap[1]) if pronoun or named else None


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


def answered(case: Case) -> bool:
    """Whether a plain verb of saying stands right behind what goes on: “…?” asked X; “…,” X said."""
    plain = case.scene.words.plain_cues
    return case.last in GOES_ON and any(is_cue(case.scene, t) and t.lemma_.lower() in plain for t in case.after[:BARE])


def leads_in(case: Case, token: Token) -> bool:
    """Whether a token right before a quotation leads to it: a verb of saying, or "that" with an article."""
    that = token.lower_ in case.scene.words.that or (token.pos_ == "DET" and token.dep_ == "det")
    return that or is_cue(case.scene, token)


def subject_inserted(case: Case) -> Attribution | None:
    """The mayor, Y said, “is …”: what is quoted is a verb, so its subject is the name before, and Y speaks."""
    cue, first = case.before[-2:][0], case.scene.doc[case.start + 1]
    if first.tag_ not in FINITE_VERBS or not is_cue(case.scene, cue) or first.is_title:
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


def cue_after(case: Case) -> Attribution | None:
    """“…,” X said; “…,” said X."""
    gap = case.after
    goes_on = case.last in GOES_ON or not case.scene.segments[case.k].closed
    if begins_clause(case):
        return None
    for cue in (*strong_after(case), *(weak_after(case) if goes_on else ())):
        source = source_after(case, cue)
        near = goes_on and (not case.before or cue.i < case.end + 2 * NEAR)
        fits = near or cue == gap[0] or (cue == gap[-1] and len(gap) < 2 * NEAR)
        if fits and source is not None and case.can_speak(source):
            return Attribution("cue after, inverted" if source.i > cue.i else "cue after", source, cue)
    return None


def begins_clause(case: Case) -> bool:
    """Whether what follows the quotation is another clause of the sentence before it ("… and recalled the talks")."""
    first = next((token for token in case.after if not token.is_punct), None)
    return between_dashes(case) or (
        bool(case.before) and first is not None and (first.pos_ in JOINING or first.tag_ == "VBG")
    )


def between_dashes(case: Case) -> bool:
    """Whether the quotation is all that stands between two dashes: what follows belongs to the sentence around it."""
    around = (case.before[-1:], case.after[:1])
    return all(side and side[0].text in DASHES for side in around)


def strong_after(case: Case) -> Iterator[Token]:
    """The cues behind a quotation, a verb that the tagger took for a noun among them ("Bozell answers")."""
    for at, token in enumerate(case.after):
        alone = at + 1 == len(case.after) or case.after[at - 1].pos_ == "PROPN"
        mistaken = at > 0 and alone and token.tag_ in ("NN", "NNS") and case.last in GOES_ON
        if (is_cue(case.scene, token) and not aside(case.after, at)) or (
            mistaken and token.lemma_.lower() in case.scene.words.cues
        ):
            yield token


def aside(tokens: list[Token], at: int) -> bool:
    """Whether a verb speaks to the reader, in brackets ("(think Eleanor Roosevelt)")."""
    return at > 0 and tokens[at - 1].text == "("


def weak_after(case: Case) -> Iterator[Token]:
    """The verbs right behind a quotation that are cues only there ("he went on")."""
    for token in case.after[: 2 * NEAR]:
        if token.pos_ == "VERB" and token.lemma_.lower() in case.scene.words.weak_cues:
            yield token


def source_after(case: Case, cue: Token) -> Token | None:
    """The source of a cue behind a quotation: behind an inverted cue by its place, where the parse is wrong."""
    source = source_of(case.scene, cue)
    gap = case.after
    if cue == gap[0]:
        if case.before and source is not None and source.i < case.start and source.head == cue:
            return None
        return source if source is not None and source.i > cue.i else first_name(gap[1:])
    if source is None or source.i < case.end - 60:
        return last_name([t for t in gap if t.i < cue.i]) or first_name([t for t in gap if t.i > cue.i])
    return source


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


def whose_words(case: Case) -> Attribution | None:
    """In X's letter: “…”; his remark that “…”; a statement by X: “…”."""
    for noun in reversed(case.before[-NEAR:]):
        if is_cue_noun(case.scene, noun) and leads_to(case.scene, noun, case.k):
            whose = owner(case.scene, noun)
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


def cue_later(case: Case) -> Attribution | None:
    """“…” from Gaza, X said: the reporter's words go on between the quotation and the cue."""
    if begins_clause(case) and case.after[0].pos_ != "SCONJ":
        return None
    for cue in case.after if case.last not in ".?!" else ():
        source = source_after(case, cue) if is_cue(case.scene, cue) else None
        if source is not None and source.i >= case.end and case.can_speak(source):
            return Attribution("cue later in the sentence", source, cue)
    return None


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


def before_colon(case: Case) -> Attribution | None:
    """X resisted: “…”: a whole sentence behind a colon is its subject’s, else the last name’s before it."""
    if not case.after_colon or case.last not in ENDING:
        return None
    source, last = main_subject(case.scene, case.before), case.before[-2:][0]
    if source is not None and case.can_act(source) and speaks(case.scene, source):
        return Attribution("subject before the colon", source, None)
    named = last.ent_type_ == "PERSON" and last.pos_ == "PROPN" and not case.follows_closely
    return Attribution("name before the colon", last, None) if named else None


def words_before(case: Case) -> Attribution | None:
    """X published “…”: the subject of what stands before the quotation."""
    source = main_subject(case.scene, case.before)
    if source is None or not case.can_act(source):
        return None
    return Attribution("subject of the words before", source, None)
