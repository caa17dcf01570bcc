"""How a language dates things: names of days and months, and words that count from the day of publication."""

from dataclasses import dataclass, field

from generator.language.periods import PeriodWords


@dataclass(frozen=True, slots=True)
class DateWords:
    """Words of dates, all lower case; longer forms win."""

    months: dict[str, int]
    weekdays: dict[str, int]
    """Monday is 1, as in ISO 8601."""
    days: dict[str, int]
    """Words for days counted from today ("yesterday" is -1)."""
    units: dict[str, str]
    """Words for spans of time: "day", "week", "month", "year", "decade"."""
    counts: dict[str, int]
    """Number words that may count spans, articles included."""
    offsets: dict[str, int]
    """Words before a span or weekday: "last" is -1, "this" 0, "next" 1."""
    ago: tuple[str, ...]
    """Words after a counted span that count back from today."""
    hence: tuple[str, ...]
    """Words after a counted span that count on from today."""
    anchored: tuple[str, ...]
    """Words after a counted span that count from something else the text tells of ("a week *after*")."""
    past_spans: tuple[str, ...]
    """Words before a counted span that ends today ("the past two weeks")."""
    next_spans: tuple[str, ...]
    """Words before a counted span that begins today."""
    several: tuple[str, ...]
    """Units in the plural, which without a number are no span ("the past *decades*")."""
    backwards: tuple[str, ...]
    """Words that count back from something else the text tells of ("a week *before*", "*the previous* year")."""
    part_of_span: tuple[str, ...]
    """Words that may stand before "this week" and the like ("*earlier* this week")."""
    named_days: tuple[str, ...]
    """Names with a weekday in them that are days of their own ("Super Tuesday")."""
    day_parts: tuple[str, ...]
    """Parts of a day after its name ("Wednesday *evening*")."""
    this_part: tuple[str, ...]
    """Ways to name a part of today ("this morning")."""
    prepositions: tuple[str, ...]
    """Words that belong to a date when they stand before it ("*on* Friday")."""
    day_prepositions: tuple[str, ...]
    """Those that stand before a day or a weekday."""
    of_months: tuple[str, ...]
    """Words before a month that something is named after ("*the* November election")."""
    year_prepositions: tuple[str, ...]
    """Words before a bare year."""
    of: tuple[str, ...]
    """Words between a day, its month and its year."""
    ordinal_suffixes: tuple[str, ...]
    from_words: tuple[str, ...]
    """Words that open an interval ("*from* 2015 to 2018")."""
    to_words: tuple[str, ...]
    """Words between the ends of an interval."""
    through_words: tuple[str, ...]
    """Those that stand between two days of one month without a word that opens it ("July 8 *to* 12")."""
    clock: tuple[str, ...]
    """Words and marks after a time of day."""
    future: tuple[str, ...]
    """Lemmas of auxiliaries, verbs and adjectives that put what hangs on them in the future."""
    asking: tuple[str, ...]
    """Lemmas of verbs whose infinitive is yet to come, even in the past ("*invited* him to meet on Thursday")."""
    toward: tuple[str, ...]
    """Words before what is yet to come ("*ahead* of the caucuses on Monday")."""
    held_at: tuple[str, ...]
    """Words between what was done and what it was done at ("*during* a debate in August")."""
    same: tuple[str, ...]
    """Words before a span or part of a day that is the one last named ("*that* year")."""
    not_same: tuple[str, ...]
    """Words behind it that say of another which it is ("the same day *that* …")."""
    away: tuple[str, ...]
    """Words of `hence` that in a clause of the past count on from then ("the vote *was* two weeks *away*")."""
    lasting: tuple[str, ...]
    """Words before a count that says how long something was ("*for* a month after he left")."""
    within: tuple[str, ...]
    """Words before a span that begins today ("*over* the next decade")."""
    past_leads: tuple[str, ...]
    """Words that only a date of the past follows ("*since* early July", "*back* in 2012")."""
    after: tuple[str, ...]
    """Words that with a participle tell of the past, whatever follows ("*after* losing on Tuesday")."""
    happened: tuple[str, ...]
    """Lemmas of nouns for what can only have happened, where the text points to it ("the *attack* on Friday")."""
    planned: tuple[str, ...]
    """Lemmas of nouns for what is usually announced beforehand ("the May 3 *primary*")."""
    told: tuple[str, ...]
    """Nouns for what was said or written, past where the text tells of it ("in an *interview* on Sunday")…"""
    told_in: tuple[str, ...]
    """…after these words."""
    refused: tuple[str, ...]
    """Lemmas of verbs that with "would not" tell what somebody refused ("*would not say* on Tuesday")."""
    undone: tuple[str, ...]
    """Auxiliaries that take a modal's clause back into the past ("would *have* met")."""
    surely: tuple[str, ...]
    """Modals whose clause stays in the future with such an auxiliary ("*will* have met")."""
    scheduled: tuple[str, ...]
    """Lemmas of verbs that in the present tense tell of what is to come ("returns on Monday")."""
    known_dates: dict[str, str]
    """Days that everybody names without their year ("9/11"), as ISO 8601 dates."""
    known_as: tuple[str, ...]
    """Words after the month and day of such a date by which its year is meant ("the Sept. 11 *attacks*")."""
    capital_only: tuple[str, ...]
    """Names of months that in lower case are other words."""
    month_first: bool
    """Whether 11/3/2023 is in November."""
    ago_before: tuple[str, ...] = ()
    """What makes a counted span count back where it stands before it ("*il y a* deux semaines")."""
    hence_before: tuple[str, ...] = ()
    past_inner: tuple[str, ...] = ()
    """Words between a count and a span that ends today ("deux *dernières* semaines")."""
    next_inner: tuple[str, ...] = ()
    offsets_after: dict[str, int] = field(default_factory=dict)
    """Like `offsets`, behind the span or weekday ("mardi *dernier*")."""
    articles: tuple[str, ...] = ()
    """Articles of a span with such a word."""
    far: tuple[str, ...] = ()
    """What makes a span another one than this, right behind it ("ce jour*-là*")."""
    decades_before: tuple[str, ...] = ()
    """Words before a bare decade ("*les années* 1990")."""
    clock_before: tuple[str, ...] = ()
    """Words that make a count of hours after them a time of day ("*à* 14 heures")."""
    clock_hours: tuple[str, ...] = ()
    clock_marks: tuple[str, ...] = ()
    """Marks between hours and minutes, beside a colon."""
    indefinite: tuple[str, ...] = ()
    """Words before a weekday that is then any such day, or counted from another ("*a* rainy Thursday")."""
    nowadays: tuple[str, ...] = ()
    """Words for today that in the present tense mean these times ("*today* it costs $10")."""
    year_leads: tuple[str, ...] = ()
    """Words before a year that is one whatever follows ("*in* 2012 voters chose")."""
    comes: tuple[str, ...] = ()
    """Words before a month that is the next ("*come* November")."""
    topics: tuple[str, ...] = ()
    """Words before a place that something is about ("pressure *on* China"), not where it was."""
    periods: PeriodWords = field(default_factory=PeriodWords)
