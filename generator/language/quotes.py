"""What must be known of a language to tell who says what.

The words are lemmas in lower case, unless the field says otherwise.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Pronouns:
    """Third-person pronouns that can name a speaker, by what they agree with."""

    male: frozenset[str]
    female: frozenset[str]
    neuter: frozenset[str]
    plural: frozenset[str]

    @property
    def all(self) -> frozenset[str]:
        """All of them."""
        return self.male | self.female | self.neuter | self.plural


@dataclass(frozen=True, slots=True, kw_only=True)
class QuoteWords:
    """Marks, cues and speakers."""

    marks: tuple[str, ...]
    """Pairs of an opening and a closing mark, with a space between."""
    typed_marks: tuple[str, ...]
    """Pairs typed with other characters, in old archives. What stands between them is no statement of the reporter's;
    quotes are read from them only if they stand among the `marks` as well."""
    single_marks: tuple[str, ...]
    """Pairs that are main marks only in articles that use them so; elsewhere they are nested, or apostrophes."""
    cues: frozenset[str]
    """Verbs that introduce somebody's words."""
    cue_phrases: frozenset[str]
    """Verbs that do so with one certain word behind them ("put it")."""
    plain_cues: frozenset[str]
    """Verbs that only say that something is said."""
    statement_cues: frozenset[str]
    """Verbs that report what somebody said where a clause follows ("said that")."""
    that: frozenset[str]
    """Words between a verb of saying and what is said, no part of it."""
    unreal: frozenset[str]
    """Words with a verb that make it no report ("would say", "if", "not"), as they stand."""
    weak_cues: frozenset[str]
    """Verbs that do so only beside a quotation ("he began", "she laughed")."""
    not_saying: frozenset[str]
    """Subjects that do not speak whatever the verb ("experience shows")."""
    passive_cues: frozenset[str]
    """Verbs whose passive subject is the speaker ("was quoted as saying")."""
    of_object: frozenset[str]
    """Words between a verb and what its object says, not its subject ("quoted her *as* saying")."""
    cue_nouns: frozenset[str]
    """Nouns for words that somebody has said or written ("statement")."""
    shouts: frozenset[str]
    """Nouns for what a crowd or a voice says, where one of the words below and a quotation follow ("chants of")."""
    of: frozenset[str]
    """Words between such a noun and the quotation ("of")."""
    by: frozenset[str]
    """Words between such a noun and its source ("a statement by", "a letter from")."""
    authors: frozenset[str]
    """Words between a title and its author ("by")."""
    according: tuple[str, ...]
    """Phrases before a source, as they stand ("according to")."""
    holding: frozenset[str]
    """Words before a source that a quotation must follow to make it one ("pour X, « … »")."""
    named: tuple[str, ...]
    """Phrases before a name or term in marks, as they stand ("so-called", "known as")."""
    terms: frozenset[str]
    """Nouns for words and names, before a term in marks ("the term", "the hashtag")."""
    known: frozenset[str]
    """Forms of verbs that lead to a name with one of the words below, whatever stands between ("known there as")."""
    naming: frozenset[str]
    """Verbs that give a name: their passive leads to a term, their active voice to somebody's own words ("called")."""
    equating: frozenset[str]
    """Words between a thing and what it is called ("as")."""
    works: frozenset[str]
    """Nouns for works with titles and for things that bear names ("book", "show", "campaign")."""
    inscribed: frozenset[str]
    """Words between such a thing and what stands on it, also where the parse takes them for nouns ("reading")."""
    pronouns: Pronouns
    roles: frozenset[str]
    """Nouns for people who speak, by what they do ("spokesman")."""
    bodies: frozenset[str]
    """Nouns for bodies that speak ("campaign", "group")."""
