"""What an amount is told of where no noun stands beside it: the subject or the object of a verb that tells amounts."""

from spacy.tokens import Doc, Span, Token

from generator.extract.figures.counted import after_owner, phrase
from generator.language.figures import FigureWords
from generator.language.quotes import QuoteWords
from generator.language.tables import table

SUBJECTS = ("nsubj", "nsubjpass", "nsubj:pass")
OBJECTS = ("dobj", "obj")
WITHOUT_SUBJECT = ("conj", "xcomp")
"""Verbs that share the subject of the verb they hang on ("fell and then *rose*", "is expected to *cost*")."""
PASSIVE = ("nsubjpass", "nsubj:pass", "auxpass")
RELATIVE = ("relcl", "acl:relcl")
COUNTS = ("CARDINAL", "")
FARTHEST_VERB = 3
"""Verbs from the one that tells an amount to the one that has its subject."""


def topic(doc: Doc, start: int, end: int, words: FigureWords) -> Span | None:
    """What the measure between two characters is told of: "*Revenue* rose to $7bn", "cut the *tax* to 5 percent".

    Only verbs that tell amounts have such a subject, only verbs that set one have such an object, and nobody who has a
    name or a role is either: who wins 45 percent, pays or leads by it is not what is counted.
    """
    measure = doc.char_span(start, end, alignment_mode="expand")
    if measure is None:
        return None
    noun = measured_noun(measure, words) or told_of(measure, words)
    return None if noun is None else phrase(doc, after_owner(noun, noun.left_edge.i), noun.i + 1)


def measured_noun(measure: Span, words: FigureWords) -> Token | None:
    """The noun that a measure hangs on by "of": "a *fine* of $500".

    A bare count only after "a": "a crowd of 500" is so large, "the deportation of 500" is one of people nobody names.
    """
    joint = measure.root.head
    if joint.lower_ not in words.of or joint.i >= measure.start or joint.head.i != joint.i - 1:
        return None
    noun = joint.head
    if noun.dep_ == "dobj" and noun.head.lemma_ in words.takes_of:
        return None
    if noun.head.lower_ in words.of and noun.head.head.pos_ == "NOUN":  # "a margin of error of 3 points"
        noun = noun.head.head
    definite = any(is_definite(token) for token in noun.doc[joint.i + 1 : measure.start])
    bare = measure.root.ent_type_ in COUNTS and not any(is_indefinite(child) for child in noun.lefts)
    return None if definite or bare or noun.lower_ in words.counters or not is_quantity(noun) else noun


def is_definite(token: Token) -> bool:
    """Whether a word before a number says which ones it counts ("*the* richest 1 percent", "*those* 18 years old")."""
    return token.pos_ == "DET" and not is_indefinite(token)


def is_indefinite(token: Token) -> bool:
    """Whether a word is an article as in "*a* crowd"."""
    return "Ind" in token.morph.get("Definite", [])


def told_of(measure: Span, words: FigureWords) -> Token | None:
    """The noun whose amount the measure's verb tells, or sets."""
    number = measure.root
    joint = number.head if number.head.pos_ == "ADP" else None
    verb = joint.head if joint is not None else number.head
    if verb.pos_ not in ("VERB", "AUX") or (joint is not None and joint.lower_ not in words.sets_to):
        return None
    aim = next((child for child in verb.children if child.dep_ in OBJECTS and child not in measure), None)
    lemma = verb.lemma_.lower()
    found = aim if lemma in words.sets else None
    if aim is None or lemma in words.costs:
        found = subject_of(verb, words)
    return counted_noun(found, words) if found is not None and found.i < measure.start else None


def subject_of(verb: Token, words: FigureWords) -> Token | None:
    """The subject of a verb that tells amounts, or whose amount is set; what a clause is about, where it has none."""
    lemma = verb.lemma_.lower()
    forms = {lemma, *(f"{lemma} {child.lower_}" for child in verb.children)}
    above = with_subject(verb, words)
    found = next((child for child in above.children if child.dep_ in SUBJECTS), None)
    is_passive = verb.tag_ == "VBN" if found is None else found.dep_ != "nsubj" and above is verb
    if forms.isdisjoint(words.tells) and not (is_passive and lemma in words.sets):
        return None
    if found is None or found.tag_ in ("WDT", "WP"):
        return told_by_clause(above)
    return None if any(child.dep_ == "expl" for child in above.children) else found


def with_subject(verb: Token, words: FigureWords) -> Token:
    """The verb whose subject is a verb's too ("fell and then *rose*", "is expected to *cost*")."""
    for _ in range(FARTHEST_VERB):
        has_own = any(child.dep_ in SUBJECTS for child in verb.children)
        if has_own or verb.dep_ not in WITHOUT_SUBJECT or verb.head.pos_ not in ("VERB", "AUX"):
            break
        is_said = verb.head.lemma_.lower() in words.sets  # "analysts estimated it to cost"
        if is_said and not any(child.dep_ in PASSIVE for child in verb.head.children):
            break
        verb = verb.head
    return verb


def told_by_clause(verb: Token) -> Token | None:
    """The noun that a clause tells of ("contracts *totaling* $5m", "the rate, which *rose*")."""
    is_participle = verb.dep_ == "acl" and verb.tag_ in ("VBG", "VBN") and verb.head.i == verb.i - 1
    return verb.head if is_participle or verb.dep_ in RELATIVE else None


def counted_noun(noun: Token, words: FigureWords) -> Token | None:
    """The noun that is counted: after one of the counters what they count ("the number of *injured*")."""
    if noun.lower_ in words.counters and all(child.dep_ in ("det", "poss") for child in noun.lefts):
        part = next((below for child in noun.rights for below in child.children if below.dep_ == "pobj"), None)
        if part is not None and part.pos_ in ("NOUN", "ADJ", "VERB"):
            return part
    return noun if is_quantity(noun) else None


def is_quantity(noun: Token) -> bool:
    """Whether a noun may be what is counted: no name and nobody in a role."""
    if (
        noun.pos_ != "NOUN"
        or noun.ent_type_
        or noun.dep_ == "npadvmod"
        or (noun.text.istitle() and not noun.is_sent_start)
    ):
        return False
    owns = noun.i + 1 < len(noun.doc) and noun.nbor().tag_ == "POS"
    return not owns and not is_role(noun)


def is_role(noun: Token) -> bool:
    """Whether a noun is one for people ("voters", "the minister")."""
    words = table(noun.doc.lang_, "quotes", QuoteWords)
    people = table(noun.doc.lang_, "figures", FigureWords)
    names = {noun.lower_, noun.lemma_.lower()}
    return bool((words and names & words.roles) or (people and names.intersection(people.people)))
