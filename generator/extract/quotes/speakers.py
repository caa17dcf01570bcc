"""Makes speakers of the words that name a source: names and descriptions by their mention, pronouns by agreement."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from spacy.tokens import Token

from generator.extract.quotes.cast import Cast, Mention
from generator.extract.quotes.pronouns import resolve
from generator.extract.quotes.sources import extent, relative_head, speaks
from generator.model import Range, Span, Speaker


@dataclass(frozen=True, slots=True)
class Identified:
    """The actor that the words of a source lead to, and by which rule."""

    mention: Mention
    rule: str
    antecedent: Range | None


def speaker(cast: Cast, source: Token, spoken: Sequence[Mention]) -> tuple[Speaker, Mention | None]:
    """The speaker whom a source's head names, and the mention it makes for pronouns to come."""
    words = source_words(cast, source)
    found = identify(cast, source, spoken)
    actor = found.mention.actor if found else None
    meant = relative_head(source)
    meant = meant if meant is not None and speaks(cast.scene, meant) else source
    made = Speaker(
        start=words.start,
        end=words.end,
        text=words.text,
        actor=actor.id if actor else None,
        name=actor.name if actor else source_words(cast, meant).text,
        role=actor.roles[0].text if actor and actor.roles else None,
        rule=found.rule if found else None,
        antecedent=found.antecedent if found else None,
    )
    return made, Mention(made.start, made.end, actor) if actor else None


def source_words(cast: Cast, source: Token) -> Span:
    """The words that name a source, without the hyphen that ties a pronoun to its verb ("dit-*il*")."""
    start, end = extent(cast.scene, source)
    words = cast.scene.doc[start:end]
    text = words.text.lstrip("-")
    return Span(start=words.end_char - len(text), end=words.end_char, text=text)


def passed_on(cast: Cast, via: Token, speaker: Speaker | None) -> Span | None:
    """The words for who relays a speaker's; None where both can be one ("Smith said he had told them")."""
    mention = cast.at(via.idx)
    known = speaker.actor if speaker else None
    person = known is None and mention is not None and mention.actor.kind == "person"
    return None if person or (mention is not None and mention.actor.id == known) else source_words(cast, via)


def identify(cast: Cast, source: Token, spoken: Sequence[Mention]) -> Identified | None:
    """The actor a source's head leads to."""
    direct = cast.at(source.idx)
    if direct is not None:
        return Identified(direct, "name", None)
    for other in beside(source):
        mention = cast.at(other.idx)
        if mention is not None and mention.actor.kind == "person":
            return Identified(mention, "name beside the description", Range(start=mention.start, end=mention.end))
    meant = relative_head(source)
    if meant is not None:
        mention = cast.at(meant.idx)
        return Identified(mention, "relative pronoun", span_of(mention)) if mention else None
    antecedent = resolve(cast, source, spoken)
    return Identified(antecedent.mention, antecedent.rule, span_of(antecedent.mention)) if antecedent else None


def span_of(mention: Mention) -> Range:
    """Where a mention stands."""
    return Range(start=mention.start, end=mention.end)


def beside(source: Token) -> Iterator[Token]:
    """The heads of appositions to a source, on either side."""
    yield from (child for child in source.children if child.dep_ == "appos" or is_second_role(source, child))
    if source.dep_ == "appos":
        yield source.head


def is_second_role(source: Token, joined: Token) -> bool:
    """Whether a name joined to a role without an article bears both ("former prosecutor and mayor Rudy Giuliani")."""
    bare = not any(child.dep_ in ("det", "poss") for child in source.children) and source.tag_ in ("NN", "NNP")
    return joined.dep_ == "conj" and bare and source.ent_type_ != "PERSON" and joined.ent_type_ == "PERSON"


def author(cast: Cast, name: Span) -> Speaker:
    """The speaker of a post, from its signature."""
    offset = name.end - 1
    mention = cast.at(offset)
    actor = mention.actor if mention else None
    return Speaker(
        start=name.start,
        end=name.end,
        text=name.text,
        actor=actor.id if actor else None,
        name=actor.name if actor else name.text,
        role=actor.roles[0].text if actor and actor.roles else None,
        rule="signature",
        antecedent=None,
    )
