"""Tells speech from what else stands in quotation marks: titles of works, names, terms, so-called things."""

from spacy.tokens import Token

from generator.extract.quotes.case import Attribution
from generator.extract.quotes.scene import Scene
from generator.extract.quotes.sources import SUBJECT, is_cue

LEADS_TO_NAME = frozenset(("ADP", "DET", "PART", "NOUN", "PROPN", "ADJ", "PRON", "CCONJ", "NUM"))
DASHES = frozenset(("—", "–", "-", "--"))
INTRODUCES = frozenset(",:—–-")
LONG = 4
TITLE_SHARE = 0.6
SHORT = 3
"""So many words or fewer make a term more often than an utterance."""
UNTOLD = 5
"""So many, in the midst of a sentence that has no source for them."""


def is_utterance(scene: Scene, k: int, attribution: Attribution | None) -> bool:
    """Whether a segment is somebody's words: a cue beside it is evidence for it, the form of a name against it."""
    if authored(scene, k):
        return False
    before = scene.before(k)
    if not before and is_sentence(scene, k, known=attribution is not None):
        return True
    if named(scene, k):
        return False
    if any(is_cue(scene, token) and token.tag_ != "VBN" for token in before[-2:]):
        return True
    near = 2 if titled(scene, k) else 12
    if attribution is not None and beside(scene, k, attribution, near):
        return True
    if titled(scene, k):
        return False
    if attribution is not None and attribution.cue is not None:
        return True
    words = len(scene.doc.text[scene.segments[k].start : scene.segments[k].end].split())
    least = UNTOLD if attribution is None and before and scene.after(k) else SHORT
    return words > least and not (words <= 6 and modifies(scene, k))


def is_sentence(scene: Scene, k: int, known: bool) -> bool:
    """Whether a segment that begins a sentence is one, or one that goes on behind it; a short one needs a source."""
    segment = scene.segments[k]
    words = scene.doc.text[segment.start : segment.end].rstrip("'’\"” ")
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
    leads = bool(before) and before[-1].pos_ in LEADS_TO_NAME and before[-1] != attribution.cue
    return distance <= near and not leads


def named(scene: Scene, k: int) -> bool:
    """Whether the words before say that a name or a term follows ("so-called", "known as", "titled")."""
    start = scene.segments[k].outer_start
    before = scene.doc.text[max(0, start - 24) : start].rstrip(" \u00a0(").lower()
    return before.endswith(scene.words.named)


def authored(scene: Scene, k: int) -> bool:
    """Whether the segment is a title in a list, its author behind it (— “…,” by X)."""
    before, after = scene.before(k), scene.after(k)
    if not after or after[0].lower_ not in scene.words.authors or any(is_cue(scene, token) for token in after):
        return False
    listed = not before or before[-1].text in DASHES or titled(scene, k)
    return listed and any(token.pos_ == "PROPN" for token in after[1:3])


def titled(scene: Scene, k: int) -> bool:
    """Whether the segment is written as a title: nearly all words, and every long one, with a capital letter."""
    words = scene.doc.text[scene.segments[k].start : scene.segments[k].end].split()
    capital = [word for word in words if not word[0].islower()]
    long = [word for word in words if len(word.strip(".,:;!?'’")) > LONG]
    return words[0][0].isupper() and len(capital) >= TITLE_SHARE * len(words) and all(w in capital for w in long)


def modifies(scene: Scene, k: int) -> bool:
    """Whether the segment stands where a noun or an adjective would: behind an article, or before a noun."""
    before = scene.before(k)
    return (bool(before) and before[-1].pos_ in ("DET", "ADJ", "NUM")) or follows_noun(scene.after(k))


def follows_noun(after: list[Token]) -> bool:
    """Whether a noun comes right behind the segment."""
    return bool(after) and after[0].pos_ in ("NOUN", "PROPN") and after[0].dep_ not in ("nsubj", "nsubjpass")


def is_fragment(scene: Scene, k: int) -> bool:
    """Whether a segment is a part of the reporter's sentence rather than a sentence or clause of its own."""
    before = scene.before(k)
    if not before or before[-1].text in INTRODUCES:
        return False
    start, end = scene.spans[k]
    root = scene.doc[start:end].root
    own = any(child.dep_ in SUBJECT and scene.inside[child.i] for child in root.children)
    return not (own and root.pos_ in ("VERB", "AUX"))
