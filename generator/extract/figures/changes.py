"""Where an amount is one of change ("rose by 5"), and where a number becomes another ("raise it from 7 to 12")."""

import re
from dataclasses import dataclass

from generator.extract.figures.modifiers import moving
from generator.extract.patterns import any_of, compiled_from
from generator.language.figures import FigureWords

BACK = 40
"""Characters before a number in which a word of change stands."""
LONGEST_OBJECT = 40
"""Characters that may stand between a word of change and "from" ("raise *the minimum wage* from")."""
LONGEST_OWNER = 30
"""Characters that may stand between "from" and the number ("narrowed from *March's* 20-point gap")."""
LONGEST_CLAUSE = 90
"""Characters between a word of change and a comma with "from" ("*boost* the number admitted in 2016, *from*")."""
LONGEST_AMOUNT = 12
"""Characters of an amount between a word of change and "from" ("fell by more than *£600* from")."""
LONGEST_WAY = 60
"""Characters that may stand between "from X" and "to Y"."""


@dataclass(frozen=True, slots=True)
class ChangeGrammar:
    """Patterns of what stands before an amount of change, before a number that becomes another, and between the two."""

    amount: re.Pattern[str]
    start: re.Pattern[str]
    way: re.Pattern[str]


@compiled_from("figures", FigureWords)
def change_grammar(words: FigureWords) -> ChangeGrammar:
    """The patterns of a language's words; where a word means both "by" and "from", only some verbs open a change."""
    bound = rf"(?:(?:{any_of(word for bounds in words.before.values() for word in bounds)})\s)?"
    fillers = rf"(?:(?:{any_of((*words.fillers, *words.up, *words.down))})\s)?"
    moves = moving(words, (*words.up, *words.down))
    thing = rf"(?:(?:[^.;:!?,()\n\d–—-]|\b-\b){{1,{LONGEST_OBJECT}}}\s)?"
    certain = any_of(set(words.from_words) - set(words.by))
    verbs = rf"(?:{moves}|{any_of(words.changes)})"
    amount = rf"(?:{any_of(words.by)})?\s?{bound}\S{{1,{LONGEST_AMOUNT}}}(?:\s\w+)?\s"
    sources = any_of(words.from_words)
    opens = rf"{moves}\s(?:{thing}|{amount})(?:{certain})|(?:{any_of(words.changes)})\s{thing}(?:{sources})"
    owner = rf"(?:[^.;:!?,()\n\d]{{1,{LONGEST_OWNER}}}\s)?"
    aside = rf"{verbs}\s[^.;:!?\n]{{1,{LONGEST_CLAUSE}}},\s(?:{certain})"
    cut = rf"{verbs}\s(?:{any_of(words.definite)})"
    return ChangeGrammar(
        amount=re.compile(rf"\b{moves}\s(?:{any_of(words.by)})?\s?{bound}\Z", re.IGNORECASE),
        start=re.compile(
            rf"\b(?!(?:{any_of(words.linked)})\s)(?:(?:{opens})\s{owner}|{aside}\s|{cut}\s){fillers}{bound}\Z",
            re.IGNORECASE,
        ),
        way=re.compile(
            rf"(?:[^.;:!?]|[.:](?=\S)){{0,{LONGEST_WAY}}}?\s(?:{any_of(words.range_words)})\s{fillers}{bound}",
            re.IGNORECASE,
        ),
    )


def is_amount(text: str, start: int, rules: ChangeGrammar) -> bool:
    """Whether the number that starts at `start` says by how much something changed."""
    return rules.amount.search(text[max(0, start - BACK) : start]) is not None


def leads_to(text: str, end: int, start: int, rules: ChangeGrammar) -> bool:
    """Whether the words from `end` to `start` lead from a number to another ("7 dollars in May *to* 12")."""
    return rules.way.fullmatch(text, end, start) is not None


def is_change(text: str, first: tuple[int, int], second: int, rules: ChangeGrammar) -> bool:
    """Whether the number at the place `first` becomes the one that starts at `second`."""
    if not leads_to(text, first[1], second, rules):
        return False
    return rules.start.search(text[max(0, first[0] - BACK - LONGEST_CLAUSE) : first[0]]) is not None
