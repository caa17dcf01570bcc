"""What a number counts: the nouns that go with it, from the parse."""

from itertools import takewhile

from spacy.tokens import Doc, Span, Token

from generator.extract.patterns import HYPHENS
from generator.language.figures import FigureWords

BEFORE_HEAD = frozenset(("ADJ", "NOUN", "PROPN", "VERB", "ADV", "NUM", "PUNCT", "CCONJ", "PART", "SYM"))
NOUNS = frozenset(("NOUN", "PROPN"))
HEADS = frozenset(("nummod", "amod", "compound", "quantmod", "nmod", "poss", "det", "advmod", "npadvmod"))
PARTS_OF_PHRASE = frozenset(("JJ", "JJR", "JJS", "VBN", "VBG", "NN", "NNS", "NNP", "NNPS", "HYPH", "CD", "AFX", "POS"))
JOINING = frozenset("-‑–“”‘’'\"&")
LEFT_OUT = frozenset(("DET", "ADV", "PRON"))
DATES = frozenset(("DATE", "TIME"))
PLACES = frozenset(("GPE", "LOC", "FAC"))
FARTHEST = 8
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
    between = last.doc[last.i + 1 : head.i]
    if len(between) and between[0].pos_ in ("CCONJ", "PART"):
        return None
    near = 0 < head.i - last.i <= FARTHEST and head.pos_ in NOUNS and head.ent_type_ not in DATES - {last.ent_type_}
    return head if near and all(token.pos_ in BEFORE_HEAD and not closes(token) for token in between) else None


def closes(token: Token) -> bool:
    """Whether a noun phrase cannot go on over a token: a new sentence, or a mark that does not join words."""
    between_spaces = bool(token.nbor(-1).whitespace_ and token.whitespace_)
    joins = token.text in JOINING and not between_spaces
    return bool(token.is_sent_start) or (token.is_punct and not joins)


def head_in_sequence(last: Token) -> Token | None:
    """The last of the nouns that follow a number without a break, where the parser does not help."""
    head = None
    for token in last.doc[last.i + 1 : last.i + 1 + FARTHEST]:
        joins = token.tag_ == "CC" and head is None and token.i > last.i + 1
        fits = token.tag_ in PARTS_OF_PHRASE or joins
        if not fits or closes(token) or token.ent_type_ in DATES:
            break
        if token.pos_ in NOUNS:
            head = token
        elif head is not None and token.tag_ not in ("HYPH", "POS"):
            break
    return head


def phrase(doc: Doc, start: int, end: int) -> Span | None:
    """The words from token to token, without marks and articles at their start."""
    while start < end and (doc[start].is_punct or doc[start].is_space or doc[start].pos_ in LEFT_OUT):
        start += 1
    while end + 1 < len(doc) and doc[end].text in HYPHENS and not (doc[end - 1].whitespace_ or doc[end].whitespace_):
        end += 2
    is_number = start < end and doc[start].tag_ == "CD" and bool(doc[start].whitespace_)
    return doc[start:end] if start < end and not is_number else None


def whole(doc: Doc, end: int, words: FigureWords, within: tuple[str, ...] = ()) -> Span | None:
    """What a share or an amount is of: the noun phrase after "of" at the character `end`; no place "in" it."""
    last = token_before(doc, end)
    after = doc[last.i + 1 : last.i + 3] if last is not None else ()
    joint = next((token for token in after if token.lower_ not in words.worth and not token.is_quote), None)
    if joint is None or joint.lower_ not in (*words.of, *within) or joint.i + 1 >= len(doc):
        return None
    head = next((child for child in joint.children if child.dep_ in ("pobj", "pcomp") and child.i > joint.i), None)
    if (head is None or head.tag_ == "CD") and joint.nbor().tag_ == "CD":
        head = head_after(joint.nbor())
    if head is None or head.ent_type_ in DATES or (head.ent_type_ in PLACES and joint.lower_ not in words.of):
        return None
    owner = head.i + 1 < len(doc) and head.nbor().tag_ == "POS"  # the parse lost what is owned
    start = head.i + 2 if owner else after_owner(head, joint.i + 1)
    noun = head if head.pos_ in NOUNS and not owner else head_in_sequence(doc[start - 1])
    return phrase(doc, start, noun.i + 1) if noun is not None else None


def after_owner(head: Token, start: int) -> int:
    """Where a noun phrase starts after its owner and any number in it ("Mr. Netanyahu's top advisers")."""
    for token in reversed(head.doc[start : head.i]):
        if token.tag_ in ("POS", "PRP$", "CD", "CC", "$", ",", "DT", "PDT", "WDT") or token.pos_ == "PRON":
            return next((later.i + 1 for later in head.doc[token.i : head.i] if later.whitespace_), head.i)
    return start


def singular(words: Span, rules: FigureWords) -> str:
    """The name of a unit that words count: their own letters, the last word singular."""
    return words[:-1].text_with_ws + singular_word(words[-1], rules)


def singular_word(token: Token, rules: FigureWords) -> str:
    """A noun in the singular, as the table, the parser or the rule for names has it."""
    known = rules.singulars.get(token.lower_)
    if known:
        return known
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
