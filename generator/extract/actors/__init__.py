"""Who takes part: actors with their names, roles and mentions.

Names become actors in this order: found, given a kind, put together, given roles and descriptions, promoted.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from spacy.tokens import Doc, Span

from generator.extract.actors.acronyms import introduced, with_introduced
from generator.extract.actors.credits import beside, headlines
from generator.extract.actors.descriptions import find_descriptions
from generator.extract.actors.doubt import is_doubtful
from generator.extract.actors.evidence import MODIFIERS
from generator.extract.actors.institutions import with_institutions
from generator.extract.actors.kinds import with_kinds
from generator.extract.actors.known_names import overlooked
from generator.extract.actors.merging import Cluster, clusters
from generator.extract.actors.names import find_names
from generator.extract.actors.profiles import Profile, profiled, with_ids
from generator.extract.actors.roles import completed, roles_of
from generator.extract.actors.runs import Name
from generator.extract.actors.salience import presence, promoted
from generator.extract.parse import Parsed
from generator.language.actors import Lexicon, lexicon
from generator.model import Actor


def find_actors(parsed: Parsed) -> tuple[Actor, ...]:
    """The article's actors, most salient first."""
    known = lexicon(parsed.doc.lang_)
    if known is None:
        return ()
    found = [(profile, presence(parsed, profile)) for profile in find_profiles(parsed.doc, known)]
    found = [pair for pair in found if promoted(*pair) and not is_doubtful(parsed.doc, *pair, known)]
    most = max((present.mentions for _, present in found), default=1)
    actors = [profiled(parsed.doc, profile, present.salience(most), known) for profile, present in found]
    return tuple(with_ids(sorted(actors, key=lambda actor: (-actor.salience, actor.mentions[0].start))))


def find_profiles(doc: Doc, known: Lexicon) -> tuple[Profile, ...]:
    """The names of each one that the text names, with roles and descriptions."""
    found = find_clusters(doc, known)
    ends = {at: name.end for one in found for name in one.names for at in range(name.start, name.end)}
    roles = [tuple(completed(doc, role, ends) for role in roles_in(doc, cluster, known)) for cluster in found]
    descriptions: dict[int, list[Span]] = defaultdict(list)
    for said in find_descriptions(doc, found, roles, known):
        descriptions[said.cluster].append(said.span)
    in_roles = {at for spans in roles for role in spans for at in range(role.start, role.end)}
    return tuple(
        Profile(one, held, tuple(descriptions[number]), any(name.start in in_roles for name in one.names))
        for number, (one, held) in enumerate(zip(found, roles, strict=True))
    )


def find_clusters(doc: Doc, known: Lexicon) -> tuple[Cluster, ...]:
    """The names of the text, those of one actor together."""
    pairs = list(introduced(doc))
    seen = with_kinds(doc, find_names(doc, known), known)
    complete = sorted((*seen, *overlooked(doc, seen, known)), key=lambda name: name.start)
    names = with_introduced(list(with_institutions(doc, complete, known)), pairs, known.words)
    mentioned = [name for name in told(doc, names, known) if is_mention(doc, name, known)]
    return clusters(mentioned, known, {short.text: full.text for full, short in pairs})


def told(doc: Doc, names: Sequence[Name], known: Lexicon) -> tuple[Name, ...]:
    """The names that the story tells of: in no credit or dateline, nor in headlines within the text alone."""
    aside, heads = beside(doc, known.words.credits), headlines(doc)
    within = [name for name in names if name.start not in aside]
    body = {part for name in within if name.start not in heads for part in (name.text, name.text.split()[-1])}
    return tuple(name for name in within if name.start not in heads or name.text in body)


def roles_in(doc: Doc, cluster: Cluster, known: Lexicon) -> Iterator[Span]:
    """The roles that the text gives a person."""
    for name in cluster.names if cluster.kind == "person" else ():
        yield from roles_of(doc, name, known.words)


def is_mention(doc: Doc, name: Name, known: Lexicon) -> bool:
    """Whether a name is mentioned for its own sake: no modifier ("US officials"), hashtag or adjective."""
    if name.start and doc[name.start - 1].text in {"#", "@"}:
        return False
    root = doc[name.start : name.end].root
    if root.dep_ in MODIFIERS and root.head.i >= name.end and doc[name.end].pos_ in {"NOUN", "ADJ", "PROPN"}:
        return False
    if name.label != "group":
        return True
    listed = name.text in known.places.peoples or name.text in known.words.groups.names
    return listed or (root.tag_ in {"NNPS", "NNS"} and name.text not in known.places.adjectives)
