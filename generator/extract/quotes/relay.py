"""Who passes on what the speaker said: the Gazette of "“…,” X said, according to the Gazette"; the speaker stays X."""

from spacy.tokens import Token

from generator.extract.quotes.case import Attribution, Case
from generator.extract.quotes.scene import Scene
from generator.extract.quotes.sources import according_end, is_cue, is_text, own_source, quoted_as, speaks, whom

CARRIED_ON = frozenset(("cue inside", "goes on in the sentence", "goes on in the paragraph"))
"""Constructions in which the quotation before goes on, and with it whoever relays it."""


def relay(case: Case, attribution: Attribution) -> Token | None:
    """The head of the words that name who relays a quotation; None where they are the speaker's, or a mere pronoun."""
    if attribution.rule == "according to":
        return None
    if attribution.rule in CARRIED_ON and case.previous is not None:
        return case.previous.via
    found = relaying(case, attribution.cue) or according(case)
    return None if found is None or found == attribution.source or found.pos_ == "PRON" else found


def relaying(case: Case, cue: Token | None) -> Token | None:
    """Whoever quotes the speaker or reports the cue."""
    if cue is None:
        return None
    quoted = quoted_as(case.scene, cue)
    found = quoted[1] if quoted else reporting(case.scene, cue)
    return found if found is not None and (speaks(case.scene, found) or is_text(case.scene, found)) else None


def reporting(scene: Scene, cue: Token) -> Token | None:
    """The source of the cue that a cue is reported by ("sources say X said …", "X said, the Gazette reported")."""
    above = cue.head
    if cue.dep_ != "ccomp" or not is_cue(scene, above) or scene.inside[above.i]:
        return None
    return own_source(scene, above)


def according(case: Case) -> Token | None:
    """Y of an "according to Y" beside the quotation."""
    for first in (*case.after, *case.before):
        last = according_end(case.scene, first)
        source = whom(case.scene, first, last) if last is not None else None
        if source is not None:
            return source
    return None
