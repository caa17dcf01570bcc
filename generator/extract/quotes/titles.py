"""Tells by form and place what in quotation marks is the name of something: titles of works, terms, mottoes.

What a name is called by ("a book titled"), what it stands with (an author, a year) and how it is written count.
"""

from spacy.tokens import Token

from generator.extract.quotes.scene import Scene
from generator.extract.quotes.sources import is_cue

DASHES = frozenset("—–-")
SPACE = " \t\u00a0\u2009\u202f"
LONG = 4
TITLE_SHARE = 0.6
LINKING = frozenset(("ADP", "DET", "CCONJ", "SCONJ", "PART"))
"""Words that a title leaves small."""
NOUNS = frozenset(("NOUN", "PROPN"))
CLAUSAL = frozenset(("VERB", "AUX", "PRON", "INTJ"))
"""Words that a name of a kind does not have."""
OPENING = "'‘“\"(["
YEAR = 4
"""How many digits a year has."""
SHORT = 3
"""So many words or fewer make a term more often than an utterance."""
NAMED_WITHIN = 24
"""So many characters before a quotation hold the words that say that a name follows."""
AUTHOR = 4
"""Within so many tokens behind a title its author is named."""


def is_title(scene: Scene, k: int) -> bool:
    """Whether a segment is the title of a work whose author or outlet stands behind it, whatever the cues."""
    after = scene.after(k)
    return authored(scene, k, after) or cited(scene, k, after)


def authored(scene: Scene, k: int, after: list[Token]) -> bool:
    """Whether the segment is a title in a list, its author behind it (— “…,” by X)."""
    byline = until_colon(after)
    if not byline or byline[0].lower_ not in scene.words.authors or any(is_cue(scene, token) for token in byline):
        return False
    listed = preceding(scene, k) in DASHES or not scene.before(k) or titled(scene, k)
    return listed and any(token.pos_ == "PROPN" for token in byline[1:AUTHOR])


def until_colon(tokens: list[Token]) -> list[Token]:
    """The tokens before the first colon."""
    at = next((n for n, token in enumerate(tokens) if token.text == ":"), len(tokens))
    return tokens[:at]


def preceding(scene: Scene, k: int) -> str:
    """The last character before the segment and its mark but for spaces; nothing at the beginning."""
    start = scene.segments[k].outer_start
    while start and scene.text[start - 1] in SPACE:
        start -= 1
    return scene.text[start - 1] if start else ""


def cited(scene: Scene, k: int, after: list[Token]) -> bool:
    """Whether brackets hold nothing but the segment, a name and a date: (“…,” The Daily Post, Thursday)."""
    end = next((n for n, token in enumerate(after) if token.text == ")"), 0)
    closed = preceding(scene, k) == "(" and end > 1 and after[end - 1].ent_type_ == "DATE"
    return closed and not any(token.pos_ in ("VERB", "AUX") for token in after[:end])


def dated(scene: Scene, k: int) -> bool:
    """Whether brackets that end in a year and name nobody follow: “…” (film, 2008)."""
    after = scene.after(k)
    end = next((n for n, token in enumerate(after) if token.text == ")"), 0)
    if end < len("(2)") - 1 or after[0].text != "(" or any(t.ent_type_ == "PERSON" for t in after[:end]):
        return False
    return after[end - 1].text.isdigit() and len(after[end - 1].text) == YEAR


def named(scene: Scene, k: int) -> bool:
    """Whether the words before say that a name or a term follows ("so-called", "titled", "known here as")."""
    before, words = scene.before(k), scene.words
    start = scene.segments[k].outer_start
    text = scene.text[max(0, start - NAMED_WITHIN) : start].rstrip(" \u00a0(").lower()
    if text.rstrip(",").endswith(words.named):
        return True
    equated = without_article(before)
    if equated and equated[-1].lower_ in words.equating and any(t.lower_ in words.known for t in equated[-AUTHOR:]):
        return True
    if is_called(scene, equated):
        return len(words_of(scene, k)) <= SHORT and not agent_behind(scene, k)
    return is_term(scene, before) and (len(words_of(scene, k)) <= SHORT or titled(scene, k))


def agent_behind(scene: Scene, k: int) -> bool:
    """Whether the words behind say who did it ("by X")."""
    after = scene.after(k)
    return bool(after) and after[0].lower_ in scene.words.by


def is_called(scene: Scene, before: list[Token]) -> bool:
    """Whether the passive of a verb of naming stands before: being dubbed the “…”."""
    verb = before[-1] if before else None
    return verb is not None and verb.lemma_.lower() in scene.words.naming and is_passive(verb)


def is_passive(verb: Token) -> bool:
    """Whether a verb is a passive participle."""
    return verb.tag_ == "VBN" and (verb.dep_ == "acl" or any(child.dep_ == "auxpass" for child in verb.children))


def is_term(scene: Scene, before: list[Token]) -> bool:
    """Whether a noun for words or names stands before, nobody's: the charged term, “…”."""
    kept = before[:-1] if before and before[-1].text == "," else before
    if not kept or kept[-1].lemma_.lower() not in scene.words.terms:
        return False
    return not any(child.dep_ == "poss" for child in kept[-1].children)


def is_compound(scene: Scene, k: int) -> bool:
    """Whether a few words that end in a noun stand before another, as the name of its kind: a “bridge toll” plan.

    Before a noun for words they are what was said: his “bridge toll” remark.
    """
    after, (start, end) = scene.after(k), scene.spans[k]
    inside = [token for token in scene.doc[start:end] if token.text[-1].isalnum()]
    whole = inside and scene.text[scene.segments[k].end - 1].isalnum() and len(words_of(scene, k)) <= SHORT
    if not whole or inside[-1].pos_ not in NOUNS or any(t.pos_ in CLAUSAL for t in inside) or not follows_noun(after):
        return False
    return after[0].lemma_.lower() not in scene.words.cue_nouns | scene.words.shouts


def follows_noun(after: list[Token]) -> bool:
    """Whether a noun comes right behind the segment."""
    return bool(after) and after[0].pos_ in NOUNS and after[0].dep_ not in ("nsubj", "nsubjpass")


def without_article(tokens: list[Token]) -> list[Token]:
    """The tokens without an article at their end."""
    return tokens[:-1] if tokens and tokens[-1].pos_ == "DET" else tokens


def words_of(scene: Scene, k: int) -> list[str]:
    """The words of a segment, with the marks on them."""
    return scene.text[scene.segments[k].start : scene.segments[k].end].split()


def titled(scene: Scene, k: int) -> bool:
    """Whether the segment is written as a title: all words with a capital letter but for short or linking ones."""
    words = [word.lstrip(OPENING) or word for word in words_of(scene, k)]
    capital = [word for word in words if not word[0].islower()]
    if words[0][0].islower():
        return False
    long = [word for word in words if len(word.strip(".,:;!?'’")) > LONG]
    mostly = len(capital) >= TITLE_SHARE * len(words) and all(word in capital for word in long)
    return mostly or (len(capital) > 1 and only_linking_small(scene, k))


def only_linking_small(scene: Scene, k: int) -> bool:
    """Whether all words of a segment that begin with a small letter link others ("Keepers of the Light")."""
    start, end = scene.spans[k]
    return all(t.pos_ in LINKING for t in scene.doc[start:end] if t.text[0].islower())


def of_work(scene: Scene, noun: Token) -> bool:
    """Whether a noun is of things that have titles ("book", "show")."""
    return noun.pos_ == "NOUN" and noun.lemma_.lower() in scene.words.works
