"""Tells speech from what else stands in quotation marks: titles of works, names, terms, so-called things."""

from collections import Counter
from collections.abc import Sequence

from spacy.tokens import Token

from generator.extract.quotes.case import Attribution
from generator.extract.quotes.scene import RUN, Scene, bare_words
from generator.extract.quotes.sources import SUBJECT, is_cue
from generator.extract.quotes.titles import (
    SHORT,
    dated,
    follows_noun,
    is_compound,
    is_passive,
    is_title,
    named,
    of_work,
    titled,
    without_article,
    words_of,
)
from generator.extract.quotes.wordings import governing_noun, is_cue_noun

LEADS_TO_NAME = frozenset(("ADP", "DET", "PART", "NOUN", "PROPN", "ADJ", "PRON", "CCONJ", "NUM"))
POSSESSIVE = frozenset(("'s", "’s"))
INTRODUCES = frozenset(",:—–-")
UNTOLD = 5
"""So many, in the midst of a sentence that has no source for them."""
NEAR = 12
"""So many tokens or fewer between a cue and a quotation are near."""
ANNOUNCED = 4
"""Within so many tokens before a quotation, a colon among them, the word stands that announces it."""
NAMING = 3
"""Within so many tokens before a quotation a verb of naming stands."""
MANY = 3
"""So many different sources do not happen to say the same few words."""
NEAR_TITLE = 2
"""So many where the quotation is written as a title."""


def is_utterance(scene: Scene, k: int, attribution: Attribution | None) -> bool:
    """Whether a segment is somebody's words: a cue beside it is evidence for it, the form of a name against it."""
    if is_title(scene, k) or repeats_narration(scene, k):
        return False
    before = scene.before(k)
    if not before and is_sentence(scene, k, known=attribution is not None):
        return True
    if named(scene, k) or bears_name(scene, k) or names_source(scene, k, attribution):
        return False
    if any(is_cue(scene, token) and not is_passive(token) for token in before[-2:]) or introduced(scene, k):
        return True
    if is_compound(scene, k) or dated(scene, k):
        return False
    near = NEAR_TITLE if titled(scene, k) else NEAR
    if attribution is not None and beside(scene, k, attribution, near):
        return True
    if titled(scene, k):
        return False
    if attribution is not None and attribution.cue is not None:
        return True
    if governing_noun(scene, k) is not None or promised(scene, before) or acts(scene, k):
        return True
    words = len(words_of(scene, k))
    least = UNTOLD if attribution is None and before and scene.after(k) else SHORT
    return words > least and not (words <= 6 and modifies(scene, k))


def repeats_narration(scene: Scene, k: int) -> bool:
    """Whether the segment is a line of its own that says once more what the reporter says: a pull quote."""
    (start, end), words = scene.spans[k], bare_words(" ".join(words_of(scene, k)))
    alone = len(words) >= RUN and scene.begins_line(start) and scene.ends_line(end - 1)
    return alone and {tuple(words[:RUN]), tuple(words[-RUN:])} <= scene.narrated


def names_source(scene: Scene, k: int, attribution: Attribution | None) -> bool:
    """Whether the segment is part of what the source is called: the “autopsy” recommended; her “clawback” plan says."""
    if attribution is None or len(words_of(scene, k)) > SHORT:
        return False
    (start, end), before, after = scene.spans[k], scene.before(k), scene.after(k)
    if attribution.source.i >= end and attribution.source.left_edge.i < start:
        return True
    bare = scene.text[scene.segments[k].end - 1].isalnum() and bool(after) and after[0] == attribution.cue
    return bare and bool(before) and before[-1].pos_ in ("DET", "PRON")


def bears_name(scene: Scene, k: int) -> bool:
    """Whether the segment is written as a title and stands behind a work: a new book, “…”; a play called “…”."""
    before = [token for token in scene.before(k) if token.text != ","]
    if not before or not titled(scene, k):
        return False
    return of_work(scene, before[-1].head if is_passive(before[-1]) else before[-1])


def introduced(scene: Scene, k: int) -> bool:
    """Whether the words around announce speech that has no verb beside it: her answer was: “…”; came the reply."""
    before = scene.before(k)
    if came(scene, k) or inscribed(scene, before) or any(is_shout(scene, token) for token in scene.after(k)[:2]):
        return True
    if before and before[-1].text == ":":
        return any(is_cue(scene, t) or is_cue_noun(scene, t) for t in before[-ANNOUNCED:])
    if any(calls(scene, token) for token in before[-NAMING:]):
        return True
    if titled(scene, k) and len(words_of(scene, k)) <= SHORT:
        return shouted(scene, before)
    return shouted(scene, before) or described(scene, before)


def inscribed(scene: Scene, before: list[Token]) -> bool:
    """Whether a thing that bears words stands before, and that they can be read on it: a hat reading, “…”."""
    kept = [token for token in before if token.text != ","]
    return len(kept) > 1 and kept[-1].lower_ in scene.words.inscribed and of_work(scene, kept[-2])


def calls(scene: Scene, token: Token) -> bool:
    """Whether a token is a verb of naming in the active voice: called the town a “…”."""
    return token.pos_ == "VERB" and token.lemma_.lower() in scene.words.naming and not is_passive(token)


def shouted(scene: Scene, before: list[Token]) -> bool:
    """Whether the words before are "chants of", "the slogan" and their like, whoever else the sentence names."""
    kept = before[:-1] if before and (before[-1].lower_ in scene.words.of or before[-1].text == ",") else before
    return bool(kept) and is_shout(scene, kept[-1])


def is_shout(scene: Scene, token: Token) -> bool:
    """Whether a token is a noun for what a crowd or a voice says."""
    return token.pos_ == "NOUN" and token.lemma_.lower() in scene.words.shouts


def came(scene: Scene, k: int) -> bool:
    """Whether a verb and a noun for words follow: “…,” came the reply."""
    after = scene.after(k)[:ANNOUNCED]
    if not after or after[0].pos_ != "VERB":
        return False
    return any(is_cue_noun(scene, t) or is_shout(scene, t) for t in after[1:])


def described(scene: Scene, before: list[Token]) -> bool:
    """Whether somebody describes something as what follows: portrayed him as a “…”."""
    kept = without_article(before)
    if not kept or kept[-1].lower_ not in scene.words.equating:
        return False
    return any(is_cue(scene, token) and not is_passive(token) for token in kept[-NEAR:])


def promised(scene: Scene, before: list[Token]) -> bool:
    """Whether a noun for words and "that" lead to what follows, whatever the parse: his warning (was) that … “…”."""
    for at, token in enumerate(before):
        if at and token.lower_ in scene.words.that:
            says = before[at - 1]
            nouns = before[: at - 1] if says.pos_ == "AUX" else [says]
            if any(is_cue_noun(scene, noun) for noun in nouns):
                return True
    return False


def joined(scene: Scene, k: int) -> bool:
    """Whether the segment goes on where the one before it ends: “reckless” on taxes and “not at all honest”."""
    before = scene.before(k)
    if not k or not before or before[0].i != scene.spans[k - 1][1] or titled(scene, k) or is_compound(scene, k):
        return False
    between = without_article([token for token in before if token.text != ","])
    if not between or len(between) > NEAR or any(token.pos_ == "VERB" for token in between):
        return False
    return between[-1].pos_ == "CCONJ" or all(token.pos_ == "AUX" for token in between)


def acts(scene: Scene, k: int) -> bool:
    """Whether the segment is more than a few words of what somebody is to do: to “go an extra step”."""
    return len(words_of(scene, k)) > SHORT and scene.doc[scene.spans[k][0] + 1].tag_ in ("VB", "MD")


def own_terms(scene: Scene, uttered: Sequence[bool], found: Sequence[Attribution | None]) -> frozenset[str]:
    """The few words that the article puts into marks on its own account, more often than somebody says them.

    Once is enough where many say them: what all call by one name is a term ("top secret").
    """
    own: Counter[str] = Counter()
    sources: dict[str, list[str]] = {}
    for k, (said, attribution) in enumerate(zip(uttered, found, strict=True)):
        if len(words_of(scene, k)) > SHORT:
            continue
        if said:
            sources.setdefault(scene.wording(k), []).append(attribution.source.lower_ if attribution else "")
        else:
            own[scene.wording(k)] += 1
    said_by = {words: sources.get(words, []) for words in own}
    return frozenset(words for words in own if own[words] > len(said_by[words]) or len(set(said_by[words])) >= MANY)


def is_sentence(scene: Scene, k: int, known: bool) -> bool:
    """Whether a segment that begins a sentence is one, or one that goes on behind it; a short one needs a source."""
    segment = scene.segments[k]
    words = scene.text[segment.start : segment.end].rstrip("'’\"” ")
    if len(words.split()) <= SHORT:
        return known and words[-1:] in ".?!"
    return words[-1:] in ".,?!…—" or not segment.closed


def beside(scene: Scene, k: int, attribution: Attribution, near: int) -> bool:
    """Whether the cue stands so near, and no word right before the quotation leads to a name."""
    if attribution.cue is None:
        return False
    start, end = scene.spans[k]
    at = attribution.cue.i
    distance = start - at - 1 if at < start else at - end
    before = scene.before(k)
    leads = bool(before) and leads_to_name(before[-1]) and before[-1] != attribution.cue
    return distance <= near and not leads


def leads_to_name(token: Token) -> bool:
    """Whether a name or a noun can follow the token in its phrase."""
    return token.pos_ in LEADS_TO_NAME or token.lower_ in POSSESSIVE


def modifies(scene: Scene, k: int) -> bool:
    """Whether the segment stands where a noun or an adjective would: behind an article, or before a noun."""
    before = scene.before(k)
    return (bool(before) and before[-1].pos_ in ("DET", "ADJ", "NUM")) or follows_noun(scene.after(k))


def is_fragment(scene: Scene, k: int) -> bool:
    """Whether a segment is a part of the reporter's sentence rather than a sentence or clause of its own."""
    before = scene.before(k)
    if not before or before[-1].text in INTRODUCES:
        return False
    start, end = scene.spans[k]
    root = scene.doc[start:end].root
    if root.pos_ not in ("VERB", "AUX"):
        return True
    return not any(child.dep_ in SUBJECT and scene.inside[child.i] for child in root.children)
