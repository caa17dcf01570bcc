"""How a language speaks of numbers: what goes with them, what only looks like one, and what is news."""

from dataclasses import dataclass, field

from generator.language.bounds import BoundWords
from generator.model import Modifier


@dataclass(frozen=True, slots=True)
class FigureWords:
    """Words around figures, all lower case."""

    before: dict[Modifier, tuple[str, ...]]
    """What stands before a number and bounds it ("more than")."""
    after: dict[Modifier, tuple[str, ...]]
    """What stands after a number and bounds it ("or more")."""
    fillers: tuple[str, ...]
    """Words that may stand before a number that is compared with another ("up from *the* 20")."""
    up: tuple[str, ...]
    """Lemmas and words that make an amount after them an increase."""
    down: tuple[str, ...]
    change_endings: tuple[str, ...]
    """What the words of `up` and `down` may end in ("climb*ed*")."""
    by: tuple[str, ...]
    """What may stand between the change and its amount ("fell *by*")."""
    range_words: tuple[str, ...]
    """What joins the ends of a range."""
    or_words: tuple[str, ...]
    """What joins two neighbouring counts ("one *or* two")."""
    between_words: tuple[str, ...]
    """What opens a range joined by `and_word`."""
    from_words: tuple[str, ...]
    and_word: str
    but_word: str
    linked: tuple[str, ...]
    """What sets a figure against the one before it, which is of a later time ("100 a day, *up from* about 20")."""
    of: tuple[str, ...]
    """Words before what a share is a share of."""
    in_: tuple[str, ...]
    """Words before what money or a measure, but no share, is an amount of."""
    place_words: tuple[str, ...]
    """Words before the place where something is counted."""
    place_nouns: tuple[str, ...]
    """Nouns after a place's name that make it a place still ("Jabalia refugee *camp*")."""
    frequency: tuple[str, ...]
    """Words for how often, after what is counted ("every day")."""
    frequency_not_before: tuple[str, ...]
    """Words that make "an hour" before them a time ("an hour *after*")."""
    since: tuple[str, ...]
    """Words that open a span of time told as an event ("since the war began")."""
    age_before: tuple[str, ...]
    """Words that make the number after them an age."""
    age_subjects: tuple[str, ...]
    """Words for a person, with a form of "be", that make a bare number after them an age ("he will be")."""
    age_groups: tuple[str, ...]
    """Words for people that make a bounded number after them an age ("*those* over 60")."""
    age_contexts: tuple[str, ...]
    """Words that make a bare number later in the sentence an age."""
    weak_units: tuple[str, ...]
    """Symbols of units that after digits may be part of a name ("Model 3*s*")."""
    rank_before: tuple[str, ...]
    """Words before a number word that counts nothing after it, only a rank ("the *bottom* three")."""
    others: tuple[str, ...]
    """Words after a number that make it count more of what the last figure counts ("dozens *more*")."""
    others_before: tuple[str, ...]
    """Words that do so before it ("*another* 50")."""
    loose: tuple[str, ...]
    """Words that a phrase for what is counted does not begin with ("one of *several* topics")."""
    degrees: tuple[str, ...]
    """Words that what is counted may begin with, but not the name of the unit ("half a million *fewer* votes")."""
    bound_fillers: tuple[str, ...]
    """Words that may stand between a bound and its number ("more than *some*"); after "the" the number is exact."""
    naming: tuple[str, ...]
    """Nouns that the number after them only names ("section 427")."""
    naming_after: tuple[str, ...]
    """Words after a number that show an address or a name ("10 Downing *Street*")."""
    glued: tuple[str, ...]
    """What may be joined to a counting number with a hyphen before it ("*sub*-7", "*now*-18")."""
    one_before: tuple[str, ...]
    """Words before "one" that make it a pronoun or part of an idiom ("*no* one")."""
    one_after: tuple[str, ...]
    """Words after "one" that do the same ("one *another*")."""
    ones: tuple[str, ...]
    """The words for the number one that are also pronouns."""
    open_ended: tuple[str, ...]
    """What is joined to a number that only begins a span of ages ("40*-something*")."""
    idioms: tuple[str, ...]
    """Whole phrases in which a number counts nothing."""
    ordinal_before: tuple[str, ...]
    """Words before an ordinal that counts ("*his* third visit")."""
    ordinal_nouns: tuple[str, ...]
    """Nouns that can happen again, so that an ordinal counts them."""
    times_word: str
    """What a word like "twice" counts, as the name of a unit."""
    age_unit: str
    """The name of the unit of a bare age."""
    people: tuple[str, ...]
    """Nouns for people, as units."""
    toll: tuple[str, ...]
    """Words that make a count of people a toll."""
    dull: tuple[str, ...]
    """Counted nouns that are hardly ever news ("two reasons")."""
    singulars: dict[str, str]
    """Plurals that no rule makes singular."""
    wholly: tuple[str, ...]
    """Shares that say no more than "wholly"…"""
    wholly_before: tuple[str, ...]
    """…before these words ("100 percent *sure*")."""
    share_leads: tuple[str, ...]
    """Words before the next one's share in a list of shares ("35 percent, with Rubio *at* 20")."""
    share_ends: tuple[str, ...]
    """Words after it ("and 31 *for* Cruz")."""
    placed: tuple[str, ...]
    """Verbs after which a number that counts nothing is a place in a list ("*finished* 1-2")."""
    levels: tuple[str, ...]
    """Words after an amount that compare it with something, so that it is no change ("12 percent *below*")."""
    worth: tuple[str, ...]
    """What may stand between an amount and `of` ("$100 *worth* of stock")."""
    counters: tuple[str, ...]
    """Nouns that count what follows them ("the *number* of trucks")."""
    tells: tuple[str, ...]
    """Lemmas of verbs that tell the amount of their subject ("revenue *rose* to $7bn")."""
    costs: tuple[str, ...]
    """Those of them that have an object besides ("it *cost* them $5")."""
    takes_of: tuple[str, ...]
    """Verbs whose object loses an amount "of" ("*deprive* the state of $5 million")."""
    sets: tuple[str, ...]
    """Lemmas of verbs that give their object an amount ("*cut* the tax to 5 percent")…"""
    sets_to: tuple[str, ...]
    """…after these words."""
    collectives: tuple[str, ...]
    """Nouns for many of what follows them ("one of a *string* of scandals")."""
    thresholds: tuple[str, ...]
    """Nouns for a number itself, that it does not count ("the 1,000 *mark*")."""
    sources: tuple[str, ...]
    """Nouns that tell a number and are not what is counted ("the *poll* shows 42 percent")."""
    age_after: tuple[str, ...]
    """Words that make the number before them an age ("45 *or older*")."""
    name_joints: tuple[str, ...]
    """Small words inside a name that a number ends ("the Group *of* 20")."""
    auxiliaries: tuple[str, ...]
    """Words between a number and a word of `toll` ("260 *were* injured")."""
    alone: tuple[str, ...]
    """Idioms where nothing but a mark follows ("tax the 1%.")."""
    risen: tuple[str, ...]
    """Words after which "up to" tells of a rise and sets no bound ("has *gone* up to $8")."""
    changes: tuple[str, ...]
    """Words after which "from X to Y" is a change, besides those of `up` and `down`."""
    dimension_words: tuple[str, ...]
    """What stands between two lengths of one thing ("8 *by* 11 feet")."""
    made_of: tuple[str, ...]
    """Nouns that a number word is joined to and counts ("seven-*member* board"); else it names a kind ("two-state")."""
    contest_units: tuple[str, ...]
    """Names of units in which two sides are compared, besides money."""
    contests: tuple[str, ...]
    """Words before two numbers that make them two sides' even where they rise ("he *trails* 42 to 47")."""
    contest_openings: tuple[str, ...]
    """Words right before two numbers that do so ("by a *vote of* 39 to 45")."""
    contest_nouns: tuple[str, ...]
    """Nouns right after two numbers that do so ("a 3-5 *record*")."""
    contest_ends: tuple[str, ...]
    """Words after two numbers that count nothing ("he trails 42 to 47 *in* the poll")."""
    age_units: tuple[str, ...] = ()
    """Units of time that make an age where a bare number would be one ("Karim Benali, 52 *ans*,")."""
    decade_before: tuple[str, ...] = ()
    """Words before tens with a plural's ending that make them a decade of life or of a century ("*her* 20s")."""
    compared: tuple[str, ...] = ()
    """What sets a figure against another's, or of another time where a date follows ("51 percent, *versus* 38")."""
    then: tuple[str, ...] = ()
    """Words that date the figure before them to another time ("compared with 33 percent *last* month")."""
    definite: tuple[str, ...] = ()
    """Words before a number that is known, so that it may become another ("cut *the* 36 holes to 18")."""
    one_and_other: tuple[str, ...] = ()
    """Words after "one" and a noun that make it an idiom ("from one town *to the next*")."""
    times_of_day: tuple[str, ...] = ()
    """Words for a part of a day, of which "one" before it is any ("*one* recent *evening*")."""
    one_determiners: tuple[str, ...] = ()
    """Words that make the "one" they go with a noun ("*either* one of the two")…"""
    one_counting: tuple[str, ...] = ()
    """…but not with one of these ("the *only* one of the four")."""
    title_words: tuple[str, ...] = ()
    """Small words inside a title ("Five Nights *of* Rain")."""
    bounds: BoundWords = field(default_factory=BoundWords)
    """What tells a bound and a change from what only looks like one."""
