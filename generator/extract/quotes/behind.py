"""Attribution by what stands behind a quotation: “…,” X said; “…,” said X; “…” from Gaza, X said."""

from collections.abc import Iterator
from itertools import takewhile

from spacy.tokens import Token

from generator.extract.quotes.case import DASHES, NEAR, Attribution, Case, first_name, last_name
from generator.extract.quotes.sources import is_cue, source_of
from generator.extract.quotes.titles import is_passive

GOES_ON = frozenset(",?!…—–-")
"""How a quotation ends that the reporter's sentence goes on from."""
JOINING = frozenset(("CCONJ", "SCONJ"))
"""Words that begin a clause of its own behind a quotation."""
MISTAKEN = frozenset(("ADP", "AUX", "ADV", "SCONJ", "CCONJ", "VERB", "PART", "INTJ"))
"""What a name that is also a word is taken for."""
FINITE = frozenset(("VBD", "VBZ", "VBP", "VBN"))
BARE = 2
"""How many tokens "he said" has."""


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


def called_by(case: Case) -> Attribution | None:
    """Was called a “…” by X; described as “…” by X: the agent of a passive stands behind the quotation."""
    if not case.before or not case.after or case.after[0].lower_ not in case.scene.words.by:
        return None
    small = case.scene.words.equating
    verb = next((t for t in reversed(case.before) if t.pos_ != "DET" and t.lower_ not in small), case.before[-1])
    source = first_name(case.after[1:]) if is_cue(case.scene, verb) and is_passive(verb) else None
    return Attribution("cue before", source, verb) if source is not None and case.can_speak(source) else None


def answered(case: Case) -> bool:
    """Whether a plain verb of saying stands right behind what goes on: “…?” asked X; “…,” X said."""
    plain = case.scene.words.plain_cues
    return case.last in GOES_ON and any(is_cue(case.scene, t) and t.lemma_.lower() in plain for t in case.after[:BARE])


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
        if (is_cue(case.scene, token) and token.dep_ != "pcomp" and not aside(case.after, at)) or (
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


def cue_later(case: Case) -> Attribution | None:
    """“…” from Gaza, X said: the reporter's words go on between the quotation and the cue."""
    if begins_clause(case) and case.after[0].pos_ != "SCONJ":
        return None
    for cue in case.after if case.last not in ".?!" else ():
        source = source_after(case, cue) if is_cue(case.scene, cue) else None
        if source is not None and source.i >= case.end and case.can_speak(source):
            return Attribution("cue later in the sentence", source, cue)
    return None
