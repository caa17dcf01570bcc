"""What every reader's draft still needs: no title in its body, its dateline, its language, clean letters."""

from dataclasses import replace

from generator.language.reading import ReadingWords, reading_words
from generator.read.clean import clean_line, clean_source, encodable
from generator.read.datelines import with_dateline
from generator.read.draft import Block, Draft, Fields, Found, merged, stated
from generator.read.fields import ADDRESS
from generator.read.furniture import plain, starts_with
from generator.read.given import Given
from generator.read.languages import language_of
from generator.read.timely import without_later
from generator.read.titles import letters

CREDIT_CHARACTERS = 120


def finished(draft: Draft, given: Given) -> Draft:
    """The draft with its language, dateline and, where it states none, the address it was fetched from."""
    stated = draft.fields.get("language")
    code = str(stated.value) if stated else language_of(draft.text) or ""
    known = {"url": Found(given.url or "", "fetched from"), "language": Found(code, "text")}
    fields = merged(with_address(known), with_address(without_later(draft.fields, given.fetched)))
    return with_dateline(without_title(written(draft, fields)), reading_words(code))


def without_title(draft: Draft) -> Draft:
    """The draft without a first paragraph that is the title again, whatever its marks; a body is never left empty."""
    title = letters(stated(draft, "title") or "")
    first, *rest = draft.blocks or (Block(text=""),)
    if not title or not rest or letters(first.text) != title:
        return draft
    return replace(draft, blocks=tuple(rest), cut=((first.text, "the title again"), *draft.cut))


def written(draft: Draft, fields: Fields) -> Draft:
    """The draft with text that any encoding can hold: escapes in JSON, YAML and HTML can spell what none can."""
    blocks = tuple(replace(block, text=encodable(block.text)) for block in draft.blocks)
    cut = tuple((encodable(piece), encodable(reason)) for piece, reason in draft.cut)
    return Draft(blocks=blocks, fields=merged({name: clean_found(found) for name, found in fields.items()}), cut=cut)


def clean_found(found: Found) -> Found:
    """A field with its value on one line, as clean as the body."""
    if isinstance(found.value, str):
        return Found(clean_line(clean_source(found.value)), found.origin)
    names = (clean_line(clean_source(name)) for name in found.value)
    return Found(tuple(name for name in names if name), found.origin)


def with_address(fields: Fields) -> dict[str, Found]:
    """The fields, an address only if it is one of the web."""
    return {name: found for name, found in fields.items() if name != "url" or ADDRESS.match(str(found.value))}


def credit_field(line: str, words: ReadingWords) -> dict[str, Found]:
    """The credit of the line after an article ("Source: Al Jazeera and news agencies"), if it is one."""
    opening = next((x for x in words.credit_openings if starts_with(plain(line), (x,))), None)
    if opening is None or len(line) > CREDIT_CHARACTERS:
        return {}
    value = line[len(opening) :].strip(" :|")
    return {"credit": Found(value, "credit line")} if value else {}
