"""One key for all names of a place or a people, whatever the text calls it."""

from generator.language.actors import Lexicon


def place_key(name: str, lexicon: Lexicon) -> str:
    """The gazetteer's key of a place ("US" for America), else its name in lower case."""
    bare = name.removeprefix("the ").removeprefix("The ")
    return lexicon.places.places.get(bare) or bare.lower()


def people_key(name: str, lexicon: Lexicon) -> str:
    """The country's code for a people ("IL" for Israelis), else the name in lower case."""
    bare = name.removeprefix("the ").removeprefix("The ")
    return lexicon.places.peoples.get(bare) or bare.lower()
