"""How a language names periods without a number: seasons, weekends, holidays, quarters and halves of a year."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class PeriodWords:
    """Words of periods, all lower case; longer forms win."""

    seasons: dict[str, int] = field(default_factory=dict)
    """The month that a season of three begins with, north of the equator, as meteorologists count."""
    season_leads: tuple[str, ...] = ()
    """Words before a season that gives no year ("*over the* summer")."""
    not_seasons: tuple[str, ...] = ()
    """Words behind what is then no season ("this fall *from* grace")."""
    weekends: tuple[str, ...] = ()
    weekend_leads: tuple[str, ...] = ()
    """Words before the nearest weekend ("*over the* weekend")."""
    latest: tuple[str, ...] = ()
    """Words before the latest season or weekend that is over ("*this past* weekend")."""
    articles: tuple[str, ...] = ()
    """Articles of seasons, parts of a year, and decades."""
    ordinals: dict[str, int] = field(default_factory=dict)
    """Which part of a year: -1 is the last."""
    year_parts: dict[str, int] = field(default_factory=dict)
    """Parts of a year, with their months."""
    rest_of: tuple[str, ...] = ()
    """Words before a span of which the end or the rest is meant ("*the end of the* month")."""
    rest_after: tuple[str, ...] = ()
    """Such words behind it ("by year*'s end*")."""
    earlier_in: tuple[str, ...] = ()
    """Words before a span of which a part has passed ("*earlier in the* week")."""
    holidays: dict[str, tuple[int, ...]] = field(default_factory=dict)
    """Month and day; or month, which one of a weekday in it (-1 is the last), weekday, and how many days after it."""
    holiday_leads: tuple[str, ...] = ()
    """Words before a holiday that dates something ("*on* Labor Day")."""
    not_holidays: tuple[str, ...] = ()
    """Words behind a holiday's name that is then no day ("Christmas *party*")."""
    year_events: tuple[str, ...] = ()
    """Nouns for what happens once, before which a year dates it ("the 2012 *election*"), unlike "the 2012 law"."""
    loose_years: tuple[str, ...] = ()
    """Words before a year that stand before any number too ("for 2015")…"""
    after_years: tuple[str, ...] = ()
    """…and so only where one of these, or nothing, follows it."""
    and_words: tuple[str, ...] = ()
    """Words between the years of a list ("in 2008 *and* 2012")."""
    or_words: tuple[str, ...] = ()
    """Words between two counts of which one is right ("five *or* six weeks ago")."""
    and_half: tuple[str, ...] = ()
    """Half a span more ("a year *and a half* ago")."""
    short_decade: tuple[str, ...] = ()
    """Marks before a decade of the last century ("the *’*60s")."""
    names_too: tuple[str, ...] = ()
    """Months that are names of persons as well: a thing of theirs ("*May’s* plan") is dated by none."""
    possessive: tuple[str, ...] = ()
    """What makes an owner of a month ("July*’s* poll")."""
