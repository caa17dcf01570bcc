"""What bounds a number or says which way it goes: "more than", "at least", "up", "fell by"."""

import re
from dataclasses import dataclass

from generator.extract.patterns import any_of, compiled_from
from generator.language.figures import FigureWords
from generator.model import Modifier

BACK = 40
STRONG: tuple[Modifier, ...] = (">", ">=", "<", "<=")


@dataclass(frozen=True, slots=True)
class ModifierGrammar:
    """Patterns of bounds, and the bound of each form."""

    before: re.Pattern[str]
    after: re.Pattern[str]
    change: re.Pattern[str]
    bound_before: dict[str, Modifier]
    bound_after: dict[str, Modifier]
    risen: re.Pattern[str]
    rise: tuple[str, ...]


@compiled_from("figures", FigureWords)
def modifier_grammar(words: FigureWords) -> ModifierGrammar:
    """The patterns of a language's words."""
    before = {form: bound for bound, forms in words.before.items() for form in forms}
    after = {form: bound for bound, forms in words.after.items() for form in forms}
    fillers = rf"(?:\s(?:{any_of(words.bound_fillers)}))?"
    by = rf"(?:\s(?:{any_of(words.by)}))?"
    return ModifierGrammar(
        before=re.compile(rf"(?<!\w)(?P<bound>{any_of(before)}){fillers}[\s-]?\Z", re.IGNORECASE),
        after=re.compile(rf"[\s]?(?P<bound>{any_of(after)})(?!\w)", re.IGNORECASE),
        change=re.compile(
            rf"(?<!\w)(?:(?P<up>{moving(words, words.up)})|(?P<down>{moving(words, words.down)})){by}"
            rf"(?:\s(?:{any_of(form for form in before if not form.startswith(words.up))}))?{fillers}\s\Z",
            re.IGNORECASE,
        ),
        bound_before=before,
        bound_after=after,
        rise=words.up,
        risen=re.compile(rf"(?<!\w)(?:{any_of(words.risen)})\s\Z", re.IGNORECASE),
    )


def moving(words: FigureWords, verbs: tuple[str, ...]) -> str:
    """A pattern for verbs of change in any of their forms."""
    return rf"(?:{any_of(verbs)})(?:{any_of(words.change_endings)})?"


def modifier(text: str, start: int, end: int, language: str, *, is_amount: bool) -> Modifier:
    """The bound or direction of the number from `start` to `end`; a firm bound says more than a direction.

    Only an amount goes up or down; a count of things after "up" seldom does ("picked up two women").
    """
    rules = modifier_grammar(language)
    if rules is None:
        return "="
    before = text[max(0, start - BACK) : start]
    bound = bound_of(text, before, end, rules)
    if bound in STRONG:
        return bound
    change = rules.change.search(before)
    if change and is_amount:
        return "up" if change["up"] else "down"
    return bound


def bound_end(text: str, end: int, language: str) -> int:
    """Where the words that bound a number after it end ("1,000 *or more*"); its own end where there are none."""
    rules = modifier_grammar(language)
    follows = rules.after.match(text, end) if rules else None
    return follows.end() if follows else end


def is_rise(before: str, bound: re.Match[str], rules: ModifierGrammar) -> bool:
    """Whether what looks like a bound says where something went ("has gone *up to* $8")."""
    return bound["bound"].lower().startswith(rules.rise) and bool(rules.risen.search(before, 0, bound.start()))


def bound_of(text: str, before: str, end: int, rules: ModifierGrammar) -> Modifier:
    """The bound that words before or after the number set."""
    match = rules.before.search(before)
    if match and not is_rise(before, match, rules):
        return rules.bound_before[match["bound"].lower()]
    follows = rules.after.match(text, end)
    return rules.bound_after[follows["bound"].lower()] if follows else "="
