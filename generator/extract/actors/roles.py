"""Finds the roles that a text gives a person: before the name, after it, or before a comma and the name."""

from collections.abc import Iterator

from spacy.tokens import Doc, Span

from generator.extract.actors.runs import LONGEST_OFFICE, Name, ends_office, is_labelled
from generator.language.actors import ActorWords

LONGEST_ROLE = 24
"""In words."""
MEASURES = frozenset({"DATE", "TIME", "QUANTITY"})
"""Labels of what stands beside a role and is none of it: "29-year-old editor", "last week"."""
INSIDE = frozenset({"NOUN", "PROPN", "ADJ", "NUM", "PART"})
"""Parts of speech within a role, beside small words."""


def roles_of(doc: Doc, name: Name, words: ActorWords) -> Iterator[Span]:
    """The roles that stand with one occurrence of a person's name."""
    if name.titled:
        yield from role_before(doc, name, words)
    if comma_at(doc, name.start - 1):
        yield from described_before(doc, name, words)
    after = after_age(doc, name.end)
    if comma_at(doc, after):
        yield from role_after(doc, after + 1, words)


def completed(doc: Doc, role: Span, ends: dict[int, int]) -> Span:
    """The role with the whole of a name that it cuts; `ends` gives where the name ends that a token stands in."""
    return doc[role.start : max(ends.get(role.end - 1, role.end), role.end)]


def comma_at(doc: Doc, at: int) -> bool:
    """Whether a comma stands at a position."""
    return 0 <= at < len(doc) and doc[at].text == ","


def after_age(doc: Doc, at: int) -> int:
    """The position after ", 59" or ", 59 ans" where an age follows, else the position itself."""
    if not (comma_at(doc, at) and at + 2 < len(doc) and doc[at + 1].is_digit):
        return at
    return at + 3 if doc[at + 2].pos_ == "NOUN" and comma_at(doc, at + 3) else at + 2


def role_before(doc: Doc, name: Name, words: ActorWords) -> Iterator[Span]:
    """The office right before a name with all that modifies it: "Jordan’s Deputy Prime Minister"."""
    start = end = name.start
    plain = doc[end - 1].is_lower
    while start > 0 and end - start < LONGEST_ROLE and inside_before(doc, start - 1, words, plain=plain):
        start -= 1
        if doc[start].is_sent_start or doc[start].lower_ in words.roles.former:
            break
    while start < end and doc[start].pos_ in {"ADP", "CCONJ", "PART", "PUNCT"}:
        start += 1
    if start < end and is_role(doc, start, end, words) and not relative(doc, start, name):
        yield doc[start:end]


def relative(doc: Doc, start: int, name: Name) -> bool:
    """Whether a bare surname after "the judge" is the subject of a clause about the judge, not the judge’s name."""
    determined = start > 0 and doc[start - 1].pos_ == "DET"
    return determined and name.end - name.start == 1 and doc[name.start - 1].is_lower


def inside_before(doc: Doc, at: int, words: ActorWords, *, plain: bool) -> bool:
    """Whether a token before a name may belong to its role; to one in capitals, common words do not ("esteem Sen.")."""
    token = doc[at]
    if token.ent_type_ in MEASURES or (at and doc[at - 1].is_digit and not doc[at - 1].whitespace_):
        return False
    if token.tag_ in {"POS", "HYPH"} or token.text == "-" or token.lower_ in words.roles.former:
        return True
    if token.lower_ in words.roles.below:
        return doc[at + 1].lower_ not in words.roles.sovereign or token.pos_ != "ADP"
    if token.pos_ in {"NOUN", "PROPN", "ADJ"}:
        return token.tag_ != "NNS" if plain else not token.is_lower or token.lower_ in words.roles.small
    if token.lower_ in words.small.conjunctions:
        return is_role(doc, max(at - LONGEST_OFFICE, 0), at, words)
    return token.lower_ in words.small.of and ends_office(doc, max(at - LONGEST_OFFICE, 0), at + 1, words)


def is_role(doc: Doc, start: int, end: int, words: ActorWords) -> bool:
    """Whether a span ends in an office or an occupation; words of courtesy alone are none."""
    last = doc[end - 1].text
    if last.lower() in words.roles.heads or last in words.persons.titles:
        return True
    return ends_office(doc, start, end - 1, words)


def role_after(doc: Doc, start: int, words: ActorWords) -> Iterator[Span]:
    """The role in apposition after a name's comma: "director of advocacy for … at …", "one of his top advisers"."""
    if opens_clause(doc, start):
        return
    inner = after_partitive(doc, start, words)
    first = inner
    while first < len(doc) and (doc[first].pos_ in {"DET", "PRON"} or doc[first].ent_type_ in MEASURES):
        first += 1
    end = phrase_end(doc, first, words)
    if first == end or names_next(doc, end, words):
        return
    if inner > start and doc[end - 1].lemma_.lower() in words.roles.heads:
        yield doc[start:end]
    elif headed(doc, first, end, words):
        yield doc[first:end]


def opens_clause(doc: Doc, at: int) -> bool:
    """Whether the word after a name's comma begins something else: "whose …", "not the …", "and the …"."""
    return at < len(doc) and (doc[at].tag_[:1] == "W" or doc[at].dep_ == "neg" or doc[at].pos_ == "CCONJ")


def after_partitive(doc: Doc, start: int, words: ActorWords) -> int:
    """The position after "one of" at a token, else the token's own."""
    ends = (end for end in (start + 2, start + 1) if doc[start:end].text.lower() in words.roles.partitive)
    return next(ends, start)


def names_next(doc: Doc, end: int, words: ActorWords) -> bool:
    """Whether a phrase is followed by a person's name, whose role it is then."""
    return end < len(doc) and is_labelled(doc[end], "person", words) and doc[end].pos_ == "PROPN"


def phrase_end(doc: Doc, start: int, words: ActorWords) -> int:
    """Where the noun phrase that begins at a token ends: before a comma, a verb, or anything that is no part of it."""
    end = start
    while (
        end < min(start + LONGEST_ROLE, len(doc))
        and in_phrase(doc, end, words)
        and (end == start or not doc[end].is_sent_start)
    ):
        end += 1
    while (
        end > start
        and doc[end - 1].pos_ in {"ADP", "DET", "CCONJ", "PART", "PUNCT", "PRON"}
        and doc[end - 1].tag_ != "POS"
    ):
        end -= 1
    return end


def in_phrase(doc: Doc, at: int, words: ActorWords) -> bool:
    """Whether a token may stand within a noun phrase."""
    token = doc[at]
    if token.pos_ == "NUM" and token.is_digit and doc[at - 1].pos_ == "ADP":
        return False
    if token.ent_type_ in MEASURES and doc[at - 1].tag_ != "POS":
        return False
    if token.pos_ == "PRON" and token.lower_ in words.roles.other:
        return True
    if is_labelled(token, "person", words) and token.ent_iob_ == "B" and doc[at - 1].pos_ == "NOUN":
        return False
    return token.pos_ in INSIDE | {"ADP", "DET"} or token.text in {"-", "&"} or token.text in words.small.conjunctions


def headed(doc: Doc, start: int, end: int, words: ActorWords) -> bool:
    """Whether the noun phrase's head, its last noun before a preposition, is an office or an occupation."""
    for at in range(start, end):
        if doc[at].pos_ == "ADP":
            return at > start and (is_role(doc, start, at, words) or office_starts(doc, at, end, words))
    return is_role(doc, start, end, words)


def office_starts(doc: Doc, at: int, end: int, words: ActorWords) -> bool:
    """Whether the preposition at a position stands within an office of several words ("secretary of state")."""
    return any(ends_office(doc, max(at - 2, 0), last, words) for last in range(at + 1, min(at + 3, end)))


def described_before(doc: Doc, name: Name, words: ActorWords) -> Iterator[Span]:
    """The role before a comma and a name: "the diplomatic adviser of the president of …, Anwar Gargash,"."""
    end = name.start - 1
    start = end
    while start > 0 and end - start < LONGEST_ROLE and goes_on_before(doc, start, words):
        start -= 1
    while start < end and doc[start].pos_ == "ADP":
        start += 1
    determined = doc[start].pos_ in {"DET", "NUM"} or (start > 0 and doc[start - 1].tag_ == "PRP$")
    while start < end and doc[start].pos_ in {"ADP", "DET", "CCONJ", "NUM", "PART", "PRON"}:
        start += 1
    if determined and start < end and closes(doc, name.end) and headed(doc, start, end, words):
        yield doc[start:end]


def goes_on_before(doc: Doc, start: int, words: ActorWords) -> bool:
    """Whether a noun phrase goes on to the left: not past "and" before a determiner, where another one ends."""
    another = doc[start].pos_ == "DET" and doc[start - 1].pos_ == "CCONJ"
    return in_phrase(doc, start - 1, words) and not doc[start].is_sent_start and not another


def closes(doc: Doc, at: int) -> bool:
    """Whether what was said of a name is closed after it."""
    return at >= len(doc) or doc[at].text in {",", ".", ";", "—", "–"}
