"""Briefs become one corpus: actors across briefs, the same quote and figure in several, stories, relations, copies."""

from collections.abc import Iterable

from generator.link.copies import find_copies
from generator.link.echoes import find_echoes
from generator.link.edits import edited
from generator.link.figures import find_comparisons
from generator.link.order import in_order
from generator.link.overrides import Overrides
from generator.link.related import Links, find_relations
from generator.link.stories import find_stories, likenesses
from generator.model import Brief, Corpus

NO_OVERRIDES = Overrides()


def link(briefs: Iterable[Brief], overrides: Overrides = NO_OVERRIDES) -> Corpus:
    """The corpus of the briefs, corrected by the editor; in order of publication, whatever order they come in."""
    corrected = edited(in_order(briefs), overrides)
    ordered, identities = corrected.briefs, corrected.identities
    echoes = find_echoes(ordered)
    likeness = likenesses(ordered, identities)
    stories = find_stories(ordered, identities, echoes, likeness)
    comparisons = find_comparisons(ordered, stories)
    copies = find_copies(ordered)
    links = Links(stories, echoes, comparisons, copies, identities, likeness)
    return Corpus(
        briefs=ordered,
        identities=identities,
        echoes=echoes,
        comparisons=comparisons,
        stories=stories,
        relations=find_relations(ordered, links),
        copies=copies,
        unmatched=corrected.unmatched,
    )
