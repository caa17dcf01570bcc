"""Which names say too little to make an actor: made of common words, or of one word that nobody is known to bear.

Products, films, bands and events have names like people's and organisations'. Where nothing in the text tells which it
is (a title, a role, an office, speech, a deed), the page says nothing rather than a guess.
"""

from collections.abc import Sequence

from spacy.tokens import Doc

from generator.extract.actors.evidence import apposition_kind, noun_votes, pronoun_kind, staff_votes
from generator.extract.actors.kinds import is_opening, is_organisation_form, listed_kind
from generator.extract.actors.profiles import Profile
from generator.extract.actors.runs import Name
from generator.extract.actors.salience import Presence
from generator.extract.parse import COMMON_WORDS
from generator.language.actors import Lexicon
from generator.language.names import is_common_surname, is_given_name
from generator.language.quotes import QuoteWords
from generator.language.tables import table


def is_doubtful(doc: Doc, profile: Profile, present: Presence, known: Lexicon) -> bool:
    """Whether neither the names of a person or an organisation nor the text around them tell of one."""
    names = profile.cluster.names
    if any(speaks(doc, name) or name.text in known.places.cities for name in names):
        return False
    if profile.cluster.kind == "person":
        return not profile.roles and not any(is_sure_person(doc, name, known) for name in names)
    if profile.cluster.kind != "organisation" or profile.affiliated:
        return False
    acts = present.active and not all(is_opening(doc, name) for name in names)
    return not acts and not any(is_sure_organisation(doc, name, known) for name in names)


def is_sure_person(doc: Doc, name: Name, known: Lexicon) -> bool:
    """Whether a name is a person's by its words, a title, or what is said right after it."""
    words = name.text.split()
    if name.titled or apposition_kind(doc, name.end, known.words) == "person":
        return True
    if len(words) == 1:
        famous = is_given_name(name.text) or name.text in known.words.persons.surnames
        return famous or is_common_surname(name.text) or pronoun_kind(doc, name, known.words) == "person"
    if any(character.isdigit() for character in name.text):
        return False
    borne = is_given_name(words[0]) or is_common_surname(words[-1])
    return borne or not all(common(doc, word, known) for word in words)


def is_sure_organisation(doc: Doc, name: Name, known: Lexicon) -> bool:
    """Whether a name is an organisation's by its form or a list, by whose it is called, or whom it has."""
    words = name.text.split()
    if not all(word[0].isupper() and common(doc, word, known) for word in words):
        return True
    if is_placed(words, known) or listed_kind(name.text, known) or is_organisation_form(words, known.words):
        return True
    staffed = any(kind == "organisation" for kind, _ in staff_votes(doc, name, known))
    described = any(kind == "organisation" for kind, _ in noun_votes(doc, name, known.words))
    return staffed or described or doc[name.start : name.end].root.dep_ == "poss"


def is_placed(words: Sequence[str], known: Lexicon) -> bool:
    """Whether a name of several words holds a place's ("AC Milan")."""
    return len(words) > 1 and any(word in known.places.cities or word in known.places.places for word in words)


def common(doc: Doc, word: str, known: Lexicon) -> bool:
    """Whether a word is one of the language's own, in the plural too, or a place's."""
    if word in known.places.places or word in known.places.adjectives:
        return True
    listed = doc.vocab.lookups.get_table(COMMON_WORDS, {})
    small = word.lower()
    return small in listed or small.removesuffix("s") in listed


def speaks(doc: Doc, name: Name) -> bool:
    """Whether a name is the subject of a verb of saying."""
    words, root = table(doc.lang_, "quotes", QuoteWords), doc[name.start : name.end].root
    return words is not None and root.dep_ == "nsubj" and root.head.lemma_.lower() in words.cues
