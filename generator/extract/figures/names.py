"""Numbers that are part of a name: “Fortune 100”, “787 Dreamliner”, “COVID-19”, “13 Hours”."""

import re

from spacy.tokens import Token

from generator.extract.figures.calendar import counts_plural
from generator.extract.figures.counted import counted
from generator.extract.figures.measures import Measure
from generator.extract.figures.naming import NamingGrammar
from generator.extract.parse import Parsed, sentence_start
from generator.extract.patterns import DASHES

NAMES = frozenset(("ORG", "PRODUCT", "FAC", "LAW", "WORK_OF_ART", "EVENT", "PERSON", "GPE", "LOC"))
UNNUMBERED = frozenset(("DATE", "TIME", "PERSON"))
"""Names after which a number is none of theirs: the digits of a date, or a score ("leads Trump 46 to 42")."""
SCORE = re.compile(r"\sto\s\d")
"""What follows the first number of a score, which is no part of the name before it ("leads Rubio 46 to 42")."""
SHORTEST_TITLE = 4
MARKS = ("'", '"', "“", "‘")
LOWER_BEFORE = re.compile(r"(?:(?<!\w)[a-z]\w*,?|\w,)\s[“\"'‘]?\Z")
JOINED_NAME = re.compile(r"-[A-Z][a-z]+\s[A-Z][a-z]")
"""What makes a number the first part of a name ("the 5-Star Movement")."""
CAPITAL_AFTER = re.compile(r"\s[A-Z][a-z]")
LOWER_AFTER = re.compile(r"[.,;:!?”\"'’]*(?:\s[a-z]|\s?\Z|\n)|:\s[A-Z]")
STARTED = re.compile(r"(?:\A|\n|[.!?]\s)\Z")
CAPITAL_BEFORE = re.compile(r"(?<![\w.])[A-Z]\w*[a-z]\w*\s\Z")
OWNER = re.compile(r"['’]s\b")
LABELLED = re.compile(r"(?:''|[\"”’])\s(?=[a-z])")
BACK = 30


def glued(text: str, one: Measure, before: str, rules: NamingGrammar) -> bool:
    """Whether letters are joined to the number: "COVID-19", "5G", "M21", "Palace/54"."""
    end = one.end
    if before[-1:].isalpha() or (text[end : end + 1].isalpha() and one.unit is None):
        return True
    if JOINED_NAME.match(text, end):
        return True
    if before[-1:] == "/" and before[-2:-1].isalpha():
        return True
    joined = before[-1:] in DASHES and before[-2:-1].isalpha()
    return joined and not rules.glued.search(before)


def is_title(text: str, one: Measure) -> bool:
    """Whether a unit has a capital before words in lower case: the name of a film or a book ("13 Hours")."""
    unit = text[one.number.end : one.end].strip()
    if len(unit) < SHORTEST_TITLE or one.money or not (unit.isalpha() and unit.istitle()):
        return False
    first, after = max(0, one.start - BACK), LOWER_AFTER.match(text, one.end)
    if after is not None and STARTED.search(text, first, one.start):
        return after[0][-1:].islower()
    return after is not None and LOWER_BEFORE.search(text, first, one.start) is not None


def is_label(parsed: Parsed, one: Measure) -> bool:
    """Whether a share or a time is all that is quoted, and names the thing behind it ("his “47 percent” *comment*")."""
    closed = LABELLED.match(parsed.text, one.end)
    if closed is None or one.unit is None or one.money or one.high is not None:
        return False
    thing = parsed.doc.char_span(closed.end(), closed.end() + 1, alignment_mode="expand")
    return parsed.text[one.start - 1 : one.start] in MARKS and thing is not None and thing[0].tag_ == "NN"


def is_surname(parsed: Parsed, one: Measure) -> bool:
    """Whether what looks like a currency is part of a person's name ("8 *Rand* Paul")."""
    last = parsed.doc.char_span(one.end - 1, one.end, alignment_mode="expand")
    if last is None or last[-1].i + 1 >= len(parsed.doc):
        return False
    return bool(last[-1].text.istitle() and last[-1].nbor().ent_type_ == "PERSON")


def in_name(parsed: Parsed, one: Measure) -> bool:
    """Whether the number is part of a name: "Fortune 100", "787 Dreamliner"."""
    span = parsed.doc.char_span(one.start, one.end, alignment_mode="expand")
    if span is None:
        return False
    first, last = span[0], span[-1]
    before = parsed.doc[first.i - 1] if first.i > sentence_start(parsed.doc, first.i) else None
    if SCORE.match(parsed.text, one.end):
        return False
    if before is not None and before.pos_ == "PROPN" and not before.is_punct and before.ent_type_ not in UNNUMBERED:
        return not counts_plural(parsed, one.end) or parsed.doc[last.i + 1].pos_ == "PROPN"
    return names_one(parsed, last) or (first.ent_type_ in NAMES and not counts_common(parsed, last))


def is_model(parsed: Parsed, one: Measure) -> bool:
    """Whether the number is joined to a noun that nothing follows: one thing of its kind ("a 9-iron")."""
    if one.unit is not None or parsed.text[one.end : one.end + 1] not in DASHES:
        return False
    noun = parsed.doc.char_span(one.end + 1, one.end + 2, alignment_mode="expand")
    if not noun or noun[0].tag_ != "NN" or noun[0].i + 1 >= len(parsed.doc):
        return False
    following = noun[0].nbor()
    return following.pos_ not in ("NOUN", "PROPN", "ADJ", "NUM") and following.text not in DASHES


def names_one(parsed: Parsed, last: Token) -> bool:
    """Whether a name in the singular follows the number: one thing, called so ("787 Dreamliner")."""
    following = parsed.doc[last.i + 1] if last.i + 1 < len(parsed.doc) else None
    if (
        "." in last.text
        or following is None
        or following.tag_ != "NNP"
        or following.is_sent_start
        or following.ent_type_ in ("DATE", "TIME")
    ):
        return False
    things = counted(parsed.doc, last.idx + len(last))
    return things is not None and things[-1].tag_ == "NNP"


def counts_common(parsed: Parsed, last: Token) -> bool:
    """Whether a common noun in the plural is what the number counts."""
    things = counted(parsed.doc, last.idx + len(last))
    return things is not None and things[-1].tag_ == "NNS"


def is_named_so(text: str, one: Measure, before: str, rules: NamingGrammar) -> bool:
    """Whether a number word has a capital as the name around it does ("the group *One Ohio*", "Air Force *Two*")."""
    if not text[one.start].isupper():
        return False
    goes_on = CAPITAL_AFTER.match(text, one.end)
    if (CAPITAL_BEFORE.search(before) and not goes_on) or OWNER.match(text, one.end):
        return True
    return bool((LOWER_BEFORE.search(before) and goes_on) or rules.called.search(before))


def in_name_words(parsed: Parsed, one: Measure) -> bool:
    """Whether a number word is part of a name ("Three Mile Island")."""
    span = parsed.doc.char_span(one.start, one.end, alignment_mode="expand")
    return (
        span is not None
        and span[0].ent_type_ in NAMES
        and span[-1].i + 1 < len(parsed.doc)
        and parsed.doc[span[-1].i + 1].pos_ == "PROPN"
    )
