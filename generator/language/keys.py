"""One key for all names of a place or a people, whatever the text calls it."""

from generator.language.actors import Lexicon
from generator.text import plain

LONGEST_ACRONYM = 4
"""In letters: longer words in capitals are shouted, or stand in a dateline."""


def place_key(name: str, lexicon: Lexicon) -> str:
    """The gazetteer's key of a place ("US" for America), else its name in plain small letters."""
    bare = without_article(name, lexicon)
    shown = bare.title() if bare.isupper() and len(bare) > LONGEST_ACRONYM else bare
    return lexicon.places.places.get(shown) or plain(shown)


def people_key(name: str, lexicon: Lexicon) -> str:
    """A key with the country's code for a people, else the name in small letters; never the country's own key."""
    bare = without_article(name, lexicon)
    return f"people of {lexicon.places.peoples.get(bare) or plain(bare).replace('-', ' ')}"


def without_article(name: str, lexicon: Lexicon) -> str:
    """The name without an article before it."""
    first, _, rest = name.partition(" ")
    return rest if rest and first in lexicon.words.small.articles else name
