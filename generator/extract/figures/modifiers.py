"""What bounds a number or says which way it goes, in words: "more than", "at least", "up", "fell by"."""

import re
from dataclasses import dataclass

from generator.extract.patterns import any_of, compiled_from
from generator.language.figures import FigureWords
from generator.model import Modifier

BACK = 50
STRONG: tuple[Modifier, ...] = (">", ">=", "<", "<=")
QUOTATION = r"[“\"‘']{0,2}"
"""Marks that may stand between a bound and the number ("more than “one or two”")."""


@dataclass(frozen=True, slots=True)
class Said:
    """Words that bound a number or give it a direction, and where they stand."""

    modifier: Modifier
    start: int
    word: str


@dataclass(frozen=True, slots=True)
class ModifierGrammar:
    """Patterns of bounds, and the bound of each form."""

    words: FigureWords
    before: re.Pattern[str]
    after: re.Pattern[str]
    inside: re.Pattern[str]
    """A bound between the digits and their scale ("20*-plus* million")."""
    change: re.Pattern[str]
    moving: re.Pattern[str]
    changed_by: re.Pattern[str]
    change_after: re.Pattern[str]
    more_than: re.Pattern[str]
    fewer: re.Pattern[str]
    bound_before: dict[str, Modifier]
    bound_after: dict[str, Modifier]
    risen: re.Pattern[str]


@compiled_from("figures", FigureWords)
def modifier_grammar(words: FigureWords) -> ModifierGrammar:
    """The patterns of a language's words."""
    before = {form: bound for bound, forms in words.before.items() for form in forms}
    after = {form: bound for bound, forms in words.after.items() for form in forms}
    fillers = rf"(?:\s(?:{any_of(words.bound_fillers)}))?"
    bounds = rf"(?:\s(?:{any_of(form for form in before if not form.startswith(words.up))}))*"
    verbs = rf"(?:(?P<up>{moving(words, words.up)})|(?P<down>{moving(words, words.down)}))"
    told = words.bounds
    rising = moving(words, (*words.up, *told.up_by))
    falling = moving(words, (*words.down, *told.down_by))
    by = rf"(?P<by>\s(?:{any_of(words.by)}))?"
    return ModifierGrammar(
        words=words,
        before=re.compile(rf"(?<!\w)(?P<bound>{any_of(before)}){fillers}[\s-]?{QUOTATION}\Z", re.IGNORECASE),
        after=re.compile(rf"\s?(?P<bound>{any_of(after)})(?!\w|\s?[$€£]?\d)", re.IGNORECASE),
        inside=re.compile(rf"(?<=\d)\s?(?P<bound>{any_of(after)})[\s-]", re.IGNORECASE),
        change=re.compile(rf"(?<!\w){verbs}{by}{bounds}{fillers}\s\Z", re.IGNORECASE),
        moving=re.compile(rf"(?:(?P<up>{rising})|{falling})", re.IGNORECASE),
        changed_by=re.compile(rf"(?<!\w)(?P<by>{any_of(told.changed_by)}){bounds}{fillers}\s\Z", re.IGNORECASE),
        change_after=re.compile(
            rf"[\s-](?:(?P<up>{any_of(told.rises)})|(?P<down>{any_of(told.falls)}))(?!\w)", re.IGNORECASE
        ),
        more_than=re.compile(
            rf"\s(?:(?P<up>{any_of(told.higher)})|(?P<down>{any_of(told.lower)}))\s(?:\w+\s)?(?:{any_of(told.than)})\s",
            re.IGNORECASE,
        ),
        fewer=re.compile(rf"\s(?:{any_of(told.fewer)})\s(?!(?:{any_of(told.than)})\s)", re.IGNORECASE),
        bound_before=before,
        bound_after=after,
        risen=re.compile(rf"(?<!\w)(?:{any_of(words.risen)})\s\Z", re.IGNORECASE),
    )


def moving(words: FigureWords, verbs: tuple[str, ...]) -> str:
    """A pattern for verbs of change in any of their forms."""
    return rf"(?:{any_of(verbs)})(?:{any_of(words.change_endings)})?"


def bound_end(text: str, end: int, language: str) -> int:
    """Where the words that bound a number after it end ("1,000 *or more*"); its own end where there are none."""
    rules = modifier_grammar(language)
    follows = rules.after.match(text, end) if rules else None
    return follows.end() if follows else end


def bound_before(text: str, start: int, rules: ModifierGrammar) -> Said | None:
    """The words before a number that bound it; where the first of them only say "exactly", those after them."""
    first = max(0, start - BACK)
    before, at = text[first:start], 0
    while match := rules.before.search(before, at):
        said = Said(rules.bound_before[match["bound"].lower()], first + match.start("bound"), match["bound"].lower())
        if said.modifier != "=" and not is_rise(before, match, rules):
            return said
        at = match.end("bound")
    return None


def is_rise(before: str, bound: re.Match[str], rules: ModifierGrammar) -> bool:
    """Whether what looks like a bound says where something went ("has gone *up to* $8")."""
    return bound["bound"].lower().startswith(rules.words.up) and bool(rules.risen.search(before, 0, bound.start()))


def bound_after(text: str, start: int, end: int, rules: ModifierGrammar) -> Modifier:
    """The bound that words after a number set, or before its scale."""
    follows = rules.after.match(text, end) or rules.inside.search(text, start, end)
    return rules.bound_after[follows["bound"].lower()] if follows else "="


def direction(match: re.Match[str]) -> Modifier:
    """Which way a word of change goes."""
    return "up" if match["up"] else "down"
