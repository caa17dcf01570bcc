"""What a number counts: the nouns that go with it, from the parse."""

from itertools import takewhile

from spacy.tokens import Doc, Span, Token

from generator.extract.patterns import HYPHENS
from generator.language.figures import FigureWords

BEFORE_HEAD = frozenset(("ADJ", "NOUN", "PROPN", "VERB", "ADV", "NUM", "PUNCT", "CCONJ", "PART", "SYM"))
NOUNS = frozenset(("NOUN", "PROPN"))
HEADS = frozenset(("nummod", "amod", "compound", "quantmod", "nmod", "poss", "det", "predet", "advmod", "npadvmod"))
PARTS_OF_PHRASE = frozenset(("JJ", "JJR", "JJS", "VBN", "VBG", "NN", "NNS", "NNP", "NNPS", "HYPH", "CD", "AFX", "POS"))
JOINTS = ("CCONJ", "PART")
PARTICLES = frozenset(("RP", "IN", "RB"))
"""Tags of what ends a noun after a hyphen ("three run-*ups*", but "the delegate-*rich* states")."""
CLAUSES = frozenset(("acl", "relcl", "acl:relcl", "ROOT", "ccomp", "advcl", "conj", "xcomp"))
OWN_CLAUSES = frozenset(("relcl", "acl", "acl:relcl"))
JOINING = frozenset("-‑–“”‘’'\"&")
ARTICLES = frozenset(("DT", "PRP$", "DET"))
QUALITIES = frozenset(("ADJ", "VERB", "ADV"))
LEFT_OUT = frozenset(("DET", "ADV", "PRON"))
DATES = frozenset(("DATE", "TIME"))
PLACES = frozenset(("GPE", "LOC", "FAC"))
PLURALS = frozenset(("NNS", "NNPS"))
FARTHEST = 12
"""Tokens between a number and the head of what it counts."""


def counted(doc: Doc, end: int) -> Span | None:
    """The words after the character `end` that a number or measure ending there counts; None where there are none."""
    last = token_before(doc, end)
    if last is None or last.i + 1 >= len(doc):
        return None
    head = head_after(last) or head_in_sequence(last)
    if head is None:
        return None
    return phrase(doc, last.i + 1, head.i + 1)


def token_before(doc: Doc, end: int) -> Token | None:
    """The token that holds the character before `end`."""
    span = doc.char_span(end - 1, end, alignment_mode="expand")
    return span[-1] if span else None


def head_after(last: Token) -> Token | None:
    """The noun that the parser gives a number to, if it stands close after it."""
    head = last
    while head.dep_ in HEADS and head.head.i != head.i:
        head = head.head
        if head.i > last.i and head.pos_ in NOUNS and head.dep_ not in ("compound", "nmod", "amod"):
            break
    articled = last.dep_ == "predet" and last.nbor().pos_ == "DET"  # "half *the* delegates"
    between = last.doc[last.i + 1 + articled : head.i]
    if any(token.pos_ == "DET" for token in between[:2]) or any(token.pos_ in JOINTS for token in between[:1]):
        return None
    near = 0 < head.i - last.i <= FARTHEST and head.pos_ in NOUNS and head.ent_type_ not in DATES - {last.ent_type_}
    return head if near and is_end(head) and all(goes_on(token, head) for token in between) else None


def goes_on(token: Token, head: Token) -> bool:
    """Whether a noun phrase goes on over a token before its head ("two *low*-key*,* quiet towns")."""
    if is_joined(token):
        return True
    if token.text == ",":
        return token.head.i == head.i and not token.is_sent_start
    if token.pos_ == "ADP":  # in a name: "one Club *for* Growth ad"
        return token.head.pos_ == "PROPN" and token.head.dep_ in ("nmod", "compound")
    return token.pos_ in BEFORE_HEAD and not closes(token)


def is_hyphen(token: Token) -> bool:
    """Whether a token joins the words at its sides."""
    return token.text in HYPHENS and not token.whitespace_ and token.i > 0 and not token.nbor(-1).whitespace_


def is_joined(token: Token) -> bool:
    """Whether a token is part of a word with hyphens ("winner-*take*-all")."""
    return continues(token) or (token.i + 1 < len(token.doc) and is_hyphen(token.nbor()))


def continues(token: Token) -> bool:
    """Whether a token goes on with a word that a hyphen joins it to."""
    return is_hyphen(token) or (token.i > 0 and is_hyphen(token.nbor(-1)))


def is_end(noun: Token) -> bool:
    """Whether a noun may end its phrase: none in an adjective with hyphens ("the *delegate*-rich states")."""
    doc, at = noun.doc, noun.i + 1
    if at + 1 >= len(doc) or not is_hyphen(doc[at]):
        return True
    return doc[at + 1].tag_ in PARTICLES and not (at + 2 < len(doc) and is_hyphen(doc[at + 2]))


def closes(token: Token) -> bool:
    """Whether a noun phrase cannot go on over a token: a new sentence, or a mark that does not join words."""
    between_spaces = bool(token.nbor(-1).whitespace_ and token.whitespace_)
    joins = token.text in JOINING and not between_spaces
    return bool(token.is_sent_start) or (token.is_punct and not joins)


def head_in_sequence(last: Token) -> Token | None:
    """The last of the nouns that follow a number without a break, where the parser does not help."""
    head = None
    for token in last.doc[last.i + 1 : last.i + 1 + FARTHEST]:
        if ends(token, last, head):
            break
        if token.pos_ in NOUNS and is_end(token):
            head = token
        elif head is not None and not continues(token) and token.tag_ != "POS":
            break
    return head


def ends(token: Token, last: Token, head: Token | None) -> bool:
    """Whether the nouns after a number do not go on over a token: what is no part of a phrase, and another clause."""
    joins = head is None and token.i > last.i + 1 and token.tag_ == "CC"
    quoted = head is None and token.is_quote and closed(token, last)
    fits = token.tag_ in PARTS_OF_PHRASE or token.dep_ == "amod" or joins or quoted or continues(token)
    if not fits or closes(token) or token.ent_type_ in DATES:
        return True
    if token.pos_ == "VERB":
        return token.dep_ in (CLAUSES if token.tag_ == "VBG" else OWN_CLAUSES)
    return token.dep_ == "nsubj" and token.head.dep_ in OWN_CLAUSES and token.head.head.i <= last.i


def closed(mark: Token, last: Token) -> bool:
    """Whether a mark opens a quotation after a number, or closes one that was opened there."""
    return bool(mark.nbor(-1).whitespace_) or any(token.is_quote for token in mark.doc[last.i + 1 : mark.i])


def phrase(doc: Doc, start: int, end: int) -> Span | None:
    """The words from token to token, without marks and articles at their start, up to a name that begins anew."""
    while start < end and not opens(doc[start], end):
        start += 1
    while end + 1 < len(doc) and is_hyphen(doc[end]):
        end += 2
    while start < end < len(doc) and doc[end - 1].text.endswith(HYPHENS) and not doc[end - 1].whitespace_:
        end += 1
    start, end = unquoted(doc, start, before_name(doc, start, end))
    is_number = start < end and doc[start].tag_ == "CD" and bool(doc[start].whitespace_)
    return doc[start:end] if start < end and not is_number else None


def opens(token: Token, end: int) -> bool:
    """Whether a phrase up to a token may begin with a word: an adverb that says how its adjective is meant may."""
    if token.is_punct or token.is_space:
        return False
    if token.pos_ == "ADV":
        of_quality = token.dep_ == "advmod" and token.i < token.head.i < end - 1
        return is_joined(token) or of_quality or (token.i + 2 < end and token.nbor().pos_ in QUALITIES)
    return token.pos_ not in LEFT_OUT


def before_name(doc: Doc, start: int, end: int) -> int:
    """Where a phrase that ends in a name ends: before it, if a common noun comes first ("one *label* Lee resists")."""
    if doc[end - 1].tag_ != "NNP":
        return end
    for at in range(start, end - 1):
        meets = doc[at].pos_ == "NOUN" and doc[at].text.islower() and doc[at + 1].text[0].isupper()
        if meets and not is_joined(doc[at]):
            return at + 1
    return end


def unquoted(doc: Doc, start: int, end: int) -> tuple[int, int]:
    """The bounds of a phrase that opens or closes no quotation without the other mark."""
    marks = [at for at in range(start, end) if is_mark(doc[at])]
    if len(marks) % 2 == 0:
        return start, end
    return (start - 1, end) if doc[start - 1].is_quote else (marks[0] + 1, end)


def whole(doc: Doc, end: int, words: FigureWords, within: tuple[str, ...] = ()) -> Span | None:
    """What a share or an amount is of: the noun phrase after "of" at the character `end`; no place "in" it."""
    last = token_before(doc, end)
    after = doc[last.i + 1 : last.i + 3] if last is not None else ()
    joint = next((token for token in after if token.lower_ not in words.worth and not token.is_quote), None)
    if joint is None or joint.lower_ not in (*words.of, *within) or joint.i + 1 >= len(doc):
        return None
    if joint.lower_ not in words.of and joint.nbor().tag_ in ARTICLES:  # "in *the* bank" is where it is
        return None
    head = next((child for child in joint.children if child.dep_ in ("pobj", "pcomp") and child.i > joint.i), None)
    if (head is None or head.tag_ == "CD") and joint.nbor().tag_ == "CD":
        head = head_after(joint.nbor())
    head = many_of(head, words)
    if head is None or head.ent_type_ in DATES or (head.ent_type_ in PLACES and joint.lower_ not in words.of):
        return None
    owner = head.i + 1 < len(doc) and head.nbor().tag_ == "POS"  # the parse lost what is owned
    start = head.i + 2 if owner else after_owner(head, max(joint.i + 1, head.left_edge.i))
    noun = head if head.pos_ in NOUNS and not owner else head_in_sequence(doc[start - 1])
    return phrase(doc, start, noun.i + 1) if noun is not None else None


def many_of(noun: Token | None, words: FigureWords) -> Token | None:
    """What a noun for many has many of ("one of a *string* of scandals", "one of *dozens* of cases")."""
    while (
        noun is not None and (noun.lower_ in words.collectives or noun.ent_type_ == "CARDINAL") and noun.pos_ == "NOUN"
    ):
        joint = next((child for child in noun.rights if child.lower_ in words.of), None)
        if joint is None and noun.ent_type_ != "CARDINAL":
            return noun
        noun = next((below for below in joint.rights if below.dep_ == "pobj"), None) if joint is not None else None
    return noun


def after_owner(head: Token, start: int) -> int:
    """Where a noun phrase starts after its owner and any number in it ("Mr. Netanyahu's top advisers")."""
    for token in reversed(head.doc[start : head.i]):
        if token.tag_ in ("POS", "PRP$", "CD", "CC", "$", ",", "DT", "PDT", "WDT") or token.pos_ == "PRON":
            return next((later.i + 1 for later in head.doc[token.i : head.i] if later.whitespace_), head.i)
    return start


def is_mark(token: Token) -> bool:
    """Whether a token opens or closes a quotation, and does not make an owner ("the *states'* votes")."""
    return token.is_quote and token.tag_ != "POS"


def singular(words: Span, rules: FigureWords) -> str:
    """The name of a unit that words count: their own letters, the last word singular."""
    first = next((at for at, word in enumerate(words) if word.lower_ not in rules.degrees or word.pos_ == "ADV"), 0)
    name = "".join(word.whitespace_ if is_mark(word) else word.text_with_ws for word in words[first:-1])
    return name + singular_word(words[-1], rules)


def singular_word(token: Token, rules: FigureWords) -> str:
    """A noun in the singular, as the table, the parser or the rule for names has it."""
    known = rules.singulars.get(token.lower_)
    if known:
        return known
    if token.tag_ == "NNS" and token.lemma_.lower() == token.lower_:
        ending = next((form for form in rules.singulars if token.lower_.endswith(form)), None)
        if ending:
            return token.text[: -len(ending)] + rules.singulars[ending]
    if token.tag_ == "NNS" and token.lemma_.lower() != token.lower_:
        return cased(token.lemma_, token.text)
    if token.tag_ in ("NNPS", "NNS") and token.text.endswith("s") and len(token.text) > 3:
        return token.text[:-1]
    return token.text


def cased(lemma: str, word: str) -> str:
    """A lemma with the letters of the word where the two agree ("PACs", "pac": "PAC")."""
    letters = zip(lemma.lower(), word.lower(), strict=False)
    same = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], letters))
    return word[:same] + lemma[same:]
