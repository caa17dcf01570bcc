"""Bylines become names, and only names."""

import re
from functools import cache

from generator.language.reading import ReadingWords
from generator.read.furniture import plain, starts_with

MARKS = r",|;|\||/|·|•|&|\n|(?<=[^\W\d_]{3})\.(?=\s)"
"""What stands between the names of a byline, beside words."""
NAME_WORD = re.compile(r"(?:[^\W\d_]|['’.-])+")
PARENTHESES = re.compile(r"[\[(<][^\])>]*[\])>]|\S+@\S+|@\w+|https?://\S+")
EDGES = re.compile(r"^\W+|\W+$")  # dashes, symbols, what a lost picture or letter leaves
DIGIT = re.compile(r"\d")  # where a byline goes on with its date
MOST_WORDS, MOST_NAMES = 5, 12


def names(text: str, words: ReadingWords) -> tuple[str, ...]:
    """The persons named in a byline, in order, each once; empty where it names none."""
    text = without_opening(" ".join(PARENTHESES.sub(" ", text).split()), words)
    found = (EDGES.sub("", part) for part in between(words.byline_joints).split(text))
    return tuple(dict.fromkeys(name(part) for part in found if is_name(part, words)))[:MOST_NAMES]


@cache
def between(joints: tuple[str, ...]) -> re.Pattern[str]:
    """What stands between the names of a byline: marks, or one of the words."""
    return re.compile(rf"\s*(?:{MARKS}|\b(?:{'|'.join(map(re.escape, joints))})\b)\s*")


def name(text: str) -> str:
    """A name as people write it: not in capitals only."""
    return text.title() if text.isupper() and " " in text else text


def without_opening(text: str, words: ReadingWords) -> str:
    """The byline without its "By"."""
    form = plain(text)
    for opening in sorted(words.byline_openings, key=len, reverse=True):
        if starts_with(form, (opening,)):
            return text[len(opening) :].lstrip(" :|-–—")
    return text


def is_byline(text: str, words: ReadingWords) -> bool:
    """Whether a short line says who wrote the article: it opens so, and names someone or nobody."""
    form = plain(text)
    if len(form) > 120 or not starts_with(form, words.byline_openings) or starts_with(form, words.unsure_openings):
        return False
    rest = without_opening(text, words)
    return not rest.strip(" |-") or bool(names(DIGIT.split(rest)[0], words)) or form in words.no_authors


def is_name(text: str, words: ReadingWords) -> bool:
    """Whether a text is a person's name: two to five capitalised words, none of them a role or an agency."""
    parts, form = text.split(), plain(text)
    if not 2 <= len(parts) <= MOST_WORDS or form in words.no_authors or starts_with(form, words.no_name_openings):
        return False
    if any(re.search(rf"\b{re.escape(role)}\b", form) for role in words.byline_roles):
        return False
    return all(is_name_word(part, words) for part in parts) and not parts[-1].islower()


def is_name_word(word: str, words: ReadingWords) -> bool:
    """Whether a word can be part of a name."""
    return NAME_WORD.fullmatch(word) is not None and (not word[0].islower() or word.lower() in words.name_particles)
