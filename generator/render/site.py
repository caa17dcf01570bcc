"""The whole site before it is pages: the library, and every brief's facts as they will be shown."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from generator.model import Brief, Ref
from generator.render.days import timeline
from generator.render.heads import head
from generator.render.library import Library
from generator.render.numbers import by_salience, number, rows
from generator.render.views import Day, Head, Number, Row, Said
from generator.render.voices import all_said


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """One brief's facts, worked out once for all the pages that show them."""

    brief: Brief
    head: Head
    said: tuple[Said, ...]
    """In the order of the text."""
    numbers: tuple[Number, ...]
    """The most salient first."""
    rows: tuple[Row, ...]
    """The same by sentence, in the order of the text."""
    days: tuple[Day, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Site:
    """What every page function is given."""

    lib: Library
    scenes: Mapping[str, Scene]
    """By brief id, oldest first."""
    briefs_of: Mapping[str, tuple[str, ...]]
    """The briefs each identity is in, oldest first."""


def site(lib: Library) -> Site:
    """All scenes of a library."""
    scenes = {brief.id: _scene(lib, brief) for brief in lib.briefs.values()}
    return Site(lib=lib, scenes=scenes, briefs_of=_briefs_of(lib))


def _scene(lib: Library, brief: Brief) -> Scene:
    return Scene(
        brief=brief,
        head=head(lib, brief),
        said=all_said(lib, brief),
        numbers=tuple(number(lib, brief, figure) for figure in by_salience(brief.figures)),
        rows=rows(lib, brief, brief.figures),
        days=timeline(lib, (brief,)),
    )


def _briefs_of(lib: Library) -> dict[str, tuple[str, ...]]:
    """`lib.briefs` stands in order of time, and an actor of a brief is looked up once."""
    found: dict[str, dict[str, None]] = defaultdict(dict)
    for brief in lib.briefs.values():
        for actor in brief.actors:
            identity = lib.identity_of.get(Ref(brief=brief.id, id=actor.id))
            if identity:
                found[identity.id][brief.id] = None
    return {one: tuple(briefs) for one, briefs in found.items()}


def newest(found: Site) -> tuple[Scene, ...]:
    """All scenes, the newest first."""
    return tuple(reversed(tuple(found.scenes.values())))
