"""How a language's pipeline writes its analysis down, in the terms that the logic knows: those of English pipelines.

Only for pipelines that write it otherwise: in Universal Dependencies, and with entity labels of their own.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class TagRule:
    """A fine-grained tag, and the words it is given to."""

    pos: str
    """Their part of speech."""
    features: frozenset[str]
    """Their morphological features, all of them ("Tense=Past")."""
    tag: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Annotation:
    """Labels of the pipeline to labels of the logic; a label that is not listed stays as it is."""

    shown: dict[str, str]
    """Characters that the pipeline has not learned, and the one of the same kind that it is shown instead."""
    entities: dict[str, str]
    """An empty label drops the entity."""
    dependencies: dict[str, str]
    inverted: frozenset[str]
    """Pronouns behind their verb, which are its subject whatever the pipeline takes them for ("dit*-il*")."""
    verbs: dict[str, str]
    """Forms that right behind a quotation are verbs whatever the pipeline takes them for, and their lemmas."""
    clitics: frozenset[str]
    """Pronouns and auxiliaries that may stand between the quotation and such a form."""
    closing: frozenset[str]
    """Closing quotation marks."""
    times: frozenset[str]
    """Nouns for times that are no subjects there ("a déclaré *lundi* la préfète")."""
    tags: tuple[TagRule, ...]
    """The first that fits counts; without one, the tag is the pipeline's own."""
