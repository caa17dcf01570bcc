"""What every reader's draft still needs: dateline told from prose, credit line, language."""

from dataclasses import replace

from generator.language.reading import ReadingWords, reading_words
from generator.read.datelines import with_dateline
from generator.read.draft import Draft, Found
from generator.read.furniture import plain, starts_with
from generator.read.languages import language_of

CREDIT_CHARACTERS = 120


def finished(draft: Draft) -> Draft:
    """The draft with its language, dateline and credit."""
    stated = draft.fields.get("language")
    code = str(stated.value) if stated else language_of(draft.text)
    fields = {**draft.fields, **({"language": Found(code, "text")} if code and not stated else {})}
    return with_dateline(replace(draft, fields=fields), reading_words(code))


def credit_field(line: str, words: ReadingWords) -> dict[str, Found]:
    """The credit of the line after an article ("Source: Al Jazeera and news agencies"), if it is one."""
    opening = next((x for x in words.credit_openings if starts_with(plain(line), (x,))), None)
    if opening is None or len(line) > CREDIT_CHARACTERS:
        return {}
    value = line[len(opening) :].strip(" :|")
    return {"credit": Found(value, "credit line")} if value else {}
