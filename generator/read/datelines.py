"""The dateline a story opens with ("WASHINGTON (Reuters) — ", "Washington, DC – "): place and agency, not prose."""

import re
from dataclasses import replace

from generator.language.reading import ReadingWords
from generator.read.draft import Draft, Found
from generator.read.furniture import plain

DATELINE = re.compile(
    r"(?P<place>[^\W\d_][^\n()—–:;?!“”\"‘|]{1,59}?)?\s*(?:\((?P<agency>[^()\n]{2,40})\)\s*)?(?:[—–―]|--|\s-)\s*(?=\S)"
)
DATE = re.compile(r",?\s*(?:[^\W\d_]{3,9}\.?\s+\d{1,2}|\d{1,2}\s+[^\W\d_]{3,9})(?:,?\s+\d{4})?$")
APART = re.compile(r"[.?!]\s|\s[—–―-]\s")  # the first sentence's end, or a dash that closes what the first one opened
MOST_WORDS, PLAIN_WORDS = 6, 3  # of a dateline; of one in lower case with nothing else to show what it is
FEWEST_WORDS = 8  # of the sentence behind such a one


def with_dateline(draft: Draft, words: ReadingWords) -> Draft:
    """The draft with the dateline of its first paragraph told apart; the same draft where it has none."""
    if not draft.blocks or draft.blocks[0].kind != "prose":
        return draft
    first = draft.blocks[0].text
    match = DATELINE.match(first)
    if not match or not is_dateline(match, first, words):
        return draft
    rest = replace(draft.blocks[0], text=first[match.end() :])
    return replace(draft, blocks=(rest, *draft.blocks[1:]), fields={**dateline_fields(match), **draft.fields})


def is_dateline(match: re.Match[str], first: str, words: ReadingWords) -> bool:
    """Whether the opening names a place or an agency, rather than the subject of a sentence with a dash in it."""
    place = place_of(match)
    if not place:
        return match["agency"] is not None
    parts = [plain(part) for part in place.replace(",", " ").split()]
    prose = words.function_words.intersection(parts) - words.place_words
    if len(parts) > MOST_WORDS or prose or parts[0] in words.story_labels:
        return False
    named = (part for part in place.replace(",", " ").split() if part[0].isalpha() and part not in words.place_words)
    capitals = all(part[0].isupper() for part in named)
    shouted = place.split(",")[0].isupper()
    starts = first[match.end() :].lstrip("“\"‘'[(")[:1]
    surely = bool(shouted or match["agency"] or "," in place)
    return capitals and not starts.islower() and (surely or is_plain_dateline(parts, starts, first[match.end() :]))


def is_plain_dateline(parts: list[str], starts: str, rest: str) -> bool:
    """Whether a few capitalised words and a dash are a dateline: a whole sentence of its own stands behind them."""
    if len(parts) > PLAIN_WORDS or not starts.isupper():
        return False
    apart = APART.search(f"{rest} ")
    return apart is not None and apart[0][0] in ".?!" and len(rest[: apart.start()].split()) >= FEWEST_WORDS


def place_of(match: re.Match[str]) -> str:
    """The place without the day and the full stop that agencies put behind it."""
    place = DATE.sub("", match["place"] or "").strip(" ,")
    return place if "." in place[:-1] or "," in place else place.rstrip(".")  # "D.C." and "Calif." end with their own


def dateline_fields(match: re.Match[str]) -> dict[str, Found]:
    """The place and the agency."""
    fields = {"dateline": Found(place_of(match), "dateline"), "credit": Found(match["agency"] or "", "dateline")}
    return {name: found for name, found in fields.items() if found.value}
