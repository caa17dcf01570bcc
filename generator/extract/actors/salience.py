"""Which names are actors, and how much a reader wants each first.

A mention is not yet an actor. A person is one who is named in full, with a title, twice, or as the one who does
something. An organisation, place or people is one that does something, is named twice, or stands in the title or
the first paragraph; an organisation also where something is said to be its own ("the IDF’s legitimacy"), or where
someone's role names it ("director of UNICEF").
"""

from dataclasses import dataclass
from math import log1p

from spacy.tokens import Span

from generator.extract.actors.profiles import Profile
from generator.extract.parse import Parsed

DOERS = frozenset({"nsubj", "nsubjpass", "csubj", "nsubj:pass"})
"""Dependency labels of who does something, or has it done to them."""
OFTEN, EARLY, ACTIVE, LEADING = 0.4, 0.25, 0.2, 0.15
"""How much each sign weighs; they sum to 1."""
PLACE = 0.8
"""A place is more often where than who."""


@dataclass(frozen=True, slots=True)
class Presence:
    """How an actor is present in an article."""

    mentions: int
    active: int
    """Mentions as the one who does something."""
    owning: int
    """Mentions as the one whose something is."""
    first: float
    """Where it is first named, as a share of the text."""
    leading: bool
    """Whether it stands in the title or the first paragraph."""
    weight: float

    def salience(self, most: int) -> float:
        """From 0 to 1; `most` is how often the article's most frequent actor is named."""
        often, active = (log1p(count) / log1p(max(most, 1)) for count in (self.mentions, self.active))
        score = OFTEN * often + EARLY * (1 - self.first) + ACTIVE * active + LEADING * self.leading
        return round(min(self.weight * score, 1.0), 4)


def presence(parsed: Parsed, profile: Profile) -> Presence:
    """The presence of an actor in its article."""
    doc, article, names = parsed.doc, parsed.article, profile.cluster.names
    mentions = [*(doc[name.start : name.end] for name in names), *profile.descriptions]
    start = doc[names[0].start].idx
    lead = article.paragraphs[0].end if article.paragraphs else 0
    return Presence(
        mentions=len(mentions),
        active=sum(acts(span) for span in mentions),
        owning=sum(span.root.dep_ == "poss" for span in mentions),
        first=start / max(len(article.text), 1),
        leading=start < lead or any(name.text in (article.title or "") for name in names),
        weight=PLACE if profile.cluster.kind == "place" else 1.0,
    )


def acts(span: Span) -> bool:
    """Whether words are the subject of a verb, or its agent in the passive."""
    root = span.root
    return root.dep_ in DOERS or (root.dep_ == "pobj" and root.head.dep_ == "agent")


def promoted(profile: Profile, present: Presence) -> bool:
    """Whether the names make an actor, by the rule this module states."""
    if present.active or present.mentions > 1:
        return True
    if profile.cluster.kind == "person":
        return any(name.titled or " " in name.text for name in profile.cluster.names)
    organisation = profile.cluster.kind == "organisation"
    return present.leading or (organisation and (present.owning > 0 or profile.affiliated))
