"""What an article says of a person's gender, and whether an actor is one or many: what pronouns must agree with."""

from collections import Counter
from dataclasses import dataclass
from typing import Literal

from spacy.tokens import Doc, Token

from generator.language.actors import Gender, Lexicon, lexicon
from generator.language.names import gender_of_given, person_name
from generator.model import Actor

Number = Literal["one", "many"]


@dataclass(frozen=True, slots=True)
class Agreement:
    """What a pronoun for an actor must agree with; None where the article does not say."""

    gender: Gender | None
    number: Number


def agreement(doc: Doc, actor: Actor) -> Agreement:
    """The gender and number of one of the article's actors."""
    return Agreement(
        gender_of(doc, actor) if actor.kind == "person" else None, "many" if actor.kind == "group" else "one"
    )


def gender_of(doc: Doc, actor: Actor) -> Gender | None:
    """A person's gender: by a word of courtesy, a role's word or the given name; None where these are silent."""
    known = lexicon(doc.lang_)
    if known is None:
        return None
    return by_courtesy(doc, actor, known) or by_role(actor, known) or by_given_name(actor, known)


def by_courtesy(doc: Doc, actor: Actor, known: Lexicon) -> Gender | None:
    """The gender that the words before the names state ("Ms. Tamari"), where they agree."""
    said: Counter[Gender] = Counter()
    for mention in actor.mentions:
        before = word_before(doc, mention.start)
        if before is not None and (gender := known.words.honorifics.gender(before.text)):
            said[gender] += 1
    return next(iter(said)) if len(said) == 1 else None


def word_before(doc: Doc, start: int) -> Token | None:
    """The token before a character's own."""
    span = doc.char_span(start, start + 1, alignment_mode="expand")
    return doc[span.start - 1] if span is not None and span.start > 0 else None


def by_role(actor: Actor, known: Lexicon) -> Gender | None:
    """The gender that a role's last word states ("spokeswoman", "his daughter"), where roles agree."""
    nouns = known.words.nouns
    words = {role.text.split()[-1].lower() for role in actor.roles}
    male, female = words & nouns.male, words & nouns.female
    if male and female:
        return None
    return "male" if male else "female" if female else None


def by_given_name(actor: Actor, known: Lexicon) -> Gender | None:
    """The gender that nearly all who bear the given name have; a middle name decides where the first is an initial."""
    words = actor.name.split()
    if len(words) < 2:
        return None
    name = person_name(words, known.words.persons)
    return next((gender for part in (name.given, *name.middle) if (gender := gender_of_given(part))), None)
